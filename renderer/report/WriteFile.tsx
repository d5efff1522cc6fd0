import { type ReactNode, useRef, useState } from 'react';
import type { Progress, Work } from '../../core/rpc.ts';
import { ExportProgress } from '../files/ExportProgress.tsx';
import { SaveAs, type SaveAsProps } from '../files/SaveAs.tsx';
import { useSession } from './SessionContext.ts';

/** Where a file of the open report goes, and `from` which file it comes. */
export type Target = { name: string; to: string; replace: boolean; from: string };

type Props = Pick<SaveAsProps, 'title' | 'action' | 'ending' | 'of' | 'children' | 'onClose'> & {
  /** What is done first, until something else is told. */
  doing?: string;
  /** Writes it, and gives its name with what else is to be said of it. */
  write: (target: Target, work: Work & { signal: AbortSignal }) => Promise<{ name: string; more?: string }>;
  /** What matters only until the file is there. */
  beforehand?: ReactNode;
};

/** Asks where a file of the open report goes, and writes it, with its progress; it can be cancelled until it is there. */
export function WriteFile({ doing = 'Starting', write, beforehand, children, onClose, ...asked }: Props) {
  const { host, file } = useSession();
  const [from] = useState(() => file.get().handle);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  return (
    <SaveAs
      {...asked}
      host={host}
      beside={from}
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async ({ name, handle }, replace, place) => {
        const leaving = new AbortController();
        abort.current = leaving;
        setProgress({ done: 0, total: 1, doing });
        try {
          const target = { name, to: handle, replace, from };
          const written = await write(target, { progress: setProgress, signal: leaving.signal });
          const where = place === undefined ? '' : ` in ${place}`;
          setResult(`Written: ${written.name}${where}${written.more ?? ''}.`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      {children}
      {!result && beforehand}
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}
