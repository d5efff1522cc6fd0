import { createStore, type Store } from './store.ts';

export type KeptSwitch = Store<boolean>;

/** On until someone switches it off; remembered for this browser under the key, where it remembers anything. */
export function createKeptSwitch(key: string): KeptSwitch {
  const store = createStore(remembered(key));
  return {
    ...store,
    set(on) {
      store.set(on);
      try {
        localStorage.setItem(key, on ? 'on' : 'off');
      } catch {
        // Where nothing can be remembered, it is on again at the next start.
      }
    },
  };
}

function remembered(key: string): boolean {
  try {
    return typeof localStorage === 'undefined' || localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
