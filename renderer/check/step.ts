import { partOfPlace } from '../../core/check/reading-order.ts';
import { openPanel } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { goToPlace } from './go-to-place.ts';
import { change, keyOf, listed, MOST, paneOf } from './pane-state.ts';

/** Goes to the next finding of the panel, or the one before, and selects its words in the text. */
export function stepFinding(session: Session, by: 1 | -1): void {
  const checked = session.checked.get();
  const state = paneOf(session).get();
  const findings = listed(checked, state, session.place.get());
  if (findings.length === 0) {
    announce('There is no finding to go to.');
    return;
  }
  const { layout, placed } = checked.view;
  const here = session.place.get();
  const partOf = (index: number) => {
    const finding = findings[index];
    return finding && partOfPlace(finding.at, layout);
  };
  const at = findings.findIndex((finding) => keyOf(finding) === state.current);
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  const place = order.get(here ?? '') ?? 0;
  const orderOf = (index: number) => order.get(partOf(index) ?? '') ?? order.size;
  let next: number;
  // From the finding that the user is at; from the place of the caret where that is in another part.
  if (at >= 0 && (partOf(at) === here || orderOf(at) === order.size)) next = at + by;
  else if (by > 0) next = findings.findIndex((_, index) => orderOf(index) >= place);
  else next = findings.findLastIndex((_, index) => orderOf(index) <= place);
  const index = (next + findings.length) % findings.length;
  const finding = findings[index];
  if (!finding) return;
  change(session, { current: keyOf(finding), ...(index >= state.most && { most: index + MOST }) });
  session.tab.set('findings');
  goToPlace(session, finding.at);
  session.tab.set('findings');
  announce(`Finding ${index + 1} of ${findings.length}: ${finding.message}`);
}

/** Gives the focus to the finding that the user is at, where it can be mended, dismissed, or looked into. */
export function dealWithFinding(session: Session): void {
  session.tab.set('findings');
  openPanel();
  requestAnimationFrame(() => {
    const pane = document.querySelector('.findings-pane');
    const current = pane?.querySelector<HTMLElement>('.finding[aria-current=true]');
    const to = current ?? pane?.querySelector<HTMLElement>('.finding') ?? pane?.querySelector<HTMLElement>('select');
    to?.focus();
  });
}
