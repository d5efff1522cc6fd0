/**
 * Calls between two JavaScript worlds of one page. The browser clones `CustomEvent.detail` when it is read in another
 * world than the one that set it, so that nothing but copies crosses, and an event is heard before `dispatchEvent`
 * returns, so that a call is synchronous. What a clone cannot carry goes as a marker, by the table of Electron's
 * contextBridge (“Parameter / Error / Return Type support”): functions are proxied, promises too, “errors that are
 * thrown are also copied, … the message and stack trace of the error may change slightly … any custom properties are
 * lost”, prototypes are dropped.
 */
type AnyFunction = (...args: unknown[]) => unknown;

type Answer = { done: boolean; value: unknown };

export type Bridge = {
  /** Calls what the other world handles under this name. */
  call: (name: string, ...args: unknown[]) => unknown;
  handle: (name: string, handler: AnyFunction) => void;
};

/** @param secret unguessable: whoever knows the name of the events could listen */
export function createBridge(secret: string, here: string, there: string): Bridge {
  // Taken before the page can put its own in their place.
  const dispatch = window.dispatchEvent.bind(window);
  const listen = window.addEventListener.bind(window);
  const marker = `${secret} marker`;

  const functions = new Map<number, AnyFunction>();
  const places = new WeakMap<AnyFunction, number>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const handlers = new Map<string, AnyFunction>();
  let last = 0;

  const leave = (value: unknown, seen = new Map<object, unknown>(), depth = 0): unknown => {
    if (depth > 1000)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value === 'function') return { [marker]: 'function', at: placeOf(value as AnyFunction) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) {
      const at = ++last;
      value.then(
        (result) => settle(at, true, result),
        (fault) => settle(at, false, fault),
      );
      return { [marker]: 'promise', at };
    }
    if (value instanceof Error) return { [marker]: 'error', message: value.message };
    if (isCloned(value)) return value;
    if (seen.has(value)) return seen.get(value);
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      seen.set(value, copy);
      for (const each of value) copy.push(leave(each, seen, depth + 1));
      return copy;
    }
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    for (const [key, each] of Object.entries(value)) copy[key] = leave(each, seen, depth + 1);
    return copy;
  };

  const arrive = (value: unknown, seen = new Set<object>()): unknown => {
    if (value === null || typeof value !== 'object' || isCloned(value) || seen.has(value)) return value;
    const marked = value as Record<string, unknown>;
    const at = marked.at as number;
    switch (marked[marker]) {
      case 'function':
        return (...args: unknown[]) => call('run', at, args);
      case 'promise': {
        const promise = Promise.withResolvers<unknown>();
        promises.set(at, promise);
        return promise.promise;
      }
      case 'error':
        return new Error(marked.message as string);
    }
    seen.add(value);
    for (const key of Object.keys(marked)) marked[key] = arrive(marked[key], seen);
    return value;
  };

  const placeOf = (given: AnyFunction): number => {
    const known = places.get(given);
    if (known !== undefined) return known;
    places.set(given, ++last);
    functions.set(last, given);
    return last;
  };

  let answer: Answer | undefined;
  const call = (name: string, ...args: unknown[]): unknown => {
    answer = undefined;
    dispatch(new CustomEvent(`${secret} to ${there}`, { detail: { name, args: leave(args) } }));
    const got = answer as Answer | undefined;
    answer = undefined;
    // The other world saw no detail: the browser could not clone it.
    if (!got) throw new Error('An object could not be cloned.');
    const value = arrive(got.value);
    if (!got.done) throw value;
    return value;
  };

  const settle = (at: number, done: boolean, value: unknown) => {
    try {
      call('settle', at, done, value);
    } catch (fault) {
      call('settle', at, false, fault);
    }
  };

  handlers.set('run', (at, args) => functions.get(at as number)?.(...(args as unknown[])));
  handlers.set('settle', (at, done, value) => {
    const promise = promises.get(at as number);
    promises.delete(at as number);
    if (done) promise?.resolve(value);
    else promise?.reject(value);
  });

  listen(`${secret} to ${here}`, (event) => {
    const { detail } = event as CustomEvent<{ name: string; args: unknown[] } | null>;
    if (!detail) return;
    const respond = ({ done, value }: Answer) =>
      dispatch(new CustomEvent(`${secret} answer to ${there}`, { detail: { done, value: leave(value) } }));
    try {
      respond({ done: true, value: handlers.get(detail.name)?.(...(arrive(detail.args) as unknown[])) });
    } catch (fault) {
      respond({ done: false, value: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  });
  listen(`${secret} answer to ${here}`, (event) => {
    answer = (event as CustomEvent<Answer>).detail ?? undefined;
  });
  return { call, handle: (name, handler) => handlers.set(name, handler) };
}

/** What the browser’s own clone carries whole. */
function isCloned(value: object): boolean {
  return (
    value instanceof Date ||
    value instanceof RegExp ||
    value instanceof Map ||
    value instanceof Set ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof Blob ||
    value instanceof FileList
  );
}
