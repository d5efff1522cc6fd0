import { createStore } from '../ui/store.ts';

/** Whether two states of the report are being compared. */
export const compareOpen = createStore(false);
