import { Editor, Path, Range, Transforms } from 'slate';
import { type Block, type Content, type Inline, isCaptioned, isText, type TextBlock } from '../../../core/content.ts';
import { inlinesOf, inlineText } from '../../../core/content-text.ts';
import { keepMarks } from '../../../core/review/comments/comment-marks.ts';
import { marksOfTyped } from '../comment-marks.ts';
import type { TextEditor } from '../create-editor.ts';
import { setLink } from '../links.ts';
import { DEEPEST, inlineAround, isBlank, isLink, isTable, type Spot, spotAt } from '../model.ts';
import { fillCells } from '../table/paste-table.ts';
import { loneAddress } from './addresses.ts';

/** Puts text of another program where the caret is, in place of what is selected. */
export function insertForeign(editor: TextEditor, pasted: readonly Block[]): void {
  const { selection } = editor;
  if (!selection || pasted.length === 0) return;
  const [only] = pasted;
  const line = pasted.length === 1 && only && !isCaptioned(only) ? only : undefined;
  if (line && linkSelection(editor, line)) return;
  if (Range.isExpanded(selection)) editor.deleteFragment();
  const spot = spotAt(editor);
  if (!spot) return;
  Editor.withoutNormalizing(editor, () => {
    if (spot.kind === 'cell') insertInCell(editor, pasted);
    else if (line && spot.kind === 'text' && (line.type === 'paragraph' || !isPlainBlank(editor, spot)))
      insertLine(editor, line.children);
    else placeBlocks(editor, spot.kind === 'text' ? suited(pasted, spot.block) : pasted);
  });
}

/**
 * Puts a copy from a text here; it goes on in the block that it is put into. Comments come along where their words are nowhere
 * any more, as after a cut; of words that are copied they stay with the first.
 */
export function insertOwn(editor: TextEditor, pasted: Content): void {
  if (!editor.selection) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  const spot = spotAt(editor);
  if (!spot) return;
  const blocks = keepMarks(pasted, editor.takesComment).map((block) =>
    isCaptioned(block) && editor.isTaken(block.id) ? { ...block, id: crypto.randomUUID() } : block,
  );
  Editor.withoutNormalizing(editor, () => {
    if (spot.kind === 'cell') insertInCell(editor, blocks);
    else if (spot.kind !== 'text' || blocks.some(isCaptioned)) placeBlocks(editor, blocks);
    else if (blocks.length <= MANY) Transforms.insertFragment(editor, blocks);
    else flow(editor, blocks);
  });
}

/** The library puts blocks in one after the other, which takes long for more. */
const MANY = 40;

/** The first block goes on before the caret, the last one behind it. */
function flow(editor: TextEditor, blocks: Content): void {
  const spot = spotAt(editor);
  const { selection } = editor;
  const last = blocks.at(-1);
  if (spot?.kind !== 'text' || !selection || !last) return;
  const [top = 0] = spot.path;
  const goesOn = !Editor.isEnd(editor, selection.anchor, spot.path);
  const behind = [top + blocks.length];
  if (Editor.isStart(editor, selection.anchor, spot.path)) {
    placeBlocks(editor, blocks);
  } else {
    Transforms.splitNodes(editor, { always: true });
    const [first, ...rest] = blocks;
    if (first) Transforms.insertNodes(editor, inlinesOf(first), { at: Editor.end(editor, [top]) });
    Transforms.insertNodes(editor, rest, { at: [top + 1], voids: true });
    if (!goesOn) Transforms.removeNodes(editor, { at: behind });
  }
  Transforms.select(editor, Editor.end(editor, Path.previous(behind)));
  if (goesOn) Transforms.mergeNodes(editor, { at: behind });
}

/** An address pasted over words makes them a link, as it does elsewhere. */
function linkSelection(editor: Editor, { children }: TextBlock): boolean {
  const { selection } = editor;
  const [only] = children;
  if (!selection || Range.isCollapsed(selection) || children.length !== 1 || !only) return false;
  const url = isText(only) ? loneAddress(only.text) : only.type === 'link' ? loneAddress(inlineText(only)) : undefined;
  const [from, to] = [spotAt(editor, selection.anchor), spotAt(editor, selection.focus)];
  if (url === undefined || !from || !to || from.kind === 'void' || !Path.equals(from.path, to.path)) return false;
  const words = Editor.string(editor, selection);
  if (words.trim() === '' || inlineAround(editor, isLink)) return false;
  setLink(editor, url, words);
  return true;
}

function isPlainBlank(editor: Editor, { block, path }: Extract<Spot, { kind: 'text' }>): boolean {
  return block.type === 'paragraph' && isBlank(editor, path);
}

/** Words, marks and links within a line. Words alone take on the marks that are there. */
function insertLine(editor: Editor, line: readonly Inline[]): void {
  const [only] = line;
  if (line.length === 1 && only && isText(only) && Object.keys(only).length === 1) {
    const url = loneAddress(only.text);
    if (url && !inlineAround(editor, isLink)) insertInlines(editor, [{ type: 'link', url, children: [{ text: url }] }]);
    else insertWords(editor, only.text);
  } else insertInlines(editor, line);
}

function insertWords(editor: Editor, text: string): void {
  const marks = marksOfTyped(editor);
  if (marks) Transforms.insertNodes(editor, { text, ...marks }, { select: true });
  else Transforms.insertText(editor, text);
}

function insertInlines(editor: Editor, line: readonly Inline[]): void {
  const link = inlineAround(editor, isLink);
  const { selection } = editor;
  if (link && selection && !line.every(isText)) {
    // What cannot be in a link stands between its halves.
    if (!Editor.isEnd(editor, selection.anchor, link[1]))
      Transforms.splitNodes(editor, { match: (node) => node === link[0], always: true });
    const behind = Editor.isStart(editor, selection.anchor, link[1]) ? link[1] : Path.next(link[1]);
    Transforms.insertNodes(editor, withEnd(line), { at: behind, select: true });
    return;
  }
  Transforms.insertNodes(editor, withEnd(line), { select: true });
}

/** What is typed behind a link that was pasted is no part of it. */
function withEnd(line: readonly Inline[]): Inline[] {
  const last = line.at(-1);
  return last && isText(last) ? [...line] : [...line, { text: '' }];
}

/** A table fills cells from the caret on; of other text the words go into the cell, and the rest behind the table. */
function insertInCell(editor: Editor, blocks: readonly Block[]): void {
  const spot = spotAt(editor);
  if (spot?.kind !== 'cell') return;
  const [only] = blocks;
  if (blocks.length === 1 && isTable(only)) {
    fillCells(editor, spot, only);
    return;
  }
  const words = blocks
    .filter((block) => !isCaptioned(block))
    .flatMap((block, index): Inline[] => [...(index > 0 ? [{ text: ' ' }] : []), ...inlinesOf(block)]);
  Transforms.insertNodes(editor, blocks.filter(isCaptioned), { at: [spot.top + 1], voids: true });
  if (words.length > 0) insertLine(editor, words);
}

/** Paragraphs in a list, a box or a quotation are part of it; items in a list are as deep as the one they come behind. */
function suited(pasted: readonly Block[], target: TextBlock): readonly Block[] {
  if (target.type === 'list-item' && pasted.every(({ type }) => type === 'list-item'))
    return pasted.map((block) =>
      block.type === 'list-item' ? { ...block, depth: Math.min(block.depth + target.depth, DEEPEST) } : block,
    );
  if (!pasted.every(({ type }) => type === 'paragraph')) return pasted;
  const children = (block: Block) => inlinesOf(block);
  switch (target.type) {
    case 'paragraph':
    case 'heading':
      return pasted;
    case 'quotation':
      return pasted.map((block) => ({ type: 'quotation', children: children(block) }));
    case 'list-item': {
      const { type, list, depth } = target;
      return pasted.map((block) => ({ type, list, depth, children: children(block) }));
    }
    case 'practice-example': {
      const { type, tone } = target;
      return pasted.map((block) => ({ type, tone, children: children(block) }));
    }
  }
}

/** Puts blocks where the caret is: in place of an empty block, else beside or between the halves of the one there. */
function placeBlocks(editor: Editor, blocks: readonly Block[]): void {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || !spot || blocks.length === 0) return;
  const { path } = spot;
  let at: Path = path;
  if (spot.kind === 'void') at = Path.next(path);
  else if (isBlank(editor, path)) Transforms.removeNodes(editor, { at: path });
  else if (!Editor.isStart(editor, selection.anchor, path)) {
    if (!Editor.isEnd(editor, selection.anchor, path)) Transforms.splitNodes(editor, { always: true });
    at = Path.next(path);
  }
  Transforms.insertNodes(editor, [...blocks], { at, voids: true });
  const last = [(at[0] ?? 0) + blocks.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
}
