import './rounds-here.css';
import { lastRound } from '../../../core/review/rounds/round.ts';
import { sayState } from '../../../core/review/rounds/say-due.ts';
import { useView } from '../../report/SessionContext.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './messages.ts';
import { roundsOpen, writtenSinceSent } from './open.ts';
import { today } from './today.ts';

/** How the last round with the inspected service stands, and whether the part says something else than it was sent. */
export function RoundsHere({ part }: { part: string }) {
  const round = useView(({ report }) => lastRound(report));
  const since = useStore(writtenSinceSent, (parts) => parts.has(part));
  return (
    <section className="panel-section rounds-here">
      <h3>{say('factualAccuracy')}</h3>
      {round && <p className="hint">{say('sentTo', { to: round.to, state: sayState(round, today()) })}</p>}
      {since && <p className="rounds-since">{say('changedSinceTheService')}</p>}
      <button type="button" className="button" onClick={() => roundsOpen.set(true)}>
        {round ? say('pointsAndDraftsSent') : say('askTheService')}
      </button>
    </section>
  );
}
