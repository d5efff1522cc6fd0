import { AssayError } from '../core/fault.ts';
import { say } from './messages.ts';

type Calls = Record<string, (...words: never[]) => Promise<unknown>>;

/**
 * Calls whose schemas are fetched with the first of them, so that a screen which needs none is drawn without. From then on
 * each is on its way at once, as one that a page makes while it leaves must be.
 */
export function callsLater<C extends Calls>(load: () => Promise<C>): C {
  let loaded: C | undefined;
  let loading: Promise<C> | undefined;
  const fetch = async () => {
    try {
      loaded = await load();
      return loaded;
    } catch (error) {
      // Whoever asks again may find the host there.
      loading = undefined;
      throw unreachable(error);
    }
  };
  const call = (name: string, words: never[]): Promise<unknown> | undefined => {
    if (loaded) return loaded[name]?.(...words);
    loading ??= fetch();
    return loading.then((calls) => calls[name]?.(...words));
  };
  return new Proxy({} as C, {
    // What has a “then” is taken for a promise.
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...words: never[]) => call(name, words) : undefined,
  });
}

export function unreachable(cause?: unknown) {
  return new AssayError('unreachable', say('hostHasStopped'), { cause });
}
