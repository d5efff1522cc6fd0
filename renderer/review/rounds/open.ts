import { createStore } from '../../ui/store.ts';

/** Whether the rounds with the inspected service are shown. */
export const roundsOpen = createStore(false);

const NONE: ReadonlySet<string> = new Set();

/** The parts that say something else than the inspected service was sent last, until they are published. */
export const writtenSinceSent = createStore(NONE);
