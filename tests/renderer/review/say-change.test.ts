import { expect, test } from 'vitest';
import { standardsOf } from '../../../core/framework.ts';
import type { Report } from '../../../core/report.ts';
import { openChanges, suggest } from '../../../core/review/suggestions/suggestion.ts';
import { deriveView } from '../../../renderer/report/view.ts';
import { sayChange } from '../../../renderer/review/changes/say-change.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const ANN = { by: 'Ann', at: '2026-03-02T10:00:00Z' };

function said(before: Report, after: Report) {
  const report = suggest(before, after, ANN);
  const view = deriveView(report, pdu);
  return openChanges(report).map((change) => sayChange(change, view));
}

test('a score is called by its question, with the rating that follows from it', () => {
  const standard = standardsOf(pdu).find(({ ratedBy }) => ratedBy === 'lowest key question')!;
  const scores = (percentage: number) =>
    withScores(newTestReport(), Object.fromEntries(standard.keyQuestions.map(({ number }) => [number, percentage])));
  const before = scores(90);
  const question = standard.keyQuestions[0]!;
  const { [question.number]: lower } = scores(10).scores.keyQuestions;
  const after = {
    ...before,
    scores: { ...before.scores, keyQuestions: { ...before.scores.keyQuestions, [question.number]: lower! } },
  };
  const [one, ...others] = said(before, after);
  expect(others).toEqual([]);
  expect(one?.where).toBe(`${question.number} ${question.text}`);
  expect([one?.was, one?.now]).toEqual(['90%', '10%']);
  expect(one?.follows).toMatch(new RegExp(`^${standard.number} ${standard.title}: \\w.* → \\w`));
});

test('of a standard only what differs is said; details and recommendations are called as people call them', () => {
  const before = withScores(newTestReport(), { '1.1': 'Good' });
  const [group, ...groups] = before.recommendations;
  const after: Report = {
    ...before,
    scores: { ...before.scores, standards: { '1.1': { ...before.scores.standards['1.1'], evidence: 'Seen.' } } },
    details: { ...before.details, 'subject.name': 'Wyreham' },
    recommendations: [{ ...group!, items: [{ id: 'r1', text: 'Do it.' }] }, ...groups],
  };
  const title = standardsOf(pdu).find(({ number }) => number === '1.1')?.title;
  const label = pdu.details.find(({ id }) => id === 'subject.name')?.label;
  expect(said(before, after).map(({ where, now }) => [where, now])).toEqual([
    [label, 'Wyreham'],
    [`1.1 ${title}`, 'evidence: Seen.'],
    ['Recommendation 1', 'Do it.'],
  ]);
});
