import { flushSync } from 'react-dom';
import type { Place } from '../../core/check/finding.ts';
import { blockText } from '../../core/content-text.ts';
import type { CaretAim } from '../editor/caret.ts';
import { pointAt } from '../editor/link-number.ts';
import type { Step } from './journal.ts';
import type { Session } from './session.ts';
import { isWritable, partOfStandard, placedPart } from './view.ts';

/** Fields carry their name as `data-field`; parts their id as `data-part`. */
export const fieldName = {
  detail: (id: string) => `detail:${id}`,
  rating: (standard: string) => `rating:${standard}`,
  reason: (standard: string) => `reason:${standard}`,
  decidedBy: (standard: string) => `decidedBy:${standard}`,
  evidence: (standard: string) => `evidence:${standard}`,
  measure: (question: string) => `measure:${question}`,
  recommendation: (id: string) => `recommendation:${id}`,
  /** What takes hold of an item of a list. */
  handle: (item: string) => `handle:${item}`,
  wording: (part: string) => `wording:${part}`,
  coverPicture: 'cover:picture',
  fact: (id: string, name: string) => `fact:${id}:${name}`,
  term: (id: string, name: string) => `term:${id}:${name}`,
  omitted: (term: string) => `omitted:${term}`,
  figure: (id: string, name: string) => `figure:${id}:${name}`,
  compared: (which: string, name: string) => `compared:${which}:${name}`,
  listItem: (part: string, side: string, index: number) => `list:${part}:${side}:${index}`,
};

/** Gives a text the caret before the next key arrives, whether or not its editor was there already. */
export function giveCaret(session: Session, part: string, aim: CaretAim): void {
  flushSync(() => session.caret.set({ part, aim }));
}

/** Puts the focus back where it was last in the text, or on the page where it was in none. */
export function goToText(session: Session): void {
  const editor = session.active.get()?.editor;
  const part = editor && session.partOf(editor);
  if (part === undefined) document.getElementById('document')?.focus({ preventScroll: true });
  else giveCaret(session, part, { to: 'last' });
}

/** Goes to a part: its heading at the top of the window, the caret in its text where it has one. */
export function goToPart(session: Session, id: string): void {
  const view = session.view.get();
  const placed = placedPart(view, id);
  if (!placed) return;
  session.place.set(id);
  partElement(id)?.scrollIntoView({ block: 'start' });
  if (isWritable(placed, view.report)) giveCaret(session, id, { to: 'start' });
  else partElement(id)?.focus({ preventScroll: true });
}

/** Shows the scores of a standard in the panel, and takes the focus to one of its fields. */
export function goToScores(session: Session, standard: string, field?: string): void {
  const part = partOfStandard(session.view.get(), standard);
  if (!part) return;
  flushSync(() => {
    session.place.set(part.id);
    session.tab.set('here');
  });
  openPanel();
  // As Tab does: what is typed takes the place of what was there, and is never put behind it.
  if (field) focusField(field, 'all');
  else focusFirst(document.querySelector('[data-scores]'));
}

/** To the first of these that the place names: the field of a detail, the scores of a standard, the words of a part. */
export function goToFinding(session: Session, at: Place): void {
  if (at.detail) {
    flushSync(() => session.tab.set('details'));
    openPanel();
    focusField(fieldName.detail(at.detail));
  } else if (at.standard) {
    const part = partOfStandard(session.view.get(), at.standard);
    if (part) partElement(part.id)?.scrollIntoView({ block: 'start' });
    goToScores(session, at.standard, at.keyQuestion ? fieldName.measure(at.keyQuestion) : undefined);
  } else if (at.part) {
    delete document.documentElement.dataset.drawer;
    goToPart(session, at.part);
    goToRange(session, at);
  }
}

/** Selects the words that a finding is about, in a text that can be written in; of a whole block, puts the caret there. */
function goToRange(session: Session, { part, range }: Place): void {
  const view = session.view.get();
  const placed = part === undefined ? undefined : placedPart(view, part);
  if (!placed || !range || !isWritable(placed, view.report)) return;
  const editor = session.editorOf(placed.id);
  const printing = session.surroundings.get();
  const anchor = pointAt(editor, range.block, range.from, 'begins', printing);
  const focus = pointAt(editor, range.block, range.to, 'ends', printing);
  if (!anchor || !focus) return;
  const block = view.report.parts[placed.id]?.[range.block];
  const whole = block !== undefined && range.from === 0 && range.to >= blockText(block).length;
  editor.select({ anchor, focus: whole ? anchor : focus });
  giveCaret(session, placed.id, { to: 'last' });
}

/** Brings what was just taken back or done again into view. */
export function revealStep(session: Session, step: Step): void {
  if (step.kind === 'group') {
    const [first] = step.steps;
    if (first) revealStep(session, first);
    return;
  }
  if (step.kind === 'text') {
    delete document.documentElement.dataset.drawer;
    // In the caption of a table, whoever types there stays there.
    const { activeElement } = document;
    const inFrame = activeElement?.matches('[data-frame-field]') && partElement(step.part)?.contains(activeElement);
    if (!inFrame) giveCaret(session, step.part, { to: 'last' });
    return;
  }
  const [kind, name = ''] = [
    step.field.slice(0, step.field.indexOf(':')),
    step.field.slice(step.field.indexOf(':') + 1),
  ];
  if (kind === 'detail') goToFinding(session, { detail: name });
  else if (kind === 'words') {
    flushSync(() => session.tab.set('details'));
    openPanel();
    focusField('words:');
  } else if (kind === 'dismissed' || kind === 'assigned') {
    flushSync(() => session.tab.set('findings'));
    openPanel();
  } else if (kind === 'signOffs') {
    flushSync(() => session.tab.set('here'));
    openPanel();
  } else if (kind === 'comments') {
    flushSync(() => session.tab.set('comments'));
    openPanel();
  } else if (['rating', 'reason', 'decidedBy', 'evidence'].includes(kind)) {
    goToFinding(session, { standard: name });
    if (kind === 'evidence') focusField(step.field);
  } else if (kind === 'measure') {
    const standard = session.template.domains
      .flatMap((domain) => domain.standards)
      .find(({ keyQuestions }) => keyQuestions.some(({ number }) => number === name));
    if (standard) goToFinding(session, { standard: standard.number, keyQuestion: name });
  } else if (kind === 'wording') goToPart(session, name);
  // The item is back in its place once the page has followed.
  else if (kind === 'moved') requestAnimationFrame(() => focusField(fieldName.handle(name)));
  else focusField(step.field);
}

/** In a narrow window, beside the pages and in focus mode the panel is a drawer; elsewhere it is there anyway. */
export function openPanel(): void {
  const panel = document.querySelector('.panel');
  if (panel && getComputedStyle(panel).position === 'fixed') document.documentElement.dataset.drawer = 'panel';
}

export function partElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
}

/** At once, so that no key is lost; a field that is still to be rendered gets the focus after it. `all`: with what it has selected. */
export function focusField(field: string, select?: 'all'): void {
  const focus = () => {
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
    if (select && element instanceof HTMLInputElement) element.select();
    return element !== null;
  };
  if (!focus()) requestAnimationFrame(focus);
}

function focusFirst(root: Element | null): void {
  const first = root?.querySelector<HTMLElement>('input:checked, input:not([type=radio]), input, select, textarea');
  first?.focus();
}
