import { keepUp, type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { type Token, tokensOf } from '../text/words.ts';
import type { Stretch } from '../text-rule.ts';

/** Some words in a row of which one is a name’s by its capital. */
export type Run = Stretch & {
  /** In small letters. */
  key: string;
  /** As it stands, the capital of a sentence’s beginning made small, as it says nothing. */
  form: string;
  /** How many of its words have a capital that says something. */
  capitals: number;
  size: number;
  /** Begins a sentence. */
  starts: boolean;
  /** Another name’s word stands before or behind it, so that it may be a part of a longer name. */
  inner: boolean;
};

export type PlacedRun = Run & { read: ReadLine };

const LONGEST = 5;
const JOINS = new Set([
  'of',
  'and',
  'for',
  'the',
  'in',
  'on',
  'to',
  'a',
  'an',
  'at',
  'with',
  'by',
  'from',
  'or',
  'as',
  'is',
  'was',
  'are',
  'were',
  'has',
  'had',
  'have',
  'this',
  'that',
  'these',
  'those',
  'their',
  'its',
  'our',
  'his',
  'her',
  'which',
  'who',
  'where',
  'when',
  'while',
  'not',
  'but',
  'than',
  'then',
  'it',
  'we',
  'they',
  'also',
  'be',
  'been',
]);

/** All rows of two to five words of a line that could be a name. */
export const runsOf = remember((line: Line): readonly Run[] =>
  tokensOf(line).flatMap((tokens) => tokens.flatMap((_, at) => runsAt(tokens, at, line.text))),
);

function runsAt(tokens: readonly Token[], at: number, text: string): Run[] {
  const first = tokens[at];
  if (first?.kind !== 'word' || JOINS.has(first.low)) return [];
  const runs: Run[] = [];
  // The first word of a sentence has a capital in any case.
  let capitals = first.capital && at > 0 ? 1 : 0;
  for (let end = at + 1; end < Math.min(at + LONGEST, tokens.length); end++) {
    const last = tokens[end];
    const before = tokens[end - 1];
    if (!last || !before || last.kind !== 'word' || last.from - before.to !== 1 || text[before.to] !== ' ') break;
    if (last.capital) capitals++;
    if (capitals === 0 || JOINS.has(last.low)) continue;
    const words = text.slice(first.from, last.to).replaceAll('’', "'");
    runs.push({
      from: first.from,
      to: last.to,
      key: words.toLowerCase(),
      form: at === 0 ? words.charAt(0).toLowerCase() + words.slice(1) : words,
      capitals,
      size: end - at + 1,
      starts: at === 0,
      inner: isBeside(tokens[at - 1], first, at - 1) || isBeside(tokens[end + 1], last, end + 1),
    });
  }
  return runs;
}

function isBeside(other: Token | undefined, one: Token, at: number): boolean {
  if (!other?.capital || at === 0 || JOINS.has(other.low)) return false;
  return other.from - one.to === 1 || one.from - other.to === 1;
}

/** Words with a capital inside a sentence, one by one. */
export const properOf = remember((line: Line): readonly (Stretch & { word: string })[] =>
  tokensOf(line).flatMap((tokens) =>
    tokens.flatMap(({ kind, capital, from, to }, at) =>
      kind === 'word' && capital && at > 0 ? [{ from, to, word: line.text.slice(from, to).replaceAll('’', "'") }] : [],
    ),
  ),
);

/** Words that a line has in small letters. */
export const smallOf = remember(
  (line: Line): ReadonlySet<string> =>
    new Set(tokensOf(line).flatMap((tokens) => tokens.flatMap(({ low, capital }) => (capital ? [] : [low])))),
);

const READ = new Set<Line['kind']>([
  'paragraph',
  'list item',
  'practice example',
  'recommendation',
  'fact',
  'definition',
  'term',
  'caption',
]);

/** Lines of sentences; headings have capitals of their own, and people speak as they like. */
export function namingLines({ ours }: Reading): readonly ReadLine[] {
  return ours.filter(({ line }) => isNaming(line));
}

export function isNaming({ kind }: Line): boolean {
  return READ.has(kind);
}

/** Words that the report writes small somewhere, and that are therefore no names by themselves. */
export function smallWords(reading: Reading): { has: (word: string) => boolean } {
  return smallOfAll(namingLines(reading), reading);
}

const smallOfAll = keepUp(
  () => new Map<string, number>(),
  (counts, line) => {
    for (const word of smallOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1);
  },
  (counts, line) => {
    for (const word of smallOf(line)) {
      const count = counts.get(word) ?? 0;
      if (count > 1) counts.set(word, count - 1);
      else counts.delete(word);
    }
  },
);
