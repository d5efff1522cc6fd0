import { areAlike, pairAlike } from './pairs.ts';
import { compareSequences, type Stretch } from './sequences.ts';

/** Words of one line that stayed, went or came. */
export type WordRun = { kind: Stretch['kind']; text: string };
/** A line (a block, or a row of a table) of the later text, the earlier one, or both. */
export type ComparedLine = {
  kind: 'same' | 'gone' | 'new' | 'changed';
  runs: WordRun[];
  /** Of one that went and came elsewhere: the other text, or nothing where that is the same. */
  moved?: string;
};

/** Two texts line by line, and lines that were changed word by word. */
export function compareTexts(before: readonly string[], after: readonly string[]): ComparedLine[] {
  const stretches = compareSequences(before, after);
  const lines: ComparedLine[] = [];
  for (let at = 0; at < stretches.length; at++) {
    const { kind, items } = stretches[at]!;
    const next = stretches[at + 1];
    if (kind === 'gone' && next?.kind === 'new') {
      lines.push(...compareRuns(items, next.items));
      at++;
    } else for (const item of items) lines.push({ kind, runs: [{ kind, text: item }] });
  }
  return lines;
}

/** Lines that went beside lines that came: in their order, those that are alike are one. */
function compareRuns(gone: readonly string[], fresh: readonly string[]): ComparedLine[] {
  const compare = (line: string, other: string) => {
    const runs = compareWords(line, other);
    return areAlike(runs, ({ text }) => text.replace(/\s/g, '').length) ? runs : undefined;
  };
  return pairAlike(gone, fresh, compare).map((pair): ComparedLine => {
    if ('as' in pair) return { kind: 'changed', runs: pair.as };
    return 'gone' in pair
      ? { kind: 'gone', runs: [{ kind: 'gone', text: pair.gone }] }
      : { kind: 'new', runs: [{ kind: 'new', text: pair.fresh }] };
  });
}

/** One line beside another, by words, marks between them and spaces. */
export function compareWords(before: string, after: string): WordRun[] {
  return compareSequences(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({ kind, text: items.join('') }));
}

/** The words of a text, the marks between them and the spaces, each as one. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}’'%]+|\s+|[^\p{L}\p{N}\p{M}\s’'%]/gu) ?? [];
}
