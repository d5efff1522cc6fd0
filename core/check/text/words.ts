import { type Line, remember } from '../reading.ts';
import type { Stretch } from '../text-rule.ts';
import { sentencesOf } from './sentences.ts';

/** A word, a number or one mark of a line. */
export type Token = Stretch & {
  /** In small letters, with straight apostrophes. */
  low: string;
  kind: 'word' | 'number' | 'mark';
  /** Whether it begins with a capital. */
  capital: boolean;
  /** Whether it has two capitals or more, as short forms have. */
  short: boolean;
};

/** The words and marks of each sentence of a line. `(re)allocation`, `service users'` and `two-thirds` hold one word each. */
export const tokensOf: (line: Line) => readonly (readonly Token[])[] = remember((line) =>
  sentencesOf(line).map(({ from, text }) => tokensIn(text, from)),
);

/** The different words of a line, in small letters. */
export const wordSetOf: (line: Line) => ReadonlySet<string> = remember(
  (line) => new Set(tokensOf(line).flatMap((tokens) => tokens.map(({ low }) => low))),
);

function tokensIn(text: string, start: number): Token[] {
  const tokens: Token[] = [];
  for (const { 0: said, index } of text.matchAll(TOKEN)) {
    const kind = kindOf(said);
    tokens.push({
      from: start + index,
      to: start + index + said.length,
      low: kind === 'mark' ? said : said.toLowerCase().replace('’', "'"),
      kind,
      capital: kind === 'word' && CAPITAL.test(said),
      short: kind === 'word' && SHORT.test(said),
    });
  }
  return tokens;
}

function kindOf(said: string): Token['kind'] {
  const first = said.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  return said.length === 1 && !WORD.test(said) ? 'mark' : 'word';
}

const TOKEN =
  /(?:\(\p{Ll}{1,4}\))?\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*(?:(?<=s)['’](?=\s))?|\d[\d,.]*(?<=\d)[%\p{L}]*(?:-\p{L}+)*|\S/gu;
const WORD = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const SHORT = /\p{Lu}.*\p{Lu}/u;
