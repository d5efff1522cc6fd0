import { createStore } from '../ui/store.ts';

/** Whether the report is shown at a glance. */
export const glanceOpen = createStore(false);
