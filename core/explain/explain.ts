import type { Provenance, RatingRules } from '../framework.ts';
import {
  type Departure,
  type Overall,
  type Results,
  type StandardResult,
  standardResults,
  standingRatings,
  weighGuidance,
  wholeTotal,
} from '../rating.ts';
import type { Template } from '../template.ts';
import { type Margins, marginsOf } from './margin.ts';
import { countsOf, exactPercentage } from './quotient.ts';
import { createSentences, type Sentences } from './sentences.ts';

/**
 * Why a report is rated as it is: for each standard the chain from counts to points, as data and in sentences, and what the
 * overall rating hangs on. The window, the annex and the command all show this.
 */

export type QuestionExplained = {
  number: string;
  text: string;
  /** `14 of 22`; empty where only a percentage is known. */
  counts: string;
  /** Per cent before rounding, where it is not whole: `63.6`. */
  exact?: string;
  /** Whole per cent, which is banded. */
  percentage?: number;
  band?: { rating: string; label: string; from: number; to: number };
  lowest: boolean;
  sentence: string;
};

/** One link of the chain, in a sentence or two. Where it applies a rule, with where that comes from. */
export type Step = {
  kind: 'open' | 'lowest' | 'judgement' | 'evidence' | 'guidance' | 'departure' | 'reason' | 'decided by' | 'points';
  text: string;
  provenance?: Provenance;
  /** What is not as it should be: a reason that is missing, a limit that is passed. */
  amiss?: true;
};

export type StandardExplained = {
  number: string;
  title: string;
  ratedBy: StandardResult['ratedBy'];
  questions: QuestionExplained[];
  steps: Step[];
  /** By rule and guidance. */
  ruleRating?: string;
  rating?: string;
  departure?: Departure;
  points?: number;
  weight: number;
  /** Points in the score. */
  weighted?: number;
};

/** A rule of the edition and where it is known from. */
export type RuleExplained = { name: string; text: string; provenance: Provenance };

/** `margin`: how near the overall rating is to another; `plain margin`: how near it would be without departures. */
export type SummaryLine = { about: 'score' | 'departures' | 'margin' | 'plain margin'; text: string };

export type Explanation = {
  domains: { number: string; title: string; standards: StandardExplained[] }[];
  points: number;
  maxPoints: number;
  rated: number;
  toRate: number;
  overall?: Overall;
  withoutDepartures?: Overall;
  margins?: Margins;
  /** The overall result in sentences. */
  summary: SummaryLine[];
  rules: RuleExplained[];
};

/** Nothing where the edition has no ratings. */
export function explainRatings(results: Results, template: Template): Explanation | undefined {
  const { ratings: rules } = template;
  if (!rules) return undefined;
  const say = createSentences(template);
  const { maxPoints, rated, toRate, overall, withoutDepartures } = results;
  const all = standardResults(results);
  const domains = results.domains.map(({ number, title, standards }) => ({
    number,
    title,
    standards: standards.map((standard) => explainStandard(standard, all, rules, say)),
  }));
  const margins = marginsOf(results, template);
  const known = {
    domains,
    points: wholeTotal(all.reduce((sum, { points = 0, weight }) => sum + points * weight, 0)),
    maxPoints,
    rated,
    toRate,
    ...(overall && { overall }),
    ...(withoutDepartures && { withoutDepartures }),
    ...(margins && { margins }),
  };
  return {
    ...known,
    summary: say.overall(
      known,
      all.some(({ departure }) => departure),
    ),
    rules: rulesOf(rules, all, say),
  };
}

function explainStandard(
  standard: StandardResult,
  all: readonly StandardResult[],
  rules: RatingRules,
  say: Sentences,
): StandardExplained {
  const { number, title, ratedBy, ruleRating, rating, departure, points, weight } = standard;
  const unrated = ratedBy === 'information only';
  return {
    number,
    title,
    ratedBy,
    questions: standard.keyQuestions.map((question) => {
      const { measure, percentage } = question;
      const band = rules.keyQuestionBands.bands.find(
        ({ from, to }) => percentage !== undefined && percentage >= from && percentage <= to,
      );
      const exact = measure && exactPercentage(measure);
      return {
        number: question.number,
        text: question.text,
        counts: measure ? countsOf(measure) : '',
        ...(exact !== undefined && { exact }),
        ...(percentage !== undefined && { percentage }),
        ...(band && { band: { rating: band.rating, label: band.label ?? '', from: band.from, to: band.to } }),
        lowest: !unrated && standard.lowest?.number === question.number,
        sentence: say.question(question, band),
      };
    }),
    steps: unrated ? [] : stepsOf(standard, all, rules, say),
    ...(ruleRating !== undefined && { ruleRating }),
    ...(rating !== undefined && { rating }),
    ...(departure && { departure }),
    ...(points !== undefined && { points, weighted: wholeTotal(points * weight) }),
    weight,
  };
}

function stepsOf(standard: StandardResult, all: readonly StandardResult[], rules: RatingRules, say: Sentences): Step[] {
  const { ratedBy, rating, departure, points, evidence } = standard;
  const steps: Step[] = [];
  if (ratedBy === 'judgement') {
    steps.push({ kind: rating === undefined ? 'open' : 'judgement', text: say.judgement(standard) });
    steps.push(
      evidence === ''
        ? { kind: 'evidence', text: 'No evidence is noted.', amiss: true }
        : { kind: 'evidence', text: evidence },
    );
  } else if (!standard.lowest) steps.push({ kind: 'open', text: say.open(standard) });
  else steps.push({ kind: 'lowest', text: say.lowest(standard, rules), provenance: rules.standardRule.provenance });
  const standing = standingRatings(all);
  for (const guidance of rules.guidance.filter(({ standard: number }) => number === standard.number))
    steps.push({
      kind: 'guidance',
      text: say.guidance(guidance, weighGuidance(guidance, standing), standing),
      provenance: guidance.provenance,
    });
  if (departure) {
    steps.push({
      kind: 'departure',
      text: say.departure(standard, departure),
      provenance: departure.provenance,
      ...(!departure.allowed && { amiss: true as const }),
    });
    steps.push(noted('reason', departure.reason, 'No reason is recorded.'));
    steps.push(noted('decided by', departure.decidedBy, 'Nobody is recorded as having decided it.'));
  }
  if (points !== undefined) steps.push({ kind: 'points', text: say.points(standard, points) });
  return steps;
}

function noted(kind: Step['kind'], text: string, missing: string): Step {
  return text === '' ? { kind, text: missing, amiss: true } : { kind, text };
}

/** The rules that bear on a rating of this edition. Bands decide nothing where no standard is rated by key questions. */
function rulesOf(rules: RatingRules, all: readonly StandardResult[], say: Sentences): RuleExplained[] {
  const { keyQuestionBands, standardRule, discretion, guidance, overall } = rules;
  const asked = all.some(({ ratedBy }) => ratedBy === 'lowest key question');
  return [
    ...(asked
      ? [{ name: 'Bands', text: say.bands(keyQuestionBands.bands), provenance: keyQuestionBands.provenance }]
      : []),
    { name: 'Rating of a standard', ...standardRule },
    ...(discretion && asked
      ? [{ name: 'Discretion', text: say.discretion(discretion), provenance: discretion.provenance }]
      : []),
    ...guidance.map(({ standard, text, provenance }) => ({ name: `Decision guidance, ${standard}`, text, provenance })),
    ...(overall
      ? [
          {
            name: 'Overall rating',
            text: `${say.scale(rules.scale)} ${say.overallBands(overall.bands)}`,
            provenance: overall.provenance,
          },
        ]
      : []),
  ];
}

/** What the steps of the chain are called. */
export const stepNames: Record<Step['kind'], string> = {
  open: 'Still to do',
  lowest: 'Lowest key question',
  judgement: 'Judgement',
  evidence: 'Evidence',
  guidance: 'Decision guidance',
  departure: 'Departure',
  reason: 'Reason',
  'decided by': 'Decided by',
  points: 'Points',
};

export const provenanceWords: Record<Provenance['status'], string> = {
  published: 'published',
  inferred: 'inferred from published reports',
  unconfirmed: 'unconfirmed',
};
