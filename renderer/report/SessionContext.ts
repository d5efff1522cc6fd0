import { createContext, useCallback, useContext } from 'react';
import { useDerived, useStore } from '../ui/store.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

export const SessionContext = createContext<Session | null>(null);

/** @throws Error outside of an open report */
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
  const derive = useCallback((view: View) => work(view, subject), [work, subject]);
  return useDerived(useSession().view, derive);
}
