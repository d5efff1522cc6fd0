import './sign-off.css';
import type { PlacedPart } from '../../../core/layout.ts';
import { useSession, useView } from '../../report/SessionContext.ts';
import { RoundsHere } from '../rounds/RoundsHere.tsx';
import { statesOf } from './follow.ts';
import { say } from './messages.ts';
import { signOffOpen } from './open.ts';
import { sayLapsed, sayReached, sayWho } from './say-stage.ts';

/** How far the part has come where the user is, and what comes next. */
export function SignOffHere({ placed }: { placed: PlacedPart }) {
  const session = useSession();
  const view = useView();
  const { stages } = session.template.signOff;
  const state = statesOf(view).find(({ signed }) => signed.members.some(({ id }) => id === placed.id));
  if (!state) return null;
  const { reached, next, lapsed, where } = state;
  return (
    <>
      <section className="panel-section sign-off-here">
        <h3>{say('signOff')}</h3>
        <p>
          {sayReached(state)}
          {reached && <span className="hint"> {sayWho(reached.signOff)}</span>}
        </p>
        {lapsed.length > 0 && (
          <p className="sign-off-lapsed">{say('changedSince', { stages: sayLapsed(state, stages) })}</p>
        )}
        {next ? (
          <p className="hint">{say('next', { title: next.title, by: next.by })}</p>
        ) : (
          <p className="hint">{say('allStagesArePassed')}</p>
        )}
        <button type="button" className="button" onClick={() => signOffOpen.set({ part: state.id })}>
          {lapsed.length > 0 ? say('seeWhatChanged') : session.readOnly ? say('seeSignOffs') : say('signOffHere')}
          <span className="unseen"> {where}</span>
        </button>
      </section>
      <RoundsHere part={state.id} />
    </>
  );
}
