import './merge.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Merged, mergeReports } from '../../core/merge/merge-reports.ts';
import { type Decision, type Decisions, openConflicts } from '../../core/merge/merging.ts';
import { placeNames } from '../../core/merge/name-place.ts';
import type { Sides } from '../../core/merge/without-base.ts';
import { noteWork } from '../long-work/long-work.ts';
import { useSession } from '../report/SessionContext.ts';
import type { Session } from '../report/session.ts';
import { throughLocks } from '../review/sign-off/guard.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { rich } from '../ui/rich.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { ConflictField } from './ConflictField.tsx';
import type { MergeSource, SideNames } from './merge-source.ts';
import { say } from './messages.ts';
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
      .catch((error) => !stale && setWrong(say('yourTextIsStillHere', { why: sayFault(error) })));
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
      setWrong(say('nothingWasMerged', { why: sayFault(error) }));
      return;
    }
    onClose();
    announce(say('merged'));
    noteWork(say('compareAndMerge'), say('recordOfMerge', { name: session.file.get().name }));
    // Where that fails, the window says so like of any save, and what was merged stays kept.
    found.merged().catch(() => {});
  };
  return (
    <Dialog
      title={say('compareAndMerge')}
      size="wide"
      onClose={onClose}
      onSubmit={start}
      footer={
        <>
          <p className="hint apart" role="status">
            {open.length > 0 && say('questionsOpen', { count: open.length })}
          </p>
          {open.length > 1 && (
            <>
              <button type="button" className="button" onClick={() => rest('ours')}>
                {names.allOthers.ours}
              </button>
              <button type="button" className="button" onClick={() => rest('theirs')}>
                {names.allOthers.theirs}
              </button>
            </>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say('cancel')}
          </button>
          {merged && (
            <button type="submit" className="button main" aria-disabled={open.length > 0}>
              {say('mergeAndSave')}
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
        {!found && wrong === null && <p className="empty">{say('readingWhatIsOnDisk')}</p>}
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
  const { side, from } = names.coming;
  const coming = [...new Set(taken.filter((one) => one.from === side).map(({ place }) => nameOf(place).name))];
  return (
    <>
      {sides.unknownBase && <p className="notice">{say('whatBothCameFrom')}</p>}
      <p>
        {coming.length === 0
          ? say('nothingElseWasChanged', { from })
          : say('changedAndTaken', { from, count: coming.length })}{' '}
        {conflicts.length === 0
          ? say('nothingWasChangedInBoth')
          : say(sides.unknownBase ? 'differentInTheTwo' : 'changedHereAndThere', { count: conflicts.length })}
      </p>
      {coming.length > 0 && (
        <ul className="merge-taken" aria-label={say('takenFrom', { from })}>
          {coming.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {conflicts.length > 0 && <p className="hint">{rich(say, 'underlinedWords', { mark })}</p>}
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

const mark = (parts: ReactNode[]) => <mark className="merge-differs">{parts}</mark>;
