import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKey } from '../../../core/merge/as-key.ts';
import { MEMBERS } from '../../../core/merge/members.ts';
import { decideAll, mergeReports } from '../../../core/merge/merge-reports.ts';
import { Report } from '../../../core/report.ts';
import { anyReport } from '../../arbitrary-report.ts';

/** Copies of one report that share much: each member is that of the base, or of another report. */
const members = Object.keys(Report.shape).filter(
  (member) => !['format', 'version', 'id', 'template', 'created'].includes(member),
) as (keyof Report)[];
const copies = fc
  .tuple(anyReport, anyReport, anyReport, fc.array(fc.nat(3), { minLength: members.length, maxLength: members.length }))
  .map(([base, one, other, ways]) => {
    const copy = (of: Report, bit: number) => {
      const changed = members.flatMap((member, index) =>
        ((ways[index] ?? 0) & bit) !== 0 ? [[member, mixed(base[member], of[member])]] : [],
      );
      return { ...base, ...Object.fromEntries(changed) } as Report;
    };
    return { base, ours: copy(one, 1), theirs: copy(other, 2) };
  });

/** Some of one and all of the other, so that there is something that both share. */
function mixed(of: unknown, other: unknown): unknown {
  if (Array.isArray(of) && Array.isArray(other)) return [...of.slice(0, -1), ...other];
  // A measure is one thing.
  if (typeof other === 'object' && other && ('yes' in other || 'percentage' in other)) return other;
  if (typeof of === 'object' && typeof other === 'object' && of && other) {
    const entries = Object.entries(other).map(([key, value]) => [
      key,
      mixed((of as Record<string, unknown>)[key], value),
    ]);
    return { ...of, ...Object.fromEntries(entries) };
  }
  return other;
}

describe('whatever the copies hold', { timeout: 60_000 }, () => {
  test('every member of a report is merged', () => {
    expect(Object.keys(MEMBERS).sort()).toEqual(Object.keys(Report.shape).sort());
  });

  test('a merge with itself or with the common version changes nothing', () => {
    fc.assert(
      fc.property(copies, ({ base, ours }) => {
        for (const three of [
          { base, ours, theirs: ours },
          { base, ours, theirs: base },
          { base, ours: base, theirs: ours },
          { base: ours, ours, theirs: ours },
        ]) {
          const { report, conflicts } = mergeReports(three);
          expect(conflicts).toEqual([]);
          expect(report).toEqual(ours);
        }
      }),
    );
  });

  test('both ways round there are the same conflicts, and the same report once they are decided alike', () => {
    fc.assert(
      fc.property(copies, ({ base, ours, theirs }) => {
        const [one, other] = [mergeReports({ base, ours, theirs }), mergeReports({ base, ours: theirs, theirs: ours })];
        const swapped = other.conflicts.map(({ ours: a, theirs: b, ...rest }) => ({ ...rest, ours: b, theirs: a }));
        const sorted = (list: readonly { key: string }[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(sorted(swapped)).toEqual(sorted(one.conflicts));
        const theirsFirst = mergeReports({ base, ours, theirs }, decideAll({ base, ours, theirs }, 'theirs'));
        expect(theirsFirst.report).toEqual(other.report);
      }),
    );
  });

  test('what comes of it is a report, however it is decided', () => {
    fc.assert(
      fc.property(
        copies,
        fc.constantFrom('ours' as const, 'theirs' as const, 'base' as const, 'both' as const),
        (three, way) => {
          const { report } = mergeReports(three, decideAll(three, way));
          expect(Report.safeParse(report).error).toBeUndefined();
        },
      ),
    );
  });

  test('no block that somebody wrote is lost: it is in the merged report or in a conflict', () => {
    fc.assert(
      fc.property(copies, ({ base, ours, theirs }) => {
        const { report, conflicts } = mergeReports({ base, ours, theirs });
        const asked = conflicts.flatMap(({ ours: a, theirs: b }) =>
          [a, b].flatMap((shown) => (shown?.kind === 'text' ? shown.content : [])),
        );
        const kept = new Set([...blocksOf(report), ...asked].map(asKey));
        const before = new Set(blocksOf(base).map(asKey));
        const written = [...blocksOf(ours), ...blocksOf(theirs)].map(asKey).filter((block) => !before.has(block));
        expect(written.filter((block) => !kept.has(block))).toEqual([]);
      }),
    );
  });
});

function blocksOf({ parts, unplaced }: Report) {
  return [...Object.values(parts), ...unplaced.map(({ content }) => content)].flat();
}
