import { isRunning } from '../reading.ts';
import { COUNT_IN_WORDS, countInWords, countOfWords } from '../text/counts-in-words.ts';
import { beginsSentence } from '../text/sentence-start.ts';
import type { LineRule } from '../text-rule.ts';

const FIGURE =
  /(?<![\p{L}\p{N}.,:/£$€#+(–—-]|[£$€]\s)(\d{1,2})(?=\s+(?:[a-z][a-z-]+\s+){0,2}?[a-z]{3,}s(?![\p{L}]))(?![\s ]+(?:per|percent|out|of|to|and|or|in|from|at|on|by|for|was|were|is|are|has|have|had|years?|year-old|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|km|kilometres|metres|points?|times|million|billion|thousand|pence|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}]))/gu;
/** What is before a number that names one of several, or begins a span. */
const NAMES_ONE =
  /(?:[\p{Lu}][\p{L}]*|sections?|chapters?|standards?|tables?|figures?|annexe?s?|appendix|tiers?|levels?|grades?|bands?|pages?|parts?|phases?|stages?|steps?|lines?|paragraphs?|questions?|notes?|numbers?|aged?|ages|score[sd]?|between|from|than|\d[\d,.]*\s+(?:to|and|or|of|out of(?: the)?)|out of|out of the|of the|ratio)\s+$/u;
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${COUNT_IN_WORDS})(?!-)(?!\\s+(?:per|percent|hundred|thousand|million)(?![\\p{L}]))`,
  'giu',
);

/** Counts below the house's limit in words, those above it in figures. */
export const countForm: LineRule = {
  name: 'count-form',
  family: 'house style',
  severity: 'warning',
  title: 'A count in figures that the house writes in words, or the other way round',
  why: 'Small numbers in words read on; figures stop the eye, and belong to what is measured.',
  example: { wrong: 'We spoke to 4 managers.', right: 'We spoke to four managers.' },
  mend: 'Write small counts in words and greater ones in figures.',
  inLine(line, { checks: { wordsUpTo } }) {
    if (!isRunning(line) && line.kind !== 'recommendation') return [];
    const { text } = line;
    const figures = [...text.matchAll(FIGURE)].flatMap(({ index, 0: figure }) => {
      const words = countInWords(Number(figure));
      if (!words || figure.startsWith('0') || Number(figure) > wordsUpTo || NAMES_ONE.test(before(text, index)))
        return [];
      return [
        {
          from: index,
          to: index + figure.length,
          message: `This house writes whole numbers up to ${wordsUpTo} in words.`,
          fix: words,
        },
      ];
    });
    const words = [...text.matchAll(WORDS)].flatMap(({ index, 0: found }) => {
      const count = countOfWords(found) ?? 0;
      if (count <= wordsUpTo || beginsSentence(text, index) || isIdiom(text, index, found)) return [];
      return [
        {
          from: index,
          to: index + found.length,
          severity: 'advice' as const,
          message: `This house writes whole numbers above ${wordsUpTo} in figures.`,
          fix: String(count),
        },
      ];
    });
    return [...figures, ...words];
  },
};

/** `nine out of ten`, `nine in ten`, `at ten` and lengths of time read as words. */
function isIdiom(text: string, at: number, found: string): boolean {
  return (
    (count10(found) && /(?:out of|in|at|by)\s+$/iu.test(before(text, at))) ||
    /^\s+(?:o’clock|minutes?|hours?|days?|weeks?|months?|years?)(?!\p{L})/u.test(text.slice(at + found.length))
  );
}

const count10 = (words: string) => countOfWords(words) === 10;

function isYear(digits: string, before: string): boolean {
  if (/^(?:19|20)\d\d$/.test(digits)) return true;
  return /^1[5-8]\d\d$/.test(digits) && /(?:in|since|from|until|of|by|to|and|year|Act)\s+$/u.test(before);
}

const before = (text: string, at: number) => text.slice(Math.max(0, at - 24), at);

const FIRST = /(?:^|[.!?][”’"')]*\s+)(\d[\d,]*)(?![\d./]*[.:)]\s|\d*\/|[\p{L}])/gu;

/** A sentence that begins with a figure. */
export const sentenceFigure: LineRule = {
  name: 'sentence-figure',
  family: 'house style',
  severity: 'warning',
  title: 'A sentence that begins with a figure',
  why: 'A figure has no capital to show that a sentence begins.',
  example: {
    wrong: 'It was new. 24 of the staff knew of it.',
    right: 'It was new. Twenty-four of the staff knew of it.',
  },
  mend: 'Begin the sentence with the number in words, or with another word.',
  inLine(line) {
    if (!isRunning(line)) return [];
    const { text } = line;
    return [...text.matchAll(FIRST)].flatMap(({ index, 0: whole, 1: figure = '' }) => {
      const from = index + whole.length - figure.length;
      if (
        !beginsSentence(text, from) ||
        !/^\s+[\p{Ll}]/u.test(text.slice(from + figure.length, from + figure.length + 4))
      )
        return [];
      const words = countInWords(Number(figure));
      const isYear = /^(?:19|20)\d\d$/.test(figure);
      return [
        {
          from,
          to: from + figure.length,
          message: 'A sentence does not begin with a figure.',
          ...(isYear && { severity: 'advice' as const }),
          ...(words && { fix: words.charAt(0).toUpperCase() + words.slice(1) }),
        },
      ];
    });
  },
};

const LONG =
  /(?<![\p{L}\p{N}.,:/\\#@=&?_+(–—-]|ISBN |ISSN |[Rr]ef\.? |[Nn]o\.? |0\d{2,4} )(\d{4,9})(?=\s+[\p{Ll}]{2}|[.,;)]|$)(?![.,]\d|[.,]?[\p{L}/_-])/gu;

/** Thousands without their comma. */
export const thousandsComma: LineRule = {
  name: 'thousands-comma',
  family: 'house style',
  severity: 'warning',
  title: 'A number of thousands without a comma',
  why: 'Without it a reader has to count the digits.',
  example: { wrong: 'The unit supervised 1534 people.', right: 'The unit supervised 1,534 people.' },
  mend: 'Put a comma before each group of three digits.',
  inLine(line) {
    if (!isRunning(line) && line.kind !== 'cell' && line.kind !== 'fact') return [];
    return [...line.text.matchAll(LONG)].flatMap(({ index, 0: digits }) => {
      if (isYear(digits, before(line.text, index)) || digits.startsWith('0')) return [];
      return [
        {
          from: index,
          to: index + digits.length,
          message: `“${digits}” has no comma at its thousands.`,
          fix: Number(digits).toLocaleString('en-GB'),
        },
      ];
    });
  },
};
