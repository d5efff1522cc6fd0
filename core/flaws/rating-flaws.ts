import type { Band, Standard } from '../framework.ts';
import { wholeTotal } from '../rating.ts';
import type { Template } from '../template.ts';
import {
  type Flaw,
  type Names,
  namesOf,
  orElse,
  type Partly,
  type Path,
  type Placed,
  placed,
  unknownName,
} from './flaw.ts';

/** Rules of rating that contradict each other, refer to nothing, or leave a result without a rating. */
export function ratingFlaws(
  template: Partly<Template>,
  standards: readonly Placed<Partly<Standard>>[],
  numbers: Names,
): Flaw[] {
  const rules = template.ratings;
  if (!rules) return [];
  const entries = placed(rules.scale, ['ratings', 'scale']);
  const scale = namesOf({ one: 'rating', many: 'ratings' }, 'name', rules.scale && entries);
  const flaws = [...scale.flaws];
  for (const [index, { value, path }] of entries.entries()) {
    const better = entries[index - 1]?.value;
    if (better?.points !== undefined && value.points !== undefined && value.points > better.points)
      flaws.push({
        path: [...path, 'points'],
        message: `the scale goes from best to worst, and “${value.name ?? ''}” has more points than “${better.name ?? ''}” above it`,
      });
  }

  const keyQuestions = bandsOf(rules.keyQuestionBands?.bands, ['ratings', 'keyQuestionBands', 'bands'], scale.names);
  flaws.push(...keyQuestions.flaws);
  if (keyQuestions.bands)
    flaws.push(...gaps(keyQuestions.bands, PERCENTAGES, ['ratings', 'keyQuestionBands'], 'per cent'));

  const overall = bandsOf(rules.overall?.bands, ['ratings', 'overall', 'bands'], scale.names);
  flaws.push(...overall.flaws);
  const totals = reachableTotals(
    entries.map(({ value }) => value.points),
    standards.map(({ value }) => value),
  );
  if (overall.bands && totals) flaws.push(...gaps(overall.bands, totals, ['ratings', 'overall'], 'points'));

  for (const { value, path } of placed(rules.guidance, ['ratings', 'guidance']))
    flaws.push(
      ...unknownName(numbers, value.standard, [...path, 'standard']),
      ...placed(value.basis, [...path, 'basis']).flatMap((basis) => unknownName(numbers, basis.value, basis.path)),
      ...unknownName(scale.names, value.ceiling, [...path, 'ceiling']),
      ...unknownName(scale.names, value.when?.rating, [...path, 'when', 'rating']),
    );
  return flaws;
}

const PERCENTAGES = Array.from({ length: 101 }, (_, percentage) => percentage);

/** The bands, where all of them could be read, and what is wrong with each. */
function bandsOf(
  list: (Partly<Band> | undefined)[] | undefined,
  path: Path,
  scale: Names,
): { bands?: Band[]; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const bands: Band[] = [];
  for (const { value, path: at } of placed(list, path)) {
    const { rating, from, to } = value;
    flaws.push(...unknownName(scale, rating, [...at, 'rating']));
    if (rating === undefined || from === undefined || to === undefined) continue;
    if (to < from) flaws.push({ path: at, message: `the band “${rating}” ends before it begins; correct its limits` });
    const other = bands.find((band) => band.from <= to && from <= band.to);
    if (other)
      flaws.push({ path: at, message: `the bands “${other.rating}” and “${rating}” overlap; correct their limits` });
    bands.push({ rating, from, to });
  }
  return { flaws, ...(list && bands.length === list.length && flaws.length === 0 && { bands }) };
}

/** One flaw for each run of results that no band holds. */
function gaps(bands: readonly Band[], results: readonly number[], path: Path, unit: string): Flaw[] {
  const runs: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | undefined;
  for (const result of results) {
    if (bands.some((band) => result >= band.from && result <= band.to)) open = undefined;
    else if (open) open.to = result;
    else {
      open = { from: result, to: result };
      runs.push(open);
    }
  }
  return runs.map(({ from, to }) => ({
    path,
    message: `no band holds ${from === to ? from : `${from} to ${to}`} ${unit}; widen a band, or add one`,
  }));
}

/** Above it, listing what can be reached takes longer than it tells. */
const MANY = 20_000;

/** Every total of weighted points that ratings can add up to, from low to high; nothing where something is missing. */
function reachableTotals(
  points: readonly (number | undefined)[],
  standards: readonly Partly<Standard>[],
): number[] | undefined {
  let totals = new Set([0]);
  for (const standard of standards) {
    const { ratedBy } = standard;
    const weight = orElse(standard, 'weight', 1);
    if (ratedBy === 'information only') continue;
    const next = new Set<number>();
    for (const total of totals)
      for (const each of points) {
        if (each === undefined || weight === undefined || ratedBy === undefined) return undefined;
        next.add(wholeTotal(total + each * weight));
      }
    if (next.size > MANY) return undefined;
    totals = next;
  }
  return totals.size === 1 ? undefined : [...totals].sort((a, b) => a - b);
}
