import { useEffect, useState } from 'react';
import type { OpenReport } from '../../core/contract/contract.ts';
import type { Owner } from '../../core/contract/read-only.ts';
import { announce } from '../ui/Announcer.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { sayFault } from '../ui/say-fault.ts';
import { sayTime } from '../ui/time.ts';
import { say } from './messages.ts';
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
  const said = say('youCanRead', { owner: sayOwner(owner) });
  useEffect(() => announce(`${say('itIsReadOnly')} ${say('youCanRead', { owner: sayOwner(first) })}`), [first]);
  const open = async (take: boolean) => {
    if (busy) return;
    setAsking(null);
    setBusy(true);
    try {
      const opened = await session.host.openReport({ file: session.file.get().handle, ...(take && { take }) });
      if (opened.readOnly?.why !== 'owner') return onShow(opened);
      const still = say('stillOpenHasNotClosed', { name: opened.readOnly.owner.name });
      // What was saved in the meantime is worth reading.
      if (JSON.stringify(opened.report) !== JSON.stringify(session.report())) {
        onShow(opened);
        announce(say('whatWasSavedSince', { still }));
        return;
      }
      setOwner(opened.readOnly.owner);
      tell(still);
    } catch (error) {
      tell(sayFault(error), true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <section className="notice" aria-label={say('readOnly')} data-notice="owner">
        <p>
          <b>{say('itIsReadOnly')}</b> {said}
        </p>
        <button type="button" className="button" aria-disabled={busy} onClick={() => void open(false)}>
          {say('tryAgain')}
        </button>
        <button type="button" className="button" onClick={() => setAsking('copy')}>
          {say('workOnACopyDots')}
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={() => setAsking('take')}>
          {say('openForWritingDots')}
        </button>
        {told && (
          <p className={told.wrong ? 'wrong' : 'hint'} role={told.wrong ? 'alert' : undefined}>
            {told.words}
          </p>
        )}
      </section>
      {asking === 'copy' && (
        <ReadOnlyCopy title={say('workOnACopy')} onShow={onShow} onClose={() => setAsking(null)}>
          <p className="hint">{say('whatYouWriteGoes')}</p>
        </ReadOnlyCopy>
      )}
      {asking === 'take' && (
        <Dialog
          size="small"
          title={say('openForWritingAllTheSame')}
          onClose={() => setAsking(null)}
          onSubmit={() => void open(true)}
          footer={
            <>
              <button type="button" className="button" onClick={() => setAsking(null)}>
                {say('keepReading')}
              </button>
              <button type="submit" className="button main">
                {say('openForWriting')}
              </button>
            </>
          }
        >
          <p>{sayOwner(owner)}</p>
          <p>{say('bothOfYouCanThen')}</p>
        </Dialog>
      )}
    </>
  );
}

/** `Mary Ogden has this report open on OFFICE-12 since 10:40 (last heard of at 11:05).` */
function sayOwner({ name, machine, since, seen }: Owner): string {
  return say('hasThisReportOpen', { name, machine, since: sayTime(since), seen: sayTime(seen) });
}
