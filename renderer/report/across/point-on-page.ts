import { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { TextEditor } from '../../editor/create-editor.ts';
import { isVoidInline } from '../../editor/model.ts';
import type { Session } from '../session.ts';
import { type End, edgeOf } from './span.ts';

/** Where the points of texts are on the page, and the other way round. */

const partIdOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset.part;

/** The text at a place on the page, or else the one nearest to its height. */
function textAt(x: number, y: number): Element | undefined {
  const under = document.elementFromPoint(x, y)?.closest('.prose');
  if (under) return under;
  let nearest: Element | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const text of document.querySelectorAll('[data-scroller] .prose')) {
    const box = text.getBoundingClientRect();
    const off = Math.max(box.top - y, y - box.bottom, 0);
    if (off < least) [nearest, least] = [text, off];
  }
  return nearest;
}

/** The point of a text at a place on the page; beside a text, the nearest in it. */
export function endAt(session: Session, x: number, y: number): End | undefined {
  const text = textAt(x, y);
  const part = text && partIdOf(text);
  if (!text || part === undefined) return undefined;
  const box = (text.querySelector('.editable') ?? text).getBoundingClientRect();
  if (y < box.top) return edgeOf(session, part, 'start');
  if (y > box.bottom) return edgeOf(session, part, 'end');
  const inside = Math.min(Math.max(x, box.left + 2), box.right - 2);
  return (
    pointIn(session, part, text, inside, y) ?? edgeOf(session, part, y < box.top + box.height / 2 ? 'start' : 'end')
  );
}

function pointIn(session: Session, part: string, text: Element, x: number, y: number): End | undefined {
  const found = document.caretPositionFromPoint?.(x, y);
  if (!found || !text.querySelector('.editable')?.contains(found.offsetNode)) return undefined;
  const editor = session.editorOf(part);
  const point = ReactEditor.toSlatePoint(editor, [found.offsetNode, found.offset], {
    exactMatch: false,
    suppressThrow: true,
  });
  if (!point) return undefined;
  const inVoid = Editor.above(editor, { at: point, match: isVoidInline, voids: true });
  const behind = inVoid && Editor.after(editor, inVoid[1]);
  return { part, point: behind ?? point };
}

/** Where a point is on the page; nothing while its text is only read. */
export function boxOf(editor: TextEditor, { point }: End): DOMRect | undefined {
  try {
    const range = ReactEditor.toDOMRange(editor, { anchor: point, focus: point });
    const box = range.getClientRects()[0];
    if (box) return box;
    const { startContainer } = range;
    const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
    return element?.getBoundingClientRect();
  } catch {
    return undefined;
  }
}
