import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newParagraph, newTable } from '../../../core/content.ts';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import type { Report } from '../../../core/report.ts';
import { copyOf, type Edit, editsOf, seeded } from './edits.ts';

/** Each change is made by one of two inspectors, at a place of its own. */
const shares = fc.array(
  fc.record({ edit: fc.nat(editsOf.length - 1), by: fc.constantFrom('a', 'b'), seed: fc.nat(9) }),
  {
    maxLength: 14,
  },
);

function apply(report: Report, edits: readonly { edit: number; seed: number }[]): Report {
  return edits.reduce((made, { edit, seed }) => (editsOf[edit] as Edit)(made, seed), copyOf(report));
}

test('changes at different places are all in the merged report, whoever made them and in whichever order', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(shares, (all) => {
      // One place is changed by one inspector, once.
      const once = all.filter(({ edit }, index) => all.findIndex((other) => other.edit === edit) === index);
      const base = seeded();
      const [a, b] = ['a', 'b'].map((who) =>
        apply(
          base,
          once.filter(({ by }) => by === who),
        ),
      );
      if (!a || !b) return;
      const one = mergeReports({ base, ours: a, theirs: b });
      const other = mergeReports({ base, ours: b, theirs: a });
      expect(one.conflicts).toEqual([]);
      expect(one.report).toEqual(
        apply(
          base,
          [...once].sort((x, y) => x.edit - y.edit),
        ),
      );
      expect(other.report).toEqual(one.report);
    }),
    { numRuns: 300 },
  );
});

test('four inspectors in turn come to the same, in whatever order their copies are merged', () => {
  const base = seeded();
  const copies = [0, 1, 2, 3].map((who) => {
    const copy = copyOf(base);
    copy.parts[`part-${who}`] = [newParagraph(`Written by ${who}`), newTable('table-2', [[`Of ${who}`]])];
    copy.figures.push({ id: 'own', label: `Figure of ${who}`, value: who, kind: 'external' });
    return copy;
  });
  const merge = (order: readonly number[]) =>
    order.reduce((ours, who) => mergeReports({ base, ours, theirs: copies[who] as Report }).report, base);
  const merged = merge([0, 1, 2, 3]);
  const ids = Object.values(merged.parts).flatMap((text) =>
    text.flatMap((block) => (block.type === 'table' ? block.id : [])),
  );
  expect(new Set(ids).size).toBe(5);
  expect(new Set(merged.figures.map(({ id }) => id)).size).toBe(merged.figures.length);
  for (const who of [0, 1, 2, 3]) expect(JSON.stringify(merge([3, 2, 1, 0]).parts)).toContain(`Written by ${who}`);
  expect(merged.figures.map(({ label }) => label).sort()).toEqual(
    merge([2, 0, 3, 1])
      .figures.map(({ label }) => label)
      .sort(),
  );
});
