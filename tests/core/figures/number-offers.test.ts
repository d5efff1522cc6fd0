import { describe, expect, test } from 'vitest';
import { type Content, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import { blockText, plainText } from '../../../core/content-text.ts';
import type { Figure } from '../../../core/figure.ts';
import { linkCertain } from '../../../core/figures/link-all.ts';
import { numberOffers } from '../../../core/figures/number-offers.ts';
import { placeFigures } from '../../../core/figures/place-figures.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const planning = '2.3.areas-for-improvement';
const SCORES = { '2.2.1': '46/62', '2.3.1': '44/62', '2.3.2': '47/62', '2.3.3': '37/58', '2.4.1': '12/20' };
const staff: Figure = { id: 'staff', label: 'Staff in post', value: 1204, unit: 'people', kind: 'external' };

function holding(text: string | Content, part = planning, change: Partial<Report> = {}): Report {
  const report = withScores({ ...newTestReport(), figures: [staff] }, SCORES);
  return { ...report, parts: { [part]: typeof text === 'string' ? [newParagraph(text)] : text }, ...change };
}

function offersIn(report: Report) {
  const layout = layOut(report, pdu);
  return allParts(layout.parts).flatMap((placed) => numberOffers(placed, report, layout, pdu));
}

/** `typed → figure: printed`, with `!` where it is certain and `?` where the number is stale. */
function told(report: Report): string[] {
  return offersIn(report).map(({ number, choices, certain, stale }) => {
    const all = choices.map(({ figure, link }) => `${figure.id}: ${link.prints}`).join(' | ');
    return `${number.text}${certain ? '!' : ''}${stale ? '?' : ''} → ${all}`;
  });
}

describe('offers in a standard', () => {
  test.each<[text: string, offers: string[]]>([
    [
      'Plans did enough to keep other people safe in 64 per cent of relevant cases.',
      ['64 per cent! → 2.3.3: 64 per cent'],
    ],
    ['Other people were kept safe in 37 of the 58 cases.', ['37 of the 58! → 2.3.3: 37 of the 58 cases']],
    ['Other people were kept safe in 37 of 58 cases.', ['37 of 58! → 2.3.3: 37 of 58']],
    ['Thirty-seven of 58 cases kept other people safe.', ['Thirty-seven of 58! → 2.3.3: Thirty-seven of 58']],
    ['This was so in a few (64 per cent).', ['64 per cent → 2.3.3: 64 per cent']],
    // A percentage that says the counts again goes with them, whatever else has that value.
    [
      'Other people were kept safe in 37 of 58 cases, which is too few (64 per cent).',
      ['37 of 58! → 2.3.3: 37 of 58', '64 per cent! → 2.3.3: too few (64 per cent)'],
    ],
    [
      'Other people were kept safe in 37 of 58 cases. Of 50 desks, 64 per cent were new.',
      ['37 of 58! → 2.3.3: 37 of 58', '64 per cent → 2.3.3: 64 per cent'],
    ],
    // A percentage behind other counts is that of another question.
    ['To keep other people safe, 16 of 25 cases (64 per cent) were seen.', ['64 per cent → 2.3.3: 64 per cent']],
    // The house form is other words: offered, and never certain.
    ['Keeping other people safe: 64%.', ['64% → 2.3.3: 64 per cent']],
    // Of another standard: offered, and never certain.
    ['To engage the person on probation it was done in 46 of 62 cases.', ['46 of 62 → 2.2.1: 46 of 62']],
    // Below a base of 30 the house would rather have the counts.
    ['It has 1,204 people in post.', ['1,204! → staff: 1,204 people']],
    ['It has 1,204 desks.', []],
    ['Nothing has 93 per cent, or 12 of 90.', []],
  ])('%s', (text, offers) => {
    expect(told(holding(text))).toEqual(offers);
  });
});

test('a percentage over a small base is offered, and never certain', () => {
  const text = 'Implementation focused on engaging the person on probation in 60 per cent of cases.';
  expect(told(holding(text, '2.4.areas-for-improvement'))).toEqual(['60 per cent → 2.4.1: 60 per cent']);
});

describe('stale numbers', () => {
  const before = [{ figure: '2.3.3', value: { yes: 30, base: 58 } }];
  test.each<[text: string, part: string, offers: string[]]>([
    ['People were safe in 52 per cent of cases.', planning, ['52 per cent? → 2.3.3: 64 per cent']],
    ['People were safe in 30 of 58 cases.', planning, ['30 of 58? → 2.3.3: 37 of 58']],
    ['In the 58 cases, people were safe in 52 per cent.', 'foreword', ['52 per cent? → 2.3.3: 64 per cent']],
    ['People were safe in 52 per cent of cases.', 'foreword', []],
    ['People were safe in 52 per cent of cases.', '2.2.areas-for-improvement', []],
    // Counted over other cases, so it never was this figure.
    ['People were safe in 13 of 25 cases (52 per cent).', planning, []],
  ])('%s in %s', (text, part, offers) => {
    expect(told(holding(text, part, { formerValues: before }))).toEqual(offers);
  });

  test('a number that is that of another figure of the standard is not stale', () => {
    const formerValues = [{ figure: '2.3.3', value: { percentage: 71 } }];
    const report = holding('It was done in 71 per cent.', planning, { formerValues });
    expect(told(report)).toEqual(['71 per cent → 2.3.1: 71 per cent']);
  });
});

describe('linking what is certain', () => {
  const written: Content = [
    {
      type: 'list-item',
      list: 'bulleted',
      depth: 0,
      children: [
        { text: 'Of all, other people were kept ' },
        { text: 'safe in 37 of the 58 cases', bold: true },
        { text: '; keeping other people safe is at too few (64 per cent), and 1,204 people know.' },
      ],
    },
    newTable('t', [
      ['What', 'Share'],
      ['Keeping other people safe, 64% of all', 'x'],
    ]),
  ];

  test('keeps every word and mark, and leaves nothing to offer', () => {
    const report = holding(written);
    const linked = linkCertain(report, pdu);
    const { figures } = layOut(linked, pdu);
    const content = linked.parts[planning]!;
    expect(plainText(placeFigures(content, figures, pdu))).toBe(plainText(written));
    expect(content[0]!.type === 'list-item' && content[0]!.children).toEqual([
      { text: 'Of all, other people were kept ' },
      { text: 'safe in ', bold: true },
      { ...newLiveFigure('2.3.3', 'counts', '37 of the 58 cases'), children: [{ text: '', bold: true }] },
      { text: '', bold: true },
      { text: '; keeping other people safe is at ' },
      newLiveFigure('2.3.3', 'band', 'too few (64 per cent)'),
      { text: ', and ' },
      newLiveFigure('staff', 'value', '1,204 people'),
      { text: ' know.' },
    ]);
    expect(blockText(placeFigures(content, figures, pdu)[1]!)).toBe(blockText(written[1]!));
    expect(JSON.stringify(content[1])).toContain('live-figure');
    expect(offersIn(linked).filter(({ certain }) => certain)).toEqual([]);
  });

  test('what is linked follows the scores', () => {
    const linked = linkCertain(holding(written), pdu);
    const { figures } = layOut(withScores(linked, { '2.3.3': '26/58' }), pdu);
    expect(blockText(placeFigures(linked.parts[planning]!, figures, pdu)[0]!)).toBe(
      'Of all, other people were kept safe in 26 of the 58 cases; keeping other people safe is at a minority (45 per cent), and 1,204 people know.',
    );
  });
});
