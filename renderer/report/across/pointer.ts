import { useEffect } from 'react';
import { ReactEditor } from 'slate-react';
import { announce } from '../../ui/Announcer.tsx';
import type { Session } from '../session.ts';
import type { Across } from './across.ts';
import { say } from './messages.ts';
import { paint } from './paint.ts';
import { endAt } from './point-on-page.ts';
import type { End } from './span.ts';

/** The edge (px) in which the page scrolls on under a drag, and how far at a time. */
const EDGE = 40;
const SCROLL = 16;

/** Dragging the mouse out of one text into another, and Shift with a click there, select what is between. */
export function usePointerAcross(session: Session, across: Across, scroller: { current: HTMLElement | null }): void {
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const onDown = (event: MouseEvent) => {
      const { target, clientX, clientY } = event;
      if (event.button !== 0 || !(target instanceof Element)) return;
      const text = target.closest('.prose .text');
      if (!text || target.closest('textarea, input, button, .table-tools')) return;
      if (event.shiftKey) extendTo(event);
      else if (text.matches('.editable')) startDrag(session, across, root, partOf(text), clientX, clientY);
    };
    const extendTo = (event: MouseEvent) => {
      const editor = session.active.get()?.editor;
      const part = editor && session.partOf(editor);
      const held = across.span.get()?.anchor;
      const anchor =
        held ?? (part !== undefined && editor?.selection ? { part, point: editor.selection.anchor } : undefined);
      const focus = endAt(session, event.clientX, event.clientY);
      if (!anchor || !focus || (!held && focus.part === anchor.part)) return;
      event.preventDefault();
      event.stopPropagation();
      across.select(anchor, focus);
    };
    root.addEventListener('mousedown', onDown, { capture: true });
    return () => root.removeEventListener('mousedown', onDown, { capture: true });
  }, [session, across, scroller]);
}

const partOf = (element: Element) => element.closest<HTMLElement>('[data-part]')?.dataset.part;

/** Watches a drag that begins in a text. The browser selects inside it; once the mouse is in another text, we do. */
function startDrag(
  session: Session,
  across: Across,
  root: HTMLElement,
  part: string | undefined,
  x: number,
  y: number,
): void {
  if (part === undefined) return;
  let anchor: End | undefined;
  let focus: End | undefined;
  let frame = 0;
  const follow = () => {
    const box = root.getBoundingClientRect();
    if (y < box.top + EDGE) root.scrollBy(0, -SCROLL);
    else if (y > box.bottom - EDGE) root.scrollBy(0, SCROLL);
    const end = endAt(session, x, y);
    const next = end && end.part !== part ? end : undefined;
    if (next) anchor ??= anchorIn(session, part);
    if (next !== focus) {
      focus = next;
      paint(session, anchor && focus ? { anchor, focus, whole: false } : null);
    }
    frame = focus ? requestAnimationFrame(follow) : 0;
  };
  const onMove = (event: MouseEvent) => {
    if ((event.buttons & 1) === 0) return stop();
    [x, y] = [event.clientX, event.clientY];
    if (!frame) follow();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    removeEventListener('mousemove', onMove);
    removeEventListener('mouseup', onUp);
  };
  const onUp = () => {
    stop();
    if (anchor && focus) across.select(anchor, focus);
    else if (anchor) announce(say('selectedInsideOneText'));
  };
  addEventListener('mousemove', onMove);
  addEventListener('mouseup', onUp);
}

/** Where the browser’s selection began. */
function anchorIn(session: Session, part: string): End | undefined {
  const editor = session.editorOf(part);
  const selection = getSelection();
  const { anchorNode } = selection ?? {};
  const point =
    selection && anchorNode && ReactEditor.hasSelectableTarget(editor, anchorNode)
      ? ReactEditor.toSlatePoint(editor, [anchorNode, selection.anchorOffset], {
          exactMatch: false,
          suppressThrow: true,
        })
      : editor.selection?.anchor;
  return point ? { part, point } : undefined;
}
