import { useEffect, useMemo, useRef, useState } from 'react';
import { AssayError, messageOf } from '../../core/fault.ts';
import { type Merged, mergeReports, openConflicts } from '../../core/merge/merge-reports.ts';
import type { Decision, Decisions, Three } from '../../core/merge/merging.ts';
import { placeNames } from '../../core/merge/name-place.ts';
import type { Report } from '../../core/report.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sayCount } from '../ui/time.ts';
import { ConflictField } from './ConflictField.tsx';
import { takeOver } from './take-over.ts';

/** From two versions of the file to one: what the other side changed, and a question for each place that both did. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [found, setFound] = useState<Found | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    read(session).then(
      (next) => !stale && setFound(next),
      (error) => !stale && setWrong(`${messageOf(error)} Your text is still in this window.`),
    );
    return () => {
      stale = true;
    };
  }, [session]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!found) return;
    // The dialog was opened before there was anything to answer.
    const first = body.current?.querySelector<HTMLElement>('input');
    (first ?? body.current?.closest('dialog')?.querySelector<HTMLElement>('button[type=submit]'))?.focus();
  }, [found]);
  const merged = useMemo(() => found && mergeReports(found.three, decisions), [found, decisions]);
  const open = merged ? openConflicts(merged.conflicts) : [];
  const decide = (keys: readonly string[], decision: Decision) =>
    setDecisions({ ...decisions, ...Object.fromEntries(keys.map((key) => [key, decision])) });
  const rest = (decision: Decision) =>
    decide(
      open.map(({ key }) => key),
      decision,
    );
  const start = () => {
    if (!found || !merged || open.length > 0) return;
    const before = session.journal.get();
    try {
      takeOver(session, merged.report);
    } catch (error) {
      if (session.journal.get() !== before) session.undo();
      setWrong(`Nothing was merged: ${messageOf(error)}`);
      return;
    }
    session.standOn(found.file);
    onClose();
    announce('Merged. Undo takes it back at once.');
    void session.save();
  };
  return (
    <Dialog
      title="Compare and merge"
      size="wide"
      onClose={onClose}
      onSubmit={start}
      footer={
        <>
          <p className="hint apart" role="status">
            {open.length > 0 && `${sayCount(open.length, 'question')} open.`}
          </p>
          {open.length > 1 && (
            <>
              <button type="button" className="button" onClick={() => rest('ours')}>
                All others from this window
              </button>
              <button type="button" className="button" onClick={() => rest('theirs')}>
                All others from the file
              </button>
            </>
          )}
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          {merged && (
            <button type="submit" className="button main" aria-disabled={open.length > 0}>
              Merge and save
            </button>
          )}
        </>
      }
    >
      <div className="merge" ref={body}>
        {wrong !== null && (
          <p className="notice error" role="alert">
            {wrong}
          </p>
        )}
        {found && merged && <Questions three={found.three} merged={merged} session={session} onDecide={decide} />}
      </div>
    </Dialog>
  );
}

async function read(session: Session): Promise<Found> {
  const base = session.common();
  if (!base)
    throw new AssayError(
      'not found',
      'The version that this window and the file both came from is not known here any more. Save a copy, and compare the two.',
    );
  const file = await session.host.readFile({ file: session.file.get().handle });
  const three = { base, ours: session.report(), theirs: file.report };
  // Refused here rather than while it is shown.
  mergeReports(three);
  return { file, three };
}

type Found = { file: { report: Report; revision: string }; three: Three<Report> };

type QuestionsProps = {
  three: Three<Report>;
  merged: Merged;
  session: Session;
  onDecide: (keys: readonly string[], decision: Decision) => void;
};

function Questions({ three, merged, session, onDecide }: QuestionsProps) {
  const nameOf = useMemo(() => placeNames(three, session.template), [three, session]);
  const { conflicts, taken } = merged;
  const coming = countedNames(taken.filter(({ from }) => from === 'theirs').map(({ place }) => nameOf(place).name));
  return (
    <>
      <p>
        {coming.length === 0
          ? 'Nothing else was changed in the file.'
          : `Changed in the file alone, and taken from there: ${sayCount(coming.length, 'place')}.`}{' '}
        {conflicts.length === 0
          ? 'Nothing was changed in both, so there is nothing to decide.'
          : `Changed here and there, and for you to decide: ${sayCount(conflicts.length, 'place')}.`}
      </p>
      {coming.length > 0 && (
        <ul className="merge-taken" aria-label="Taken from the file">
          {coming.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {conflicts.map((conflict) => (
        <ConflictField
          key={conflict.key}
          conflict={conflict}
          name={nameOf(conflict.place).name}
          onDecide={(decision) => onDecide([conflict.key], decision)}
        />
      ))}
    </>
  );
}

function countedNames(names: readonly string[]): string[] {
  return [...new Set(names)];
}
