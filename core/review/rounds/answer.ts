import type { Report } from '../../report.ts';
import { accept, type Change, openChanges, reject } from '../suggestions/suggestion.ts';
import type { Review } from '../word/review.ts';
import { type PointDecision, type Round, type RoundPoint, withDecision, withPoints } from './round.ts';

/** The report whose round has what a file says that came back. The same where it has all of it, or has no such round. */
export function withAnswer(report: Report, { round: id, points }: Pick<Review, 'round' | 'points'>): Report {
  const round = report.rounds?.find((one) => one.id === id);
  const wanted = points.filter(({ refused }) => refused !== 'withdrawn');
  return round ? withRound(report, withPoints(round, wanted)) : report;
}

/** A report with a round in the place of the one of its id; behind all others where it is new. */
export function withRound(report: Report, round: Round): Report {
  const { rounds = [] } = report;
  if (rounds.includes(round)) return report;
  const isKnown = rounds.some(({ id }) => id === round.id);
  return { ...report, rounds: isKnown ? rounds.map((one) => (one.id === round.id ? round : one)) : [...rounds, round] };
}

/**
 * The open suggestion that came of a point, where there is exactly one which says the same as the point, of the same person
 * in the same part, and no other point of the round can be meant by it. Anything less would be a guess.
 */
export function suggestionOf(report: Report, { points }: Round, point: RoundPoint): Change | undefined {
  if (!report.suggested || point.kind !== 'change' || point.part === undefined) return undefined;
  const [found, ...more] = openChanges(report, [point.part]).filter((change) => saysTheSame(change, point));
  if (!found || more.length > 0) return undefined;
  return points.some((other) => other !== point && saysTheSame(found, other)) ? undefined : found;
}

const WORDS: readonly Change['kind'][] = ['inserted', 'deleted', 'replaced'];

/** A suggestion goes by whole words: what was sent, with the words of the point in their place, has to be what it says now. */
function saysTheSame(change: Change, { kind, part, by, was, now }: RoundPoint): boolean {
  if (kind !== 'change' || !('part' in change) || change.part !== part || change.made?.by !== by) return false;
  if (!WORDS.includes(change.kind) || was + now === '') return false;
  for (let at = change.was.indexOf(was); at >= 0 && at <= change.was.length; at = change.was.indexOf(was, at + 1)) {
    if (change.was.slice(0, at) + now + change.was.slice(at + was.length) === change.now) return true;
    if (at === change.was.length) return false;
  }
  return false;
}

/** What a decision does to the suggestion that came of a point; nothing where it is in part, or there is none. */
export function settledBy(
  decision: Pick<PointDecision, 'outcome'>,
  change: Change | undefined,
): 'accept' | 'reject' | undefined {
  if (!change) return undefined;
  switch (decision.outcome) {
    case 'accepted':
      return 'accept';
    case 'not accepted':
      return 'reject';
    case 'in part':
      return undefined;
  }
}

/**
 * Decides about a point. What is accepted, or not, settles the suggestion that came of it.
 *
 * @throws AssayError `bad input` as `withDecision` does
 */
export function decide(
  report: Report,
  round: Round,
  point: string,
  decision: PointDecision,
): { report: Report; settled: 'accept' | 'reject' | undefined } {
  const decided = withDecision(round, point, decision);
  const one = round.points.find(({ id }) => id === point);
  const change = one && suggestionOf(report, round, one);
  const settled = settledBy(decision, change);
  const keys = new Set(change ? [change.key] : []);
  const made = settled === 'accept' ? accept(report, keys) : settled === 'reject' ? reject(report, keys) : report;
  return { report: withRound(made, decided), settled };
}

/** In words, what a decision did to the text. */
export function saySettled(outcome: PointDecision['outcome'], settled: 'accept' | 'reject' | undefined): string {
  if (settled === 'accept') return 'The suggestion that came of it was accepted.';
  if (settled === 'reject') return 'The suggestion that came of it was rejected.';
  return outcome === 'in part'
    ? 'The text is as it was: change it as far as you agree.'
    : 'The text is as it was: no open suggestion is surely the one that came of it.';
}
