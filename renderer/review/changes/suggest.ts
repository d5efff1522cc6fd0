import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { soon } from '../../ui/later.tsx';
import { say } from './messages.ts';
import { suggesting } from './recorder.ts';

const loadRecording = soon(() => import('./record.ts'));
/** Steps from change to change, and decides about them. */
export const loadDeciding = soon(async () => ({ ...(await import('./go-to.ts')), ...(await import('./decide.ts')) }));

/** Has what is changed from now on recorded, also what is changed before the code of it has come. */
export function record(session: Session): Promise<void> {
  const since = session.report();
  return loadRecording().then(({ startRecording }) => startRecording(session, since));
}

/** Whether what is changed from now on is a suggestion. */
export function changeAsSuggestions(session: Session, on: boolean): void {
  const recording = record(session);
  suggesting.set(on);
  announce(on ? say('whatYouChange') : say('whatYouChangeIsNo'));
  recording.catch(() => {
    suggesting.set(false);
    announce(say('changesCannotBeSuggestedNow'));
  });
}
