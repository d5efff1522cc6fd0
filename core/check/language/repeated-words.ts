import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';

/** Words that good sentences have twice in a row now and then: `what it is is`, `that that`. */
const SOMETIMES = new Set(['that', 'is', 'do', 'in', 'very', 'can', 'will', 'who', 'her', 'on', 'so']);

export const repeatedWords: LineRule = {
  name: 'repeated-words',
  family: 'language',
  severity: 'warning',
  title: 'The same word or words twice in a row',
  why: 'A word typed twice is the slip that readers notice first.',
  example: { wrong: 'The plan was sent to the the court.', right: 'The plan was sent to the court.' },
  mend: 'Take one of them out.',
  provider: true,
  inLine(line) {
    return tokensOf(line).flatMap((tokens) =>
      tokens.flatMap((_, at): FoundInLine[] => {
        for (const length of [1, 2, 3]) {
          if (tokens[at]!.low !== tokens[at + length]?.low) continue;
          const first = tokens.slice(at, at + length);
          const second = tokens.slice(at + length, at + 2 * length);
          if (!areSame(first, second, line.text)) continue;
          const [from, to] = [first[0]!.from, second.at(-1)!.to];
          const said = line.text.slice(from, first.at(-1)!.to);
          const doubtful = length === 1 && SOMETIMES.has(said.toLowerCase());
          return [
            {
              from,
              to,
              message: `“${said}” stands twice in a row.`,
              ...(doubtful ? { severity: 'advice' } : { fix: said }),
            },
          ];
        }
        return [];
      }),
    );
  },
};

/** Two words with a capital may be a name, or a heading and the sentence behind it. */
function areSame(first: readonly Token[], second: readonly Token[], text: string): boolean {
  return (
    first.length === second.length &&
    first.every(
      ({ low, kind, to }, at) => low === second[at]!.low && kind === 'word' && onlySpace(text.slice(to, to + 1)),
    ) &&
    !second[0]!.capital &&
    (first.length > 1 || (first[0]!.low.length > 1 && first[0]!.low !== 'had') || first[0]!.low === 'a')
  );
}

function onlySpace(between: string): boolean {
  return between.trim() === '';
}
