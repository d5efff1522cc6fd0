import { compareSequences, type Stretch } from './sequences.ts';

/** Words of one line that stayed, went or came. */
export type WordRun = { kind: Stretch['kind']; text: string };
/** A line (a block, or a row of a table) of the later text, the earlier one, or both. */
export type ComparedLine = { kind: 'same' | 'gone' | 'new' | 'changed'; runs: WordRun[] };

/** How much of two lines must be the same for the one to be read as the other, changed. */
const ALIKE = 0.3;

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
  const lines: ComparedLine[] = [];
  let next = 0;
  const tries = gone.length * fresh.length <= 400 ? fresh.length : 3;
  for (const line of gone) {
    let found: { at: number; runs: WordRun[] } | undefined;
    for (let at = next; at < Math.min(fresh.length, next + tries) && !found; at++) {
      const runs = compareWords(line, fresh[at] ?? '');
      if (areAlike(runs)) found = { at, runs };
    }
    if (!found) {
      lines.push({ kind: 'gone', runs: [{ kind: 'gone', text: line }] });
      continue;
    }
    for (const text of fresh.slice(next, found.at)) lines.push({ kind: 'new', runs: [{ kind: 'new', text }] });
    lines.push({ kind: 'changed', runs: found.runs });
    next = found.at + 1;
  }
  for (const text of fresh.slice(next)) lines.push({ kind: 'new', runs: [{ kind: 'new', text }] });
  return lines;
}

function areAlike(runs: readonly WordRun[]): boolean {
  const length = (kind: WordRun['kind']) =>
    runs.reduce((sum, run) => sum + (run.kind === kind ? run.text.replace(/\s/g, '').length : 0), 0);
  const [same, gone, fresh] = [length('same'), length('gone'), length('new')];
  return same > 0 && same >= ALIKE * Math.max(same + gone, same + fresh);
}

/** One line beside another, by words, marks between them and spaces. */
export function compareWords(before: string, after: string): WordRun[] {
  return compareSequences(wordsOf(before), wordsOf(after)).map(({ kind, items }) => ({ kind, text: items.join('') }));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}’'%]+|\s+|[^\p{L}\p{N}\p{M}\s’'%]/gu) ?? [];
}
