import type { Measure } from '../figure.ts';
import type { FormerValue, Report } from '../report.ts';

/** How many former values a report remembers. */
export const FORMER_VALUES_KEPT = 200;

type Valued = Pick<Report, 'figures' | 'scores' | 'formerValues'>;

/**
 * `after`, remembering what its own figures and key questions were `before` where they are something else now, newest last,
 * each value once. A value that is the present one again is forgotten, and so is all of a figure that is gone.
 */
export function keepFormer(before: Valued, after: Report): Report {
  const old = values(before);
  const now = values(after);
  const changed = [...old].flatMap(([figure, value]): FormerValue[] =>
    sameValue(value, now.get(figure)) ? [] : [{ figure, value }],
  );
  const own = new Set(after.figures.map(({ id }) => id));
  const removed = new Set(before.figures.map(({ id }) => id).filter((id) => !own.has(id) && !now.has(id)));
  const kept = [...after.formerValues, ...changed].filter(
    ({ figure, value }) => !removed.has(figure) && !sameValue(value, now.get(figure)),
  );
  const newest = kept.filter(
    (former, index) =>
      !kept.slice(index + 1).some((later) => later.figure === former.figure && sameValue(later.value, former.value)),
  );
  const formerValues = newest.slice(-FORMER_VALUES_KEPT);
  const same =
    formerValues.length === after.formerValues.length &&
    formerValues.every((former, index) => former === after.formerValues[index]);
  return same ? after : { ...after, formerValues };
}

/** Own figures stand before a key question of the same name, as among the named figures. */
function values({ figures, scores }: Valued): Map<string, Measure | number> {
  return new Map<string, Measure | number>([
    ...Object.entries(scores.keyQuestions),
    ...figures.map(({ id, value }) => [id, value] as const),
  ]);
}

/** Counts and a percentage are never the same, even where they print alike. */
export function sameValue(one: Measure | number | undefined, other: Measure | number | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if ('yes' in one) return 'yes' in other && one.yes === other.yes && one.base === other.base;
  return !('yes' in other) && one.percentage === other.percentage && one.base === other.base;
}
