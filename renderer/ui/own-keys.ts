import { sayKeys } from '../../core/command-keys.ts';
import type { CommandName } from '../../core/commands.ts';
import { createKeymap, type Keymap, type OwnKeys, readOwnKeys } from '../../core/own-keys.ts';
import { createKept } from './kept.ts';
import { createMemory } from './memory.ts';
import { createStore, type Followed, useStore } from './store.ts';
import { system } from './system.ts';

const NONE: OwnKeys = {};

/** The keys that the user has chosen in place of the usual ones. */
export const ownKeys = createKept(createMemory('assay.keys', NONE, { read: readOwnKeys, write: JSON.stringify }));

const made = createStore(createKeymap(ownKeys.get(), system));
ownKeys.subscribe(() => made.set(createKeymap(ownKeys.get(), system)));

/** Which command has which keys now. */
export const keymap: Followed<Keymap> = made;

/** The keys of a command as people read them; empty where it has none. */
export function keysSaid({ keys }: Keymap, name: CommandName): string {
  const own = keys.get(name);
  return own === undefined ? '' : sayKeys({ keys: own }, system);
}

/** The same, said anew when the user chooses others. */
export function useKeys(name: CommandName): string {
  return useStore(keymap, (now) => keysSaid(now, name));
}

/** What a button is called, with the keys that do the same. */
export function useTitle(name: CommandName, label: string): string {
  const keys = useKeys(name);
  return keys === '' ? label : `${label} (${keys})`;
}

/** Gives the command these keys, none for an empty text, and the usual ones without. */
export function chooseKeys(name: CommandName, keys: string | undefined): void {
  const { [name]: _, ...others } = ownKeys.get();
  const next: OwnKeys = keys === undefined ? others : { ...others, [name]: keys };
  ownKeys.set(Object.keys(next).length === 0 ? NONE : next);
}
