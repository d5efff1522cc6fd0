import { useEffect, useRef, useState } from 'react';
import { AssayError } from '../../core/fault.ts';
import type { Progress } from '../../core/rpc.ts';
import { sayFault } from '../ui/say-fault.ts';

export type Reading<More extends unknown[]> = {
  /** The name of the file that is being read. */
  name: string | null;
  progress: Progress | null;
  /** Why the last one could not be read. */
  wrong: string | null;
  read: (file: File, ...more: More) => void;
  cancel: () => void;
};

/** The most MB that the host takes of a file, and what refuses one with more. */
export type Limit = { largest: number; refusal: (name: string, largest: number) => string };

type Work = { progress: (progress: Progress) => void; signal: AbortSignal };

/** Reads a file that was chosen, and hands over what `read` made of it; one chosen meanwhile takes its place. */
export function useReading<Found, More extends unknown[]>(
  { largest, refusal }: Limit,
  read: (file: File, work: Work, ...more: More) => Promise<Found>,
  onRead: (found: Found) => void,
): Reading<More> {
  const [name, setName] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const cancel = () => {
    abort.current?.abort();
    abort.current = null;
    setName(null);
  };
  const begin = async (file: File, more: More) => {
    cancel();
    const mine = new AbortController();
    abort.current = mine;
    setName(file.name);
    setProgress(null);
    setWrong(null);
    try {
      if (file.size > largest * 1024 * 1024) throw new AssayError('bad input', refusal(file.name, largest));
      const found = await read(file, { progress: setProgress, signal: mine.signal }, ...more);
      if (!mine.signal.aborted) onRead(found);
    } catch (error) {
      if (!mine.signal.aborted) setWrong(sayFault(error));
    } finally {
      if (abort.current === mine) cancel();
    }
  };
  return { name, progress, wrong, read: (file, ...more) => void begin(file, more), cancel };
}
