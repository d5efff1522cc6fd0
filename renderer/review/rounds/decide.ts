import { saySentence } from '../../../core/messages/messages.ts';
import { saySettled, settledBy, suggestionOf, withRound } from '../../../core/review/rounds/answer.ts';
import { openPoints, type PointDecision, type Round, withDecision } from '../../../core/review/rounds/round.ts';
import { authorName } from '../../author.ts';
import type { Session } from '../../report/session.ts';
import { acceptChanges, rejectChanges } from '../changes/record.ts';
import { say } from './messages.ts';
import { OUTCOMES } from './say-outcome.ts';

/** Decides about a point as one step of undo, with the suggestion that came of it. Throws where it is refused. */
export function decideHere(
  session: Session,
  round: Round,
  point: string,
  { outcome, reason }: Pick<PointDecision, 'outcome' | 'reason'>,
): string {
  const at = new Date().toISOString();
  const decided = withDecision(round, point, { outcome, reason: reason.trim(), by: authorName(), at });
  const one = round.points.find(({ id }) => id === point);
  const change = one && suggestionOf(session.report(), round, one);
  const settled = settledBy({ outcome }, change);
  session.apart(() =>
    session.together(() => {
      if (change && settled === 'accept') acceptChanges(session, [change.key]);
      if (change && settled === 'reject') rejectChanges(session, [change.key]);
      putRound(session, decided);
    }),
  );
  const open = say('pointsOpen', { count: openPoints(decided).length });
  return `${OUTCOMES[outcome].decided} ${saySentence(saySettled(outcome, settled))} ${open}`;
}

/** Puts a round into the report, in the place of the one of its id. */
export function putRound(session: Session, round: Round): void {
  const { rounds = [] } = withRound(session.report(), round);
  session.change(`rounds:${crypto.randomUUID()}`, { rounds });
}
