import type { Band } from '../../framework.ts';
import type { LineRule } from '../text-rule.ts';

/** A band's words stand at most so many characters from the percentage that they speak of. */
const NEAR = 100;

/** The edition's words for a band of percentages, beside a percentage of another band. */
export const bandWords: LineRule = {
  name: 'band-words',
  family: 'ratings',
  severity: 'warning',
  title: 'Words of a band beside a percentage of another',
  why: 'A reader takes the words for the band that they stand for in the results.',
  example: { wrong: 'in too few cases (39 per cent)', right: 'in a minority of cases (39 per cent)' },
  mend: 'Use the words of the band that the percentage is in, or correct the percentage.',
  inLine({ text }, { ratings }) {
    const bands = ratings?.keyQuestionBands.bands ?? [];
    return bands.flatMap((band) =>
      band.label === undefined
        ? []
        : [...text.matchAll(wordsOf(band.label))].flatMap((match) => wrong(match, band, bands)),
    );
  },
};

function wordsOf(label: string): RegExp {
  const words = label.trim().split(/\s+/).map(literally).join('\\s+');
  return new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])[^.;(]{0,${NEAR}}\\((\\d{1,3}) ?(?:per cent|%)`, 'giu');
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function wrong(match: RegExpMatchArray, band: Band, bands: readonly Band[]) {
  const percentage = Number(match[1]);
  if (percentage >= band.from && percentage <= band.to) return [];
  const right = bands.find(({ from, to }) => percentage >= from && percentage <= to);
  const from = match.index ?? 0;
  return [
    {
      from,
      to: from + match[0].length,
      message: `“${band.label}” stands for ${band.from} to ${band.to} per cent, and ${percentage} per cent is ${
        right?.label === undefined ? 'in another band' : `“${right.label}”`
      }.`,
    },
  ];
}
