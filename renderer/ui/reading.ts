import { createContext, type ReactNode, useContext } from 'react';

/** Whether what is around a component is shown to be read: its fields cannot be written in, and its tools are absent. */
export const Reading = createContext(false);

export function useReading(): boolean {
  return useContext(Reading);
}

/** What only changes things: it is not there for who reads. */
export function Writing({ children }: { children: ReactNode }): ReactNode {
  return useReading() ? null : children;
}
