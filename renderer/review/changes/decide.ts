import { Point, Range } from 'slate';
import type { Content } from '../../../core/content.ts';
import { type Change, openChanges } from '../../../core/review/suggestions/suggestion.ts';
import { spanOf, writableTexts } from '../../report/across/span.ts';
import {
  fieldName,
  focusField,
  giveCaret,
  goToFinding,
  goToPart,
  openPanel,
  partElement,
} from '../../report/reveal.ts';
import type { Session } from '../../report/session.ts';
import { isWritable, partOfStandard, placedPart } from '../../report/view.ts';
import { announce } from '../../ui/Announcer.tsx';
import { changePane, changesPane, listedChanges } from './pane.ts';
import { changePlaces } from './places.ts';
import { acceptChanges, rejectChanges } from './record.ts';
import { sayChangeBriefly } from './say-change.ts';

const NOTHING: Content = [];

/** Where the changes of a part are in its text, by their keys. */
function placesIn(session: Session, part: string): Map<string, Range> {
  const former = session.report().suggested?.parts[part];
  if (former === undefined) return new Map();
  const places = changePlaces(session.editorOf(part), former ?? NOTHING);
  return new Map(places.map(({ key, range }) => [`parts/${part}/${key}`, range]));
}

/** Goes to what a change is of: its words are selected, a field has the focus. */
export function goToChange(session: Session, change: Change): void {
  changePane(session, { current: change.key });
  if (!('part' in change)) {
    goToData(session, change);
    return;
  }
  const view = session.view.get();
  const placed = placedPart(view, change.part);
  const range = placed && isWritable(placed, view.report) ? placesIn(session, change.part).get(change.key) : undefined;
  if (!range) {
    goToPart(session, change.part);
    return;
  }
  session.place.set(change.part);
  partElement(change.part)?.scrollIntoView({ block: 'start' });
  session.editorOf(change.part).select(range);
  giveCaret(session, change.part, { to: 'last' });
}

function goToData(session: Session, { member, key }: Exclude<Change, { part: string }>): void {
  const [, kind = '', id = ''] = key.split('/');
  const { template } = session;
  switch (member) {
    case 'details':
      goToFinding(session, { detail: key.slice('details/'.length) });
      break;
    case 'scores': {
      const standards = template.domains.flatMap((domain) => domain.standards);
      const standard =
        kind === 'standards'
          ? id
          : standards.find(({ keyQuestions }) => keyQuestions.some((one) => one.number === id))?.number;
      if (standard !== undefined && partOfStandard(session.view.get(), standard))
        goToFinding(session, { standard, ...(kind !== 'standards' && { keyQuestion: id }) });
      break;
    }
    case 'recommendations':
      focusField(fieldName.recommendation(id));
      break;
    case 'facts':
      focusField(fieldName.fact(kind, 'value'));
      break;
    case 'glossary':
      focusField(fieldName.term(id, 'term'));
      break;
    case 'lists':
      goToPart(session, kind);
      break;
    case 'figures':
      announce('Figures are changed under Data, Figures.');
      break;
  }
}

/** The next change, or the one before, from the caret or from the one that the user is at; round the end. */
export function stepChange(session: Session, by: 1 | -1): void {
  const changes = listedHere(session);
  if (changes.length === 0) {
    announce('There is no change to go to.');
    return;
  }
  const at = (nextIndex(session, changes, by) + changes.length) % changes.length;
  showChange(session, changes, at);
}

/** Those that the panel lists while it is shown, and all others where it is not. */
function listedHere(session: Session): Change[] {
  if (session.tab.get() === 'changes') return listedChanges(session);
  return openChanges(
    session.report(),
    session.view.get().placed.map(({ id }) => id),
  );
}

function showChange(session: Session, changes: readonly Change[], at: number): void {
  const change = changes[at];
  if (!change) return;
  if ('part' in change) goToChange(session, change);
  else {
    changePane(session, { current: change.key });
    session.tab.set('changes');
    openPanel();
    focusItem(change.key);
  }
  announce(`Change ${at + 1} of ${changes.length}: ${sayChangeBriefly(change, session.view.get())}`);
}

function nextIndex(session: Session, changes: readonly Change[], by: 1 | -1): number {
  const known = changes.findIndex(({ key }) => key === changesPane(session).get().current);
  const here = selected(session);
  const current = changes[known];
  if (current && (!here || !('part' in current) || isSelected(session, current))) return known + by;
  if (!here) return by > 0 ? 0 : changes.length - 1;
  const order = new Map(session.view.get().placed.map(({ id }, index) => [id, index]));
  const own = order.get(here.part) ?? 0;
  const places = placesIn(session, here.part);
  /** Whether a change stands behind the caret, or at it. */
  const isBehind = (change: Change) => {
    if (!('part' in change)) return true;
    if (change.part !== here.part) return (order.get(change.part) ?? order.size) > own;
    const range = places.get(change.key);
    return range !== undefined && !Point.isBefore(Range.end(range), Range.start(here.range));
  };
  const first = changes.findIndex(isBehind);
  if (by > 0) return Math.max(first, 0);
  return (first < 0 ? changes.length : first) - 1;
}

function selected(session: Session): { part: string; range: Range } | undefined {
  const { editor } = session.active.get() ?? {};
  const part = editor && session.partOf(editor);
  return editor?.selection && part !== undefined ? { part, range: editor.selection } : undefined;
}

function isSelected(session: Session, change: Change & { part: string }): boolean {
  const here = selected(session);
  const range = here?.part === change.part ? placesIn(session, change.part).get(change.key) : undefined;
  return range !== undefined && here !== undefined && sameRange(range, here.range);
}

function sameRange(one: Range, other: Range): boolean {
  return Point.equals(Range.start(one), Range.start(other)) && Point.equals(Range.end(one), Range.end(other));
}

/** Keys of the changes at the caret, or in what is selected, in one text or over several. */
export function changesHere(session: Session): string[] {
  const across = spanOf(session).get();
  if (across)
    return writableTexts(session, across).flatMap(({ part, range }) =>
      [...placesIn(session, part)].flatMap(([key, place]) => (meets(place, range) ? [key] : [])),
    );
  const here = selected(session);
  if (!here) return [];
  const places = placesIn(session, here.part);
  const { current } = changesPane(session).get();
  const own = current === undefined ? undefined : places.get(current);
  if (current !== undefined && own && sameRange(own, here.range)) return [current];
  return [...places].flatMap(([key, place]) => (meets(place, here.range) ? [key] : []));
}

function meets(one: Range, other: Range): boolean {
  return (
    !Point.isBefore(Range.end(one), Range.start(other)) &&
    !Point.isBefore(Range.end(other), Range.start(one)) &&
    // Words that only touch what is selected are not in it.
    (Range.isCollapsed(other) ||
      Range.isCollapsed(one) ||
      (Point.isBefore(Range.start(other), Range.end(one)) && Point.isBefore(Range.start(one), Range.end(other))))
  );
}

export type Settle = 'accept' | 'reject';

/** Accepts or rejects the change at the caret, or those in the selection, or the one of the panel that has the focus; then goes to the next. */
export function settleHere(session: Session, settle: Settle): void {
  const item = document.activeElement?.closest<HTMLElement>('[data-change]')?.dataset.change;
  if (item !== undefined) {
    settleListed(session, [item], settle);
    return;
  }
  const keys = changesHere(session);
  if (keys.length === 0) {
    announce('There is no change here.');
    return;
  }
  const before = listedHere(session);
  const at = before.findIndex(({ key }) => keys.includes(key));
  run(session, keys, settle);
  const left = listedHere(session);
  // Where it stood is now the next one.
  if (left.length > 0) showChange(session, left, Math.max(0, at) % left.length);
}

/** Accepts or rejects changes of the list, and takes the focus to what stands in their place then. */
export function settleListed(session: Session, keys: readonly string[], settle: Settle): void {
  const at = listedChanges(session).findIndex(({ key }) => keys.includes(key));
  run(session, keys, settle);
  const left = listedChanges(session);
  const next = left[Math.min(Math.max(0, at), left.length - 1)];
  changePane(session, { current: next?.key });
  focusItem(next?.key);
}

function run(session: Session, keys: readonly string[], settle: Settle): void {
  if (settle === 'accept') acceptChanges(session, keys);
  else rejectChanges(session, keys);
}

/** Once the list has followed; with none left, the list itself. */
function focusItem(key: string | undefined): void {
  const focus = (tries: number) => {
    const item =
      key === undefined
        ? document.querySelector<HTMLElement>('[data-changes]')
        : document.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"] button`);
    if (item) {
      item.scrollIntoView({ block: 'nearest' });
      item.focus({ preventScroll: true });
    } else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
  };
  requestAnimationFrame(() => focus(30));
}
