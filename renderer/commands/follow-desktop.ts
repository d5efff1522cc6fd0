import { spokenLanguage } from '../../core/messages/messages.ts';
import type { Desktop } from '../desktop.ts';
import { ownKeys } from '../ui/own-keys.ts';
import { createStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { commandStates } from './registry.ts';

/** What the window shows, for its title and the mark of unsaved changes. `file`: handle of the report. */
export type Shown = { title: string; edited: boolean; file?: string };

export const NOTHING_SHOWN: Shown = { title: say('assay'), edited: false };
export const shown = createStore<Shown>(NOTHING_SHOWN);

/** Pause (ms) in which changes are gathered: a report that opens changes many. */
const GATHER = 60;

/**
 * Tells the shell what the window shows and what its commands are, whenever that has changed. Typing changes neither, but for
 * the first letter after a save.
 */
export function followWindow({ tellDesktop }: Pick<Desktop, 'tellDesktop'>): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const { title, ...rest } = shown.get();
    const now = {
      title: title.slice(0, 400),
      ...rest,
      language: spokenLanguage(),
      commands: { ...commandStates.get() },
      keys: { ...ownKeys.get() },
    };
    const said = JSON.stringify(now);
    if (said === last) return;
    last = said;
    // The shell that does not hear it has gone, and its menus with it.
    tellDesktop(now).catch(() => {});
  };
  const soon = () => {
    timer ??= setTimeout(tell, GATHER);
  };
  soon();
  const leave = [shown.subscribe(soon), commandStates.subscribe(soon), ownKeys.subscribe(soon)];
  return () => {
    clearTimeout(timer);
    for (const stop of leave) stop();
  };
}
