import { Editor, Range } from 'slate';
import { ReactEditor } from 'slate-react';

export type Direction = 'before' | 'after';

/** Where the caret is asked to go: an end of the text, the line there below or above `x`, or where it last was. */
export type CaretAim = { to: 'start' | 'end' | 'last'; x?: number };

const arrows: Record<string, Direction> = {
  ArrowUp: 'before',
  ArrowLeft: 'before',
  ArrowDown: 'after',
  ArrowRight: 'after',
};

/** The way an arrow key leads out of the text, with the caret's distance from the left; nothing if it stays inside. */
export function wayOut(editor: ReactEditor, key: string): { direction: Direction; x?: number } | undefined {
  const direction = arrows[key];
  const { selection } = editor;
  if (!direction || !selection || !Range.isCollapsed(selection)) return undefined;
  const atEnd =
    direction === 'before' ? Editor.isStart(editor, selection.anchor, []) : Editor.isEnd(editor, selection.anchor, []);
  if (key === 'ArrowLeft' || key === 'ArrowRight') return atEnd ? { direction } : undefined;
  const caret = caretBox();
  if (!caret) return atEnd ? { direction } : undefined;
  const text = ReactEditor.toDOMNode(editor, editor);
  const edge = direction === 'before' ? text.firstElementChild : text.lastElementChild;
  const box = edge?.getBoundingClientRect();
  if (!box) return undefined;
  const rest = direction === 'before' ? caret.top - box.top : box.bottom - caret.bottom;
  return rest < caret.height * 0.8 ? { direction, x: caret.left } : undefined;
}

function caretBox(): DOMRect | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const box = range.getClientRects()[0];
  if (box && box.height > 0) return box;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect();
}

/** Puts the caret into the text and the text into view. */
export function placeCaret(editor: ReactEditor, { to, x }: CaretAim): void {
  if (to !== 'last' || !editor.selection)
    editor.select(to === 'end' ? Editor.end(editor, []) : Editor.start(editor, []));
  ReactEditor.focus(editor);
  if (x === undefined) return;
  const text = ReactEditor.toDOMNode(editor, editor);
  const edge = to === 'end' ? text.lastElementChild : text.firstElementChild;
  const box = edge?.getBoundingClientRect();
  if (!box) return;
  edge?.scrollIntoView({ block: 'nearest' });
  const y = to === 'end' ? box.bottom - 6 : box.top + 6;
  const point = document.caretPositionFromPoint?.(x, y);
  if (!point || !text.contains(point.offsetNode)) return;
  const found = ReactEditor.toSlatePoint(editor, [point.offsetNode, point.offset], {
    exactMatch: false,
    suppressThrow: true,
  });
  if (found) editor.select(found);
}
