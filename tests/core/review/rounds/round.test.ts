import { expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { layOut } from '../../../../core/layout.ts';
import { mergeReports } from '../../../../core/merge/merge-reports.ts';
import type { Report } from '../../../../core/report.ts';
import {
  newRound,
  openPoints,
  Round,
  withDecision,
  withPoints,
  writtenSince,
} from '../../../../core/review/rounds/round.ts';
import type { ReviewPoint } from '../../../../core/review/word/review-point.ts';
import { newTestReport, pdu, withScores } from '../../../editions.ts';

const from = (report: Report) => ({ report, template: pdu, layout: layOut(report, pdu) });

function written(): Report {
  const report = withScores(newTestReport(), { '2.1.1': 60 });
  report.parts.foreword = [newParagraph('There are four teams.'), newParagraph('All is well.')];
  return report;
}

const sending = {
  id: 'r1',
  to: 'Caldersea PDU',
  sent: '2026-03-27T09:00:00.000Z',
  parts: ['foreword', '2.1.statement'],
};
const point: ReviewPoint = {
  id: 'p1',
  kind: 'replacement',
  part: 'foreword',
  key: 'foreword/0',
  by: 'C. Service',
  at: '2026-04-02T09:00:00Z',
  was: 'four',
  now: 'five',
  placed: 'exactly',
  edits: [],
};
const decision = {
  outcome: 'not accepted',
  reason: 'The fifth began later.',
  by: 'A. Name',
  at: sending.sent,
} as const;

test('a round says when an answer is due, and holds what was sent', () => {
  const round = newRound(from(written()), sending);
  expect(Round.parse(round)).toEqual(round);
  expect(round.due).toBe('2026-04-14');
  expect(Object.keys(round.seen)).toEqual(['foreword', '2.1']);
  expect(round.seen.foreword?.slice(0, 3)).toEqual(['Foreword', 'There are four teams.', 'All is well.']);
});

test.each([
  [{ to: ' ' }, 'Say to whom'],
  [{ parts: [] }, 'Say which parts'],
  [{ parts: ['nowhere'] }, 'There is no part “nowhere”'],
])('%j is refused', (wrong, message) => {
  expect(() => newRound(from(written()), { ...sending, ...wrong })).toThrow(message);
});

test('points come once, and are decided with a reason', () => {
  const round = withPoints(newRound(from(written()), sending), [point, { ...point, id: 'p2', kind: 'comment' }]);
  expect(withPoints(round, [point])).toBe(round);
  expect(openPoints(round).map(({ id, kind }) => [id, kind])).toEqual([
    ['p1', 'change'],
    ['p2', 'comment'],
  ]);
  expect(() => withDecision(round, 'p1', { ...decision, reason: '' })).toThrow('Say why');
  expect(() => withDecision(round, 'p9', decision)).toThrow('There is no point “p9”');
  const decided = withDecision(round, 'p1', decision);
  expect(openPoints(decided).map(({ id }) => id)).toEqual(['p2']);
  expect(openPoints(withPoints(decided, [point])).map(({ id }) => id)).toEqual(['p2']);
});

test('what was written after the draft was sent is told, and nothing else', () => {
  const report = written();
  const round = newRound(from(report), sending);
  expect(writtenSince(round, from(report)).size).toBe(0);
  report.parts.foreword?.push(newParagraph('A fifth team began.'));
  report.parts.background = [newParagraph('Not sent.')];
  const since = writtenSince(round, from(report));
  expect([...since.keys()]).toEqual(['foreword']);
  expect(since.get('foreword')?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'new', runs: [{ kind: 'new', text: 'A fifth team began.' }] },
  ]);
});

test('two sides who decided other points are not asked; who decided one otherwise are', () => {
  const round = withPoints(newRound(from(written()), sending), [point, { ...point, id: 'p2' }]);
  const copy = (rounds: Round[]): Report => ({ ...written(), rounds });
  const merged = (ours: Round, theirs: Round) =>
    mergeReports({ base: copy([round]), ours: copy([ours]), theirs: copy([theirs]) }, {});
  const apart = merged(withDecision(round, 'p1', decision), withDecision(round, 'p2', decision));
  expect(apart.conflicts).toEqual([]);
  expect(apart.report.rounds?.flatMap(openPoints)).toEqual([]);
  const other = { ...decision, outcome: 'accepted' } as const;
  expect(merged(withDecision(round, 'p1', decision), withDecision(round, 'p1', other)).conflicts).toHaveLength(1);
});
