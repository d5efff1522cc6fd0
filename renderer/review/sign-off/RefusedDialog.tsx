import { announce } from '../../ui/Announcer.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayTime } from '../../ui/time.ts';
import { type Refusal, refused } from './guard.ts';
import { say } from './messages.ts';
import { editAllTheSame } from './shown.ts';

/** Which approved parts a change would have reached into, and the way to make it all the same. */
export function RefusedDialog({ locks, again }: Refusal) {
  const close = () => refused.set(null);
  const free = () => {
    for (const lock of locks) editAllTheSame(lock);
    close();
    if (again) again();
    announce(again ? say('changedTheSignOffLapses') : say('itCanBeEditedNow'));
  };
  return (
    <Dialog
      title={say('approvedPartsAreLocked')}
      size="small"
      onClose={close}
      onSubmit={close}
      footer={
        <>
          {/* First, so that a key that is typed on presses nothing that frees a part. */}
          <button type="submit" className="button main">
            {say('leaveIt')}
          </button>
          <button type="button" className="button" onClick={free}>
            {say('editAllTheSame')}
          </button>
        </>
      }
    >
      <p>{say('nothingWasChangedSince')}</p>
      <ul className="refused">
        {locks.map(({ part, where, passed, by, at }) => (
          <li key={part}>
            <b>{where}</b>: {passed}, {by}, {sayTime(at)}
          </li>
        ))}
      </ul>
      <p className="hint">{say('editedAllTheSame')}</p>
    </Dialog>
  );
}
