import { useEffect, useRef } from 'react';
import { type Offers, offerCommands } from './registry.ts';

/** Offers commands while the component is there, with what its last render said of them. */
export function useCommands(offers: Offers): void {
  const renew = useRef<ReturnType<typeof offerCommands> | null>(null);
  useEffect(() => {
    if (renew.current) renew.current(offers);
    else renew.current = offerCommands(offers);
  });
  useEffect(
    () => () => {
      renew.current?.();
      renew.current = null;
    },
    [],
  );
}
