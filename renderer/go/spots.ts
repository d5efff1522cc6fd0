import { flushSync } from 'react-dom';
import { type BasePoint, Editor, type PointRef } from 'slate';
import type { TextEditor } from '../editor/create-editor.ts';
import { focusField, giveCaret, goToPart, openPanel, partElement } from '../report/reveal.ts';
import type { Session, Tab } from '../report/session.ts';
import { placedPart } from '../report/view.ts';
import type { Keeping } from './way.ts';

/** Where the caret or the focus is in a report. A detail belongs to no part. */
export type Spot =
  /** `ref`: the point as it moves with the text once the caret has gone elsewhere. */
  | { kind: 'text'; part: string; editor: TextEditor; point: BasePoint; ref?: PointRef }
  /** `tab`: of a field of the panel. */
  | { kind: 'field'; part: string | undefined; field: string; tab?: Tab }
  | { kind: 'part'; part: string };

/** Blocks that the caret of one text may go without being elsewhere. */
const NEAR = 2;

export const keeping: Keeping<Spot> = {
  isFar(one, other) {
    if (one.part !== other.part) return true;
    if (one.kind !== 'text' || other.kind !== 'text') return false;
    return Math.abs(blockOf(one) - blockOf(other)) > NEAR;
  },
  keep(spot) {
    if (spot.kind !== 'text' || spot.ref || !Editor.hasPath(spot.editor, spot.point.path)) return spot;
    return { ...spot, ref: Editor.pointRef(spot.editor, spot.point) };
  },
  release(spot) {
    if (spot.kind === 'text') spot.ref?.unref();
  },
};

function blockOf(spot: Spot & { kind: 'text' }): number {
  return (spot.ref?.current ?? spot.point).path[0] ?? 0;
}

/** Where the focus is; nothing while it is on a button, in a list, or in a dialog. */
export function spotNow(session: Session): Spot | undefined {
  const element = document.activeElement;
  const part = element?.closest<HTMLElement>('[data-part]')?.dataset.part;
  if (part !== undefined && element?.closest('[data-slate-editor]')) return spotOfText(session, part);
  const field = element?.closest<HTMLElement>('[data-field]')?.dataset.field;
  if (field !== undefined && element?.closest('.panel')) {
    const tab = session.tab.get();
    return { kind: 'field', field, tab, part: tab === 'details' ? undefined : (session.place.get() ?? undefined) };
  }
  if (part === undefined) return undefined;
  return field === undefined ? { kind: 'part', part } : { kind: 'field', part, field };
}

/** Where the caret last was, wherever the focus is, as while somebody looks for words. */
export function lastSpot(session: Session): Spot | undefined {
  const editor = session.active.get()?.editor;
  const part = editor && session.partOf(editor);
  return part === undefined ? undefined : spotOfText(session, part);
}

function spotOfText(session: Session, part: string): Spot {
  const editor = session.active.get()?.editor;
  const point = editor?.selection?.focus;
  if (!editor || !point || !session.isActive(part)) return { kind: 'part', part };
  return { kind: 'text', part, editor, point };
}

/** Whether it can be gone to: words that were deleted and what was removed cannot. */
export function isThere(session: Session, spot: Spot): boolean {
  if (spot.part !== undefined && !placedPart(session.view.get(), spot.part)) return false;
  if (spot.kind === 'text') return !spot.ref || spot.ref.current !== null;
  if (spot.kind === 'field' && spot.tab === undefined)
    return document.querySelector(`[data-field="${CSS.escape(spot.field)}"]`) !== null;
  return true;
}

/** Puts the caret back, or the focus. */
export function returnTo(session: Session, spot: Spot): void {
  delete document.documentElement.dataset.drawer;
  if (spot.kind === 'part') goToPart(session, spot.part);
  else if (spot.kind === 'text') returnToText(session, spot);
  else {
    flushSync(() => {
      if (spot.part !== undefined) session.place.set(spot.part);
      if (spot.tab !== undefined) session.tab.set(spot.tab);
    });
    if (spot.tab !== undefined) openPanel();
    focusField(spot.field);
  }
}

function returnToText(session: Session, { part, editor, point, ref }: Spot & { kind: 'text' }): void {
  const to = ref?.current ?? point;
  // The edition's wording may have been taken in its place meanwhile, in an editor of its own.
  if (session.editorOf(part) !== editor || !Editor.hasPath(editor, to.path)) {
    goToPart(session, part);
    return;
  }
  session.place.set(part);
  comeNear(part);
  editor.select(to);
  giveCaret(session, part, { to: 'last' });
}

/** Only what is near is laid out. */
function comeNear(part: string): void {
  const element = partElement(part);
  const frame = element?.closest('[data-scroller]')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  if (box && frame && (box.bottom < frame.top || box.top > frame.bottom)) element?.scrollIntoView({ block: 'start' });
}
