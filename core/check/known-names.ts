import type { Report } from '../report.ts';
import { peopleIn } from '../review/comments/threads.ts';

/** What people are called who decided or said something in a report, or are to see to something, in the order of the alphabet. */
export function knownNames({ assigned = [], dismissed = [], comments = [], scores }: Report): string[] {
  const names = [
    ...assigned.flatMap(({ to, by }) => [to, by]),
    ...dismissed.map(({ by }) => by),
    ...comments.flatMap(peopleIn),
    ...Object.values(scores.standards).map(({ decidedBy }) => decidedBy?.trim()),
  ];
  const known = new Set(names.flatMap((name) => (name ? [name] : [])));
  return [...known].sort((one, other) => one.localeCompare(other, 'en-GB'));
}
