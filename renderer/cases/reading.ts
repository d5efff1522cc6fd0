import { useEffect, useRef, useState } from 'react';
import { AssayError } from '../../core/fault.ts';
import type { Progress } from '../../core/rpc.ts';
import { readBase64 } from '../report/picture-file.ts';
import type { Host } from '../transport.ts';

/** `note`: what was guessed about the file. */
export type Spreadsheet = { name: string } & Awaited<ReturnType<Host['readTable']>>;

export type Reading = {
  /** The name of the file that is being read. */
  name: string | null;
  progress: Progress | null;
  /** Why the last one could not be read. */
  wrong: string | null;
  read: (file: File) => void;
  cancel: () => void;
  forgive: () => void;
};

/** MB of a spreadsheet; thousands of cases take one or two. */
const LARGEST = 25;

/** Reads a spreadsheet by the host; a file chosen meanwhile takes its place. */
export function useReading(host: Host, onRead: (spreadsheet: Spreadsheet) => void): Reading {
  const [name, setName] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const read = async (file: File) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setName(file.name);
    setProgress(null);
    setWrong(null);
    try {
      if (file.size > LARGEST * 1024 * 1024)
        throw new AssayError(
          'bad input',
          `“${file.name}” is larger than ${LARGEST} MB, which no spreadsheet of cases is. Nothing was imported. Choose another file.`,
        );
      const bytes = await readBase64(file);
      const work = { progress: setProgress, signal: mine.signal };
      const table = await host.readTable({ name: file.name, bytes }, work);
      if (!mine.signal.aborted) onRead({ name: file.name, ...table });
    } catch (error) {
      if (!mine.signal.aborted) setWrong(sayError(error));
    } finally {
      if (abort.current === mine) {
        abort.current = null;
        setName(null);
      }
    }
  };
  return {
    name,
    progress,
    wrong,
    read: (file) => void read(file),
    cancel() {
      abort.current?.abort();
      abort.current = null;
      setName(null);
    },
    forgive: () => setWrong(null),
  };
}

export function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
