import { describe, expect, test } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { decide, suggestionOf, withAnswer } from '../../../../core/review/rounds/answer.ts';
import type { Round, RoundPoint } from '../../../../core/review/rounds/round.ts';
import { accept, openChanges, suggest } from '../../../../core/review/suggestions/suggestion.ts';
import type { ReviewPoint } from '../../../../core/review/word/review-point.ts';
import { newTestReport } from '../../../editions.ts';

const SERVICE = { by: 'C. Service', at: '2026-03-02T09:00:00Z' };
const decision = { outcome: 'accepted', reason: '', by: 'A. Name', at: '2026-03-20T09:00:00Z' } as const;

const point = (was: string, now: string, more: Partial<RoundPoint> = {}): RoundPoint => ({
  id: `${was}-${now}`,
  kind: 'change',
  part: 'foreword',
  by: SERVICE.by,
  at: SERVICE.at,
  was,
  now,
  ...more,
});

/** A report in which the service's words are suggested, and the round that has these points. */
function taken(before: string, after: string, points: RoundPoint[]): { report: Report; round: Round } {
  const base = newTestReport();
  base.parts.foreword = [newParagraph(before)];
  const report = suggest(base, { ...base, parts: { ...base.parts, foreword: [newParagraph(after)] } }, SERVICE);
  const round = { id: 'r', to: 'PDU', sent: '2026-03-01T09:00:00Z', due: '2026-03-16', seen: {}, points };
  return { report: { ...report, rounds: [round] }, round };
}

describe('the suggestion that came of a point', () => {
  test('is the one that says the same, also where it goes by whole words', () => {
    const five = point('four', 'five');
    const { report, round } = taken('There are four teams.', 'There are five teams.', [five]);
    expect(suggestionOf(report, round, five)).toMatchObject({ was: 'four', now: 'five' });
    const letter = point('s', '');
    const shorter = taken('Two teams met.', 'Two team met.', [letter]);
    expect(suggestionOf(shorter.report, shorter.round, letter)).toMatchObject({ was: 'teams', now: 'team' });
    const fresh = point('', 'big ');
    const longer = taken('Two teams met.', 'Two big teams met.', [fresh]);
    expect(suggestionOf(longer.report, longer.round, fresh)).toBeDefined();
  });

  test('is nothing where that would be a guess', () => {
    const five = point('four', 'five');
    const none = (points: RoundPoint[], before = 'There are four teams.', after = 'There are five teams.') => {
      const { report, round } = taken(before, after, points);
      return points[0] && suggestionOf(report, round, points[0]);
    };
    // Another person, another part, other words, only a comment.
    expect(none([point('four', 'five', { by: 'D. Other' })])).toBeUndefined();
    expect(none([point('four', 'five', { part: '2.1' })])).toBeUndefined();
    expect(none([point('four', 'six')])).toBeUndefined();
    expect(none([point('four', 'five', { kind: 'comment' })])).toBeUndefined();
    expect(none([five], 'There are four teams.', 'There are four teams.')).toBeUndefined();
    // Two points that may both be meant by it, and two suggestions that may both be meant.
    expect(none([five, { ...five, id: 'again' }])).toBeUndefined();
    expect(none([five], 'The four met in May with four more.', 'The five met in May with five more.')).toBeUndefined();
  });
});

describe('a decision', () => {
  const five = point('four', 'five');

  test('settles the suggestion as it says, and in part leaves the text to whoever decides', () => {
    const { report, round } = taken('There are four teams.', 'There are five teams.', [five]);
    const accepted = decide(report, round, five.id, decision);
    expect(accepted).toMatchObject({ settled: 'accept' });
    expect(accepted.report.suggested).toBeUndefined();
    expect(accepted.report.parts.foreword).toEqual([newParagraph('There are five teams.')]);
    const refused = decide(report, round, five.id, { ...decision, outcome: 'not accepted', reason: 'No.' });
    expect(refused).toMatchObject({ settled: 'reject' });
    expect(refused.report.parts.foreword).toEqual([newParagraph('There are four teams.')]);
    const partly = decide(report, round, five.id, { ...decision, outcome: 'in part', reason: 'Some.' });
    expect(partly.settled).toBeUndefined();
    expect(partly.report.suggested).toEqual(report.suggested);
    expect(partly.report.rounds?.[0]?.points[0]?.decision?.outcome).toBe('in part');
  });

  test('is only kept where the suggestion is settled already', () => {
    const { report, round } = taken('There are four teams.', 'There are five teams.', [five]);
    const settled = accept(report, new Set(openChanges(report).map(({ key }) => key)));
    const done = decide(settled, round, five.id, decision);
    expect(done.settled).toBeUndefined();
    expect(done.report.parts).toEqual(settled.parts);
  });
});

test('an answer goes into the round that its file names, once, and into no other', () => {
  const { report } = taken('a', 'a', []);
  const points: ReviewPoint[] = [{ ...point('four', 'five'), kind: 'replacement', placed: 'exactly', edits: [] }];
  const answered = withAnswer(report, { round: 'r', points });
  expect(answered.rounds?.[0]?.points).toHaveLength(1);
  expect(withAnswer(answered, { round: 'r', points })).toBe(answered);
  expect(withAnswer(report, { round: 'other', points })).toBe(report);
  expect(withAnswer(report, { points })).toBe(report);
});
