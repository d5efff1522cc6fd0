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
import { say } from './messages.ts';
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
  const sentences = createSentences(template);
  const { maxPoints, rated, toRate, overall, withoutDepartures } = results;
  const all = standardResults(results);
  const domains = results.domains.map(({ number, title, standards }) => ({
    number,
    title,
    standards: standards.map((standard) => explainStandard(standard, all, rules, sentences)),
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
    summary: sentences.overall(
      known,
      all.some(({ departure }) => departure),
    ),
    rules: rulesOf(rules, all, sentences),
  };
}

function explainStandard(
  standard: StandardResult,
  all: readonly StandardResult[],
  rules: RatingRules,
  sentences: Sentences,
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
        sentence: sentences.question(question, band),
      };
    }),
    steps: unrated ? [] : stepsOf(standard, all, rules, sentences),
    ...(ruleRating !== undefined && { ruleRating }),
    ...(rating !== undefined && { rating }),
    ...(departure && { departure }),
    ...(points !== undefined && { points, weighted: wholeTotal(points * weight) }),
    weight,
  };
}

function stepsOf(
  standard: StandardResult,
  all: readonly StandardResult[],
  rules: RatingRules,
  sentences: Sentences,
): Step[] {
  const { ratedBy, rating, departure, points, evidence } = standard;
  const steps: Step[] = [];
  if (ratedBy === 'judgement') {
    steps.push({ kind: rating === undefined ? 'open' : 'judgement', text: sentences.judgement(standard) });
    steps.push(
      evidence === ''
        ? { kind: 'evidence', text: say('noEvidence'), amiss: true }
        : { kind: 'evidence', text: evidence },
    );
  } else if (!standard.lowest) steps.push({ kind: 'open', text: sentences.open(standard) });
  else
    steps.push({ kind: 'lowest', text: sentences.lowest(standard, rules), provenance: rules.standardRule.provenance });
  const standing = standingRatings(all);
  for (const guidance of rules.guidance.filter(({ standard: number }) => number === standard.number))
    steps.push({
      kind: 'guidance',
      text: sentences.guidance(guidance, weighGuidance(guidance, standing), standing),
      provenance: guidance.provenance,
    });
  if (departure) {
    steps.push({
      kind: 'departure',
      text: sentences.departure(standard, departure),
      provenance: departure.provenance,
      ...(!departure.allowed && { amiss: true as const }),
    });
    steps.push(noted('reason', departure.reason, say('noReason')));
    steps.push(noted('decided by', departure.decidedBy, say('noDecider')));
  }
  if (points !== undefined) steps.push({ kind: 'points', text: sentences.points(standard, points) });
  return steps;
}

function noted(kind: Step['kind'], text: string, missing: string): Step {
  return text === '' ? { kind, text: missing, amiss: true } : { kind, text };
}

/** The rules that bear on a rating of this edition. Bands decide nothing where no standard is rated by key questions. */
function rulesOf(rules: RatingRules, all: readonly StandardResult[], sentences: Sentences): RuleExplained[] {
  const { keyQuestionBands, standardRule, discretion, guidance, overall } = rules;
  const asked = all.some(({ ratedBy }) => ratedBy === 'lowest key question');
  return [
    ...(asked
      ? [{ name: say('bands'), text: sentences.bands(keyQuestionBands.bands), provenance: keyQuestionBands.provenance }]
      : []),
    { name: say('ratingOfAStandard'), ...standardRule },
    ...(discretion && asked
      ? [{ name: say('discretion'), text: sentences.discretion(discretion), provenance: discretion.provenance }]
      : []),
    ...guidance.map(({ standard, text, provenance }) => ({
      name: say('decisionGuidanceOn', { standard }),
      text,
      provenance,
    })),
    ...(overall
      ? [
          {
            name: say('overallRating'),
            text: `${sentences.scale(rules.scale)} ${sentences.overallBands(overall.bands)}`,
            provenance: overall.provenance,
          },
        ]
      : []),
  ];
}

const STEP_NAMES = {
  open: 'stillToDo',
  lowest: 'lowestKeyQuestion',
  judgement: 'judgement',
  evidence: 'evidence',
  guidance: 'decisionGuidance',
  departure: 'departure',
  reason: 'reason',
  'decided by': 'decidedBy',
  points: 'points',
} as const satisfies Record<Step['kind'], string>;

/** What a step of the chain is called. */
export function stepName(kind: Step['kind']): string {
  return say(STEP_NAMES[kind]);
}

/** How a rule is known. */
export function provenanceWords(status: Provenance['status']): string {
  return say(status === 'published' ? 'published' : status === 'inferred' ? 'inferred' : 'unconfirmed');
}
