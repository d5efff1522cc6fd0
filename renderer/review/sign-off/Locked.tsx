import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { giveCaret, goToPart, goToScores } from '../../report/reveal.ts';
import { useSession } from '../../report/SessionContext.ts';
import type { Session } from '../../report/session.ts';
import { isWritable, placedPart } from '../../report/view.ts';
import { announce } from '../../ui/Announcer.tsx';
import { Reading, useReading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './messages.ts';
import { editAllTheSame, type Lock, lockOn, signOffShown } from './shown.ts';

type Props = { part: string; children: ReactNode };

/** Shows what an approved part holds to be read only, until somebody wants to edit it all the same. */
export function Locked({ part, children }: Props) {
  const session = useSession();
  const reading = useReading();
  const lock = useStore(signOffShown, (shown) => lockOn(shown, part));
  const locked = lock !== undefined && !reading;
  return (
    <>
      {locked && lock.part === part && (
        <div className="notice locked">
          <p>{say('approved', { passed: lock.passed, by: lock.by })}</p>
          <button
            type="button"
            className="button text"
            onClick={({ currentTarget }) => {
              const isInPanel = currentTarget.closest('[data-part]') === null;
              flushSync(() => editAllTheSame(lock));
              goOn(session, lock, isInPanel);
              announce(say('thisPartCanBeEdited'));
            }}
          >
            {say('editAllTheSame')}
          </button>
        </div>
      )}
      <Reading value={reading || locked}>{children}</Reading>
    </>
  );
}

/** The button has gone: keys go on in the text of the part, or in the fields that it stood above in the panel. */
function goOn(session: Session, { part }: Lock, isInPanel: boolean): void {
  const view = session.view.get();
  const standard = placedPart(view, part)?.standard?.number;
  const { locks } = signOffShown.get();
  const text = view.placed.find((placed) => locks.get(placed.id)?.part === part && isWritable(placed, view.report));
  if (isInPanel && standard !== undefined) goToScores(session, standard);
  else if (text) giveCaret(session, text.id, { to: 'last' });
  else goToPart(session, part);
}
