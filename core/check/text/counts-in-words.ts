import { ONES, TEENS, TENS } from '../../words.ts';

/** Whole numbers from 0 to 99 as English words. */

const SMALL = ['zero', ...ONES, ...TEENS];

/** `sixty-four` for 64; nothing for what is no whole number from 0 to 99. */
export function countInWords(count: number): string | undefined {
  if (count < SMALL.length) return SMALL[count];
  const [tens, ones] = [TENS[Math.floor(count / 10) - 2], count % 10];
  return tens === undefined || ones === 0 ? tens : `${tens}-${SMALL[ones]}`;
}

const numbers = new Map(Array.from({ length: 100 }, (_, count) => [countInWords(count) ?? '', count]));

/** 64 for `Sixty-four` and `sixty four`. */
export function countOfWords(words: string): number | undefined {
  return numbers.get(words.toLowerCase().replace(/\s+/, '-'));
}

/** For a regular expression with the flags `iu`: a number in words from one to ninety-nine, the longest first. */
export const COUNT_IN_WORDS = `(?:(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).reverse().join('|')})(?![\\p{L}\\d])`;
