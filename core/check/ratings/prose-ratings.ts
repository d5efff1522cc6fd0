import { parseNumber } from '../../figures/typed-numbers.ts';
import { type Results, rateReport, standardResults } from '../../rating.ts';
import type { Template } from '../../template.ts';
import type { Reading } from '../reading.ts';
import { isRunning } from '../reading.ts';
import { numberSource } from '../text/quantities.ts';
import { onceFor, rememberFor } from '../text/remember-for.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { FoundInReport, ReportRule, Stretch } from '../text-rule.ts';
import { ratingWords } from './rating-words.ts';
import { saidRatings } from './said-ratings.ts';

/** The prose against the page of ratings. */
export const proseRatings: ReportRule = {
  name: 'unlike-rating',
  family: 'ratings',
  severity: 'error',
  title: 'A rating in the prose that is not the one given',
  why: 'The prose tells the reader one rating, and the page of ratings another.',
  example: {
    wrong: 'Planning is rated ‘Good’. (On the page of ratings: ‘Inadequate’.)',
    right: 'Planning is rated ‘Inadequate’.',
  },
  mend: 'Correct the prose, or the rating.',
  looksAt: (line, template) => isRunning(line) && saidRatings(line, template).length > 0,
  inReport(reading) {
    const { ours, report, template } = reading;
    if (!template.ratings) return [];
    const results = rateReport(report, template);
    const standards = new Map(standardResults(results).map((standard) => [standard.number, standard]));
    return ours.flatMap((read) =>
      !isRunning(read.line)
        ? []
        : saidRatings(read.line, template).flatMap(({ from, to, name, of, quoted }): FoundInReport[] => {
            const number = of === 'here' ? read.placed.standard?.number : of;
            const standard = number === undefined ? undefined : standards.get(number);
            const given = of === 'overall' ? results.overall?.rating : standard?.rating;
            if (given === undefined || given === name) return [];
            const what = standard ? `${standard.number} ${standard.title}` : 'The service as a whole';
            return [
              {
                at: { read, from, to },
                related: standard ? [{ standard: standard.number }] : [],
                severity: quoted && read.line.text.slice(from, to) === name ? 'error' : 'warning',
                message: `${what} is rated “${given}”, and “${name}” stands here.`,
                ...(quoted && read.line.text.slice(from, to) === name && { fix: given }),
              },
            ];
          }),
    );
  },
};

/** `four of our five standards`, `half of the standards`. */
export const countedRatings: ReportRule = {
  name: 'counted-ratings',
  family: 'ratings',
  severity: 'warning',
  title: 'So many standards with a rating, where there are others',
  why: 'A reader who counts them on the page of ratings finds another number.',
  example: {
    wrong: '‘Inadequate’ in four of our nine standards (on the page of ratings: three)',
    right: '‘Inadequate’ in three of our nine standards',
  },
  mend: 'Count the standards on the page of ratings again.',
  looksAt: (line, template) => countsIn(line, template).length > 0,
  inReport(reading) {
    const { ours, report, template } = reading;
    if (!template.ratings) return [];
    const scopes = scopesOf(rateReport(report, template));
    if (scopes.length === 0) return [];
    return ours.flatMap((read) =>
      countsIn(read.line, template).flatMap(({ from, to, count, of, name, clause }): FoundInReport[] => {
        const named = scopes.filter(({ title }) => title !== '' && clause.toLowerCase().includes(title.toLowerCase()));
        const meant = (named.length > 0 ? named : scopes).filter(({ ratings }) =>
          of === undefined ? named.length > 0 || ratings.length === scopes[0]?.ratings.length : ratings.length === of,
        );
        const wrong = (message: string) => [{ at: { read, from, to }, message }];
        if (meant.length === 0)
          return of === undefined
            ? []
            : wrong(`This edition rates ${scopes[0]?.ratings.length} standards, and “${of}” stands here.`);
        const counts = meant.map(({ ratings }) => ({
          hits: ratings.filter((rating) => rating === name).length,
          all: ratings.length,
        }));
        const right = counts.some(({ hits, all }) =>
          count === 'half'
            ? hits * 2 === all
            : count === 'all'
              ? hits === all
              : count === 'most'
                ? hits * 2 > all
                : hits === count,
        );
        const [first] = counts;
        return right || !first
          ? []
          : wrong(`${first.hits} of ${first.all} standards are rated “${name}”, and “${count}” stands here.`);
      }),
    );
  },
};

type Scope = { title: string; ratings: readonly (string | undefined)[] };

/** All rated standards first, then those of each domain. */
function scopesOf({ domains, rated, toRate }: Results): Scope[] {
  if (rated < toRate || rated === 0) return [];
  const own = domains.map(({ title, standards }) => ({
    title,
    ratings: standards.filter(({ ratedBy }) => ratedBy !== 'information only').map(({ rating }) => rating),
  }));
  return [{ title: '', ratings: own.flatMap(({ ratings }) => ratings) }, ...own];
}

type Counted = Stretch & {
  count: number | 'half' | 'all' | 'most';
  of: number | undefined;
  name: string;
  clause: string;
};

const countsIn: (line: Reading['ours'][number]['line'], template: Template) => readonly Counted[] = rememberFor(
  (line, template) => {
    const patterns = countPatterns(template);
    const known = ratingWords(template);
    if (!patterns || !known || !isRunning(line) || !/standards/i.test(line.text)) return [];
    return sentencesOf(line).flatMap(({ text, from }): Counted[] => {
      const names = [...text.matchAll(patterns.name)].map(([, name]) => known.nameOf(name ?? ''));
      const [name] = names;
      if (
        name === undefined ||
        names.some((other) => other !== name) ||
        /would|could|if |not |previous|last |in (?:19|20)\d\d/.test(text)
      )
        return [];
      return [...text.matchAll(patterns.count)].flatMap(({ index, 0: whole, groups = {} }) => {
        const { count: said = '', of } = groups;
        const word = said.toLowerCase();
        const count = word === 'half' || word === 'all' || word === 'most' ? word : parseNumber(said, template.words);
        const base = of === undefined ? undefined : parseNumber(of, template.words);
        return count === undefined
          ? []
          : [{ from: from + index, to: from + index + whole.length, count, of: base, name, clause: text }];
      });
    });
  },
);

const countPatterns = onceFor((template) => {
  const known = ratingWords(template);
  if (!known) return undefined;
  const number = numberSource(template);
  return {
    name: new RegExp(`(?<!\\p{L})(${known.any})(?:ly)?(?!\\p{L})`, 'giu'),
    count: new RegExp(
      `(?<!\\p{L}|\\d)(?<count>${number}|half|all|most)\\s(?:of\\s)?(?:(?:the|our|its|these)\\s){0,2}(?:(?<of>${number})\\s)?(?:quality\\s|rated\\s)?standards(?!\\p{L})`,
      'giu',
    ),
  };
});
