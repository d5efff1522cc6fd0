import { lastRound } from '../../../core/review/rounds/round.ts';
import { sayState } from '../../../core/review/rounds/say-due.ts';
import { useView } from '../../report/SessionContext.ts';
import { useStore } from '../../ui/store.ts';
import { roundsOpen, writtenSinceSent } from './open.ts';
import { today } from './today.ts';

/** How the last round with the inspected service stands, and whether the part says something else than it was sent. */
export function RoundsHere({ part }: { part: string }) {
  const round = useView(({ report }) => lastRound(report));
  const since = useStore(writtenSinceSent, (parts) => parts.has(part));
  return (
    <>
      {round && (
        <p className="hint">
          Sent to {round.to}: {sayState(round, today())}.
        </p>
      )}
      {since && <p className="sign-off-lapsed">✎ Changed since the service was sent it</p>}
      <button type="button" className="button" onClick={() => roundsOpen.set(true)}>
        Factual accuracy…
      </button>
    </>
  );
}
