import { useStore } from '../../ui/store.ts';
import { say } from './messages.ts';
import { changesShown, originalShown } from './recorder.ts';

/** How suggested changes are shown: in the text, not at all, or as the report that was there before them. */
export type ChangesView = 'marked' | 'plain' | 'original';

export const VIEWS: readonly { id: ChangesView; name: string }[] = [
  { id: 'marked', name: say('markUp') },
  { id: 'plain', name: say('noMarkUp') },
  { id: 'original', name: say('original') },
];

export function useChangesView(): ChangesView {
  const original = useStore(originalShown, (value) => value);
  const shown = useStore(changesShown, (value) => value);
  return original ? 'original' : shown ? 'marked' : 'plain';
}

/** The choice between the other two outlasts a look at the original. */
export function chooseView(view: ChangesView): void {
  originalShown.set(view === 'original');
  if (view !== 'original') changesShown.set(view === 'marked');
}
