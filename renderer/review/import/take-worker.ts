import type { Report } from '../../../core/report.ts';
import { withPoints } from '../../../core/review/rounds/round.ts';
import type { Review } from '../../../core/review/word/review.ts';
import { takeReview } from '../../../core/review/word/take-review.ts';
import type { TakenReview } from '../../../core/review/word/taken-review.ts';

/** What came back is put into a copy of the report here, away from the window: a long report with many changes takes its time. */
export type Order = {
  report: Report;
  review: Pick<Review, 'exported' | 'points'>;
  chosen: readonly string[];
  taken: Omit<TakenReview, 'taken'>;
  /** The round whose answer it is, and the points that go into it. */
  round?: { id: string; points: readonly string[] };
};

export type Answer = { report: Report } | { fault: string };

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  try {
    postMessage({ report: taken(data) } satisfies Answer);
  } catch (error) {
    postMessage({ fault: error instanceof Error ? error.message : String(error) } satisfies Answer);
  }
});

function taken({ report, review, chosen, taken, round }: Order): Report {
  const made = takeReview(report, review, new Set(chosen), taken);
  if (!round || !made.rounds) return made;
  const wanted = new Set(round.points);
  const points = review.points.filter(({ id }) => wanted.has(id));
  return { ...made, rounds: made.rounds.map((one) => (one.id === round.id ? withPoints(one, points) : one)) };
}
