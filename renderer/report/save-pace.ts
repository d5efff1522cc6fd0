import type { SavePace } from '../../core/policy.ts';
import { policyInForce } from '../policy.ts';
import { createKept } from '../ui/kept.ts';
import { createMemory, oneOf } from '../ui/memory.ts';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';

/** How the window says it. What is typed is kept on this computer at once, whatever the pace. */
export const SAVE_PACES: Record<SavePace, string> = {
  pause: say('atEachPause'),
  minute: say('eachMinute'),
  'ten-minutes': say('eachTenMinutes'),
  asked: say('onlyWhenYouSave'),
};

const paces = oneOf(Object.keys(SAVE_PACES) as SavePace[]);
/** What the user has chosen, whoever decides. */
export const ownPace = createKept(createMemory<SavePace>('assay.save-pace', 'pause', paces));

/** What is in force. */
export const savePace = createStore(ownPace.get());

/** Does nothing where the organisation has decided it. */
export function setSavePace(pace: SavePace): void {
  if (!isPaceFixed.get()) ownPace.set(pace);
}

/** Whether the organisation has decided it. */
export const isPaceFixed = createStore(false);

/** Follows the organisation, and the user again where it no longer decides; what he had chosen is kept. */
function followPolicy(): void {
  const pace = policyInForce.get().savePace;
  isPaceFixed.set(pace !== undefined);
  savePace.set(pace ?? ownPace.get());
}
followPolicy();
policyInForce.subscribe(followPolicy);
ownPace.subscribe(followPolicy);

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
