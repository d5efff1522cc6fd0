import { useEffect } from 'react';
import { type Lexicon, lexiconOf } from '../../core/terms/lexicon.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { createStore, isSame, type Store, useStore } from '../ui/store.ts';

/** Longest wait for the browser to have nothing else to do (ms). */
const WAIT = 1000;

const stores = new WeakMap<Session, Store<Lexicon>>();

function storeOf(session: Session): Store<Lexicon> {
  const known = stores.get(session) ?? createStore<Lexicon>({ terms: [], own: [] });
  stores.set(session, known);
  return known;
}

/** What the report calls things by, a moment after the report changed; what says the same stays the same. */
export function useLexicon<T>(select: (lexicon: Lexicon) => T): T {
  return useStore(storeOf(useSession()), select);
}

/** Reads the report for its words when nobody waits for anything: opening and typing do not pay for it. */
export function useLexiconKept(): void {
  const session = useSession();
  useEffect(() => {
    const store = storeOf(session);
    let asked = 0;
    const read = () => {
      asked = 0;
      const { report, template, layout } = session.view.get();
      const before = store.get();
      const { terms, own } = lexiconOf(report, template, layout);
      const same = { terms: isSame(before.terms, terms), own: isSame(before.own, own) };
      if (same.terms && same.own) return;
      store.set({ terms: same.terms ? before.terms : terms, own: same.own ? before.own : own });
    };
    const soon = () => {
      asked ||= whenIdle(read);
    };
    soon();
    const stop = session.view.subscribe(soon);
    return () => {
      stop();
      cancelIdle(asked);
    };
  }, [session]);
}

/** One browser has no such call yet. */
function whenIdle(run: () => void): number {
  return 'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: WAIT }) : Number(setTimeout(run, 200));
}

function cancelIdle(asked: number): void {
  if ('cancelIdleCallback' in window) cancelIdleCallback(asked);
  else clearTimeout(asked);
}
