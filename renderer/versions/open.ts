import { createStore } from '../ui/store.ts';

/** Whether the versions of the report are shown. */
export const versionsOpen = createStore(false);
