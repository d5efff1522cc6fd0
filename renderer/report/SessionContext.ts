import { createContext, useContext } from 'react';
import { useStore } from '../ui/store.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no open report around this component.');
  return session;
}

export function useView(): View {
  return useStore(useSession().view, (view) => view);
}
