import { useEffect, useState } from 'react';
import type { UnsavedWork, WorkChanges } from '../../../core/contract/recovery-calls.ts';
import { messageOf } from '../../../core/fault.ts';
import { workSource } from '../../merge/merge-source.ts';
import { announce } from '../../ui/Announcer.tsx';
import { useStore } from '../../ui/store.ts';
import { watchHolding } from '../holding.ts';
import { MergeDialog, RepairDialog, UnsavedDialog } from '../late-dialogs.ts';
import { useSession } from '../SessionContext.ts';
import type { View } from '../view.ts';
import { watchLeaving } from './leaving.ts';

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
      (error) => setProblem(messageOf(error)),
    );
  const drop = (unwanted: UnsavedWork) =>
    session.host.dropWork({ works: [unwanted.work] }).then(
      () => {
        forget(unwanted);
        setLooking(null);
      },
      (error) => setProblem(messageOf(error)),
    );
  return (
    <>
      {receipt && (
        <div className="notice" data-notice="restored">
          <p>
            <b>Restored.</b> {receipt}
          </p>
          {restored.damaged && (
            <button type="button" className="button" onClick={() => setRepairing(true)}>
              Save what is readable…
            </button>
          )}
          <button type="button" className="button" onClick={() => put({ restored: undefined })}>
            Dismiss
          </button>
        </div>
      )}
      {unsaved.map((work) => (
        <div key={work.work} className="notice warning" role="alert" data-notice="unsaved">
          <p>
            <b>Unsaved work.</b> {sayUnsaved(work, session.view.get())} {problem}
          </p>
          <button type="button" className="button" onClick={() => setMerging(work)}>
            Compare and merge…
          </button>
          <button type="button" className="button" onClick={() => void take(work)}>
            Open it as a copy
          </button>
          <button type="button" className="button" onClick={() => setLooking(work)}>
            Look at it…
          </button>
        </div>
      ))}
      {trouble && (
        <div className="notice warning" role="alert" data-notice="not-kept">
          <p>{trouble}</p>
          <button type="button" className="button" onClick={() => put({ trouble: undefined })}>
            Dismiss
          </button>
        </div>
      )}
      {taken && !isTakenSeen && (
        <div className="notice warning" role="alert" data-notice="taken">
          <p>
            <b>Open elsewhere.</b> {taken.name} on {taken.machine} has opened this report for writing. What you write is
            kept; if both of you save, whoever is second is asked to merge the two.
          </p>
          <button type="button" className="button" onClick={() => put({ isTakenSeen: true })}>
            Dismiss
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

export function sayMoment(at: string): string {
  const style = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(new Date(at)).replace(' at ', ', ');
}

function sayRestored(at: string, changes: WorkChanges, view: View, why: string | undefined): string {
  const from = `as it was on ${sayMoment(at)}`;
  if (why !== undefined)
    return `The report is ${from}, from what Assay had kept of it: ${why} Save a copy to have it in a file again.`;
  return `The report is ${from}, with ${sayChanges(changes, view)} that had not reached its file.`;
}

function sayUnsaved({ at, changes }: UnsavedWork, view: View): string {
  return `The file was changed after work on it was lost from a window on ${sayMoment(at)}: ${sayChanges(changes, view)}. Both are kept.`;
}

/** `12 words in Foreword and 1.1. Leadership, and other entries`. */
function sayChanges({ parts, words, others }: WorkChanges, view: View): string {
  const names = parts.map((id) => `“${view.placed.find((placed) => placed.id === id)?.where ?? id}”`);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} other parts`] : names;
  const amount = words === 0 ? 'changes' : words === 1 ? '1 word' : `${words} words`;
  const entries = names.length > 0 ? 'other entries' : 'entries in its forms';
  const texts = names.length > 0 ? [`${amount} in ${new Intl.ListFormat('en-GB').format(shown)}`] : [];
  return new Intl.ListFormat('en-GB').format([...texts, ...(others.length > 0 ? [entries] : [])]);
}
