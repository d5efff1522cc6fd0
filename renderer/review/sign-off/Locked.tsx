import type { ReactNode } from 'react';
import { announce } from '../../ui/Announcer.tsx';
import { Reading, useReading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { editAllTheSame, lockOn, signOffShown } from './shown.ts';

type Props = { part: string; children: ReactNode };

/** Shows what an approved part holds to be read only, until somebody wants to edit it all the same. */
export function Locked({ part, children }: Props) {
  const reading = useReading();
  const lock = useStore(signOffShown, (shown) => lockOn(shown, part));
  const locked = lock !== undefined && !reading;
  return (
    <>
      {locked && lock.part === part && (
        <div className="notice locked">
          <p>
            Approved: {lock.passed}, {lock.by}.
          </p>
          <button
            type="button"
            className="button text"
            onClick={() => {
              editAllTheSame(lock);
              announce('This part can be edited now. Its sign-off lapses when something in it differs.');
            }}
          >
            Edit all the same
          </button>
        </div>
      )}
      <Reading value={reading || locked}>{children}</Reading>
    </>
  );
}
