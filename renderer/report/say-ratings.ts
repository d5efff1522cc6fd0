import { standardResults } from '../../core/rating.ts';
import { announce } from '../ui/Announcer.tsx';
import { say } from './messages.ts';
import type { View } from './view.ts';

/** Says which ratings a change of scores has moved. */
export function sayRatings(before: View, after: View): void {
  const old = new Map(standardResults(before.layout.results).map((standard) => [standard.number, standard.rating]));
  const moved = standardResults(after.layout.results)
    .filter((standard) => old.get(standard.number) !== standard.rating)
    .map((standard) => `${standard.number} ${standard.title}: ${standard.rating ?? say('notRated')}`);
  const overall = after.layout.results.overall?.rating;
  if (before.layout.results.overall?.rating !== overall)
    moved.push(say('overallNow', { rating: overall ?? say('notRated') }));
  if (moved.length > 0) announce(`${moved.join('. ')}.`);
}
