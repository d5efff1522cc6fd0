import './rounds-here.css';
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
    <section className="panel-section rounds-here">
      <h3>Factual accuracy</h3>
      {round && (
        <p className="hint">
          Sent to {round.to}: {sayState(round, today())}.
        </p>
      )}
      {since && <p className="rounds-since">✎ Changed since the service was sent it</p>}
      <button type="button" className="button" onClick={() => roundsOpen.set(true)}>
        {round ? 'Points and drafts sent…' : 'Ask the service…'}
      </button>
    </section>
  );
}
