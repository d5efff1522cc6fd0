import './merge.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '../../core/fault.ts';
import { type Merged, mergeReports } from '../../core/merge/merge-reports.ts';
import { type Decision, type Decisions, openConflicts } from '../../core/merge/merging.ts';
import { placeNames } from '../../core/merge/name-place.ts';
import type { Sides } from '../../core/merge/without-base.ts';
import { sayCount } from '../../core/say-count.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { throughLocks } from '../review/sign-off/guard.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ConflictField } from './ConflictField.tsx';
import type { MergeSource, SideNames } from './merge-source.ts';
import { takeOver } from './take-over.ts';

/** From two versions of the file to one: what the other side changed, and a question for each place that both did. */
export function MergeDialog({ source, onClose }: { source: MergeSource; onClose: () => void }) {
  const session = useSession();
  const [{ names, read }] = useState(source);
  const [found, setFound] = useState<Found | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    read()
      .then((next) => {
        if (stale) return;
        // Refused here rather than while it is shown.
        mergeReports(next.sides);
        setFound(next);
      })
      .catch((error) => !stale && setWrong(`${messageOf(error)} Your text is still in this window.`));
    return () => {
      stale = true;
    };
  }, [read]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!found) return;
    // The dialog was opened before there was anything to answer.
    const first = body.current?.querySelector<HTMLElement>('input');
    (first ?? body.current?.closest('dialog')?.querySelector<HTMLElement>('button[type=submit]'))?.focus();
  }, [found]);
  const merged = useMemo(() => found && mergeReports(found.sides, decisions), [found, decisions]);
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
    try {
      throughLocks(() => takeOver(session, merged.report));
    } catch (error) {
      setWrong(`Nothing was merged: ${messageOf(error)}`);
      return;
    }
    onClose();
    announce('Merged. Undo takes it back at once.');
    // Where that fails, the window says so like of any save, and what was merged stays kept.
    found.merged().catch(() => {});
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
                All others {lowered(names.choices.ours)}
              </button>
              <button type="button" className="button" onClick={() => rest('theirs')}>
                All others {lowered(names.choices.theirs)}
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
        {found && merged && (
          <Questions sides={found.sides} names={names} merged={merged} session={session} onDecide={decide} />
        )}
      </div>
    </Dialog>
  );
}

type Found = Awaited<ReturnType<MergeSource['read']>>;

type QuestionsProps = {
  sides: Sides;
  names: SideNames;
  merged: Merged;
  session: Session;
  onDecide: (keys: readonly string[], decision: Decision) => void;
};

function Questions({ sides, names, merged, session, onDecide }: QuestionsProps) {
  const nameOf = useMemo(() => placeNames(sides, session.template), [sides, session]);
  const { conflicts, taken } = merged;
  const coming = [
    ...new Set(taken.filter(({ from }) => from === names.coming.from).map(({ place }) => nameOf(place).name)),
  ];
  return (
    <>
      {sides.unknownBase && (
        <p className="notice">
          What both came from is not known any more. So what only one of them has stays, and you are asked wherever they
          differ.
        </p>
      )}
      <p>
        {coming.length === 0
          ? `Nothing else was changed in ${names.coming.name}.`
          : `Changed in ${names.coming.name} alone, and taken from there: ${sayCount(coming.length, 'place')}.`}{' '}
        {conflicts.length === 0
          ? 'Nothing was changed in both, so there is nothing to decide.'
          : `${sides.unknownBase ? 'Different in the two' : 'Changed here and there'}, and for you to decide: ${sayCount(conflicts.length, 'place')}.`}
      </p>
      {coming.length > 0 && (
        <ul className="merge-taken" aria-label={`Taken from ${names.coming.name}`}>
          {coming.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {conflicts.length > 0 && (
        <p className="hint">
          <mark className="merge-differs">Underlined</mark>: words that the other one does not have.
        </p>
      )}
      {conflicts.map((conflict) => (
        <ConflictField
          key={conflict.key}
          conflict={conflict}
          sides={names}
          name={nameOf(conflict.place).name}
          onDecide={(decision) => onDecide([conflict.key], decision)}
        />
      ))}
    </>
  );
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
