import './focus.css';
import { flushSync } from 'react-dom';
import { goToText } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { dialogsOpen } from '../ui/Dialog.tsx';
import { focusMode } from './focus.ts';
import { say } from './messages.ts';

/** Which drawer was open when focus mode began. */
let drawer: string | undefined;

/** Shows only the text, or all again. The caret, or else the words in sight, stay where they are in the window. */
export function setFocusMode(session: Session, on: boolean): void {
  if (focusMode.get() === on) return;
  const scroller = document.querySelector('[data-scroller]');
  const keep = scroller ? keepPlace(scroller) : () => {};
  const { dataset } = document.documentElement;
  const was = dataset.drawer;
  delete dataset.drawer;
  flushSync(() => focusMode.set(on));
  if (on) drawer = was;
  else if (drawer !== undefined) dataset.drawer = drawer;
  const held = document.activeElement;
  if (!held || held === document.body || !held.checkVisibility({ visibilityProperty: true })) goToText(session);
  keep();
  // Texts that have come near are laid out by then.
  requestAnimationFrame(() => requestAnimationFrame(keep));
  announce(on ? say('focusModeOnlyTheText') : say('allIsShownAgain'));
}

/** What answers puts what is looked at back to where it was in the window. */
function keepPlace(scroller: Element): () => void {
  const range = caretIn(scroller);
  const frame = scroller.getBoundingClientRect();
  const caret = range && topOf(range);
  if (range && caret !== undefined && caret >= frame.top && caret < frame.bottom) {
    return () => {
      const now = topOf(range);
      if (now !== undefined) scroller.scrollTop += now - caret;
    };
  }
  const seen = document.elementFromPoint(frame.left + frame.width / 2, frame.top + 8);
  if (!seen || seen === scroller || !scroller.contains(seen)) return () => {};
  const { top } = seen.getBoundingClientRect();
  return () => {
    scroller.scrollTop += seen.getBoundingClientRect().top - top;
  };
}

function caretIn(scroller: Element): Range | undefined {
  const selection = getSelection();
  const { focusNode, focusOffset } = selection ?? {};
  if (!focusNode || focusOffset === undefined || !scroller.contains(focusNode)) return undefined;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  return range;
}

/** Where it is in the window; in a line without a letter, where its element is. */
function topOf(range: Range): number | undefined {
  const [rect] = range.getClientRects();
  if (rect) return rect.top;
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.isConnected ? element.getBoundingClientRect().top : undefined;
}

/** Marks the paragraph with the caret, and lets Escape leave focus mode, until the answer is called. */
export function followFocus(session: Session): () => void {
  let marked: HTMLElement | undefined;
  const mark = () => {
    const node = getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const block = element?.closest<HTMLElement>('.text.editable > *') ?? undefined;
    if (block === marked && block?.dataset.focused !== undefined) return;
    if (marked) delete marked.dataset.focused;
    marked = block;
    if (block) block.dataset.focused = '';
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || dialogsOpen.get() > 0) return;
    event.preventDefault();
    setFocusMode(session, false);
  };
  mark();
  document.addEventListener('selectionchange', mark);
  addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('selectionchange', mark);
    removeEventListener('keydown', onKeyDown);
    if (marked) delete marked.dataset.focused;
  };
}
