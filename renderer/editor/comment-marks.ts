import { Editor, Node, Path, type Point, Range, Text, Transforms } from 'slate';
import { type Inline, isText, type Text as Words } from '../../core/content.ts';
import { inlineText } from '../../core/content-text.ts';
import { withIds } from '../../core/review/comments/comment-marks.ts';
import { isLiveFigure, selectedBlocks, spotAt } from './model.ts';

/** Letters of a line that are under the same comments; a live figure is one of its own. */
type Run = { path: Path; ids: string[] };

const NONE: string[] = [];

/**
 * The marks of what is typed now, where they are not those of the letters that the caret is among: at the end of words that
 * are commented on, what is typed is no part of them, and what is typed over words stays under the comments that all of them have.
 */
export function marksOfTyped(editor: Editor): Omit<Words, 'text'> | undefined {
  const { selection } = editor;
  if (!selection) return undefined;
  const wanted = Range.isExpanded(selection) ? idsOfAll(editor, selection) : idsAround(editor, selection.anchor);
  if (!wanted) return undefined;
  const { text: _, comments: _comments, ...marks } = { text: '', comments: undefined, ...Editor.marks(editor) };
  return withIds(marks, wanted);
}

/** Nothing where no comment is near, or where the caret is inside its words. */
function idsAround(editor: Editor, { path, offset }: Point): readonly string[] | undefined {
  const leaf = Node.leaf(editor, path);
  if (offset > 0 && offset < leaf.text.length) return undefined;
  const runs = runsAround(editor, path);
  const at = runs.findIndex((run) => Path.equals(run.path, path));
  // An empty text beside a figure or a link has no letters on either side.
  const [before, after] = [
    runs[offset > 0 ? at : at - 1]?.ids ?? NONE,
    runs[offset < leaf.text.length ? at : at + 1]?.ids ?? NONE,
  ];
  if (before.length + after.length === 0) return undefined;
  const both = before.filter((id) => after.includes(id));
  return sameIds(both, leaf.comments ?? NONE) ? undefined : both;
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

function idsOfAll(editor: Editor, range: Range): readonly string[] | undefined {
  const touched = [...marked(editor, range)].map(({ ids }) => ids);
  if (touched.every((ids) => ids.length === 0)) return undefined;
  const [first = NONE, ...rest] = touched;
  return first.filter((id) => rest.every((ids) => ids.includes(id)));
}

/** The runs of the line that a text is in, without those that hold no letters. */
function runsAround(editor: Editor, path: Path): Run[] {
  const spot = spotAt(editor, { path, offset: 0 });
  if (!spot || spot.kind === 'void') return [];
  const line = Node.get(editor, spot.path) as { children: Inline[] };
  return line.children.flatMap((inline, index): Run[] => {
    const here = [...spot.path, index];
    if (isText(inline)) return runOf(inline, here, path);
    if (inline.type === 'link')
      return inline.children.flatMap((child, inside) => runOf(child, [...here, inside], path));
    return inline.type === 'live-figure' ? [{ path: here, ids: inline.children[0].comments ?? NONE }] : [];
  });
}

function runOf({ text, comments = NONE }: Words, path: Path, caret: Path): Run[] {
  return text === '' && !Path.equals(path, caret) ? [] : [{ path, ids: comments }];
}

/** The words and live figures of a range, with their comments; what the range only touches is none of it. */
function* marked(editor: Editor, range: Range): Generator<Run & { words: string; range: Range }> {
  const [start, end] = Range.edges(range);
  for (const [node, path] of Editor.nodes(editor, { at: range, voids: true, match: Text.isText })) {
    const above = Node.parent(editor, path);
    if (isLiveFigure(above)) {
      const whole = Editor.range(editor, Path.parent(path));
      yield { path, ids: above.children[0].comments ?? NONE, words: inlineText(above), range: whole };
      continue;
    }
    const from = Path.equals(path, start.path) ? start.offset : 0;
    const to = Path.equals(path, end.path) ? end.offset : node.text.length;
    if (from >= to) continue;
    const range = { anchor: { path, offset: from }, focus: { path, offset: to } };
    yield { path, ids: node.comments ?? NONE, words: node.text.slice(from, to), range };
  }
}

/** The words that a comment would be on: what is selected, or all of the paragraph or cell with the caret. Nothing where there are none. */
export function rangeToComment(editor: Editor): Range | undefined {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || !spot || spot.kind === 'void') return undefined;
  const range = Range.isExpanded(selection) ? selection : Editor.range(editor, spot.path);
  return wordsOf(editor, range).trim() === '' ? undefined : range;
}

/** The words of a range, its blocks on lines of their own. */
export function wordsOf(editor: Editor, range: Range): string {
  let words = '';
  let last: number | undefined;
  for (const { path, words: more } of marked(editor, range)) {
    if (last !== undefined && path[0] !== last) words += '\n';
    words += more;
    last = path[0];
  }
  return words;
}

/** Puts a range under a comment beside those that it is under. */
export function addComment(editor: Editor, range: Range, id: string): void {
  change(editor, range, (ids) => [...ids, id]);
}

/** Takes a comment off all words of a text. */
export function removeComment(editor: Editor, id: string): void {
  change(editor, Editor.range(editor, []), (ids) => ids.filter((one) => one !== id));
}

function change(editor: Editor, range: Range, of: (ids: readonly string[]) => readonly string[]): void {
  Editor.withoutNormalizing(editor, () => {
    // From the last on: what is divided leaves the paths before it as they are.
    for (const { path, ids, range: at } of [...marked(editor, range)].toReversed()) {
      const { comments } = withIds({ comments: [...ids] }, of(ids));
      if (sameIds(comments ?? NONE, ids)) continue;
      const inFigure = isLiveFigure(Node.parent(editor, path));
      const place = inFigure ? { at: path, voids: true } : { at, match: Text.isText, split: true };
      if (comments) Transforms.setNodes(editor, { comments }, place);
      else Transforms.unsetNodes(editor, 'comments' as never, place);
    }
  });
}

/** The comments on the words with the caret, or on those that are selected. */
export function commentsAtCaret(editor: Editor): string[] {
  const { selection } = editor;
  if (!selection) return [];
  if (Range.isExpanded(selection)) return [...new Set([...marked(editor, selection)].flatMap(({ ids }) => ids))];
  const { path, offset } = selection.anchor;
  if (!Node.has(editor, path)) return [];
  const runs = runsAround(editor, path);
  const at = runs.findIndex((run) => Path.equals(run.path, path));
  const here = runs[at]?.ids ?? NONE;
  return [...(here.length === 0 && offset === 0 ? (runs[at - 1]?.ids ?? NONE) : here)];
}

/** Where the words of a comment are in a text, from the first to the last; nothing where it has none. */
export function rangeOfComment(editor: Editor, id: string): Range | undefined {
  let found: Range | undefined;
  for (const { ids, range } of marked(editor, Editor.range(editor, [])))
    if (ids.includes(id)) found = { anchor: found?.anchor ?? range.anchor, focus: range.focus };
  return found;
}

/** Whether the caret is on a table, picture or chart as a whole, and which. */
export function blockAtCaret(editor: Editor): string | undefined {
  const [entry] = selectedBlocks(editor);
  const block = entry?.[0];
  return block && 'id' in block && (spotAt(editor)?.kind === 'void' || block.type === 'table') ? block.id : undefined;
}
