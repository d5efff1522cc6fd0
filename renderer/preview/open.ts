import { createStore } from '../ui/store.ts';

const KEY = 'assay.preview';

/** Whether the pages are shown beside the text; remembered for this browser. */
export const previewOpen = createStore(remembered());

export function togglePreview(): void {
  const open = !previewOpen.get();
  previewOpen.set(open);
  try {
    localStorage.setItem(KEY, open ? 'open' : 'closed');
  } catch {
    // Where nothing can be remembered, it is closed at the next start.
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'open';
  } catch {
    return false;
  }
}
