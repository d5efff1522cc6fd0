import { useRef, useState } from 'react';
import type { Progress } from '../../core/rpc.ts';
import { SaveAs } from '../files/SaveAs.tsx';
import { sayCount } from '../ui/time.ts';
import { useSession, useView } from './SessionContext.ts';

/** Makes the Word file. What is still to settle is said first and forbids nothing: drafts are read too. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { findings } = useView();
  const [file] = useState(() => session.file.get());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const errors = findings.filter((finding) => finding.severity === 'error');
  return (
    <SaveAs
      host={session.host}
      title="Export to Word"
      action="Export"
      ending=".docx"
      beside={file.handle}
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async (to, replace, place) => {
        abort.current = new AbortController();
        setProgress({ done: 0, total: 1, doing: 'Starting' });
        try {
          const written = await session.host.exportWord(
            { report: session.report(), to: to.handle, replace },
            { progress: setProgress, signal: abort.current.signal },
          );
          const pages = written.pages === null ? UNNUMBERED : `, ${sayCount(written.pages, 'page')}.`;
          setResult(`Written: ${written.file.name} in ${place}${pages}`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      {errors.length > 0 && !result && (
        <details className="unsettled">
          <summary>{sayCount(errors.length, 'thing')} to settle before publication</summary>
          <ul>
            {errors.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and none has a state
              <li key={index}>{finding.message}</li>
            ))}
          </ul>
        </details>
      )}
      {progress && <ProgressLine progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}

const UNNUMBERED =
  '. Its pages could not be worked out, so the contents have no page numbers: click into them in Word and press F9.';

function ProgressLine({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <div className="progress">
      <label htmlFor="export-progress">
        {progress.doing} · {Math.round(share * 100)}%
      </label>
      <progress id="export-progress" max={1} value={share} />
      <button type="button" className="button" onClick={onCancel}>
        Cancel the export
      </button>
    </div>
  );
}
