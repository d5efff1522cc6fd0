import { Point, Range } from 'slate';
import { type Change, openChanges } from '../../../core/review/suggestions/suggestion.ts';
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
import { isSelected, placesIn, selected } from './here.ts';
import { say } from './messages.ts';
import { changePane, changesPane, listedChanges } from './pane.ts';
import { sayChangeBriefly } from './say-change.ts';

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
      announce(say('figuresAreChangedUnderData'));
      break;
  }
}

/** The next change, or the one before, from the caret or from the one that the user is at; round the end. */
export function stepChange(session: Session, by: 1 | -1): void {
  const changes = listedHere(session);
  if (changes.length === 0) {
    announce(say('thereIsNoChange'));
    return;
  }
  const at = (nextIndex(session, changes, by) + changes.length) % changes.length;
  showChange(session, changes, at);
}

/** Those that the panel lists while it is shown, and all others where it is not. */
export function listedHere(session: Session): Change[] {
  if (session.tab.get() === 'changes') return listedChanges(session);
  return openChanges(
    session.report(),
    session.view.get().placed.map(({ id }) => id),
  );
}

/** Goes to a change, in its text or in the panel, and says which of how many it is. */
export function showChange(session: Session, changes: readonly Change[], at: number): void {
  const change = changes[at];
  if (!change) return;
  if ('part' in change) goToChange(session, change);
  else {
    changePane(session, { current: change.key });
    session.tab.set('changes');
    openPanel();
    focusItem(change.key);
  }
  const said = sayChangeBriefly(change, session.view.get());
  announce(say('changeOf', { number: at + 1, all: changes.length, change: said }));
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

/** Gives the item of a change the focus once the list has followed; with none left, the list itself. */
export function focusItem(key: string | undefined): void {
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
