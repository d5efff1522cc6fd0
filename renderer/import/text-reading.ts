import { useEffect, useRef, useState } from 'react';
import { AssayError } from '../../core/fault.ts';
import type { Progress } from '../../core/rpc.ts';
import type { FoundReport } from '../../core/text-import/found-texts.ts';
import { readBase64 } from '../report/picture-file.ts';
import type { Session } from '../report/session.ts';

/** A file that was read for the report as it is now. */
export type ReadText = { file: File; rejectChanges: boolean; found: FoundReport };

/** MB of a file; the host takes no more in one call. */
const LARGEST = 28;

/** Reads a file by the host; one chosen meanwhile takes its place. */
export function useTextReading(session: Session, onRead: (read: ReadText) => void) {
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
  const read = async (file: File, rejectChanges = false) => {
    cancel();
    const mine = new AbortController();
    abort.current = mine;
    setName(file.name);
    setProgress(null);
    setWrong(null);
    try {
      if (file.size > LARGEST * 1024 * 1024)
        throw new AssayError(
          'bad input',
          `“${file.name}” is larger than ${LARGEST} MB. Nothing was imported. Make its pictures smaller in Word, or use the command “assay import text”.`,
        );
      const call = { name: file.name, bytes: await readBase64(file), report: session.report(), rejectChanges };
      const found = await session.host.readText(call, { progress: setProgress, signal: mine.signal });
      if (!mine.signal.aborted) onRead({ file, rejectChanges, found });
    } catch (error) {
      if (!mine.signal.aborted) setWrong(error instanceof Error ? error.message : String(error));
    } finally {
      if (abort.current === mine) cancel();
    }
  };
  return {
    name,
    progress,
    wrong,
    read: (file: File, rejectChanges?: boolean) => void read(file, rejectChanges),
    cancel,
  };
}
