import type { LineRule } from '../text-rule.ts';

const ORDINAL = /(?<![\p{L}\p{N}.,£/-])(?<number>\d{1,3})(?<space>[ \u00a0])?(?<ending>st|nd|rd|th)(?![\p{L}\d])/gu;

/** `22th`, `1 st`. Whether a date has an ending at all is told with its form. */
export const ordinalEnding: LineRule = {
  name: 'ordinal-ending',
  family: 'house style',
  severity: 'warning',
  title: 'An ending that the number does not have, or apart from it',
  why: 'It is a slip that readers hear when they read the number aloud.',
  example: { wrong: 'on the 22th day', right: 'on the 22nd day' },
  mend: 'Write the ending of the number directly behind it.',
  inLine({ text }) {
    return [...text.matchAll(ORDINAL)].flatMap(({ index, 0: whole, groups = {} }) => {
      const right = `${groups.number}${endingOf(Number(groups.number))}`;
      return whole === right
        ? []
        : [{ from: index, to: index + whole.length, message: `“${right}” is meant here.`, fix: right }];
    });
  },
};

function endingOf(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
