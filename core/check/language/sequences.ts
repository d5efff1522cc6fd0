import type { Finding } from '../finding.ts';
import type { Line } from '../reading.ts';
import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine } from '../text-rule.ts';

type OneOf = ReadonlySet<string>;

/** Words one behind the other that are wrong together; long lists of words are looked up and not tried one by one. */
export type Sequence = {
  /** In small letters, from the first. */
  words: readonly [OneOf, ...(OneOf | { maybe: OneOf })[]];
  /** What has to stand behind them. */
  behind?: (next: Token | undefined) => boolean;
  /** What may not be before them. */
  unless?: (tokens: readonly Token[], at: number) => boolean;
  /** How many of the words at their beginning are only there to tell, and are not at fault. */
  skip?: number;
  message: string;
  /** What to put in their place. */
  fix?: (said: string) => string;
  severity?: Finding['severity'];
};

export type Sequences = ReadonlyMap<string, readonly Sequence[]>;

/** By the word that each begins with. */
export function sequencesBy(sequences: readonly Sequence[]): Sequences {
  const by = new Map<string, Sequence[]>();
  for (const sequence of sequences)
    for (const word of sequence.words[0]) by.set(word, [...(by.get(word) ?? []), sequence]);
  return by;
}

/** In the order of the line; two that overlap are both found. */
export function findSequences(line: Line, sequences: Sequences): FoundInLine[] {
  return tokensOf(line).flatMap((tokens) =>
    tokens.flatMap(({ low }, at) =>
      (sequences.get(low) ?? []).flatMap((sequence): FoundInLine[] => {
        const end = endOf(tokens, at, sequence);
        if (end === undefined || (sequence.behind && !sequence.behind(tokens[end]))) return [];
        if (sequence.unless?.(tokens, at)) return [];
        const { message, severity, fix, skip = 0 } = sequence;
        const [from, to] = [tokens[at + skip]!.from, tokens[end - 1]!.to];
        const mended = fix && { fix: fix(line.text.slice(from, to)) };
        return [{ from, to, message, ...(severity && { severity }), ...mended }];
      }),
    ),
  );
}

/** The place behind the last of the words, where they all stand here. */
function endOf(tokens: readonly Token[], start: number, { words }: Sequence): number | undefined {
  let at = start;
  for (const word of words) {
    const low = tokens[at]?.low;
    if ('maybe' in word) {
      if (low !== undefined && word.maybe.has(low)) at += 1;
    } else if (low !== undefined && word.has(low)) at += 1;
    else return undefined;
  }
  return at;
}

/** Words with spaces between them, as a set. */
export function oneOf(text: string): OneOf {
  return new Set(text.trim().split(/\s+/));
}

const CLOSING = oneOf(
  'is are was were has have had of in that where which who we at by from and or to did do does . , ; : )',
);

/** Whether a noun ends here, and is not the first half of another. */
export function endsNoun(next: Token | undefined): boolean {
  return next !== undefined && CLOSING.has(next.low);
}

/** For what has to stand behind a sequence: one of these words. */
export function isOneOf(words: OneOf): (next: Token | undefined) => boolean {
  return (next) => next !== undefined && words.has(next.low);
}
