import { Editor, Node, type Path, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { caretBox, type Direction, selectAtX, wordsBox } from './caret.ts';
import { isTable, isTextBlock, isVoidInline, spotAt } from './model.ts';

/** Where an arrow key led: `here` was answered, the others lead out of the text; nothing leaves it to the browser. */
export type Led = 'here' | { direction: Direction; x?: number } | undefined;

/** Up and Down where a table, picture or chart is on the way: the browser knows nothing of these. */
export function moveByLine(editor: ReactEditor, key: string): Led {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!(key === 'ArrowUp' || key === 'ArrowDown') || !selection || !spot || !Range.isCollapsed(selection))
    return undefined;
  const by = key === 'ArrowUp' ? -1 : 1;
  const direction: Direction = by < 0 ? 'before' : 'after';
  const top = spot.path[0] ?? 0;
  const caret = caretBox();
  const x = caret?.left;
  const out: Led = top + by in editor.children ? undefined : { direction, ...(x !== undefined && { x }) };
  if (spot.kind === 'void') {
    if (out) return { direction };
    return enter(editor, [top + by], by, undefined);
  }
  if (!isAtEdge(editor, spot.path, by, caret)) return undefined;
  if (spot.kind === 'cell') {
    const row = spot.row + by;
    if (row in spot.table.children) return enter(editor, [top, row, spot.column], by, x);
    return out ?? enter(editor, [top + by], by, x);
  }
  if (out || isTextBlock(editor.children[top + by])) return undefined;
  return enter(editor, [top + by], by, x);
}

/** Puts the caret into a block or cell, on its line nearest to where the caret comes from. */
function enter(editor: ReactEditor, path: Path, by: 1 | -1, x: number | undefined): Led {
  const node = Node.get(editor, path);
  const edge = by < 0 ? 'end' : 'start';
  if (isTable(node)) {
    const row = by < 0 ? node.children.length - 1 : 0;
    return enter(editor, [...path, row, columnAt(editor, [...path, row], node.columns.length, x)], by, x);
  }
  editor.select(edge === 'end' ? Editor.end(editor, path) : Editor.start(editor, path));
  const element = ReactEditor.toDOMNode(editor, node);
  element.scrollIntoView({ block: 'nearest' });
  if (x !== undefined && !Editor.void(editor, { at: path })) selectAtX(editor, element, edge, x);
  return 'here';
}

/** The column of a row that is at a place across the page; the first where that is unknown. */
function columnAt(editor: ReactEditor, row: Path, columns: number, x: number | undefined): number {
  for (let column = 0; column < columns && x !== undefined; column++)
    if (x < ReactEditor.toDOMNode(editor, Node.get(editor, [...row, column])).getBoundingClientRect().right)
      return column;
  return x === undefined ? 0 : columns - 1;
}

/** Whether the caret is on the first or last line of a block or cell. */
function isAtEdge(editor: ReactEditor, path: Path, by: 1 | -1, caret: DOMRect | undefined): boolean {
  const point = editor.selection?.anchor;
  if (!point) return false;
  if (by < 0 ? Editor.isStart(editor, point, path) : Editor.isEnd(editor, point, path)) return true;
  if (!caret) return false;
  const element = ReactEditor.toDOMNode(editor, Node.get(editor, path));
  const box = wordsBox(element);
  const rest = by < 0 ? caret.top - box.top : box.bottom - caret.bottom;
  return rest < caret.height * 0.8;
}

/** Left and right pass a footnote's mark or a reference in one step: a caret on it would be nowhere in the text. */
export function passVoidInline(editor: Editor, key: string): boolean {
  const { selection } = editor;
  if (!selection || !Range.isCollapsed(selection) || !(key === 'ArrowLeft' || key === 'ArrowRight')) return false;
  const step = key === 'ArrowLeft' ? Editor.before : Editor.after;
  const next = step(editor, selection.anchor);
  if (!next || !isVoidInline(Node.parent(editor, next.path))) return false;
  const beyond = step(editor, next);
  if (beyond) editor.select(beyond);
  return true;
}
