import { soon } from '../ui/later.tsx';
import { createStore } from '../ui/store.ts';

/** Whether only the text is shown. */
export const focusMode = createStore(false);

export const focusCode = soon(() => import('./focus-mode.ts'));
