import type { SavePace } from '../../core/policy.ts';
import { policyInForce } from '../policy.ts';
import { createStore } from '../ui/store.ts';

/** How the window says it. What is typed is kept on this computer at once, whatever the pace. */
export const SAVE_PACES: Record<SavePace, string> = {
  pause: 'at each pause',
  minute: 'each minute',
  'ten-minutes': 'each 10 minutes',
  asked: 'on Ctrl+S only',
};

const KEY = 'assay.save-pace';

/** Remembered for this browser. */
export const savePace = createStore<SavePace>('pause');

export function setSavePace(pace: SavePace): void {
  if (isPaceFixed.get()) return;
  savePace.set(pace);
  try {
    localStorage.setItem(KEY, pace);
  } catch {
    // Where nothing can be remembered, it is saved at each pause after the next start.
  }
}

/** Whether the organisation has decided it. */
export const isPaceFixed = createStore(false);

/** Follows the organisation, and the user again where it no longer decides; what he had chosen is kept. */
function followPolicy(): void {
  const pace = policyInForce.get().savePace;
  isPaceFixed.set(pace !== undefined);
  savePace.set(pace ?? remembered());
}
followPolicy();
policyInForce.subscribe(followPolicy);

/** Milliseconds from a change to its save: from the last one at a pause, else from the first; nothing where nobody waits. */
export function paceOf(pace: SavePace): { from: 'last' | 'first'; wait: number } | undefined {
  switch (pace) {
    case 'pause':
      return { from: 'last', wait: 1000 };
    case 'minute':
      return { from: 'first', wait: 60_000 };
    case 'ten-minutes':
      return { from: 'first', wait: 600_000 };
    case 'asked':
      return undefined;
  }
}

function remembered(): SavePace {
  try {
    const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(SAVE_PACES, kept) ? (kept as SavePace) : 'pause';
  } catch {
    return 'pause';
  }
}
