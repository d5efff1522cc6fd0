import { saySentence } from '../../core/messages/messages.ts';
import { awaitElement } from '../find/await-field.ts';
import { openPanel } from '../report/reveal.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { goToPlace } from './go-to-place.ts';
import { say } from './messages.ts';
import { nextFinding } from './next-finding.ts';
import { change, listed, MOST, paneOf } from './pane-state.ts';
import { isBeingRead, whenRead } from './when-read.ts';

/** Goes to the next finding of the panel, or the one before, and selects its words in the text. */
export function stepFinding(session: Session, by: 1 | -1): void {
  const checked = session.checked.get();
  if (isBeingRead(checked)) {
    waitForWords(session, () => stepFinding(session, by));
    return;
  }
  const state = paneOf(session).get();
  const findings = listed(checked, state, session.place.get());
  if (findings.length === 0) {
    announce(say('thereIsNoFinding'));
    return;
  }
  const index = nextFinding(findings, { current: state.current, here: session.place.get(), view: checked.view, by });
  const finding = findings[index];
  if (!finding) return;
  change(session, { current: finding, ...(index >= state.most && { most: index + MOST }) });
  session.tab.set('findings');
  goToPlace(session, finding.at);
  // A field of the panel that it leads to keeps the focus, and stays there.
  if (!document.activeElement?.closest('.panel')) session.tab.set('findings');
  announce(say('findingOf', { number: index + 1, all: findings.length, message: saySentence(finding.message) }));
}

/** Gives the focus to the finding that the user is at, where it can be mended, dismissed, or looked into. */
export function dealWithFinding(session: Session): void {
  session.tab.set('findings');
  openPanel();
  if (isBeingRead(session.checked.get())) {
    waitForWords(session, () => dealWithFinding(session));
    return;
  }
  const findings = listed(session.checked.get(), paneOf(session).get(), session.place.get());
  // The pane may have to be fetched, and its list follows what was found a moment later.
  awaitElement(findings.length > 0 ? '.findings-pane .finding' : '.findings-pane select', (first) =>
    requestAnimationFrame(() => {
      const current = document.querySelector<HTMLElement>('.findings-pane .finding[aria-current=true]');
      (current ?? first).focus();
    }),
  );
}

/** Goes on once the words have been read for the first time, unless the user has done something else by then. */
function waitForWords(session: Session, goOn: () => void): void {
  announce(say('wordsAreBeingRead'));
  const elsewhere = new AbortController();
  const { signal } = elsewhere;
  for (const deed of ['keydown', 'pointerdown'])
    addEventListener(deed, () => elsewhere.abort(), { capture: true, signal });
  whenRead(session.checked, signal).then(
    () => {
      elsewhere.abort();
      goOn();
    },
    () => {},
  );
}
