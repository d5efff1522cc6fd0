import { placeOfKey } from '../../../core/review/word/identity.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { canTake } from '../../../core/review/word/take-review.ts';
import { say } from './messages.ts';

/** Which points are listed, in which order, and how the file fared as a whole. */

type FilterOf = { id: string; label: string; some: (point: ReviewPoint) => boolean; rare?: true };

const refused =
  (why: NonNullable<ReviewPoint['refused']>) =>
  (point: ReviewPoint): boolean =>
    point.refused === why;

/** What the file is judged by. Those that are `rare` are named only where there are any. */
export const FILTERS = [
  { id: 'all', label: say('all'), some: () => true },
  { id: 'open', label: say('canBeTaken'), some: canTake },
  { id: 'exactly', label: say('placedExactly'), some: ({ placed }) => placed === 'exactly' },
  { id: 'similar', label: say('placedBySimilarity'), some: ({ placed }) => placed === 'similar' },
  { id: 'not', label: say('notPlaced'), some: ({ placed }) => placed === 'not' },
  { id: 'untracked', label: say('madeWithTrackingOff'), some: ({ untracked }) => untracked === true },
  { id: 'protected', label: say('inProtectedPlaces'), some: refused('protected'), rare: true },
  { id: 'withdrawn', label: say('withdrawnAgain'), some: refused('withdrawn'), rare: true },
  { id: 'looks', label: say('looksAReportHasNot'), some: refused('looks'), rare: true },
  { id: 'picture', label: say('pictures'), some: refused('picture'), rare: true },
  { id: 'known', label: say('inTheReportAlready'), some: ({ known }) => known === true, rare: true },
] as const satisfies readonly FilterOf[];
export type Filter = (typeof FILTERS)[number]['id'];

export type Showing = { filter: Filter; person: string };

/** An empty `person` is everybody. */
export function shownPoints(points: readonly ReviewPoint[], { filter, person }: Showing): ReviewPoint[] {
  const some: FilterOf['some'] = FILTERS.find(({ id }) => id === filter)?.some ?? (() => true);
  return points.filter((point) => some(point) && (person === '' || point.by === person));
}

/** Each filter that is worth naming, with how many points it leaves. */
export function countedFilters(points: readonly ReviewPoint[]): { id: Filter; label: string; count: number }[] {
  return FILTERS.map((filter: FilterOf & { id: Filter }) => ({ ...filter, count: points.filter(filter.some).length }))
    .filter(({ count, rare }) => count > 0 || !rare)
    .map(({ id, label, count }) => ({ id, label, count }));
}

export type PartOfPoints = { part: string; points: ReviewPoint[] };

/** Points in the order in which the report is read, by its parts; those of no part last. */
export function pointsByPart(points: readonly ReviewPoint[], parts: readonly string[]): PartOfPoints[] {
  const groups = new Map<string, ReviewPoint[]>(parts.map((part) => [part, []]));
  for (const point of points) {
    const part = point.part ?? '';
    const group = groups.get(part);
    if (group) group.push(point);
    else groups.set(part, [point]);
  }
  const rest = groups.get('');
  groups.delete('');
  if (rest) groups.set('', rest);
  return [...groups]
    .filter(([, some]) => some.length > 0)
    .map(([part, some]) => ({ part, points: some.toSorted((one, other) => blockOf(one) - blockOf(other)) }));
}

/** A heading stands before all else of its part. */
function blockOf({ key = '' }: ReviewPoint): number {
  const place = placeOfKey(key);
  if (place.kind === 'block') return place.block;
  return Number(/^[^/:]+\/(\d+)\//.exec(key)?.[1] ?? -1);
}

export function peopleIn(points: readonly ReviewPoint[]): string[] {
  return [...new Set(points.map(({ by }) => by))].sort();
}

/** What is chosen to begin with: all that can be taken. */
export function firstChosen(points: readonly ReviewPoint[]): Set<string> {
  return new Set(points.filter(canTake).map(({ id }) => id));
}

/** The choice with some points in or out; what cannot be taken is never in. */
export function withChosen(chosen: ReadonlySet<string>, some: readonly ReviewPoint[], on: boolean): Set<string> {
  const next = new Set(chosen);
  for (const point of some)
    if (!on) next.delete(point.id);
    else if (canTake(point)) next.add(point.id);
  return next;
}
