import { capital } from '../capital.ts';
import type { Band, Guidance, Rating, RatingRules } from '../framework.ts';
import { sayList } from '../messages/lists.ts';
import { saySentence } from '../messages/messages.ts';
import type {
  Departure,
  KeyQuestionResult,
  Overall,
  RatingsByNumber,
  StandardResult,
  WeighedGuidance,
} from '../rating.ts';
import type { Template } from '../template.ts';
import type { Explanation, SummaryLine } from './explain.ts';
import type { Margin, Tip } from './margin.ts';
import { say } from './messages.ts';
import { exactPercentage } from './quotient.ts';

/** The links of the chain in words. */
export type Sentences = ReturnType<typeof createSentences>;

/** In the language that is spoken, but for the edition’s own words for per cent and its marks round ratings. */
export function createSentences({ words }: Pick<Template, 'words'>) {
  const rated = (rating: string) => `${words.ratingMarks[0]}${rating}${words.ratingMarks[1]}`;
  const percent = (value: string | number) => `${value}${words.perCent === '%' ? '' : ' '}${words.perCent}`;
  const banded = (band: Band) => {
    const [from, to, rating] = [String(band.from), String(band.to), rated(band.rating)];
    return band.label
      ? say('bandOfNameGives', { from, to, label: rated(band.label), rating })
      : say('bandGives', { from, to, rating });
  };

  return {
    /** From the counts to the band. */
    question({ measure, percentage: whole }: KeyQuestionResult, found: Band | undefined): string {
      if (!measure || whole === undefined) return say('notScoredYet');
      const percentage = percent(whole);
      const band = found ? banded(found) : say('noBandHoldsIt');
      if ('percentage' in measure)
        return measure.base === undefined
          ? say('takenOver', { percentage, band })
          : say('takenOverWithBase', { percentage, base: String(measure.base), band });
      const [yes, base, exact] = [String(measure.yes), String(measure.base), exactPercentage(measure)];
      return exact === undefined
        ? say('isExactly', { yes, base, percentage, band })
        : say('isRounded', { yes, base, exact: percent(exact), percentage, band });
    },

    open({ keyQuestions }: StandardResult): string {
      const scored = keyQuestions.filter(({ percentage }) => percentage !== undefined).length;
      return say('keyQuestionsScored', { scored, count: keyQuestions.length });
    },

    lowest({ lowest, keyQuestions }: StandardResult, { standardRule }: RatingRules): string {
      if (!lowest) return '';
      const equals = keyQuestions.filter(({ percentage }) => percentage === lowest.percentage).length;
      const { number } = lowest;
      const count = keyQuestions.length;
      const percentage = percent(lowest.percentage ?? 0);
      const which =
        count === 1
          ? say('oneKeyQuestion', { number, percentage })
          : equals === 1
            ? say('lowestOfKeyQuestions', { count, number, percentage })
            : say('lowestOfEquals', { count, number, equals, percentage });
      const outcome =
        lowest.band === undefined ? say('noBandHoldsThisScore') : say('thisGives', { rating: rated(lowest.band) });
      return `${which} ${standardRule.text} ${outcome}`;
    },

    judgement: ({ rating }: StandardResult) =>
      rating === undefined ? say('notJudgedYet') : say('judged', { rating: rated(rating) }),

    guidance(guidance: Guidance, { hits, needed, applies }: WeighedGuidance, ratings: RatingsByNumber): string {
      const { basis, when, ceiling, text } = guidance;
      const rating = rated(when.rating);
      const of = basis.length;
      const numbers = basis.filter((number) => ratings.get(number) === when.rating).join(', ');
      const outcome = applies
        ? say('guidanceApplies', { hits, of, numbers, rating, needed, ceiling: rated(ceiling) })
        : hits === 0
          ? say('guidanceFindsNone', { numbers: basis.join(', '), rating, needed })
          : say('guidanceDoesNotApply', { hits, of, numbers, rating, needed });
      return `${text} ${outcome}`;
    },

    departure({ lowest }: StandardResult, departure: Departure): string {
      const { kind, boundary, allowed, rule } = departure;
      const [from, to] = [rated(departure.from), rated(departure.to)];
      if (kind === 'guidance') return say('ratedAboveGuidance', { to, from });
      const said = [say('ratedByDiscretion', { to, from })];
      if (boundary !== undefined && lowest?.percentage !== undefined) {
        const count = Math.abs(boundary - lowest.percentage);
        const percentage = percent(lowest.percentage);
        said.push(say('nearTheBoundary', { percentage, points: String(count), count, boundary: String(boundary) }));
      }
      said.push(saySentence(rule));
      if (!allowed) said.push(say('thisGoesBeyondThat'));
      return said.join(' ');
    },

    points({ rating: name = '', weight }: StandardResult, count: number): string {
      const rating = rated(name);
      const points = String(count);
      if (weight === 1) return say('pointsOfRating', { rating, points, count });
      const weightedCount = count * weight;
      const weighted = String(weightedCount);
      return say('pointsOfRatingWeighted', { rating, points, count, weight: String(weight), weighted, weightedCount });
    },

    bands: (bands: readonly Band[]) => `${bands.map((band) => capital(banded(band))).join('. ')}.`,

    discretion: ({ withinPoints, steps }: NonNullable<RatingRules['discretion']>) =>
      say('mayBeMoved', { steps, points: String(withinPoints), count: withinPoints }),

    scale: (scale: readonly Rating[]) =>
      `${scale
        .map(({ name, points }) => say('isWorth', { rating: rated(name), points: String(points), count: points }))
        .join(', ')}.`,

    overallBands: (bands: readonly Band[]) =>
      `${bands
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, to, rating }) =>
          say('fromToPoints', { from: String(from), to: String(to), rating: rated(rating) }),
        )
        .join(', ')}.`,

    overall(known: Omit<Explanation, 'summary' | 'rules'>, departs: boolean): SummaryLine[] {
      const { rated: done, toRate, overall, withoutDepartures, margins } = known;
      const maxPoints = String(known.maxPoints);
      if (toRate === 0) return [];
      if (!overall) {
        const points = String(known.points);
        const text = say('standardsRatedSoFar', { rated: done, count: toRate, points, maxPoints });
        return [{ about: 'score', text }];
      }
      const score = (key: 'overall' | 'withoutDepartures', of: Overall) => {
        const points = String(of.points);
        return of.rating === undefined
          ? say(key === 'overall' ? 'overallPoints' : 'withoutDeparturesPoints', { points, maxPoints })
          : say(key, { points, maxPoints, rating: rated(of.rating) });
      };
      const about = (name: SummaryLine['about'], texts: string[]) => texts.map((text) => ({ about: name, text }));
      return [
        { about: 'score', text: score('overall', overall) },
        {
          about: 'departures',
          text: departs && withoutDepartures ? score('withoutDepartures', withoutDepartures) : say('noRatingDeparts'),
        },
        ...about('margin', margins ? marginSentences(margins.withDepartures, 'standing') : []),
        ...about('plain margin', margins && departs ? marginSentences(margins.withoutDepartures, 'plain') : []),
      ];
    },
  };

  function marginSentences(margin: Margin, of: MarginOf): string[] {
    const groups = tipGroups(margin.tips).map(({ way, overall, numbers }) => {
      const rating = rated(overall);
      return numbers.length === 1
        ? say('oneStandardIsEnough', { of, number: numbers[0] ?? '', way, rating })
        : say('anyOneStandardIsEnough', { of, numbers: sayList(numbers), way, rating });
    });
    return [...distance(margin, of), ...(groups.length > 0 ? groups : [say('noSingleStandard', { of })])];
  }

  /** None where there is no other overall rating to come to. */
  function distance({ up, down }: Margin, of: MarginOf): string[] {
    const [more, moreCount, better] = [String(up?.points), up?.points ?? 0, rated(up?.rating ?? '')];
    const [fewer, fewerCount, worse] = [String(down?.points), down?.points ?? 0, rated(down?.rating ?? '')];
    if (up && down) return [say('moreOrFewerPoints', { of, more, moreCount, better, fewer, fewerCount, worse })];
    if (up) return [say('morePoints', { of, more, moreCount, better })];
    return down ? [say('fewerPoints', { of, fewer, fewerCount, worse })] : [];
  }
}

/** Of the ratings that stand, or of those by rule and guidance alone. */
type MarginOf = 'standing' | 'plain';

export type TipGroup = Pick<Tip, 'way' | 'overall'> & { numbers: string[] };

/** Standards that would lead to the same overall rating the same way. */
export function tipGroups(tips: readonly Tip[]): TipGroup[] {
  const groups = new Map<string, TipGroup>();
  for (const { way, overall, standard } of tips) {
    const key = `${way} ${overall}`;
    const group = groups.get(key) ?? { way, overall, numbers: [] };
    group.numbers.push(standard);
    groups.set(key, group);
  }
  return [...groups.values()];
}
