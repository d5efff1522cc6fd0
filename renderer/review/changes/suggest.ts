import type { Session } from '../../report/session.ts';
import { announce } from '../../ui/Announcer.tsx';
import { soon } from '../../ui/later.tsx';
import { say } from './messages.ts';
import { type Since, suggesting } from './recorder.ts';

const recording = soon(() => import('./record.ts'));
/** Steps from change to change, and decides about them. */
export const deciding = soon(async () => ({ ...(await import('./go-to.ts')), ...(await import('./decide.ts')) }));

/** What of a report waits for the code that records it. */
const waiting = new WeakMap<Session, Since[]>();

/** Has what is changed from now on recorded, also what is changed before the code of it has come. */
export function record(session: Session, missing?: () => void): void {
  const since = waiting.get(session) ?? [];
  waiting.set(session, since);
  since.push({ state: session.report(), asSuggestions: suggesting.get() });
  void recording(({ startRecording }) => {
    startRecording(session, since);
    waiting.delete(session);
  }, missing);
}

/** Whether what is changed from now on is a suggestion. */
export function changeAsSuggestions(session: Session, on: boolean): void {
  // What was changed until now is kept as what it was.
  session.report();
  suggesting.set(on);
  announce(on ? say('whatYouChange') : say('whatYouChangeIsNo'));
  record(session, () => {
    for (const one of waiting.get(session) ?? []) one.asSuggestions = false;
    suggesting.set(false);
    announce(say('changesCannotBeSuggestedNow'));
  });
}
