import { expect, test } from 'vitest';
import { type Inline, newFootnote, newLiveFigure, newReference } from '../../../core/content.ts';
import type { NamedFigures } from '../../../core/figures/named-figures.ts';
import { isSeen, wordsInLine } from '../../../core/figures/place-figures.ts';
import { partsTemplate } from '../../parts-edition.ts';

const template = partsTemplate();
const figures: NamedFigures = new Map([
  ['2.1.1', { id: '2.1.1', label: 'Is it sound?', kind: 'key question', value: { percentage: 49 } }],
]);
const live = (seen = '49 per cent') => newLiveFigure('2.1.1', 'percentage', seen);
const print = (inlines: Inline[], cell = false) => [...wordsInLine(inlines, cell, figures, template).words.values()];

test.each<[string, Inline[], boolean, string[]]>([
  ['the start of a line', [live(), { text: ' did. ' }, live()], false, ['Forty-nine per cent', 'Forty-nine per cent']],
  [
    'the middle of a sentence',
    [{ text: 'Only ' }, live(), { text: ', or ' }, live()],
    false,
    ['49 per cent', '49 per cent'],
  ],
  ['a cell', [live()], true, ['49%']],
  [
    'behind a footnote’s mark',
    [{ text: 'So.' }, newFootnote('n'), { text: ' ' }, live()],
    false,
    ['Forty-nine per cent'],
  ],
  ['behind a reference', [{ text: 'So. ' }, newReference('x'), { text: ' ' }, live()], false, ['49 per cent']],
])('at %s', (_, inlines, cell, printed) => {
  expect(print(inlines, cell)).toEqual(printed);
});

test('what was seen at another place is seen, and another value is not', () => {
  for (const seen of ['49 per cent', 'Forty-nine per cent', '49%'])
    expect(isSeen(live(seen), figures, template), seen).toBe(true);
  for (const seen of ['45 per cent', '[Is it sound?]', ''])
    expect(isSeen(live(seen), figures, template), seen).toBe(false);
});
