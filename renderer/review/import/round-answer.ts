import type { Report } from '../../../core/report.ts';
import { lastRound, openPoints, type Round } from '../../../core/review/rounds/round.ts';
import type { Review } from '../../../core/review/word/review.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';

/** The round that a file may be the answer to; `sure` where the file says so itself. */
export function roundOf(report: Report, review: Pick<Review, 'round'>): { round: Round; sure: boolean } | undefined {
  const named = report.rounds?.find(({ id }) => id === review.round);
  if (named) return { round: named, sure: true };
  const last = lastRound(report);
  // What is decided to the last point is not waited for.
  const isOpen = last && (last.points.length === 0 || openPoints(last).length > 0);
  return isOpen ? { round: last, sure: false } : undefined;
}

/** What goes into a round: all that is asked for and is not in it, whether or not the text can take it. */
export function roundPoints({ points: there }: Round, points: readonly ReviewPoint[]): ReviewPoint[] {
  const known = new Set(there.map(({ id }) => id));
  return points.filter(({ id, refused }) => refused !== 'withdrawn' && !known.has(id));
}
