import { createStore } from '../ui/store.ts';

/** The figure that somebody wants to see once its pane is there. */
export const askedFigure = createStore<string | null>(null);

export type DataTab = 'figures' | 'cases' | 'comparisons';

/** Ways out of a pane: to a place of the report, closing the dialog first, or to another pane. */
export type WaysOut = { onGo: (go: () => void) => void; onTab: (tab: DataTab) => void };
