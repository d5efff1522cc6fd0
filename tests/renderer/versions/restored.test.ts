import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../../core/report.ts';
import { withSlices } from '../../../renderer/report/slices.ts';
import { allRestoredData, assetsFor, restoredData } from '../../../renderer/versions/restored.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { newTestReport, withScores } from '../../editions.ts';

test('any report, restored from any other: all beside its texts is as it was; cases that came since stay', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (then, now) => {
      const { id, created, template, parts } = now;
      const kept = then.cases === undefined && now.cases ? { cases: now.cases, caseColumns: now.caseColumns } : {};
      const words = then.words === undefined && now.words ? { words: [] } : {};
      const expected = { ...then, ...kept, ...words, id, created, template, parts };
      expect(withSlices(now, allRestoredData(then, now))).toEqual(expected);
    }),
  );
});

test('scores that are restored leave what they were in between, so that numbers typed from it are known', () => {
  const then = withScores(newTestReport(), { '2.1.1': 31 });
  const now = withScores(newTestReport(), { '2.1.1': 44 });
  const restored = withSlices(now, restoredData('scores', then, now));
  expect(restored.scores).toEqual(then.scores);
  expect(restored.formerValues).toEqual([{ figure: '2.1.1', value: { percentage: 44 } }]);
});

test('a text that is restored brings those of its pictures that are gone', () => {
  const asset = { name: 'a.png', type: 'image/png' as const, width: 1, height: 1 };
  const frame = {
    type: 'picture' as const,
    caption: '',
    source: '',
    alt: '',
    share: 1,
    children: [{ text: '' as const }],
  };
  const [used, other, own] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
  const now: Report = { ...newTestReport(), assets: { [own]: asset } };
  const then: Report = {
    ...newTestReport(),
    assets: { [used]: asset, [other]: asset },
    parts: { foreword: [{ ...frame, id: 'p', asset: used } as Report['parts'][string][number]] },
  };
  expect(Object.keys(assetsFor('foreword', then, now)).sort()).toEqual([used, own]);
  expect(assetsFor('background', then, now)).toBe(now.assets);
});
