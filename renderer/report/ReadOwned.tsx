import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import type { Owner } from '../../core/contract/read-only.ts';
import { messageOf } from '../../core/fault.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sayTime } from '../ui/time.ts';
import { ReadOnlyCopy } from './ReadOnlyCopy.tsx';
import { useSession } from './SessionContext.ts';

type Props = { first: Owner; onShow: (opened: OpenReport) => void };

/** A report that somebody else has open: who, since when, and the ways to write all the same. */
export function ReadOwned({ first, onShow }: Props) {
  const session = useSession();
  const [owner, setOwner] = useState(first);
  const [asking, setAsking] = useState<'copy' | 'take' | null>(null);
  const [told, setTold] = useState<{ wrong: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const tell = (words: string, wrong = false) => {
    setTold({ wrong, words });
    if (!wrong) announce(words);
  };
  const said = `${sayOwner(owner)} You can read it, or work on a copy.`;
  useEffect(() => announce(`Read only. ${sayOwner(first)} You can read it, or work on a copy.`), [first]);
  const open = async (take: boolean) => {
    if (busy) return;
    setAsking(null);
    setBusy(true);
    try {
      const opened = await session.host.openReport({ file: session.file.get().handle, ...(take && { take }) });
      if (opened.readOnly?.why !== 'owner') return onShow(opened);
      const still = `Still open: ${opened.readOnly.owner.name} has not closed it.`;
      // What was saved in the meantime is worth reading.
      if (JSON.stringify(opened.report) !== JSON.stringify(session.report())) {
        onShow(opened);
        announce(`${still} What was saved since is shown now.`);
        return;
      }
      setOwner(opened.readOnly.owner);
      tell(still);
    } catch (error) {
      tell(messageOf(error), true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <section className="notice" aria-label="Read only" data-notice="owner">
        <p>
          <b>Read only.</b> {said}
        </p>
        <button type="button" className="button" aria-disabled={busy} onClick={() => void open(false)}>
          Try again
        </button>
        <button type="button" className="button" onClick={() => setAsking('copy')}>
          Work on a copy…
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={() => setAsking('take')}>
          Open for writing all the same…
        </button>
        {told && (
          <p className={told.wrong ? 'wrong' : 'hint'} role={told.wrong ? 'alert' : undefined}>
            {told.words}
          </p>
        )}
      </section>
      {asking === 'copy' && (
        <ReadOnlyCopy title="Work on a copy" onShow={onShow} onClose={() => setAsking(null)}>
          <p className="hint">
            What you write goes into the copy alone. Later, “Import text…” takes chosen parts of it into the report.
          </p>
        </ReadOnlyCopy>
      )}
      {asking === 'take' && (
        <Dialog
          size="small"
          title="Open for writing all the same?"
          onClose={() => setAsking(null)}
          onSubmit={() => void open(true)}
          footer={
            <>
              <button type="button" className="button" onClick={() => setAsking(null)}>
                Keep reading
              </button>
              <button type="submit" className="button main">
                Open for writing
              </button>
            </>
          }
        >
          <p>{sayOwner(owner)}</p>
          <p>
            Both of you can then write. Whoever saves second is told that the file has changed and is asked to merge the
            two: nothing is lost, but it takes time. Do this when you know that nobody writes there any more.
          </p>
        </Dialog>
      )}
    </>
  );
}

/** `Mary Ogden has this report open on OFFICE-12 since 10:40 (last heard of at 11:05).` */
function sayOwner({ name, machine, since, seen }: Owner): string {
  return `${name} has this report open on ${machine} since ${sayTime(since)} (last heard of ${sayTime(seen)}).`;
}
