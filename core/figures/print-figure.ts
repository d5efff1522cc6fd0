import type { FigureForm } from '../content.ts';
import { percentageOf } from '../figure.ts';
import { bandOf } from '../rating.ts';
import type { Template } from '../template.ts';
import type { Words } from '../words.ts';
import type { NamedFigure } from './named-figures.ts';

/** Where a figure is printed: in a cell of a table, or in a sentence, which it may begin. */
export type FigurePlace = { cell: boolean; begins: boolean };

/**
 * A figure in the house form of its place: `49 per cent` in a sentence, `Forty-nine per cent` at its start, `49%` in a
 * table; whole counts in words up to nine. A form that the value does not have falls back to the usual one of the value.
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
  const number = (count: number) => countWords(count, place, words) ?? formatNumber(count, language);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return kind === 'rating' && !place.cell ? words.ratingMarks.join(value) : value;
  if (typeof value === 'number') {
    if (unit === '%') return percentText(formatNumber(value, language), place, words);
    const text = Number.isInteger(value) ? number(value) : formatNumber(value, language);
    return unit ? `${text}${/^\p{L}/u.test(unit) ? ' ' : ''}${unit}` : text;
  }
  const percentage = percentageOf(value);
  const percent = percentText(inWords(percentage, place, words) ?? String(percentage), place, words);
  switch (form) {
    case 'value':
    case 'percentage':
      return percent;
    case 'counts': {
      if (!('yes' in value)) return percent;
      if (place.cell) return `${formatNumber(value.yes, language)}/${formatNumber(value.base, language)}`;
      const yes = value.yes === 0 ? capital(words.none, place) : number(value.yes);
      const base = countWords(value.base, { cell: false, begins: false }, words) ?? formatNumber(value.base, language);
      return `${yes} ${words.ofThe} ${base} ${unit ?? words.cases}`;
    }
    case 'band': {
      const band = template.ratings && bandOf(template.ratings.keyQuestionBands.bands, percentage);
      if (place.cell || band?.inText === undefined) return percent;
      return `${capital(band.inText, place)} (${percentText(String(percentage), { ...place, begins: false }, words)})`;
    }
    case 'yes':
      return 'yes' in value ? number(value.yes) : percent;
    case 'base':
      return value.base === undefined ? percent : number(value.base);
  }
}

/** Whether a figure put behind these words of its paragraph would begin a sentence. */
export function beginsSentence(before: string): boolean {
  return /(^|[.!?:]["”’')\]]*\s+)["“‘'([]*$/u.test(before) && !/\b(?:e\.g|i\.e|no|vs|cf)\.\s+$/iu.test(before);
}

/** A percentage at the start of a sentence is in words, and so is what follows it. */
function percentText(number: string, { cell }: FigurePlace, { perCent }: Words): string {
  const sign = cell ? '%' : perCent;
  return `${number}${/^\p{L}/u.test(sign) ? ' ' : ''}${sign}`;
}

/** A whole count in words where the house style wants them: up to nine in a sentence, every one at its start. */
function countWords(count: number, place: FigurePlace, words: Words): string | undefined {
  if (place.cell) return undefined;
  return place.begins ? inWords(count, place, words) : words.numbers[count];
}

/** A number at the start of a sentence in words, as far as the edition has words for it. */
function inWords(count: number, place: FigurePlace, { numbers, teens, tens, perCent }: Words): string | undefined {
  if (!place.begins || place.cell || !/^\p{L}/u.test(perCent)) return undefined;
  const ones = (digit: number) => numbers[digit];
  const text =
    count < 10
      ? ones(count)
      : count < 20
        ? teens[count - 10]
        : [tens[Math.floor(count / 10) - 2], count % 10 === 0 ? undefined : ones(count % 10)]
            .filter((word) => word !== undefined)
            .join('-') || undefined;
  const known = count < 20 || (tens[Math.floor(count / 10) - 2] !== undefined && count < 100);
  return known && text !== undefined ? capital(text, place) : undefined;
}

function capital(text: string, { begins }: FigurePlace): string {
  return begins ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function formatNumber(value: number, language: string): string {
  const formatter = formatters.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  formatters.set(language, formatter);
  return formatter.format(value);
}

/** Making one takes a thousand times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();
