import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from '../ui/store.ts';
import { isSame } from './same-part.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no open report around this component.');
  return session;
}

/** What `select` picks of the view; the component renders again when that is another thing. Without it, the whole view. */
export function useView(): View;
export function useView<T>(select: (view: View) => T): T;
export function useView(select: (view: View) => unknown = (view) => view): unknown {
  return useStore(useSession().view, select);
}

/**
 * Plain data that `work` makes of the view for a subject; it stays the same object, and nothing renders again, while it says
 * the same. `work` is a function of the module, and `subject` a part or another thing that keeps its identity.
 */
export function useWorkedOut<S, T>(work: (view: View, subject: S) => T, subject: S): T {
  const { view } = useSession();
  const look = useMemo(() => {
    let last: { view: View; made: T } | undefined;
    return () => {
      const now = view.get();
      if (last?.view === now) return last.made;
      const made = work(now, subject);
      last = { view: now, made: last && isSame(last.made, made) ? last.made : made };
      return last.made;
    };
  }, [view, work, subject]);
  return useSyncExternalStore(view.subscribe, look);
}
