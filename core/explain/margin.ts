import type { RatingRules } from '../framework.ts';
import {
  bandOf,
  overallOf,
  type RatingsByNumber,
  type Results,
  ratingNamed,
  ratingsByRule,
  type StandardResult,
  standardResults,
  standingRatings,
} from '../rating.ts';
import type { Template } from '../template.ts';

/** How near the overall rating is to another one. */

/** The points that are missing to the next better overall rating, or that could be lost before the next worse one. */
export type Distance = { rating: string; points: number };

/** One standard that would change the overall rating if it were rated one step better or worse. */
export type Tip = {
  standard: string;
  title: string;
  way: 'up' | 'down';
  from: string;
  to: string;
  /** The score and the overall rating that would follow. */
  points: number;
  overall: string;
};

export type Margin = {
  points: number;
  rating?: string;
  up?: Distance;
  down?: Distance;
  tips: Tip[];
};

export type Margins = { withDepartures: Margin; withoutDepartures: Margin };

/**
 * The margins of the ratings that stand and of those by rule and guidance alone; a rating by rule that moves takes the
 * guidance that looks at it with it. Nothing until every standard is rated, or where the edition has no overall rating.
 */
export function marginsOf(results: Results, { ratings: rules }: Pick<Template, 'ratings'>): Margins | undefined {
  if (!rules?.overall || !results.overall) return undefined;
  const all = standardResults(results);
  const standards = all.filter(({ ratedBy }) => ratedBy !== 'information only');
  const standing = standingRatings(standards);
  const own = { max: results.maxPoints, standards, rules };
  return {
    withDepartures: marginOf(own, standing, (number, rating) => new Map([...standing, [number, rating]])),
    withoutDepartures: marginOf(own, ratingsByRule(all, rules), (number, rating) =>
      ratingsByRule(all, rules, { number, rating }),
    ),
  };
}

type Rated = { max: number; standards: readonly StandardResult[]; rules: RatingRules };
type Moved = (number: string, rating: string) => RatingsByNumber;

function marginOf({ max, standards, rules }: Rated, ratings: RatingsByNumber, moved: Moved): Margin {
  const { points, rating } = overallOf(standards, ratings, rules);
  const tips = standards.flatMap(({ number, title }): Tip[] => {
    const from = ratings.get(number);
    const now = ratingNamed(rules, from);
    return neighbours(rules, from).flatMap((to): Tip[] => {
      const next = overallOf(standards, moved(number, to.name), rules);
      if (from === undefined || next.rating === undefined || next.rating === rating) return [];
      const way = to.points > (now?.points ?? 0) ? 'up' : 'down';
      return [{ standard: number, title, way, from, to: to.name, points: next.points, overall: next.rating }];
    });
  });
  return { points, ...(rating !== undefined && { rating }), ...distances(rules, points, max), tips };
}

/** The ratings one step better and one step worse. */
function neighbours({ scale }: RatingRules, name: string | undefined) {
  const index = scale.findIndex((rating) => rating.name === name);
  return index < 0 ? [] : [scale[index - 1], scale[index + 1]].filter((rating) => rating !== undefined);
}

function distances({ overall }: RatingRules, points: number, max: number): Pick<Margin, 'up' | 'down'> {
  const bands = overall?.bands ?? [];
  const here = bandOf(bands, points)?.rating;
  const others = bands.filter(({ rating }) => rating !== here);
  const above = others.filter(({ from }) => from > points && from <= max).toSorted((a, b) => a.from - b.from)[0];
  const below = others.filter(({ to }) => to < points && to >= 0).toSorted((a, b) => b.to - a.to)[0];
  return {
    ...(above && { up: { rating: above.rating, points: difference(above.from, points) } }),
    ...(below && { down: { rating: below.rating, points: difference(points, below.to) } }),
  };
}

const difference = (more: number, less: number) => Math.round((more - less) * 1e6) / 1e6;
