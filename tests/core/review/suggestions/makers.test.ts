import { expect, test } from 'vitest';
import type { Content } from '../../../../core/content.ts';
import type { Report } from '../../../../core/report.ts';
import { sayMakers } from '../../../../core/review/suggestions/makers.ts';
import { accept, openChanges, suggest } from '../../../../core/review/suggestions/suggestion.ts';
import { stampsOf } from '../../../../electron/docx/review/suggestions.ts';
import { newTestReport } from '../../../editions.ts';

const ANN = { by: 'Ann', at: '2026-03-02T10:00:00Z' };
const BEN = { by: 'Ben', at: '2026-03-03T10:00:00Z' };
const CAT = { by: 'Cat', at: '2026-03-04T10:00:00Z' };
const BLANK = newTestReport();

function withLines(report: Report, lines: readonly string[]): Report {
  const foreword: Content = lines.map((text) => ({ type: 'paragraph', children: [{ text }] }));
  return { ...report, parts: { foreword } };
}

/** A text as each leaves it to the next. */
function writtenBy(first: readonly string[], ...next: [typeof ANN, readonly string[]][]): Report {
  return next.reduce(
    (report, [made, lines]) => suggest(report, withLines(report, lines), made),
    withLines(BLANK, first),
  );
}

const said = (report: Report) =>
  openChanges(report).map(({ made, ...change }) => [
    'now' in change ? `${change.was}>${change.now}` : change.key,
    made && sayMakers(made),
  ]);

test('words of two people that touch bear both names, and other words stay of who wrote them', () => {
  const report = writtenBy(
    ['Plans were made.', 'Risks were known.'],
    [ANN, ['Plans were well made.', 'Risks were not known.']],
    [BEN, ['Plans were well and quickly made.', 'Risks were not known.']],
  );
  expect(said(report)).toEqual([
    ['>well and quickly ', 'Ben, Ann'],
    ['>not ', 'Ann'],
  ]);
});

test('a third hand is named, too, and who was at it last comes first', () => {
  const report = writtenBy(
    ['Plans were made.'],
    [ANN, ['Plans were well made.']],
    [BEN, ['Plans were very well made.']],
    [CAT, ['Plans were very well and often made.']],
  );
  expect(said(report)).toEqual([['>very well and often ', 'Cat, Ben, Ann']]);
  const again = suggest(report, withLines(report, ['Plans were very well and quite often made.']), ANN);
  expect(said(again)).toEqual([['>very well and quite often ', 'Ann, Cat, Ben']]);
});

test('who takes away a word, and who writes another in its place', () => {
  const report = writtenBy(['Plans were poor then.'], [ANN, ['Plans were then.']], [BEN, ['Plans were strong then.']]);
  expect(said(report)).toEqual([['poor>strong', 'Ben, Ann']]);
});

test('of whom nothing is left, the name goes', () => {
  const report = writtenBy(
    ['Plans were made.'],
    [ANN, ['Plans were well made.']],
    [BEN, ['Plans were made.']],
    [BEN, ['Plans were quickly made.']],
  );
  expect(said(report)).toEqual([['>quickly ', 'Ben']]);
});

test('a paragraph of one in which another writes is of both', () => {
  const report = writtenBy(
    ['Plans were made.'],
    [ANN, ['Plans were made.', 'Staff knew this.']],
    [BEN, ['Plans were made.', 'All staff knew this.']],
  );
  expect(said(report)).toEqual([['>All staff knew this.', 'Ben, Ann']]);
});

test('what one pastes beside the words of another, or writes in place of most of them, is the one’s alone', () => {
  const report = writtenBy(
    ['Plans were made.', 'Risks were known.'],
    [ANN, ['Plans were made with staff.', 'Risks were seldom known.']],
    [BEN, ['Plans were made by staff.', 'All the staff came.', 'Courts sat late.', 'Risks were rarely known.']],
  );
  expect(said(report)).toEqual([
    ['> by staff', 'Ben, Ann'],
    ['>All the staff came.', 'Ben'],
    ['>Courts sat late.', 'Ben'],
    ['>rarely ', 'Ben'],
  ]);
});

test('what is left of two bears both names when what parted them is accepted, and in Word', () => {
  const two = writtenBy(['Plans were made.'], [ANN, ['Plans were well made.']], [BEN, ['Plans were very well made.']]);
  const [change] = openChanges(two);
  const key = change?.key.slice('parts/foreword/'.length);
  expect(stampsOf(two)('foreword', key).author).toBe('Ben, Ann');
  expect(accept(two, new Set([change?.key ?? ''])).suggested).toBeUndefined();
});

test('a recommendation of one that another rewords is of both; a score is of who gave it last', () => {
  const [group, ...others] = BLANK.recommendations;
  const recommendations = (text: string) => [{ ...group!, items: [{ id: 'r1', text }] }, ...others];
  const scored = (yes: number) => ({ ...BLANK.scores, keyQuestions: { '2.1.1': { yes, base: 20 } } });
  const first = suggest(BLANK, { ...BLANK, recommendations: recommendations('Plan well.'), scores: scored(9) }, ANN);
  const second = suggest(
    first,
    { ...first, recommendations: recommendations('Plan better.'), scores: scored(10) },
    BEN,
  );
  const makers = Object.fromEntries(openChanges(second).map(({ key, made }) => [key, made && sayMakers(made)]));
  expect(makers).toEqual({ 'recommendations/items/r1': 'Ben, Ann', 'scores/keyQuestions/2.1.1': 'Ben' });
});
