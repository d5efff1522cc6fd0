import { useId } from 'react';
import type { Progress } from '../../core/rpc.ts';

/** How far a file is that is being written, and what ends that. */
export function ExportProgress({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const id = useId();
  const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <div className="progress">
      <label htmlFor={id}>
        {progress.doing} · {Math.round(share * 100)}%
      </label>
      <progress id={id} max={1} value={share} />
      <button type="button" className="button" onClick={onCancel}>
        Cancel the export
      </button>
    </div>
  );
}
