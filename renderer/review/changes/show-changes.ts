import './authors.css';
import { type Descendant, Element, type Node, type Path, type Point, type Range } from 'slate';
import type { Content, Inline } from '../../../core/content.ts';
import { blockText, inlineText } from '../../../core/content-text.ts';
import { type TrackedBlock, type TrackedRun, trackContent } from '../../../core/review/suggestions/track.ts';
import type { ChangedWords } from '../../editor/changed-words.ts';
import { isTextBlock } from '../../editor/model.ts';
import type { ChangesShower } from './recorder.ts';
import { lengthOf, stretchesOf } from './stretches.ts';

type Marked = Range & ChangedWords;
type By = Pick<ChangedWords, 'change' | 'author'>;
type ByOf = (change: string) => By;
/** A block of the present text, and what went before it; behind the last one, what went there. */
type Shown = { tracked: TrackedBlock; before: string; behind: string };

const NONE: Content = [];
const shownOf = new WeakMap<readonly TrackedBlock[], Shown[]>();

/**
 * Shows in a text what came, what went and what looks otherwise than in the former one. What went is no part of the text: it is
 * written before or behind words that are, by the style sheet, where no caret comes.
 */
export const showChanges: ChangesShower = (editor, former, authorOf) => {
  const byOf = (change: string): By => {
    const author = authorOf(change);
    return { change, ...(author !== undefined && { author }) };
  };
  const shownAt = (at: number) => {
    const tracked = trackContent(former ?? NONE, editor.children as Content);
    const shown = shownOf.get(tracked) ?? blocksOf(tracked);
    shownOf.set(tracked, shown);
    return shown[at];
  };
  const lineOf = (node: Node, path: Path): Line | undefined => {
    const [at = 0, row = 0, cell = 0] = path;
    if (path.length === 1 && isTextBlock(node)) {
      const shown = shownAt(at);
      return shown && { ...shown, ...runsOf(shown.tracked, node.children as Inline[]) };
    }
    if (path.length !== 3 || !Element.isElement(node) || node.type !== 'table-cell') return undefined;
    const { table, kind, change } = shownAt(at)?.tracked ?? {};
    if (!table) return kind === 'new' ? { ...NOTHING_GONE, ...newLine(node.children, change) } : undefined;
    const inRow = table.rows.filter((one) => one.kind !== 'gone')[row];
    const column = table.columns.flatMap((one, index) => (one.kind === 'gone' ? [] : [{ ...one, index }]))[cell];
    if (!inRow || !column) return undefined;
    if (inRow.kind === 'new') return { ...NOTHING_GONE, ...newLine(node.children, inRow.change) };
    if (column.kind === 'new') return { ...NOTHING_GONE, ...newLine(node.children, column.change) };
    return { ...NOTHING_GONE, runs: inRow.cells[column.index]?.runs ?? [] };
  };
  return ([node, path]) => {
    if (path.length !== 1 && path.length !== 3) return [];
    const line = lineOf(node, path);
    return line && Element.isElement(node) ? marksOf(node.children, path, line, byOf) : [];
  };
};

/** `end`: the change by which its end came, where it did. */
type Line = { runs: readonly TrackedRun[]; before: string; behind: string; end?: string | undefined };
const NOTHING_GONE = { before: '', behind: '' };

function newLine(inlines: Inline[], change: string | undefined): { runs: TrackedRun[] } {
  return { runs: [{ kind: 'new', inlines, ...(change !== undefined && { change }) }] };
}

function runsOf(
  { kind, runs, change, seam }: TrackedBlock,
  inlines: Inline[],
): { runs: readonly TrackedRun[]; end?: string | undefined } {
  if (seam) return { runs: seam.runs, ...(seam.kind === 'split' && seam.ends && { end: seamKey(kind, runs, change) }) };
  return kind === 'new' ? newLine(inlines, change) : { runs };
}

/** The change by which the end of a block came. */
function seamKey(kind: TrackedBlock['kind'], runs: readonly TrackedRun[], change: string | undefined) {
  return kind === 'new' ? change : runs.at(-1)?.change;
}

function blocksOf(tracked: readonly TrackedBlock[]): Shown[] {
  const shown: Shown[] = [];
  let before = '';
  for (const one of tracked) {
    if (one.kind === 'gone' && one.seam) continue;
    if (one.kind === 'gone') before += `${blockText(one.block)}¶\n`;
    else {
      shown.push({ tracked: one, before, behind: '' });
      before = '';
    }
  }
  const last = shown.at(-1);
  if (last && before !== '') last.behind = `\n${before.trimEnd()}`;
  return shown;
}

function marksOf(children: readonly Descendant[], path: Path, line: Line, byOf: ByOf): Marked[] {
  const { runs, before, behind } = line;
  if (
    before === '' &&
    behind === '' &&
    line.end === undefined &&
    runs.every(({ kind, was }) => kind === 'same' && !was)
  )
    return [];
  const stretches = stretchesOf(children, path);
  const end = stretches.reduce((sum, { length }) => sum + length, 0);
  const marks: Marked[] = [];
  const mark = (from: number, to: number, words: ChangedWords) => {
    for (const stretch of stretches) {
      const [a, b] = [Math.max(from, stretch.from), Math.min(to, stretch.from + stretch.length)];
      if (!stretch.isWords || a >= b) continue;
      const point = (at: number): Point => ({ path: stretch.path, offset: at - stretch.from });
      marks.push({ anchor: point(a), focus: point(b), ...words });
    }
  };
  /** On one letter, since every leaf of a longer stretch would show it. */
  const gone = (at: number, words: string, by: By | undefined) => {
    const isWords = (place: number) =>
      stretches.some(({ from, length, isWords }) => isWords && from <= place && place < from + length);
    if (isWords(at - 1)) mark(at - 1, at, { goneBehind: words, ...by });
    else if (isWords(at)) mark(at, at + 1, { gone: words, ...by });
  };
  const madeBy = (change: string | undefined) => (change === undefined ? undefined : byOf(change));
  // What went before the block stands before what went at its beginning.
  let waiting = before;
  let at = 0;
  for (const { kind, inlines, was, change } of runs) {
    const made = madeBy(change);
    if (kind === 'gone') {
      gone(at, waiting + inlines.map(inlineText).join(''), made);
      waiting = '';
      continue;
    }
    const to = at + lengthOf(inlines);
    if (at === 0 && waiting !== '') gone(0, waiting, undefined);
    waiting = '';
    if (kind === 'new') mark(at, to, { changed: 'new', ...made });
    else if (was) mark(at, to, { changed: 'looks', ...made });
    at = to;
  }
  if (line.end !== undefined) mark(end - 1, end, { endCame: true, ...madeBy(line.end) });
  if (behind !== '') gone(end, behind, undefined);
  return marks;
}
