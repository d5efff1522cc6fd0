import { flushSync } from 'react-dom';
import { Node, type Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Match } from '../../core/find/find.ts';
import type {
  BesideSpot,
  DataSpot,
  DismissalSpot,
  EditionSpot,
  FieldSpot,
  Findable,
  HeadingSpot,
  TextSpot,
} from '../../core/find/passage.ts';
import { runCommand } from '../commands/registry.ts';
import { askedFigure } from '../data/ways-out.ts';
import { fieldName, focusField, giveCaret, openPanel, partElement } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { scrollToThird } from '../ui/scroll.ts';
import { awaitField } from './await-field.ts';
import { pathOf } from './line-in.ts';
import { rangeOf } from './match-range.ts';
import { wordsWithin } from './words-within.ts';

/** Brings a match onto the page and selects it, without taking the focus. */
export function showMatch(session: Session, passage: Findable, match: Match): void {
  const { spot } = passage;
  delete document.documentElement.dataset.drawer;
  if (spot.kind === 'line' || spot.kind === 'property') {
    const editor = session.editorOf(spot.part);
    const range = rangeOf(editor, passage, match);
    flushSync(() => {
      session.active.set({ editor });
      session.place.set(spot.part);
    });
    if (range) editor.select(range);
  } else if (spot.kind === 'detail') {
    flushSync(() => session.tab.set('details'));
    openPanel();
  } else if (spot.kind === 'score') {
    flushSync(() => {
      session.place.set(spot.part);
      session.tab.set('here');
    });
    openPanel();
  } else if (spot.kind === 'dismissal') {
    flushSync(() => session.tab.set('findings'));
    openPanel();
    document.querySelector('details.dismissed')?.setAttribute('open', '');
  } else if (spot.part !== null) session.place.set(spot.part);
  if (spot.part) comeNear(spot.part);
  // What comes into the page now moves what is below it: looked at again once it is there.
  bringIntoView(session, passage, match);
  requestAnimationFrame(() => {
    bringIntoView(session, passage, match);
    requestAnimationFrame(() => bringIntoView(session, passage, match));
  });
}

/** Whether the words stand in a dialog, which is not opened before somebody goes there. */
export function isInDialog({ spot }: Findable): boolean {
  return spot.kind === 'figure' || spot.kind === 'comparison';
}

/** Gives the caret to the words of a match. */
export function enterMatch(session: Session, passage: Findable, match: Match): void {
  const { spot } = passage;
  const field = elementOf(session, passage);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    selectIn(field, match);
  } else if (spot.kind === 'line' || spot.kind === 'property') {
    const editor = session.editorOf(spot.part);
    const range = rangeOf(editor, passage, match);
    enterRange(session, spot.part, range);
  } else if (spot.kind === 'figure' || spot.kind === 'comparison') {
    if (spot.kind === 'figure') askedFigure.set(spot.id);
    if (runCommand(spot.kind === 'figure' ? 'report.figures' : 'report.comparisons'))
      awaitField(fieldOf(spot), (there) => selectIn(there, match));
  } else if (isOnlyRead(spot)) {
    if (spot.part !== null) partElement(spot.part)?.focus({ preventScroll: true });
    const words = field && wordsWithin(field, passage.text, [match])[0];
    if (words)
      getSelection()?.setBaseAndExtent(words.startContainer, words.startOffset, words.endContainer, words.endOffset);
  } else focusField(fieldOf(spot));
}

/** Gives the caret to a stretch of a text; without one, to its start. */
export function enterRange(session: Session, part: string, range: Range | undefined): void {
  const editor = session.editorOf(part);
  // What is selected already would be selected on the page no more: the browser puts the caret where it was there.
  Transforms.deselect(editor);
  giveCaret(session, part, { to: 'start' });
  if (range) editor.select(range);
}

type OnlyRead = EditionSpot | HeadingSpot | DataSpot | DismissalSpot;

function isOnlyRead(spot: Findable['spot']): spot is OnlyRead {
  return ['edition', 'part heading', 'data', 'dismissal'].includes(spot.kind);
}

function selectIn(field: HTMLElement, { from, to }: Match): void {
  field.focus({ preventScroll: true });
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.setSelectionRange(from, to);
}

/** The name of a field, as the page marks it. */
export function fieldOf(spot: FieldSpot | BesideSpot): string {
  switch (spot.kind) {
    case 'recommendation':
      return fieldName.recommendation(spot.id);
    case 'fact':
      return fieldName.fact(spot.id, spot.name);
    case 'term':
      return fieldName.term(spot.id, spot.name);
    case 'list item':
      return fieldName.listItem(spot.part, spot.side, spot.index);
    case 'detail':
      return fieldName.detail(spot.id);
    case 'score':
      return fieldName[spot.name](spot.standard);
    case 'figure':
      return fieldName.figure(spot.id, spot.name);
    case 'comparison':
      return fieldName.compared(spot.which, spot.name);
  }
}

/** What of the page holds a passage: a line, a field, the mark of a footnote, a picture; nothing while it is not there. */
export function elementOf(session: Session, { spot, text }: Findable): HTMLElement | undefined {
  switch (spot.kind) {
    case 'line':
      return nodeElement(session, spot);
    case 'property': {
      const element = nodeElement(session, spot);
      const key = spot.keys.findLast((one) => typeof one === 'string');
      return element?.querySelector<HTMLElement>(`[data-frame-field="${key}"]`) ?? element;
    }
    case 'part heading':
      return partElement(spot.part)?.querySelector<HTMLElement>(':scope > .part-heading') ?? undefined;
    case 'edition': {
      const text = partElement(spot.part)?.querySelector('.text:not(.editable)');
      const block = text?.children[spot.block];
      const [row, cell] = spot.path;
      const line =
        row === undefined || cell === undefined
          ? block
          : block?.querySelectorAll('tr')[row]?.querySelectorAll('th, td')[cell];
      return line instanceof HTMLElement ? line : undefined;
    }
    case 'data':
      return cellElement(spot);
    case 'dismissal':
      return [...document.querySelectorAll<HTMLElement>('.dismissed-item b')].find(
        ({ textContent }) => textContent === text,
      );
    case 'recommendation':
    case 'fact':
    case 'term':
    case 'list item':
    case 'detail':
    case 'score':
    case 'figure':
    case 'comparison':
      return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(fieldOf(spot))}"]`) ?? undefined;
  }
}

function cellElement({ part, table, row, column }: DataSpot): HTMLElement | undefined {
  const frame = partElement(part)?.querySelector(`[data-table="${CSS.escape(table)}"]`);
  if (row === 'caption') return frame?.querySelector<HTMLElement>('.caption-words') ?? undefined;
  const cells = frame?.querySelectorAll('tr')[row === 'head' ? 0 : row + 1]?.children;
  const cell = cells?.item(column);
  return cell instanceof HTMLElement ? cell : undefined;
}

/** Undefined while the text is not mounted. */
function nodeElement(session: Session, spot: TextSpot): HTMLElement | undefined {
  const editor = session.editorOf(spot.part);
  const path = pathOf(editor, spot);
  if (!path) return undefined;
  try {
    return ReactEditor.toDOMNode(editor, Node.get(editor, path));
  } catch {
    return undefined;
  }
}

/** A part that is far away is brought near first: only then is its text laid out. */
function comeNear(part: string): void {
  const element = partElement(part);
  const frame = element?.closest('[data-scroller]')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  if (box && frame && (box.bottom < frame.top || box.top > frame.bottom)) element?.scrollIntoView({ block: 'start' });
}

function bringIntoView(session: Session, passage: Findable, match: Match): void {
  const element = elementOf(session, passage);
  if (!element) return;
  const words = passage.spot.kind === 'property' ? undefined : wordsWithin(element, passage.text, [match])[0];
  const box = (words ?? element).getBoundingClientRect();
  const scroller = element.closest('[data-scroller]');
  if (scroller) scrollToThird(scroller, box);
  else element.scrollIntoView({ block: 'nearest' });
}
