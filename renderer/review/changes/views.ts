import { useStore } from '../../ui/store.ts';
import { changesShown, originalShown } from './recorder.ts';

/** How suggested changes are shown: in the text, not at all, or as the report that was there before them. */
export type ChangesView = 'marked' | 'plain' | 'original';

export const VIEWS: readonly { id: ChangesView; name: string }[] = [
  { id: 'marked', name: 'Mark-up' },
  { id: 'plain', name: 'No mark-up' },
  { id: 'original', name: 'Original' },
];

export function useChangesView(): ChangesView {
  const original = useStore(originalShown, (value) => value);
  const shown = useStore(changesShown, (value) => value);
  return original ? 'original' : shown ? 'marked' : 'plain';
}

export function chooseView(view: ChangesView): void {
  originalShown.set(view === 'original');
  if (view !== 'original') changesShown.set(view === 'marked');
}
