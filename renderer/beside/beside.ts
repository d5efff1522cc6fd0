import { createStore } from '../ui/store.ts';

const KEY = 'assay.preview';

/** What is shown beside the text: the pages, which are remembered for this browser, or a part to be read. */
export type Beside = 'pages' | 'part';
export const beside = createStore<Beside | null>(remembered() ? 'pages' : null);

/** Shows it in the place of what is beside the text, or nothing there once it is. */
export function toggleBeside(wanted: Beside): void {
  const now = beside.get() === wanted ? null : wanted;
  beside.set(now);
  try {
    localStorage.setItem(KEY, now === 'pages' ? 'open' : 'closed');
  } catch {
    // Where nothing can be remembered, they are closed at the next start.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'open';
  } catch {
    return false;
  }
}
