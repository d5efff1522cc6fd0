import { useEffect } from 'react';
import { RoundsDialog } from '../../report/late-dialogs.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { Reading } from '../../ui/reading.ts';
import { useStore } from '../../ui/store.ts';
import { roundsOpen, writtenSinceSent } from './open.ts';

/** Shows the rounds while they are asked for, and keeps the marks of what was written since the last one. */
export function RoundsHost() {
  const session = useSession();
  const open = useStore(roundsOpen, (value) => value);
  const sent = useView(({ report }) => (report.rounds?.length ?? 0) > 0);
  useEffect(() => () => roundsOpen.set(false), []);
  useEffect(() => {
    if (!sent) return;
    let stop = () => {};
    let gone = false;
    // Where it cannot be had, nothing is marked; the rounds themselves are there all the same.
    import('./follow-since.ts').then(
      ({ followSince }) => {
        if (!gone) stop = followSince(session);
      },
      () => {},
    );
    return () => {
      gone = true;
      stop();
      writtenSinceSent.set(new Set());
    };
  }, [session, sent]);
  if (!open) return null;
  return (
    <Reading value={session.readOnly !== undefined}>
      <RoundsDialog onClose={() => roundsOpen.set(false)} />
    </Reading>
  );
}
