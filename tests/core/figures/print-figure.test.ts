import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FigureForm } from '../../../core/content.ts';
import type { NamedFigure } from '../../../core/figures/named-figures.ts';
import { beginsSentence, printFigure } from '../../../core/figures/print-figure.ts';
import { Template } from '../../../core/template.ts';
import { Words } from '../../../core/words.ts';
import { pdu } from '../../editions.ts';
import { root } from '../../source.ts';

const inside = { cell: false, begins: false };
const begins = { cell: false, begins: true };
const cell = { cell: true, begins: true };
const places = { inside, begins, cell };

type Value = NamedFigure['value'];
type Case = [Value, FigureForm, keyof typeof places, string | undefined, Partial<NamedFigure>?];

function say([value, form, place, , more]: Case, template: Template): string | undefined {
  const figure: NamedFigure = { id: 'f', label: 'A figure', kind: 'prompt', ...(value !== undefined && { value }) };
  return printFigure({ ...figure, ...more }, form, places[place], template);
}

const counts = (yes: number, base: number) => ({ yes, base });
const share = (percentage: number, base?: number) => ({ percentage, ...(base !== undefined && { base }) });

describe('a percentage', () => {
  test.each<Case>([
    [share(49), 'percentage', 'inside', '49 per cent'],
    [share(49), 'percentage', 'cell', '49%'],
    [share(49), 'percentage', 'begins', 'Forty-nine per cent'],
    [share(7), 'percentage', 'inside', '7 per cent'],
    [share(7), 'percentage', 'begins', 'Seven per cent'],
    [share(12), 'percentage', 'begins', 'Twelve per cent'],
    [share(40), 'percentage', 'begins', 'Forty per cent'],
    [share(99), 'percentage', 'begins', 'Ninety-nine per cent'],
    [share(100), 'percentage', 'begins', '100 per cent'],
    [share(0), 'percentage', 'inside', '0 per cent'],
    [share(0), 'percentage', 'begins', '0 per cent'],
    [counts(30, 90), 'percentage', 'inside', '33 per cent'],
    [counts(1, 8), 'value', 'cell', '13%'],
    [46.5, 'value', 'inside', '46.5 per cent', { unit: '%' }],
    [46.5, 'value', 'begins', '46.5 per cent', { unit: '%' }],
    [46, 'value', 'begins', 'Forty-six per cent', { unit: '%' }],
    [46.5, 'value', 'cell', '46.5%', { unit: '%' }],
    [7, 'value', 'inside', '7 per cent', { unit: '%' }],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, pdu)).toBe(row[3]);
  });
});

describe('counts', () => {
  test.each<Case>([
    [counts(30, 90), 'counts', 'inside', '30 of the 90 cases'],
    [counts(30, 90), 'counts', 'begins', 'Thirty of the 90 cases'],
    [counts(30, 90), 'counts', 'cell', '30/90'],
    [counts(7, 9), 'counts', 'inside', 'seven of the nine cases'],
    [counts(7, 9), 'counts', 'begins', 'Seven of the nine cases'],
    [counts(0, 12), 'counts', 'inside', 'none of the 12 cases'],
    [counts(0, 12), 'counts', 'begins', 'None of the 12 cases'],
    [counts(0, 12), 'counts', 'cell', '0/12'],
    [counts(1204, 2310), 'counts', 'inside', '1,204 of the 2,310 cases'],
    [counts(1204, 2310), 'counts', 'begins', '1,204 of the 2,310 cases'],
    [counts(30, 90), 'counts', 'inside', '30 of the 90 women', { unit: 'women' }],
    [counts(30, 90), 'counts', 'inside', '30 of the 90 cases', { unit: '%' }],
    [counts(9, 90), 'yes', 'inside', 'nine'],
    [counts(10, 90), 'yes', 'inside', '10'],
    [counts(10, 90), 'yes', 'begins', 'Ten'],
    [counts(10, 90), 'base', 'inside', '90'],
    [counts(10, 90), 'base', 'begins', 'Ninety'],
    [counts(9, 90), 'yes', 'cell', '9'],
    [share(49, 90), 'base', 'inside', '90'],
    [share(49), 'base', 'inside', '49 per cent'],
    [share(49), 'yes', 'inside', '49 per cent'],
    [share(49), 'counts', 'inside', '49 per cent'],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, pdu)).toBe(row[3]);
  });
});

describe('a band', () => {
  test.each<Case>([
    [share(49), 'band', 'inside', 'a minority (49 per cent)'],
    [share(49), 'band', 'begins', 'A minority (49 per cent)'],
    [share(49), 'band', 'cell', '49%'],
    [counts(45, 90), 'band', 'inside', 'too few (50 per cent)'],
    [share(65), 'band', 'begins', 'A reasonable majority (65 per cent)'],
    [share(80), 'band', 'inside', 'a large majority (80 per cent)'],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, pdu)).toBe(row[3]);
  });
  test('is the percentage alone where the edition has no words for it', () => {
    const { ratings: _, ...unrated } = pdu;
    expect(say([share(49), 'band', 'inside', ''], unrated)).toBe('49 per cent');
    expect(say([share(49), 'band', 'begins', ''], unrated)).toBe('Forty-nine per cent');
  });
});

describe('a number', () => {
  test.each<Case>([
    [9, 'value', 'inside', 'nine women', { unit: 'women' }],
    [10, 'value', 'inside', '10 women', { unit: 'women' }],
    [9, 'value', 'begins', 'Nine women', { unit: 'women' }],
    [31, 'value', 'begins', 'Thirty-one women', { unit: 'women' }],
    [6359, 'value', 'inside', '6,359 people', { unit: 'people' }],
    [9, 'value', 'cell', '9 women', { unit: 'women' }],
    [46.5, 'value', 'inside', '46.5 days', { unit: 'days' }],
    [1, 'value', 'inside', 'one'],
    [-5, 'value', 'begins', '-5'],
    [2, 'value', 'inside', '£2', { unit: '£' }],
    [1204.5, 'value', 'cell', '£1,204.5', { unit: '£' }],
    [8, 'value', 'begins', '8°', { unit: '°' }],
    [28, 'percentage', 'inside', '28'],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, pdu)).toBe(row[3]);
  });
});

describe('words', () => {
  test.each<Case>([
    ['Requires improvement', 'value', 'inside', '‘Requires improvement’', { kind: 'rating' }],
    ['Requires improvement', 'value', 'begins', '‘Requires improvement’', { kind: 'rating' }],
    ['Requires improvement', 'value', 'cell', 'Requires improvement', { kind: 'rating' }],
    ['Good', 'value', 'inside', '‘Good’', { kind: 'compared' }],
    ['Good', 'value', 'cell', 'Good', { kind: 'compared' }],
    ['the weeks of 6 March', 'value', 'inside', 'the weeks of 6 March', { kind: 'detail' }],
    ['the weeks of 6 March', 'value', 'begins', 'The weeks of 6 March', { kind: 'detail' }],
    ['https://wyreham.example', 'value', 'begins', 'https://wyreham.example', { kind: 'detail' }],
    [undefined, 'value', 'inside', undefined, { kind: 'detail' }],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, pdu)).toBe(row[3]);
  });
});

/** Writes % in running text and words to eleven, as reports of 2017 do. */
const early = Template.parse(JSON.parse(readFileSync(join(root, 'templates/qi-2017.json'), 'utf8')));

describe('an edition that writes % in running text', () => {
  test.each<Case>([
    [share(49), 'percentage', 'inside', '49%'],
    [share(49), 'percentage', 'begins', '49%'],
    [46.5, 'value', 'inside', '46.5%', { unit: '%' }],
    [counts(30, 90), 'counts', 'begins', 'Thirty of the 90 cases'],
    [counts(7, 9), 'counts', 'inside', 'seven of the nine cases'],
    [11, 'value', 'inside', 'eleven officers', { unit: 'officers' }],
    [12, 'value', 'inside', '12 officers', { unit: 'officers' }],
    [12, 'value', 'begins', 'Twelve officers', { unit: 'officers' }],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, early)).toBe(row[3]);
  });
});

describe('an edition in another language', () => {
  const welsh: Template = {
    ...pdu,
    language: 'cy-GB',
    words: Words.parse({
      numbers: ['dim', 'un', 'dau', 'tri', 'pedwar'],
      teens: [],
      tens: [],
      perCent: 'y cant',
      ofThe: 'o’r',
      none: 'dim',
      cases: 'achos',
      ratingMarks: ['“', '”'],
    }),
  };
  test.each<Case>([
    [share(49), 'percentage', 'inside', '49 y cant'],
    [share(49), 'percentage', 'begins', '49 y cant'],
    [share(3), 'percentage', 'begins', 'Tri y cant'],
    [share(15), 'percentage', 'begins', '15 y cant'],
    [counts(30, 90), 'counts', 'begins', '30 o’r 90 achos'],
    [counts(3, 4), 'counts', 'begins', 'Tri o’r pedwar achos'],
    [counts(5, 9), 'counts', 'inside', '5 o’r 9 achos'],
    [counts(0, 9), 'counts', 'begins', 'Dim o’r 9 achos'],
    [2310, 'value', 'inside', '2,310 o bobl', { unit: 'o bobl' }],
    ['Good', 'value', 'inside', '“Good”', { kind: 'rating' }],
  ])('%j as %s, %s: %s', (...row) => {
    expect(say(row, welsh)).toBe(row[3]);
  });
  test('never prints half of a number for want of words', () => {
    const few: Template = { ...pdu, words: Words.parse({ numbers: ['no', 'one'] }) };
    expect(say([share(42), 'percentage', 'begins', ''], few)).toBe('42 per cent');
    expect(say([share(41), 'percentage', 'begins', ''], few)).toBe('Forty-one per cent');
  });
  test('writes thousands and decimals as its language does', () => {
    const german: Template = { ...pdu, language: 'de-DE' };
    expect(say([12_345.5, 'value', 'inside', '', { unit: 'Tage' }], german)).toBe('12.345,5 Tage');
  });
});

describe('a figure begins a sentence', () => {
  test.each([
    [''],
    ['It rained. '],
    ['Did it? '],
    ['“It did.” '],
    ['It did (so they said.) '],
    ['It rained. ‘'],
    ['“'],
    ['See note.\n'],
  ])('behind %j', (before) => {
    expect(beginsSentence(before)).toBe(true);
  });
  test.each([
    ['In '],
    ['It rained.'],
    ['Of these: '],
    ['cases, e.g. '],
    ['cases (i.e. '],
    ['approx. '],
    ['see para. '],
    ['Officers saw '],
    ['too few, '],
    ['and – '],
  ])('not behind %j', (before) => {
    expect(beginsSentence(before)).toBe(false);
  });
});
