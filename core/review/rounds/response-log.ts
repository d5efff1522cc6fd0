import { allParts, type Layout } from '../../layout.ts';
import type { Round } from './round.ts';

const HEADS = [
  'No.',
  'Part',
  'From',
  'On',
  'As sent',
  'Wanted or said',
  'Decision',
  'Reason',
  'Decided by',
  'Decided on',
];

/** Every point of a round with what was decided about it, in the order in which they came; the first row is the header. */
export function responseLog({ points }: Round, layout: Layout): string[][] {
  const places = new Map(allParts(layout.parts).map(({ id, where }) => [id, where]));
  return [
    HEADS,
    ...points.map(({ part = '', by, at, was, now, decision }, index) => [
      String(index + 1),
      places.get(part) ?? part,
      by,
      at.slice(0, 10),
      was,
      now,
      decision?.outcome ?? '',
      decision?.reason ?? '',
      decision?.by ?? '',
      decision?.at.slice(0, 10) ?? '',
    ]),
  ];
}
