import { useEffect, useState } from 'react';
import type { UnsavedWork, WorkChanges } from '../../../core/contract/recovery-calls.ts';
import { dateFormat } from '../../../core/messages/dates.ts';
import { sayList } from '../../../core/messages/lists.ts';
import { workSource } from '../../merge/merge-source.ts';
import { announce } from '../../ui/Announcer.tsx';
import { rich } from '../../ui/rich.tsx';
import { sayFault } from '../../ui/say-fault.ts';
import { useStore } from '../../ui/store.ts';
import { watchHolding } from '../holding.ts';
import { MergeDialog, RepairDialog, UnsavedDialog } from '../late-dialogs.ts';
import { useSession } from '../SessionContext.ts';
import type { View } from '../view.ts';
import { watchLeaving } from './leaving.ts';
import { say } from './messages.ts';

/** Tells what was restored, what unsaved work there is besides, and when work cannot be kept. */
export function RecoveryNotices({ onOpen }: { onOpen: (handle: string) => void }) {
  const session = useSession();
  const { restored, unsaved = [], trouble, taken, isTakenSeen } = useStore(session.recovered, (value) => value);
  const [looking, setLooking] = useState<UnsavedWork | null>(null);
  const [merging, setMerging] = useState<UnsavedWork | null>(null);
  const [repairing, setRepairing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const put = (change: object) => session.recovered.set({ ...session.recovered.get(), ...change });
  const receipt = restored && sayRestored(restored.at, restored.changes, session.view.get(), restored.why);
  useEffect(() => watchLeaving(session), [session]);
  useEffect(() => (session.readOnly ? undefined : watchHolding(session)), [session]);
  useEffect(() => {
    if (receipt) announce(receipt);
  }, [receipt]);
  const forget = ({ work }: UnsavedWork) =>
    put({ unsaved: session.recovered.get().unsaved?.filter((other) => other.work !== work) });
  const take = ({ work }: UnsavedWork) =>
    session.host.copyWork({ work, beside: session.file.get().handle }).then(
      ({ file }) => onOpen(file.handle),
      (error) => setProblem(sayFault(error)),
    );
  const drop = (unwanted: UnsavedWork) =>
    session.host.dropWork({ works: [unwanted.work] }).then(
      () => {
        forget(unwanted);
        setLooking(null);
      },
      (error) => setProblem(sayFault(error)),
    );
  return (
    <>
      {receipt && (
        <div className="notice" data-notice="restored">
          <p>
            <b>{say('restored')}</b> {receipt}
          </p>
          {restored.damaged && (
            <button type="button" className="button" onClick={() => setRepairing(true)}>
              {say('saveWhatIsReadable')}
            </button>
          )}
          <button type="button" className="button" onClick={() => put({ restored: undefined })}>
            {say('dismiss')}
          </button>
        </div>
      )}
      {unsaved.map((work) => (
        <div key={work.work} className="notice warning" role="alert" data-notice="unsaved">
          <p>
            <b>{say('unsavedWorkThere')}</b> {sayUnsaved(work, session.view.get())} {problem}
          </p>
          <button type="button" className="button" onClick={() => setMerging(work)}>
            {say('compareAndMerge')}
          </button>
          <button type="button" className="button" onClick={() => void take(work)}>
            {say('openItAsACopy')}
          </button>
          <button type="button" className="button" onClick={() => setLooking(work)}>
            {say('lookAtIt')}
          </button>
        </div>
      ))}
      {trouble && (
        <div className="notice warning" role="alert" data-notice="not-kept">
          <p>{trouble}</p>
          <button type="button" className="button" onClick={() => put({ trouble: undefined })}>
            {say('dismiss')}
          </button>
        </div>
      )}
      {taken && !isTakenSeen && (
        <div className="notice warning" role="alert" data-notice="taken">
          <p>{rich(say, 'openElsewhere', { name: taken.name, machine: taken.machine })}</p>
          <button type="button" className="button" onClick={() => put({ isTakenSeen: true })}>
            {say('dismiss')}
          </button>
        </div>
      )}
      {merging && (
        <MergeDialog
          source={workSource(session, merging.work, () => forget(merging))}
          onClose={() => setMerging(null)}
        />
      )}
      {repairing && (
        <RepairDialog
          host={session.host}
          file={session.file.get().handle}
          templates={[session.template]}
          onClose={() => setRepairing(false)}
          onOpen={onOpen}
        />
      )}
      {looking && (
        <UnsavedDialog
          work={looking}
          onClose={() => setLooking(null)}
          onTake={() => void take(looking)}
          onDrop={() => void drop(looking)}
        />
      )}
    </>
  );
}

function sayMoment(at: string): string {
  const date = new Date(at);
  const day = dateFormat({ day: 'numeric', month: 'long' });
  const time = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${day.format(date)}, ${time.format(date)}`;
}

function sayRestored(at: string, changes: WorkChanges, view: View, why: string | undefined): string {
  if (why !== undefined) return say('theReportFromWhatWasKept', { at: sayMoment(at), why });
  return say('theReport', { at: sayMoment(at), changes: sayChanges(changes, view) });
}

function sayUnsaved({ at, changes }: UnsavedWork, view: View): string {
  return say('theFileWasChangedAfter', { at: sayMoment(at), changes: sayChanges(changes, view) });
}

/** `12 words in Foreword and 1.1. Leadership, and other entries`. */
function sayChanges({ parts, words, others }: WorkChanges, view: View): string {
  const names = parts.map((id) => `“${view.placed.find((placed) => placed.id === id)?.where ?? id}”`);
  const shown = names.length > 3 ? [...names.slice(0, 2), say('otherParts', { count: names.length - 2 })] : names;
  const texts = names.length > 0 ? [say('wordsIn', { words, parts: sayList(shown) })] : [];
  const entries = say(names.length > 0 ? 'otherEntries' : 'entriesInItsForms');
  return sayList([...texts, ...(others.length > 0 ? [entries] : [])]);
}
