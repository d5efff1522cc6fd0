import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { soon } from '../../ui/later.tsx';
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
  announce(on ? 'What you change is a suggestion now.' : 'What you change is no suggestion any more.');
  recording.catch(() => {
    suggesting.set(false);
    announce('Changes cannot be suggested now: a part of Assay could not be loaded. Start Assay again.');
  });
}
