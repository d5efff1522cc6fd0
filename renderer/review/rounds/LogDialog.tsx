import { useRef, useState } from 'react';
import { newLogPaper } from '../../../core/review/rounds/log-paper.ts';
import { openPoints, type Round } from '../../../core/review/rounds/round.ts';
import type { Progress } from '../../../core/rpc.ts';
import { sayCount } from '../../../core/say-count.ts';
import { ExportProgress } from '../../files/ExportProgress.tsx';
import { SaveAs } from '../../files/SaveAs.tsx';
import { useSession } from '../../report/SessionContext.ts';

/** Writes what the service said and what was decided, for the answer to it. */
export function LogDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const session = useSession();
  const [file] = useState(() => session.file.get());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  const open = openPoints(round).length;
  return (
    <SaveAs
      host={session.host}
      title="Response log"
      action="Write"
      ending=".docx"
      of="response log"
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
          const log = newLogPaper(round, { report: session.report(), template: session.template, on: new Date() });
          const work = { progress: setProgress, signal: abort.current.signal };
          const asked = { log, template: session.template.id, to: to.handle, replace };
          const written = await session.host.exportLog(asked, work);
          const where = place === undefined ? '' : ` in ${place}`;
          setResult(`Written: ${written.file.name}${where}, ${sayCount(round.points.length, 'point')}.`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      <p className="hint">
        {sayCount(round.points.length, 'point')} of {round.to}, each with what was sent, what is wanted, the decision
        and its reason. Who decided is not in it.
      </p>
      {open > 0 && (
        <div className="notice warning">
          <p>{sayCount(open, 'point')} not decided yet, which the log will say.</p>
        </div>
      )}
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}
