import { useEffect, useState } from 'react';
import { plainText } from '../../../core/content-text.ts';
import type { UnsavedWork } from '../../../core/contract/recovery-calls.ts';
import type { Report } from '../../../core/report.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import { useSession } from '../SessionContext.ts';
import { say } from './messages.ts';

type Props = { work: UnsavedWork; onClose: () => void; onTake: () => void; onDrop: () => void };

/** Unsaved work to look at, before it is taken as a copy or dropped. The parts whose texts the file has otherwise, whole. */
export function UnsavedDialog({ work, onClose, onTake, onDrop }: Props) {
  const session = useSession();
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    session.host.loadWork({ work: work.work }).then(
      (loaded) => setReport(loaded.report),
      (error) => setProblem(sayFault(error)),
    );
  }, [session, work]);
  const where = (id: string) => session.view.get().placed.find((placed) => placed.id === id)?.where ?? id;
  return (
    <Dialog
      title={say('unsavedWork')}
      onClose={onClose}
      onSubmit={onTake}
      footer={
        <>
          <button type="button" className="button" disabled={report === null} onClick={onDrop}>
            {say('dropIt')}
          </button>
          <button type="submit" className="button main">
            {say('openItAsACopy')}
          </button>
        </>
      }
    >
      {problem && <p role="alert">{problem}</p>}
      {report &&
        work.changes.parts.map((id) => (
          <section key={id}>
            <h3>{where(id)}</h3>
            <p style={{ whiteSpace: 'pre-line' }}>
              {plainText(report.parts[id] ?? []) || say('nothingTheTextWasTaken')}
            </p>
          </section>
        ))}
      {work.changes.others.length > 0 && <p>{say('itDiffersInEntries')}</p>}
    </Dialog>
  );
}
