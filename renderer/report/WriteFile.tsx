import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Work } from '../../core/rpc.ts';
import { SaveAs, type SaveAsProps } from '../files/SaveAs.tsx';
import { sayWhyNot } from '../files/say-why-not.ts';
import { isCancelled, newWorkId, toldWork, undertake, underWay } from '../long-work/long-work.ts';
import { WorkProgress } from '../long-work/WorkProgress.tsx';
import { announce } from '../ui/Announcer.tsx';
import { useStore } from '../ui/store.ts';
import { say } from './messages.ts';
import { useSession } from './SessionContext.ts';

/** Where a file of the open report goes, and `from` which file it comes. */
export type Target = { name: string; to: string; replace: boolean; from: string };

type Running = Work & { signal: AbortSignal };
type Counted = { of: 'pages' | 'points' | 'findings'; count: number };
/** What it holds is in the sentence that names it; `further` are whole sentences behind that. */
type Written = { name: string; holds?: Counted | undefined; further?: string | undefined };

type Props = Pick<SaveAsProps, 'title' | 'action' | 'ending' | 'of' | 'children' | 'onClose'> & {
  /** What is done first, until something else is told. */
  doing?: string;
  /** Writes it, and tells what was written. */
  write: (target: Target, work: Running) => Promise<Written>;
  /** What matters only until the file is there. */
  beforehand?: ReactNode;
};

/**
 * Asks where a file of the open report goes, and writes it, with its progress; it can be cancelled until it is there. Whoever closes
 * the dialog meanwhile goes on working, and is told at the foot how it goes and ends.
 */
export function WriteFile({ doing = say('starting'), write, beforehand, children, onClose, ...asked }: Props) {
  const { host, file } = useSession();
  const [from] = useState(() => file.get().handle);
  const [id] = useState(newWorkId);
  const work = useStore(underWay, (works) => works.find((one) => one.id === id));
  const [result, setResult] = useState<string | null>(null);
  const closed = useRef(false);
  useEffect(() => {
    closed.current = false;
    return () => {
      closed.current = true;
    };
  }, []);
  const tell = (text: string, kind: 'done' | 'error') => {
    if (kind === 'done') setResult(text);
    if (!closed.current) return;
    toldWork.set({ text, kind });
    announce(text);
  };
  return (
    <SaveAs
      {...asked}
      host={host}
      beside={from}
      result={result}
      onClose={onClose}
      onSave={async ({ name, handle }, replace, place) => {
        const target = { name, to: handle, replace, from };
        try {
          const run = (work: Running) => write(target, work);
          const says = (written: Written) => sayWritten(written, place);
          tell(says(await undertake({ id, what: asked.title, doing, run, says })), 'done');
        } catch (error) {
          if (!isCancelled(error)) tell(sayWhyNot(error), 'error');
          throw error;
        }
      }}
    >
      {children}
      {!result && beforehand}
      {work && (
        <>
          <WorkProgress work={work} cancel={say('cancelTheExport')} />
          <p className="hint">{say('closeAndGoOn')}</p>
        </>
      )}
    </SaveAs>
  );
}

function sayWritten({ name: file, holds, further }: Written, place: string | undefined): string {
  const { of, count } = holds ?? { of: 'nothing', count: 0 };
  const written =
    place === undefined ? say('written', { file, of, count }) : say('writtenIn', { file, place, of, count });
  return further === undefined ? written : `${written} ${further}`;
}
