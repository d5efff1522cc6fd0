import { isRunning } from '../reading.ts';
import { type Token, tokensOf } from '../text/words.ts';
import type { FoundInLine, LineRule } from '../text-rule.ts';
import { DETERMINERS, PREPOSITIONS } from './grammar.ts';

export const saidTwice: LineRule = {
  name: 'said-twice',
  family: 'language',
  severity: 'advice',
  title: 'Words that say in one sentence what was said already',
  why: 'The reader looks for the difference between the two, and there is none.',
  example: {
    wrong: 'Oversight of inspected cases was good in most inspected cases.',
    right: 'Oversight was good in most inspected cases.',
  },
  mend: 'Say it once.',
  inLine: (line) =>
    isRunning(line) || line.kind === 'recommendation'
      ? tokensOf(line).flatMap((tokens) => [glosses, doubled, repeated].flatMap((find) => find(tokens, line.text)))
      : [],
};

/** `the parcel company (a well-known parcel company)`. */
function glosses(tokens: readonly Token[], text: string): FoundInLine[] {
  return tokens.flatMap(({ low }, open): FoundInLine[] => {
    if (low !== '(' || !DETERMINERS.has(tokens[open + 1]?.low ?? '')) return [];
    const close = tokens.findIndex((token, at) => at > open && token.low === ')');
    const [words, again] = [tokens.slice(Math.max(0, open - 2), open), tokens.slice(close - 2, close)];
    if (close - open > 12 || close < open + 3 || words.length < 2) return [];
    if (words.some(({ low: word, kind }, at) => kind !== 'word' || word !== again[at]!.low)) return [];
    const [from, to] = [words[0]!.from, tokens[close]!.to];
    const said = text.slice(from, words[1]!.to);
    return [{ from, to, message: `The bracket explains “${said}” with the same words.`, severity: 'warning' }];
  });
}

const INSIDE = new Set(['in', 'of', 'from', 'by', 'to']);
const WHOSE = new Set(['our', 'the', 'their', 'its', 'a', 'this']);

/** `rehabilitation services (CRS) accommodation services`, `staff in our staff survey`. */
function doubled(tokens: readonly Token[], text: string): FoundInLine[] {
  return tokens.flatMap((word, at): FoundInLine[] => {
    const [one, two, three] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (!isContent(word) || !one || !two || !three) return [];
    const last =
      one.low === '(' && two.short && three.low === ')'
        ? tokens.slice(at + 4, at + 7).find(({ low }) => low === word.low)
        : INSIDE.has(one.low) && WHOSE.has(two.low) && three.low === word.low && tokens[at + 4]?.kind === 'word'
          ? tokens[at + 4]
          : undefined;
    if (!last) return [];
    return [{ from: word.from, to: last.to, message: `“${text.slice(word.from, word.to)}” is said twice.` }];
  });
}

/** Behind this many words nobody minds. */
const NEAR = 12;

function repeated(tokens: readonly Token[], text: string): FoundInLine[] {
  const last = new Map<string, number>();
  const found: FoundInLine[] = [];
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const [one, two] = [tokens[at]!, tokens[at + 1]!];
    const before = tokens[at - 1];
    if (!isContent(one) || !isContent(two) || !two.low.endsWith('s')) continue;
    const name = `${one.low} ${two.low}`;
    const first = last.get(name);
    last.set(name, at);
    if (first === undefined || at - first > NEAR || !before || !PREPOSITIONS.has(tokens[first - 1]?.low ?? ''))
      continue;
    const between = tokens.slice(first + 2, at);
    if (
      between.some(
        ({ low, kind }) =>
          (kind === 'mark' && low !== '(' && low !== ')') ||
          low === 'and' ||
          low === 'than' ||
          low === 'but' ||
          low === 'or',
      )
    )
      continue;
    found.push({
      from: tokens[first]!.from,
      to: two.to,
      message: `“${text.slice(one.from, two.to)}” is said twice in one sentence.`,
    });
  }
  return found;
}

function isContent({ low, kind, capital }: Token): boolean {
  return kind === 'word' && !capital && low.length > 4 && !DETERMINERS.has(low) && !PREPOSITIONS.has(low);
}
