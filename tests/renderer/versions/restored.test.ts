import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from '../../../core/compare/reports.ts';
import { Report } from '../../../core/report.ts';
import { openChanges, reject, suggest } from '../../../core/review/suggestions/suggestion.ts';
import { withSlices } from '../../../renderer/report/slices.ts';
import { allRestoredData, assetsFor, restoredData } from '../../../renderer/versions/restored.ts';
import { restoredReport } from '../../../renderer/versions/restored-report.ts';
import { anyReport } from '../../arbitrary-report.ts';
import { anyContent, anyEdits, edited } from '../../core/review/suggestions/any-content.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

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

const [ANN, BEN] = [
  { by: 'Ann', at: '2026-03-02T10:00:00Z' },
  { by: 'Ben', at: '2026-03-03T10:00:00Z' },
];
/** A report that somebody suggests changes of, which may be none. */
const suggestedOn = fc
  .record({
    foreword: anyContent,
    background: anyContent,
    edits: fc.option(anyEdits),
    scores: fc.tuple(fc.nat(3), fc.nat(3)),
  })
  .map(({ foreword, background, edits, scores: [was, is] }): Report => {
    const before = { ...withScores(newTestReport(), { '2.1.1': was }), parts: { foreword, background } };
    if (!edits) return before;
    const { scores } = withScores(before, { '2.1.1': is });
    return suggest(before, { ...before, scores, parts: { foreword: edited(foreword, edits), background } }, ANN);
  });

function keysOf(report: Report): Set<string> {
  return new Set(openChanges(report).map(({ key }) => key));
}

function rejected(report: Report): Pick<Report, 'parts' | 'scores'> {
  const { parts, scores } = reject(report, keysOf(report));
  return { parts: Object.fromEntries(Object.entries(parts).filter(([, text]) => text.length > 0)), scores };
}

test('whatever is suggested then and now: what is restored is as it was, with the suggestions of then', () => {
  fc.assert(
    fc.property(suggestedOn, suggestedOn, fc.nat(10), (then, now, pick) => {
      const differences = compareReports(then, now, pdu);
      const all = restoredReport(then, now, differences, { all: true });
      expect(Report.safeParse(all).error).toBeUndefined();
      expect(
        compareReports(then, all, pdu).filter(({ unit }) => unit.kind === 'part' || unit.member !== 'figures'),
      ).toEqual([]);
      if (differences.length > 0) expect(rejected(all)).toEqual(rejected(then));
      for (const change of openChanges(all)) expect(change.made, change.key).toEqual(ANN);
      const one = differences[pick % Math.max(1, differences.length)];
      if (!one) return;
      const report = restoredReport(then, now, [one], { all: false });
      expect(Report.safeParse(report).error).toBeUndefined();
      const [was, before, after] = [rejected(then), rejected(now), rejected(report)];
      if (one.unit.kind === 'data') expect(after).toEqual({ ...before, scores: was.scores });
      else {
        const { part } = one.unit;
        expect(texts({ ...after.parts, [part]: [] })).toEqual(texts({ ...before.parts, [part]: [] }));
        expect(after.parts[part]?.length ?? 0).toBe(was.parts[part]?.length ?? 0);
        expect(after.scores).toEqual(before.scores);
      }
    }),
    { numRuns: 60 },
  );
});

test('restored as a suggestion, rejecting all leads to what it led to before', () => {
  fc.assert(
    fc.property(suggestedOn, suggestedOn, fc.boolean(), (then, now, all) => {
      const differences = compareReports(then, now, pdu);
      const report = restoredReport(then, now, all ? differences : differences.slice(0, 1), { all, made: BEN });
      expect(Report.safeParse(report).error).toBeUndefined();
      expect(rejected(report)).toEqual(rejected(now));
      if (all) expect(report.scores).toEqual(then.scores);
      if (differences.length > 0 && !now.suggested)
        for (const { made } of openChanges(report)) expect(made).toEqual(BEN);
    }),
    { numRuns: 60 },
  );
});

function texts(parts: Report['parts']): unknown {
  return Object.entries(parts).filter(([, text]) => text.length > 0);
}
