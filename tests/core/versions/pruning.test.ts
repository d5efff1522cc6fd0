import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEEPING, pruneVersions } from '../../../core/versions/pruning.ts';
import type { VersionKind } from '../../../core/versions/version.ts';

type Line = { at: string; kind: VersionKind };

const line = (text: string): Line => {
  const [at = '', kind] = text.split(' ');
  return { at: `${at}:00Z`, kind: (kind ?? 'export') as VersionKind };
};

/** What a file has, oldest first, and what stays of it; a line without a kind is before an export. */
const cases: { what: string; has: string[]; stays: string[] }[] = [
  { what: 'nothing of nothing', has: [], stays: [] },
  {
    what: 'all of the last day',
    has: ['2026-03-02T09:00', '2026-03-02T09:01 import', '2026-03-02T09:01 restore', '2026-03-03T08:59'],
    stays: ['2026-03-02T09:00', '2026-03-02T09:01 import', '2026-03-02T09:01 restore', '2026-03-03T08:59'],
  },
  {
    what: 'the latest of each earlier day',
    has: ['2026-03-01T09:00 daily', '2026-03-01T17:00', '2026-03-02T09:00 daily', '2026-03-09T09:00'],
    stays: ['2026-03-01T17:00', '2026-03-02T09:00 daily', '2026-03-09T09:00'],
  },
  {
    what: 'the latest of each week before the last month',
    has: ['2026-01-01T09:00', '2026-01-06T09:00', '2026-01-07T09:00', '2026-01-08T09:00', '2026-03-09T09:00'],
    stays: ['2026-01-07T09:00', '2026-01-08T09:00', '2026-03-09T09:00'],
  },
  {
    what: 'each that someone named',
    has: [
      '2020-01-01T09:00 named',
      '2020-01-01T09:01 named',
      '2020-01-01T09:01',
      '2020-01-01T09:02',
      '2026-03-09T09:00',
    ],
    stays: ['2020-01-01T09:00 named', '2020-01-01T09:01 named', '2020-01-01T09:02', '2026-03-09T09:00'],
  },
];

describe('what stays is', () => {
  test.each(cases)('$what', ({ has, stays }) => {
    expect(pruneVersions(has.map(line))).toEqual(stays.map(line));
  });

  test('no more than the rule says, the latest', () => {
    const has = ['2026-03-09T09:00', '2026-03-09T09:01', '2026-03-09T09:02 named', '2026-03-09T09:03'].map(line);
    expect(pruneVersions(has, { ...KEEPING, atMost: 1 })).toEqual(has.slice(2));
  });
});

const anyLine = fc.record({
  at: fc.integer({ min: 0, max: 400 * 24 }).map((hours) => new Date(Date.UTC(2025, 0, 1, hours)).toISOString()),
  kind: fc.constantFrom<VersionKind>('named', 'import', 'restore', 'daily', 'export'),
});

test('whatever there is: no named one goes, few others stay, the order stays, and pruning again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 300 }), (versions) => {
      const kept = pruneVersions(versions);
      expect(kept.filter(({ kind }) => kind === 'named')).toEqual(versions.filter(({ kind }) => kind === 'named'));
      const automatic = kept.filter(({ kind }) => kind !== 'named');
      expect(automatic.length).toBeLessThanOrEqual(KEEPING.atMost);
      expect(versions.filter((version) => kept.includes(version))).toEqual(kept);
      expect(pruneVersions(kept)).toEqual(kept);
      const times = versions.filter(({ kind }) => kind !== 'named').map(({ at }) => at);
      const latest = times.sort().at(-1);
      if (latest) expect(automatic.some(({ at }) => at === latest)).toBe(true);
    }),
  );
});
