import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from './idle.ts';

/** False at first, true once the page has nothing else to do: what is not needed to begin with waits for that. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setIdle(true))), []);
  return idle;
}
