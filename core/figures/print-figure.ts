import type { FigureForm } from '../content.ts';
import { percentageOf } from '../figure.ts';
import { printNumber } from '../number-text.ts';
import { bandOf } from '../rating.ts';
import type { Template } from '../template.ts';
import type { Words } from '../words.ts';
import type { NamedFigure } from './named-figures.ts';

/** Where a figure is printed: in a cell of a table, or in a sentence, which it may begin. */
export type FigurePlace = { cell: boolean; begins: boolean };

/**
 * A figure in the house form of its place: `49 per cent` in a sentence, `Forty-nine per cent` at its start, `49%` in a
 * table; whole counts in words as far as the house writes them so. A form that the value does not have falls back to the
 * usual one of the value.
 *
 * @returns nothing while the figure has no value
 */
export function printFigure(
  { value, unit, kind }: NamedFigure,
  form: FigureForm,
  place: FigurePlace,
  template: Template,
): string | undefined {
  const { words, language } = template;
  const number = (count: number) => countWords(count, place, words) ?? printNumber(count, language);
  if (value === undefined) return undefined;
  if (typeof value === 'string') {
    if (kind === 'rating' || kind === 'compared') return place.cell ? value : words.ratingMarks.join(value);
    return place.cell || /^\w+:/.test(value) ? value : capital(value, place);
  }
  if (typeof value === 'number') {
    if (unit === '%') return percentText(value, place, template);
    const sign = unit?.trim() ?? '';
    if (/^\p{Sc}/u.test(sign)) return `${sign}${printNumber(value, language)}`;
    if (sign !== '' && !isWord(sign)) return `${printNumber(value, language)}${sign}`;
    return sign === '' ? number(value) : `${number(value)} ${sign}`;
  }
  const percentage = percentageOf(value);
  const percent = percentText(percentage, place, template);
  switch (form) {
    case 'value':
    case 'percentage':
      return percent;
    case 'counts': {
      if (!('yes' in value)) return percent;
      if (place.cell) return `${printNumber(value.yes, language)}/${printNumber(value.base, language)}`;
      const yes = value.yes === 0 ? capital(words.none, place) : number(value.yes);
      const base = countWords(value.base, { cell: false, begins: false }, words) ?? printNumber(value.base, language);
      return `${yes} ${words.ofThe} ${base} ${unit !== undefined && isWord(unit) ? unit : words.cases}`;
    }
    case 'band': {
      const band = template.ratings && bandOf(template.ratings.keyQuestionBands.bands, percentage);
      if (place.cell || band?.inText === undefined) return percent;
      return `${capital(band.inText, place)} (${percentText(percentage, { ...place, begins: false }, template)})`;
    }
    case 'yes':
      return 'yes' in value ? number(value.yes) : percent;
    case 'base':
      return value.base === undefined ? percent : number(value.base);
  }
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED = /\b(?:e\.g|i\.e|no|nos|vs|cf|ca|approx|para|paras|p|pp|fig|figs|vol)\.\s+$/iu;

/** Whether a figure put behind these words of its paragraph would begin a sentence. */
export function beginsSentence(before: string): boolean {
  return /(^|[.!?]["”’')\]]*\s+)["“‘'([]*$/u.test(before) && !ABBREVIATED.test(before);
}

/** A percentage is in words only at the start of a sentence, and where `perCent` is a word, too. */
function percentText(value: number, place: FigurePlace, { words, language }: Template): string {
  const sign = place.cell ? '%' : words.perCent;
  if (!isWord(sign)) return `${printNumber(value, language)}${sign}`;
  const inFull = place.begins && value > 0 ? inWords(value, words) : undefined;
  return `${inFull === undefined ? printNumber(value, language) : capital(inFull, place)} ${sign}`;
}

/** A whole count in words where the house style wants them: the small ones in a sentence, every one at its start. */
function countWords(count: number, place: FigurePlace, words: Words): string | undefined {
  if (place.cell || !Number.isInteger(count)) return undefined;
  const text = place.begins ? inWords(count, words) : words.numbers[count];
  return text === undefined ? undefined : capital(text, place);
}

/** A number from 0 to 99 in words, as far as the edition has them. */
function inWords(count: number, { numbers, teens, tens }: Words): string | undefined {
  if (count < 20) return numbers[count] ?? teens[count - 10];
  const ten = tens[Math.floor(count / 10) - 2];
  const one = numbers[count % 10];
  if (ten === undefined || count % 10 === 0) return ten;
  return one === undefined ? undefined : `${ten}-${one}`;
}

function isWord(sign: string): boolean {
  return /^\p{L}/u.test(sign);
}

function capital(text: string, { begins }: FigurePlace): string {
  return begins ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
