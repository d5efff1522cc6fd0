import { type Measure, percentageOf } from '../../figure.ts';
import { rateReport, type StandardResult, standardResults } from '../../rating.ts';
import type { Report } from '../../report.ts';
import type { Template } from '../../template.ts';
import { isLowestScore } from '../ratings/lowest-score.ts';
import type { Reading } from '../reading.ts';
import type { Quantity } from '../text/quantities.ts';
import { onceFor } from '../text/remember-for.ts';
import { stemsOf } from '../text/stems.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';
import { isAtOdds, isOneBase } from './compare.ts';
import { mendedShare, stretchOfShare } from './mended-share.ts';
import { type PlacedClaim, placedClaims, stretchOf } from './placed-claims.ts';

/** A clause in the words of a key question, with another share than its score. */
export const proseAgainstScores: ReportRule = {
  name: 'unlike-score',
  family: 'numbers',
  severity: 'warning',
  title: 'Prose that differs from a score',
  why: 'The prose gives one result and the table of results another.',
  example: {
    wrong: 'Planning focused sufficiently on engagement in 64 per cent of cases. (Scored 46 per cent.)',
    right: 'Planning focused sufficiently on engagement in 46 per cent of cases.',
  },
  mend: 'Correct the prose or the score, or say what else is counted here.',
  inReport(reading) {
    const asked = questionsOf(reading);
    if (asked.length === 0) return [];
    return placedClaims(reading).flatMap((placed): FoundInReport[] => {
      const meant = contradicted(placed, asked);
      const { claim, read } = placed;
      // The lowest score is looked at by a rule of its own.
      if (!meant || isLowestScore(read, claim.quantity, reading.template)) return [];
      const { text } = read.line;
      const said = text.slice(claim.quantity.from, claim.quantity.to);
      const band = claim.quantity.said === 'band';
      const told = {
        related: [{ standard: meant.standard, keyQuestion: meant.number }],
        severity: meant.close ? ('warning' as const) : ('advice' as const),
      };
      if (turnedAround(placed, meant.quantity))
        return [
          {
            ...told,
            at: stretchOf(placed),
            message: `Key question ${meant.number} was answered ‘yes’ for ${meant.quantity.low} per cent, and here “${said}” is the share of those of which it is not so.`,
          },
        ];
      const fix =
        meant.close && claim.negative === false
          ? mendedShare(text, claim.quantities, meant.measure, reading.template)
          : undefined;
      return [
        {
          ...told,
          at: { read, ...stretchOfShare(text, claim.quantities) },
          message: `Key question ${meant.number} is scored ${meant.quantity.low} per cent, ${band ? `which is not in the band that “${said}” stands for` : `and “${said}” stands here`}.`,
          ...(fix !== undefined && { fix }),
        },
      ];
    });
  },
};

/** Whether a clause is held against a score, so that nothing else need be. */
export function isUnlikeScore(placed: PlacedClaim, reading: Reading): boolean {
  return contradicted(placed, questionsOf(reading)) !== undefined;
}

/** The key question that a clause speaks of, with a share that is not its score. */
function contradicted(placed: PlacedClaim, asked: readonly Asked[]): (Asked & { close: boolean }) | undefined {
  const { claim } = placed;
  const meant = claim.apart ? undefined : questionOf(placed, asked);
  return meant &&
    isOneBase(claim.quantity.base, meant.quantity.base) &&
    isAtOdds(claim, { quantity: meant.quantity, negative: false })
    ? meant
    : undefined;
}

function turnedAround({ claim }: PlacedClaim, { low }: Quantity): boolean {
  return claim.negative === true && Math.round(claim.quantity.low) === low;
}

type Asked = {
  standard: string;
  number: string;
  about: ReadonlySet<string>;
  /** The words that no other question of the standard has. */
  own: ReadonlySet<string>;
  measure: Measure;
  quantity: Quantity;
};

/** The key questions with a score, by what they ask. */
function questionsOf({ report, template }: Reading): Asked[] {
  return scoredStandards(report, template).flatMap(({ number: standard, keyQuestions }) => {
    const asked = keyQuestions.map((question) => ({ question, about: wordsOf(template)(question.text) }));
    return asked.flatMap(({ question: { number, measure }, about }) => {
      if (!measure) return [];
      const others = asked.filter((other) => other.about !== about);
      const own = new Set([...about].filter((stem) => others.every((other) => !other.about.has(stem))));
      const share = percentageOf(measure);
      return [
        {
          standard,
          number,
          about,
          own,
          measure,
          quantity: {
            from: 0,
            to: 0,
            said: 'percentage',
            low: share,
            high: share,
            ...(measure.base !== undefined && { base: measure.base }),
          },
        },
      ];
    });
  });
}

const known = new WeakMap<Report['scores'], { template: Template; standards: StandardResult[] }>();

function scoredStandards(report: Report, template: Template): StandardResult[] {
  const last = known.get(report.scores);
  if (last?.template === template) return last.standards;
  const standards = standardResults(rateReport(report, template)).filter(({ ratedBy }) => ratedBy !== 'judgement');
  known.set(report.scores, { template, standards });
  return standards;
}

/** The words of a key question without those of its standard’s title. */
const wordsOf = onceFor(({ domains }) => {
  const titles = stemsOf(domains.flatMap(({ standards }) => standards.map(({ title }) => title)).join(' '));
  return (text: string) => new Set([...stemsOf(text)].filter((stem) => !titles.has(stem)));
});

/** The one key question that a clause can speak of; `close` where it says nearly all of its words. */
function questionOf({ claim, topics }: PlacedClaim, asked: readonly Asked[]): (Asked & { close: boolean }) | undefined {
  const meant = asked.flatMap((one) => {
    if (!topics.has(one.standard)) return [];
    const shared = [...claim.about].filter((stem) => one.about.has(stem));
    const extra = claim.about.size - shared.length;
    if (!shared.some((stem) => one.own.has(stem)) || extra > 1) return [];
    if (
      asked.some(
        (other) => other !== one && other.standard === one.standard && shared.some((stem) => other.own.has(stem)),
      )
    )
      return [];
    const close = shared.length >= 0.7 * one.about.size && shared.length >= 3;
    return close || (shared.length >= 2 && extra === 0) ? [{ ...one, close }] : [];
  });
  return meant.length === 1 ? meant[0] : undefined;
}
