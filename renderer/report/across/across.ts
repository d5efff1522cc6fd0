import { flushSync } from 'react-dom';
import { Editor, type Point, Range } from 'slate';
import type { Mark } from '../../../core/content.ts';
import type { TextEditor } from '../../editor/create-editor.ts';
import { isVoidInline } from '../../editor/model.ts';
import { announce } from '../../ui/Announcer.tsx';
import { scrollIntoSight } from '../../ui/scroll.ts';
import type { Store } from '../../ui/store.ts';
import { refuseChange } from '../for-reading.ts';
import { giveCaret, partElement } from '../reveal.ts';
import type { Session } from '../session.ts';
import { placedPart, writableParts } from '../view.ts';
import { markSpan, removeSpan } from './change-span.ts';
import { say } from './messages.ts';
import { boxOf, endAt } from './point-on-page.ts';
import { countSelected, type End, edgeOf, endsOf, type Span, spanOf, stands, wholeReport } from './span.ts';

/** The selection over parts of one report, and what keys and the pointer do with it. */
export type Across = {
  span: Store<Span | null>;
  /** Selects all that the report prints. */
  selectWhole: () => void;
  /** Selects between two points; inside one text it is a selection as any other. */
  select: (anchor: End, focus: End) => void;
  /** Shift and an arrow at the edge of a text: goes on in the next one. False where there is none. */
  leave: (editor: TextEditor, direction: 'before' | 'after') => boolean;
  /** Moves the end that is not held. */
  extend: (step: Step) => void;
  mark: (mark: Mark) => void;
  /** A tool of the bar: true when it was answered here. */
  run: (tool: string) => boolean;
  /** Deletes it all and puts the caret where it began; `put` brings what comes in its place. */
  replace: (put?: (editor: TextEditor) => void) => void;
  /** Ends the selection, with the caret at one of its ends, or, as by a click elsewhere, nowhere. */
  end: (to?: 'start' | 'end' | 'focus') => void;
};

export type Step = 'left' | 'right' | 'word left' | 'word right' | 'up' | 'down' | 'first' | 'last';

export function createAcross(session: Session): Across {
  const span = spanOf(session);
  /** Where up and down began, across the page. */
  let x: number | undefined;

  const set = (next: Span) => {
    flushSync(() => span.set(next));
    announce(tellSpan(session, next));
  };
  const select = (anchor: End, focus: End) => {
    if (anchor.part !== focus.part) return set({ anchor, focus, whole: false });
    session.editorOf(focus.part).select({ anchor: anchor.point, focus: focus.point });
    span.set(null);
    giveCaret(session, focus.part, { to: 'last' });
  };
  const place = ({ part, point }: End) => {
    session.editorOf(part).select(point);
    span.set(null);
    giveCaret(session, part, { to: 'last' });
  };
  const beside = (part: string, by: 1 | -1): string | undefined => {
    const parts = writableParts(session.view.get());
    return parts[parts.findIndex(({ id }) => id === part) + by]?.id;
  };
  const overEdge = (part: string, by: 1 | -1): End | undefined => {
    const next = beside(part, by);
    return next === undefined ? undefined : edgeOf(session, next, by > 0 ? 'start' : 'end');
  };
  const mark = (mark: Mark) => {
    const now = span.get();
    if (!now) return;
    if (session.readOnly) return refuseChange();
    const next = markSpan(session, now, mark);
    span.set(next);
    announce(say('markChanged', { mark }) + tellFixed(session, next));
  };
  return {
    span,
    mark,
    run(tool) {
      if (!span.get()) return false;
      if (tool === 'bold' || tool === 'italic' || tool === 'superscript') mark(tool);
      else announce(say('thisWorksOnOneText'));
      return true;
    },
    selectWhole() {
      const whole = wholeReport(session);
      if (whole) set(whole);
    },
    select,
    leave(editor, direction) {
      const part = session.partOf(editor);
      const { selection } = editor;
      if (part === undefined || !selection) return false;
      const focus = overEdge(part, direction === 'after' ? 1 : -1);
      if (!focus) return false;
      x = undefined;
      set({ anchor: { part, point: selection.anchor }, focus, whole: false });
      bringIntoView(session, focus);
      return true;
    },
    extend(step) {
      const now = span.get();
      if (!now) return;
      const { part, point } = now.focus;
      const editor = session.editorOf(part);
      const isLine = step === 'up' || step === 'down';
      const box = isLine ? boxOf(editor, now.focus) : undefined;
      x = isLine ? (x ?? box?.left) : undefined;
      const by = step === 'left' || step === 'word left' || step === 'up' || step === 'first' ? -1 : 1;
      const parts = writableParts(session.view.get());
      const edge = step === 'first' ? parts[0] : step === 'last' ? parts.at(-1) : undefined;
      const focus = edge
        ? edgeOf(session, edge.id, by < 0 ? 'start' : 'end')
        : isLine
          ? (lineBeside(session, now.focus, by, box, x) ?? overEdge(part, by))
          : (stepIn(editor, part, point, by, step.startsWith('word')) ?? overEdge(part, by));
      if (!focus) return;
      select(now.anchor, focus);
      bringIntoView(session, focus);
    },
    replace(put) {
      const now = span.get();
      if (!now) return;
      if (session.readOnly) return refuseChange();
      const fixed = tellFixed(session, now);
      const part = removeSpan(session, now, put);
      span.set(null);
      if (part === undefined) return;
      giveCaret(session, part, { to: 'last' });
      announce(say(put ? 'replaced' : 'deleted') + fixed);
    },
    end(to) {
      const now = span.get();
      if (!now) return;
      if (!to || !stands(session, now)) return span.set(null);
      const [start, end] = endsOf(session, now);
      place(to === 'start' ? start : to === 'end' ? end : now.focus);
    },
  };
}

/** One character or word on; over a footnote’s mark, a reference or a figure in one step. */
function stepIn(editor: Editor, part: string, from: Point, by: 1 | -1, word: boolean): End | undefined {
  const go = by < 0 ? Editor.before : Editor.after;
  let point = go(editor, from, { unit: word ? 'word' : 'character' });
  while (point && Editor.above(editor, { at: point, match: isVoidInline, voids: true })) point = go(editor, point);
  return point && { part, point };
}

/** The point a line further, as it stands on the page; else the end of the block. */
function lineBeside(
  session: Session,
  { part, point }: End,
  by: 1 | -1,
  box: DOMRect | undefined,
  x: number | undefined,
): End | undefined {
  const editor = session.editorOf(part);
  if (by < 0 ? Editor.isStart(editor, point, []) : Editor.isEnd(editor, point, [])) return undefined;
  for (let lines = 0.6; box && x !== undefined && lines < 3; lines += 0.7) {
    const found = endAt(session, x, by < 0 ? box.top - box.height * lines : box.bottom + box.height * lines);
    const beyond = found?.part === part && Range.isBackward({ anchor: point, focus: found.point }) === by < 0;
    const other = found?.part === part ? boxOf(editor, found) : undefined;
    if (found && beyond && other && Math.abs(other.top - box.top) > box.height / 2) return found;
  }
  const top = point.path[0] ?? 0;
  const whole = Editor.range(editor, [top]);
  const edge = by < 0 ? whole.anchor : whole.focus;
  if (edge.offset !== point.offset || edge.path.join() !== point.path.join()) return { part, point: edge };
  const next = Editor.range(editor, [top + by]);
  return { part, point: by < 0 ? next.anchor : next.focus };
}

function bringIntoView(session: Session, end: End): void {
  const element = partElement(end.part);
  const scroller = element?.closest('[data-scroller]');
  const box = boxOf(session.editorOf(end.part), end) ?? element?.getBoundingClientRect();
  if (scroller && box) scrollIntoSight(scroller, box, 64);
}

/** `Selected from Background to 2.3. Planning, Strengths: 312 words in 5 texts.` */
export function tellSpan(session: Session, span: Span): string {
  const { words, texts, fixed } = countSelected(session, span);
  const [start, end] = endsOf(session, span);
  const where = ({ part }: End) => placedPart(session.view.get(), part)?.where ?? '';
  const told = span.whole
    ? say('theWholeReportIsSelected', { words, texts })
    : say('selectedFromTo', { from: where(start), to: where(end), words, texts });
  return fixed ? `${told} ${say('fixedIsCopied')}` : told;
}

function tellFixed(session: Session, span: Span): string {
  return countSelected(session, span).fixed ? ` ${say('fixedStays')}` : '';
}
