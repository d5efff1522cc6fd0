import type { Memory } from './memory.ts';
import { createStore, type Store } from './store.ts';

/** A choice that is remembered, and followed by all windows of this browser. */
export type Kept<T> = Store<T> & Pick<Memory<T>, 'usual'>;

/** What to do when another window has chosen, by the key. */
const followers = new Map<string, () => void>();

/** One for each key: it follows what other windows choose, and a second one would take its place in that. */
export function createKept<T>(memory: Memory<T>): Kept<T> {
  const store = createStore(memory.recall());
  followers.set(memory.key, () => store.set(memory.recall()));
  return {
    ...store,
    usual: memory.usual,
    set(value) {
      store.set(value);
      memory.record(value);
    },
  };
}

// The browser tells the other windows only.
if (typeof addEventListener === 'function')
  addEventListener('storage', ({ key }) => {
    // Without a key, everything was forgotten at once.
    if (key !== null) followers.get(key)?.();
    else for (const follow of followers.values()) follow();
  });
