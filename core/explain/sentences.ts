import { capital } from '../capital.ts';
import type { Band, Guidance, Rating, RatingRules } from '../framework.ts';
import type { Departure, KeyQuestionResult, RatingsByNumber, StandardResult, WeighedGuidance } from '../rating.ts';
import type { Template } from '../template.ts';
import type { Explanation, SummaryLine } from './explain.ts';
import type { Margin, Tip } from './margin.ts';
import { countsOf, exactPercentage } from './quotient.ts';

/** The links of the chain in words. */
export type Sentences = ReturnType<typeof createSentences>;

/** In English, but for the edition’s own words for per cent and its marks round ratings. */
export function createSentences({ words }: Pick<Template, 'words'>) {
  const rated = (rating: string) => `${words.ratingMarks[0]}${rating}${words.ratingMarks[1]}`;
  const percent = (value: string | number) => `${value}${words.perCent === '%' ? '' : ' '}${words.perCent}`;
  const banded = ({ label, from, to, rating }: Band) =>
    `the band from ${from} to ${to}${label ? ` (${rated(label)})` : ''} gives ${rated(rating)}`;

  return {
    /** From the counts to the band. */
    question({ measure, percentage }: KeyQuestionResult, band: Band | undefined): string {
      if (!measure || percentage === undefined) return 'Not scored yet.';
      const exact = exactPercentage(measure);
      const counts = countsOf(measure);
      const share =
        'percentage' in measure
          ? `${percent(percentage)}${counts && ` ${counts} cases`}, taken over as a whole percentage`
          : exact === undefined
            ? `${counts} is exactly ${percent(percentage)}`
            : `${counts} is ${percent(exact)}, rounded to ${percent(percentage)} before it is banded`;
      return `${share}; ${band ? banded(band) : 'no band of the edition holds it'}.`;
    },

    open({ keyQuestions }: StandardResult): string {
      const scored = keyQuestions.filter(({ percentage }) => percentage !== undefined).length;
      return `${scored} of ${counted(keyQuestions.length, 'key question')} scored. The rating follows when all are.`;
    },

    lowest({ lowest, keyQuestions }: StandardResult, { standardRule }: RatingRules): string {
      if (!lowest) return '';
      const equals = keyQuestions.filter(({ percentage }) => percentage === lowest.percentage).length;
      const which =
        keyQuestions.length === 1
          ? `Its one key question, ${lowest.number}, has`
          : `The lowest of its ${keyQuestions.length} key questions is ${lowest.number}${
              equals > 1 ? ` (the first of ${equals} equal ones)` : ''
            } with`;
      const outcome = lowest.band === undefined ? 'No band holds this score.' : `This gives ${rated(lowest.band)}.`;
      return `${which} ${percent(lowest.percentage ?? 0)}. ${standardRule.text} ${outcome}`;
    },

    judgement: ({ rating }: StandardResult) =>
      rating === undefined
        ? 'The inspectors have not judged it yet.'
        : `The inspectors judged it ${rated(rating)}; no percentage decides it.`,

    guidance(guidance: Guidance, weighed: WeighedGuidance, ratings: RatingsByNumber): string {
      const { basis, when, ceiling } = guidance;
      const named = basis.filter((number) => ratings.get(number) === when.rating);
      const share =
        named.length === 0
          ? `none of ${basis.join(', ')} is`
          : `${weighed.hits} of ${weighed.of} (${named.join(', ')}) ${weighed.hits === 1 ? 'is' : 'are'}`;
      const count = `${share} rated ${rated(when.rating)}, and ${weighed.needed} would set it off`;
      return weighed.applies
        ? `${guidance.text} It applies: ${share} rated ${rated(when.rating)}, and ${weighed.needed} ${weighed.needed === 1 ? 'sets' : 'set'} it off. A rating above ${rated(ceiling)} needs a reason.`
        : `${guidance.text} It does not apply: ${count}.`;
    },

    departure({ lowest }: StandardResult, departure: Departure): string {
      const { kind, from, to, boundary, allowed, rule } = departure;
      if (kind === 'guidance') return `Rated ${rated(to)}, above the ${rated(from)} that the guidance gives.`;
      const near =
        boundary !== undefined && lowest?.percentage !== undefined
          ? ` The lowest score, ${percent(lowest.percentage)}, is ${counted(
              Math.abs(boundary - lowest.percentage),
              'percentage point',
            )} from the boundary at ${boundary}.`
          : '';
      return `Rated ${rated(to)} by professional discretion, in place of ${rated(from)}.${near} ${rule}${
        allowed ? '' : ' This goes beyond that.'
      }`;
    },

    points({ rating = '', weight }: StandardResult, points: number): string {
      const own = `${rated(rating)} is worth ${counted(points, 'point')}`;
      return weight === 1 ? `${own}.` : `${own}, and counts ${weight} times: ${counted(points * weight, 'point')}.`;
    },

    bands: (bands: readonly Band[]) => `${bands.map((band) => capital(banded(band))).join('. ')}.`,

    discretion: ({ withinPoints, steps }: NonNullable<RatingRules['discretion']>) =>
      `The rating may be moved by ${counted(steps, 'step')} where the lowest score is within ${counted(
        withinPoints,
        'percentage point',
      )} of the boundary, for a reason that is recorded.`,

    scale: (scale: readonly Rating[]) =>
      `${scale.map(({ name, points }) => `${rated(name)} is worth ${counted(points, 'point')}`).join(', ')}.`,

    overallBands: (bands: readonly Band[]) =>
      `${bands
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, to, rating }) => `${from} to ${to} points: ${rated(rating)}`)
        .join(', ')}.`,

    overall(known: Omit<Explanation, 'summary' | 'rules'>, departs: boolean): SummaryLine[] {
      const { points, maxPoints, rated: done, toRate, overall, withoutDepartures, margins } = known;
      if (toRate === 0) return [];
      if (!overall) {
        const sofar = `${done} of ${counted(toRate, 'standard')} rated, with ${points} of ${maxPoints} points so far.`;
        return [{ about: 'score', text: `${sofar} The overall rating follows when all are.` }];
      }
      const outcome = (of: { points: number; rating?: string }) =>
        `${of.points} of ${maxPoints} points${of.rating === undefined ? '' : `, ${rated(of.rating)}`}`;
      const about = (name: SummaryLine['about'], texts: string[]) => texts.map((text) => ({ about: name, text }));
      return [
        { about: 'score', text: `Overall: ${outcome(overall)}.` },
        {
          about: 'departures',
          text:
            departs && withoutDepartures
              ? `Without departures from rule and guidance: ${outcome(withoutDepartures)}.`
              : 'No rating departs from rule or guidance.',
        },
        ...about('margin', margins ? marginSentences(margins.withDepartures, '') : []),
        ...about(
          'plain margin',
          margins && departs ? marginSentences(margins.withoutDepartures, 'Without departures, ') : [],
        ),
      ];
    },
  };

  function marginSentences({ up, down, tips }: Margin, before: string): string[] {
    const ways = [
      ...(up ? [`${counted(up.points, 'more point', 'more points')} would make it ${rated(up.rating)}`] : []),
      ...(down ? [`${counted(down.points, 'point fewer', 'points fewer')} ${rated(down.rating)}`] : []),
    ];
    if (!up && ways[0] && down)
      ways[0] = `${counted(down.points, 'point fewer', 'points fewer')} would make it ${rated(down.rating)}`;
    const distance = ways.length > 0 ? [`${started(before, ways.join(', and '))}.`] : [];
    const groups = tipGroups(tips).map(({ way, overall, numbers }) => {
      const which =
        numbers.length === 1 ? numbers[0] : `any one of ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
      return `${started(before, `one standard is enough: ${which}, rated one step ${way === 'up' ? 'better' : 'worse'}, would make the overall rating ${rated(overall)}`)}.`;
    });
    if (groups.length > 0) return [...distance, ...groups];
    return [
      ...distance,
      `${started(before, 'no single standard, rated one step better or worse, would change the overall rating')}.`,
    ];
  }
}

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

const started = (before: string, text: string) => (before === '' ? capital(text) : `${before}${text}`);

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
