import { useMemo, useRef, useState } from 'react';
import type { Removal } from '../../../core/leaving/removal.ts';
import type { Round } from '../../../core/review/rounds/round.ts';
import type { Progress } from '../../../core/rpc.ts';
import { sayCount } from '../../../core/say-count.ts';
import { sayDay } from '../../../core/say-day.ts';
import { ExportProgress } from '../../files/ExportProgress.tsx';
import { SaveAs } from '../../files/SaveAs.tsx';
import { GoesWith } from '../../report/GoesWith.tsx';
import { useSession } from '../../report/SessionContext.ts';
import { putRound } from './decide.ts';

type Props = { round: Round; onClose: () => void };

/** Writes the Word file for the service, and with it begins the round: neither is there without the other. */
export function SendRound({ round, onClose }: Props) {
  const session = useSession();
  const [file] = useState(() => session.file.get());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const [without, setWithout] = useState<readonly Removal[]>([]);
  const abort = useRef<AbortController | null>(null);
  const { id, to, sent, due } = round;
  const parts = Object.keys(round.seen);
  const draft = useMemo(
    () => ({ parts: Object.keys(round.seen), round: { id: round.id, to: round.to, sent: round.sent, due: round.due } }),
    [round],
  );
  return (
    <SaveAs
      host={session.host}
      title={`Draft for ${to}`}
      action="Write the file"
      ending=".docx"
      of="factual accuracy"
      beside={file.handle}
      result={result}
      onClose={() => {
        abort.current?.abort();
        onClose();
      }}
      onSave={async (target, replace, place) => {
        abort.current = new AbortController();
        setProgress({ done: 0, total: 1, doing: 'Starting' });
        try {
          await session.keepVersion({ kind: 'export', name: target.name.slice(0, 120) });
          const asked = {
            report: session.report(),
            to: target.handle,
            replace,
            draft: true,
            review: true,
            sent: { parts, round: { id, to, sent, due } },
            from: file.handle,
            without: [...without],
          };
          const work = { progress: setProgress, signal: abort.current.signal };
          const written = await session.host.exportWord(asked, work);
          session.apart(() => putRound(session, round));
          const where = place === undefined ? '' : ` in ${place}`;
          setResult(`Written: ${written.file.name}${where}. The round has begun: give the file to ${to}.`);
        } finally {
          abort.current = null;
          setProgress(null);
        }
      }}
    >
      {!result && (
        <>
          <p>
            {sayCount(parts.length, 'part')} for {to}, an answer asked for by {sayDay(due)}.
          </p>
          <p className="hint">
            Comments stay here. Suggestions go as plain text, as if all of them were accepted: decide first about those
            that the service shall not read. Ratings, scores and data tables cannot be changed in the file, and every
            other edit is tracked.
          </p>
          <GoesWith form="word" draft explain={false} review sent={draft} without={without} onWithout={setWithout} />
        </>
      )}
      {progress && <ExportProgress progress={progress} onCancel={() => abort.current?.abort()} />}
    </SaveAs>
  );
}
