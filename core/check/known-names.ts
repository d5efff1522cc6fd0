import type { Report } from '../report.ts';

/** What people are called who decided something in a report or are to see to a finding, in the order of the alphabet. */
export function knownNames({ assigned = [], dismissed = [], scores }: Report): string[] {
  const names = [
    ...assigned.flatMap(({ to, by }) => [to, by]),
    ...dismissed.map(({ by }) => by),
    ...Object.values(scores.standards).map(({ decidedBy }) => decidedBy?.trim()),
  ];
  const known = new Set(names.flatMap((name) => (name ? [name] : [])));
  return [...known].sort((one, other) => one.localeCompare(other, 'en-GB'));
}
