import { useRef, useState } from 'react';
import type { Report } from '../../core/report.ts';
import type { Progress } from '../../core/rpc.ts';
import { sayCount } from '../../core/say-count.ts';
import { ExportProgress } from '../files/ExportProgress.tsx';
import { SaveAs } from '../files/SaveAs.tsx';
import { useSession } from '../report/SessionContext.ts';

type Props = {
  was: Report;
  now: Report;
  names: { was: string; now: string };
  remarks: string[];
  onClose: () => void;
};

/** Writes the later of the two as a Word file with the changes since the earlier. */
export function SaveComparison({ was, now, names, remarks, onClose }: Props) {
  const { host, file } = useSession();
  const [from] = useState(() => file.get().handle);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  return (
    <SaveAs
      host={host}
      title="Save the comparison as Word"
      action="Save"
      ending=".docx"
      beside={from}
      of="comparison"
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async (to, replace, place) => {
        abort.current = new AbortController();
        setProgress({ done: 0, total: 1, doing: 'Starting' });
        try {
          const asked = { was, now, names, remarks, to: to.handle, replace, from };
          const work = { progress: setProgress, signal: abort.current.signal };
          const written = await host.exportComparison(asked, work);
          const pages = written.pages === null ? '' : `, ${sayCount(written.pages, 'page')}`;
          setResult(`Written: ${written.file.name}${place === undefined ? '' : ` in ${place}`}${pages}.`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      <p className="hint">
        The later one as a draft, with tracked changes in text and data, and pages before it with the scores, ratings
        and figures that differ. It is to be read: what is changed in it does not come back.
      </p>
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}
