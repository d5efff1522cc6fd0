import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import type { Store } from '../ui/store.ts';
import { say } from './messages.ts';
import { isThere, keeping, lastSpot, returnTo, spotNow } from './spots.ts';
import { createWay } from './way.ts';

/** Whether there is a place to go back to, and one to go forward to. */
export type Reach = { back: boolean; forward: boolean };

export type Places = { step: (by: 1 | -1) => void; stop: () => void };

/** Pause (ms) after which the caret counts as arrived; by then the text has heard of what is selected on the page. */
const SETTLE = 150;

const MODIFIERS = new Set(['Alt', 'Control', 'Meta']);

/** Keeps the places where the caret was. What happens between two presses of keys or of the pointer is one move. */
export function followCaret(session: Session, reach: Store<Reach>): Places {
  const way = createWay(keeping);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const [back, forward] = [way.leads(-1), way.leads(1)];
    const before = reach.get();
    if (before.back !== back || before.forward !== forward) reach.set({ back, forward });
  };
  const settle = () => {
    clearTimeout(timer);
    timer = undefined;
    const spot = spotNow(session);
    if (spot) way.arrive(spot);
    show();
  };
  const soon = () => {
    timer ??= setTimeout(settle, SETTLE);
  };
  /** A command begins, which may lead away at once. */
  const begins = ({ key }: KeyboardEvent) => {
    if (timer !== undefined && MODIFIERS.has(key)) settle();
  };
  const at = ['keyup', 'pointerup'] as const;
  for (const name of at) addEventListener(name, settle, { capture: true });
  addEventListener('keydown', begins, { capture: true });
  addEventListener('focusin', soon);
  document.addEventListener('selectionchange', soon);
  settle();
  return {
    step(by) {
      const spot = spotNow(session) ?? lastSpot(session);
      if (spot) way.arrive(spot);
      const next = way.step(by, (one) => isThere(session, one));
      if (next) returnTo(session, next);
      else announce(by < 0 ? say('thereIsNoEarlierPlace') : say('thereIsNoLaterPlace'));
      show();
    },
    stop() {
      clearTimeout(timer);
      for (const name of at) removeEventListener(name, settle, { capture: true });
      removeEventListener('keydown', begins, { capture: true });
      removeEventListener('focusin', soon);
      document.removeEventListener('selectionchange', soon);
      reach.set({ back: false, forward: false });
    },
  };
}
