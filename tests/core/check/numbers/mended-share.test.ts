import { describe, expect, test } from 'vitest';
import { proseAgainstProse } from '../../../../core/check/numbers/prose-against-prose.ts';
import { proseAgainstScores } from '../../../../core/check/numbers/prose-against-scores.ts';
import { createProofReader } from '../../../../core/check/proof-read.ts';
import { lowestScores } from '../../../../core/check/ratings/lowest-score.ts';
import { newParagraph } from '../../../../core/content.ts';
import { newTestReport, pdu, withScores } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

/** 36 per cent. */
const scores = { '2.2.1': 60, '2.2.2': '47/70', '2.2.3': '18/50' };

/** A line in which each finding with a fix is mended. */
function mended(line: string): string {
  const report = newTestReport(pdu);
  report.parts['2.2.strengths'] = [newParagraph(line)];
  Object.assign(report, withScores(report, scores));
  return createProofReader([proseAgainstScores])(report, pdu).reduceRight(
    (text, { fix, at: { words } }) =>
      fix === undefined || !words ? text : text.slice(0, words.from) + fix + text.slice(words.to),
    line,
  );
}

const what = 'assessment focused sufficiently on keeping other people safe';

describe('a share is mended to that of its score', () => {
  test.each([
    [`In 54 per cent of cases, ${what}.`, `In 36 per cent of cases, ${what}.`],
    [`In 54% of cases, ${what}.`, `In 36% of cases, ${what}.`],
    [`In 27 of 50 cases (54 per cent), ${what}.`, `In 18 of 50 cases (36 per cent), ${what}.`],
    [`In a large majority (84 per cent) of cases, ${what}.`, `In a minority (36 per cent) of cases, ${what}.`],
    [`A large majority of cases showed that ${what}.`, `A minority of cases showed that ${what}.`],
  ])('%s', (wrong, right) => expect(mended(wrong)).toBe(right));
});

test('counts with their percentage are one stretch, bracket and all', () => {
  const change = (report: Parameters<typeof withScores>[0]) => void Object.assign(report, withScores(report, scores));
  expect(
    readLines([proseAgainstScores], [`In 27 of 50 cases (54 per cent), ${what}.`], { part: '2.2.strengths', change }),
  ).toEqual(['unlike-score: 27 of 50 cases (54 per cent)']);
});

describe('and is left where the words may not fit', () => {
  test.each([
    ['words for a band with another construction', `In too few cases it was found that ${what}.`],
    ['a number in words', `In fifty-four per cent of cases, ${what}.`],
    ['a base that the score does not have', `In 27 of 52 cases (52 per cent), ${what}.`],
    ['a share of those of which it is not so', `In 36 per cent of cases, ${what.replace('focused', 'did not focus')}.`],
    ['a clause that says few of the words of the question', 'Assessment kept people safe in 54 per cent of cases.'],
  ])('%s', (_, line) => expect(mended(line)).toBe(line));
});

test('what differs from its score is not told once more against the rest of the prose', () => {
  const lines = [`In 54 per cent of cases, ${what}.`, `In 36 per cent of cases, ${what}.`];
  const around = { part: '2.2.strengths' };
  expect(readLines([proseAgainstProse], lines, around)).toHaveLength(1);
  const change = (report: Parameters<typeof withScores>[0]) => void Object.assign(report, withScores(report, scores));
  expect(readLines([proseAgainstProse, proseAgainstScores], lines, { ...around, change })).toEqual([
    'unlike-score: 54 per cent',
  ]);
});

test('a share that is told as the lowest score is one finding, which puts the lowest score', () => {
  const report = newTestReport(pdu);
  report.parts['2.2.rating'] = [newParagraph(`The lowest score was 54 per cent, where ${what}.`)];
  Object.assign(report, withScores(report, scores));
  const found = createProofReader([proseAgainstScores, lowestScores])(report, pdu);
  expect(found.map(({ rule, fix }) => [rule, fix])).toEqual([['unlike-lowest-score', '36 per cent']]);
});
