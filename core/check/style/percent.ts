import { isRunning } from '../reading.ts';
import { COUNT_IN_WORDS, countOfWords } from '../text/counts-in-words.ts';
import { beginsSentence } from '../text/sentence-start.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

const SIGN = /(\d[\d.,]*)\s?%/gu;
const WORDS = /(\d[\d.,]*)\s?per\s?cent(?![\p{L}])/gu;
const RUN_TOGETHER = /(?<![\p{L}])percent(?![\p{L}])/giu;
const NUMBER_IN_WORDS = new RegExp(`(?<![\\p{L}\\d-])(${COUNT_IN_WORDS})(?=\\s+per\\s?cent(?![\\p{L}]))`, 'giu');

/** Percentages in running text the way that the house writes them. Tables and facts write the sign in any case. */
export const percentForm: LineRule = {
  name: 'percent-form',
  family: 'house style',
  severity: 'warning',
  title: 'A percentage in another form than the house’s',
  why: 'Two ways to write one thing make a reader look for a difference that is not there.',
  example: { wrong: 'Plans were good in seven per cent of cases.', right: 'Plans were good in 7 per cent of cases.' },
  mend: 'Write the percentage as this house writes it in running text.',
  inLine(line, { checks }) {
    if (!isRunning(line) && line.kind !== 'recommendation') return [];
    const { text } = line;
    const forms = checks.percent === 'words' ? signs(text) : written(text);
    return [...forms, ...inWords(text)];
  },
};

function signs(text: string): FoundInLine[] {
  return [
    ...[...text.matchAll(SIGN)].map(({ index, 0: whole, 1: number }) => ({
      from: index,
      to: index + whole.length,
      message: 'This house writes “per cent” in running text.',
      fix: `${number} per cent`,
    })),
    ...[...text.matchAll(RUN_TOGETHER)].map(({ index, 0: whole }) => ({
      from: index,
      to: index + whole.length,
      message: '“Per cent” is two words.',
      fix: `${whole.slice(0, 3)} cent`,
    })),
  ];
}

function written(text: string): FoundInLine[] {
  return [...text.matchAll(WORDS)].map(({ index, 0: whole, 1: number }) => ({
    from: index,
    to: index + whole.length,
    message: 'This house writes the sign, also in running text.',
    fix: `${number}%`,
  }));
}

function inWords(text: string): FoundInLine[] {
  return [...text.matchAll(NUMBER_IN_WORDS)].flatMap(({ index, 0: words }) => {
    const count = countOfWords(words);
    if (count === undefined || beginsSentence(text, index)) return [];
    return [
      {
        from: index,
        to: index + words.length,
        message: 'A percentage is written in figures, but at the start of a sentence.',
        fix: String(count),
      },
    ];
  });
}
