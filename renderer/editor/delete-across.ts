import { Editor, Node, Path, type Point, Range, Text, Transforms } from 'slate';
import { insertParagraph } from './blocks.ts';
import { isTable, isVoidBlock, spotAt } from './model.ts';

/**
 * Deletes what is selected where it begins or ends in a table, picture or chart. Cells that the selection only touches are
 * emptied and stay; a table that is selected to its end, and beyond, goes, and so does a picture or chart.
 */
export function deleteAcrossTables(editor: Editor): boolean {
  const { selection } = editor;
  if (!selection || Range.isCollapsed(selection)) return false;
  const [start, end] = Range.edges(selection);
  const first = spotAt(editor, start);
  const last = spotAt(editor, end);
  if (!first || !last || (first.kind === 'text' && last.kind === 'text')) return false;
  if (Path.equals(first.path, last.path)) return false;
  Editor.withoutNormalizing(editor, () => {
    if (Editor.isStart(editor, start, []) && Editor.isEnd(editor, end, [])) clearAll(editor);
    else if (start.path[0] === end.path[0]) clearCells(editor, { anchor: start, focus: end });
    else deleteBlocks(editor, start, end);
  });
  return true;
}

function clearAll(editor: Editor): void {
  for (let top = editor.children.length - 1; top >= 0; top--)
    Transforms.removeNodes(editor, { at: [top], voids: true });
  insertParagraph(editor, [0]);
}

/** From the last block to the first, so that the places of those before stay as they are. */
function deleteBlocks(editor: Editor, start: Point, end: Point): void {
  const [from = 0, to = 0] = [start.path[0], end.path[0]];
  for (let top = to; top >= from; top--) {
    const whole = Editor.range(editor, [top]);
    const range = { anchor: top === from ? start : whole.anchor, focus: top === to ? end : whole.focus };
    const isWhole = Range.equals(range, whole);
    const isTableThere = isTable(editor.children[top]);
    const isBetween = top > from && top < to;
    if (isBetween || (isTableThere && isWhole) || isVoidBlock(editor.children[top]))
      Transforms.removeNodes(editor, { at: [top], voids: true });
    else if (isTableThere) clearCells(editor, range);
    else deleteRange(editor, range);
  }
  if (editor.children.length === 0) insertParagraph(editor, [0]);
  // Where a picture was, a table may be now, whose row is at the place of the picture's text.
  else if (Node.has(editor, start.path) && Text.isText(Node.get(editor, start.path))) Transforms.select(editor, start);
  else Transforms.select(editor, Editor.start(editor, [Math.min(from, editor.children.length - 1)]));
}

/** Empties the cells of one table that a range touches, the first and last as far as it goes. */
function clearCells(editor: Editor, range: Range): void {
  const [start, end] = Range.edges(range);
  const cells = [...Editor.nodes(editor, { at: range, match: (node) => 'type' in node && node.type === 'table-cell' })];
  for (const [, path] of cells.reverse()) {
    const whole = Editor.range(editor, path);
    const anchor = Path.isAncestor(path, start.path) ? start : whole.anchor;
    const focus = Path.isAncestor(path, end.path) ? end : whole.focus;
    deleteRange(editor, { anchor, focus });
  }
  Transforms.collapse(editor, { edge: 'start' });
}

/** Of a range without words Slate would delete the letter behind it. */
function deleteRange(editor: Editor, range: Range): void {
  if (Range.isExpanded(range)) Transforms.delete(editor, { at: range, hanging: true });
}
