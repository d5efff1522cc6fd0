import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, withChanges } from '../../renderer/check/report-changes.ts';
import { anyReport } from '../arbitrary-report.ts';

test('a report with the changes between it and another is the other', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (before, after) => {
      expect(withChanges(before, changesBetween(before, after))).toEqual(after);
      expect(withChanges(undefined, changesBetween(undefined, after))).toEqual(after);
    }),
    { numRuns: 30 },
  );
});

test('only what is another thing than before is told', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(changesBetween(report, { ...report })).toEqual({ parts: {}, partsGone: [], members: {}, membersGone: [] });
      const parts = { ...report.parts, 'a part of its own': [] };
      expect(changesBetween(report, { ...report, parts })).toMatchObject({
        parts: { 'a part of its own': [] },
        members: {},
      });
    }),
    { numRuns: 30 },
  );
});
