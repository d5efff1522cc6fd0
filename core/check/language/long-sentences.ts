import { isRunning } from '../reading.ts';
import { tokensOf } from '../text/words.ts';
import type { LineRule } from '../text-rule.ts';

export const longSentences: LineRule = {
  name: 'long-sentences',
  family: 'language',
  severity: 'advice',
  title: 'A long sentence',
  why: 'Behind forty words or so most readers have forgotten how a sentence began.',
  example: {
    wrong:
      'The plan that the two managers had made in the spring for the officers of both offices was not sent to the court until the autumn, by when three of those who had asked for it had left, and the others had made plans of their own.',
    right: 'The plan was not sent to the court until the autumn.',
  },
  mend: 'Make two sentences of it, or take out what the reader does not need.',
  inLine(line, { checks }) {
    if (!isRunning(line)) return [];
    return tokensOf(line).flatMap((tokens) => {
      const words = tokens.filter(({ kind }) => kind !== 'mark').length;
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (words <= checks.longSentence || !first || !last || isList(tokens.map(({ low }) => low))) return [];
      return [{ from: first.from, to: last.to, message: `This sentence has ${words} words.` }];
    });
  },
};

/** Parts with semicolons between them are read one by one. */
function isList(words: readonly string[]): boolean {
  return words.filter((word) => word === ';').length >= 2;
}
