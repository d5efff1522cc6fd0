import { useMemo, useSyncExternalStore } from 'react';

/** A value that components follow without passing it down; only those whose selection changed render again. */
export type Store<T> = {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A value that is followed and not set from here. */
export type Followed<T> = Pick<Store<T>, 'get' | 'subscribe'>;

/** A value is replaced and never changed: only another one, by `Object.is`, is told to listeners. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `select` must give the same thing for the same value: pick, do not build. */
export function useStore<T, S>(store: Followed<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * Plain data that `derive` makes of the value; it stays the same object, and nothing renders again, while it says the same.
 * `derive` is a function that keeps its identity.
 */
export function useDerived<T, S>(store: Followed<T>, derive: (value: T) => S): S {
  const look = useMemo(() => {
    let last: { value: T; made: S } | undefined;
    return () => {
      const value = store.get();
      if (last && Object.is(last.value, value)) return last.made;
      const made = derive(value);
      last = { value, made: last && isSame(last.made, made) ? last.made : made };
      return last.made;
    };
  }, [store, derive]);
  return useSyncExternalStore(store.subscribe, look);
}

/** Whether two values of plain data say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
