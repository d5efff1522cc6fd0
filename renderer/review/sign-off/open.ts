import { createStore } from '../../ui/store.ts';

/** Whether the sign-offs are shown, and the part that they are asked for. */
export const signOffOpen = createStore<{ part?: string } | null>(null);
