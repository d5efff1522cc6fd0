import { type Measure, percentageOf } from './figure.ts';
import type { Band, Domain, Guidance, Provenance, Rating, RatingRules, Standard } from './framework.ts';
import type { Report } from './report.ts';
import type { StandardScore } from './score.ts';
import type { Template } from './template.ts';

/**
 * From counts to the overall rating: percentage, band, lowest key question, rating, points, overall.
 * Every limit and label comes from the edition; this file only knows the steps.
 */

export type KeyQuestionResult = {
  number: string;
  text: string;
  tags: readonly string[];
  measure?: Measure;
  /** Whole per cent answered yes. */
  percentage?: number;
  /** The rating of the band that the percentage falls in. */
  band?: string;
  /** The inspectorate's words for the band: `Too few`. */
  label?: string;
};

export type Departure = {
  /** Professional discretion moves a computed rating; guidance is departed from by rating above its ceiling. */
  kind: 'discretion' | 'guidance';
  from: string;
  to: string;
  reason: string;
  /** By role; empty while nobody is named. */
  decidedBy: string;
  /** Whether the edition allows it: near enough to the boundary and not too many steps. */
  allowed: boolean;
  /** Of discretion, the percentage at which the better of the two bands begins. */
  boundary?: number;
  /** What the edition says, in words. */
  rule: string;
  provenance: Provenance;
};

export type StandardResult = {
  number: string;
  title: string;
  inText: string;
  statement: string;
  ratedBy: Standard['ratedBy'];
  /** How many times its points count in the score. */
  weight: number;
  keyQuestions: KeyQuestionResult[];
  /** What a judgement rests on, as the inspectors noted it; empty while nothing is. */
  evidence: string;
  /** The key question that decides: the lowest percentage, the first of equals. Only when all are scored. */
  lowest?: KeyQuestionResult;
  /** The rating by rule and guidance alone. For a judged standard without guidance it is the judgement. */
  ruleRating?: string;
  /** The rating that stands. */
  rating?: string;
  /** Of the rating, before they are weighted. */
  points?: number;
  departure?: Departure;
};

export type Overall = { points: number; rating?: string };

export type DomainResult = { id: string; name: string; number: string; title: string; standards: StandardResult[] };

export type Results = {
  domains: DomainResult[];
  /** Highest score that the rated standards allow. */
  maxPoints: number;
  rated: number;
  toRate: number;
  /** Present when every standard that is to be rated has a rating. */
  overall?: Overall;
  /** The overall result if no rating departed from rule or guidance. */
  withoutDepartures?: Overall;
  overallProvenance?: Provenance;
};

/** The band that whole per cent, or points, fall in; nothing where the bands of the edition leave a gap. */
export function bandOf(bands: readonly Band[], value: number): Band | undefined {
  return bands.find((band) => value >= band.from && value <= band.to);
}

export function ratingNamed(rules: RatingRules, name: string | undefined): Rating | undefined {
  return rules.scale.find((rating) => rating.name === name);
}

/**
 * The results of a report by the rules of its edition, in which each rule has its source. Percentages are rounded before they
 * are banded, guidance is followed in the order of the edition, and points are those of the ratings that stand. What is not
 * scored has no result, and there is no overall one until every standard that is to be rated has a rating. In an edition
 * without rules, percentages are all that is worked out.
 */
export function rateReport(report: Report, template: Template): Results {
  const rules = template.ratings;
  const domains = template.domains.map((domain) => domainResult(domain, report, rules));
  const standards = domains.flatMap((domain) => domain.standards);
  if (!rules) return { domains, maxPoints: 0, rated: 0, toRate: 0 };

  for (const guidance of rules.guidance) followGuidance(guidance, standards, report, rules);

  const toRate = standards.filter((standard) => standard.ratedBy !== 'information only');
  const rated = toRate.filter((standard) => standard.rating !== undefined);
  const best = Math.max(...rules.scale.map((rating) => rating.points));
  for (const standard of rated) standard.points = ratingNamed(rules, standard.rating)?.points ?? 0;

  const maxPoints = wholeTotal(toRate.reduce((sum, { weight }) => sum + best * weight, 0));
  const results: Results = { domains, maxPoints, rated: rated.length, toRate: toRate.length };
  if (rated.length < toRate.length || toRate.length === 0) return results;
  results.overall = overallOf(toRate, standingRatings(toRate), rules);
  results.withoutDepartures = overallOf(toRate, ratingsByRule(standards, rules), rules);
  if (rules.overall) results.overallProvenance = rules.overall.provenance;
  return results;
}

/** Points, weighted and added up, and the rating of the band that they fall in. */
export function overallOf(standards: readonly StandardResult[], ratings: RatingsByNumber, rules: RatingRules): Overall {
  const points = wholeTotal(
    standards.reduce(
      (sum, { number, weight }) => sum + (ratingNamed(rules, ratings.get(number))?.points ?? 0) * weight,
      0,
    ),
  );
  const rating = rules.overall && bandOf(rules.overall.bands, points)?.rating;
  return rating === undefined ? { points } : { points, rating };
}

/** The ratings that stand. */
export function standingRatings(standards: readonly StandardResult[]): RatingsByNumber {
  return new Map(standards.flatMap(({ number, rating }) => (rating === undefined ? [] : [[number, rating] as const])));
}

export type RatingsByNumber = ReadonlyMap<string, string>;

/**
 * The ratings that judgement, rule and guidance give if nobody departs from them. The guidance then follows these ratings,
 * too, and not those that stand. `moved` stands in place of what a judgement or a lowest key question gives.
 */
export function ratingsByRule(
  standards: readonly StandardResult[],
  rules: RatingRules,
  moved?: { number: string; rating: string },
): RatingsByNumber {
  const ratings = new Map<string, string>();
  for (const { number, ratedBy, rating, lowest } of standards) {
    const own = number === moved?.number ? moved.rating : ratedBy === 'judgement' ? rating : lowest?.band;
    if (ratedBy !== 'information only' && own !== undefined) ratings.set(number, own);
  }
  for (const guidance of rules.guidance) {
    const own = ratingNamed(rules, ratings.get(guidance.standard));
    const ceiling = ratingNamed(rules, guidance.ceiling);
    if (own && ceiling && own.points > ceiling.points && weighGuidance(guidance, ratings).applies)
      ratings.set(guidance.standard, ceiling.name);
  }
  return ratings;
}

/** A total without the dust that adding fractions leaves: 0.3 for 0.1 + 0.2. */
export function wholeTotal(total: number): number {
  return Math.round(total * 1e6) / 1e6;
}

/** In the order of the edition, those for information only among them. */
export function standardResults(results: Results): StandardResult[] {
  return results.domains.flatMap((domain) => domain.standards);
}

function domainResult(domain: Domain, report: Report, rules: RatingRules | undefined): DomainResult {
  const { id, name, number, title } = domain;
  return { id, name, number, title, standards: domain.standards.map((s) => standardResult(s, report, rules)) };
}

function standardResult(standard: Standard, report: Report, rules: RatingRules | undefined): StandardResult {
  const { number, title, inText, statement, ratedBy, weight } = standard;
  const keyQuestions = standard.keyQuestions.map((question) => {
    const { number, text, tags } = question;
    const measure = report.scores.keyQuestions[number];
    if (!measure) return { number, text, tags };
    const percentage = percentageOf(measure);
    const band = rules && bandOf(rules.keyQuestionBands.bands, percentage);
    return {
      number,
      text,
      tags,
      measure,
      percentage,
      ...(band && { band: band.rating, label: band.label ?? '' }),
    };
  });
  const score = report.scores.standards[number];
  const evidence = score?.evidence?.trim() ?? '';
  const result: StandardResult = { number, title, inText, statement, ratedBy, weight, keyQuestions, evidence };
  const lowest = lowestOf(keyQuestions);
  if (lowest) result.lowest = lowest;
  if (!rules || ratedBy === 'information only') return result;

  const entered = ratingNamed(rules, score?.rating)?.name;
  if (ratedBy === 'judgement') {
    if (entered !== undefined) {
      result.ruleRating = entered;
      result.rating = entered;
    }
    return result;
  }
  if (lowest?.band === undefined) return result;
  result.ruleRating = lowest.band;
  result.rating = entered ?? lowest.band;
  if (result.rating !== result.ruleRating)
    result.departure = {
      kind: 'discretion',
      from: result.ruleRating,
      to: result.rating,
      ...decision(score),
      ...discretion(rules, lowest.percentage!, result.ruleRating, result.rating),
    };
  return result;
}

function decision(score: StandardScore | undefined): Pick<Departure, 'reason' | 'decidedBy'> {
  return { reason: score?.reason?.trim() ?? '', decidedBy: score?.decidedBy?.trim() ?? '' };
}

/** The lowest of the key questions, once all of them are scored. */
function lowestOf(questions: KeyQuestionResult[]): KeyQuestionResult | undefined {
  if (questions.length === 0 || questions.some((question) => question.percentage === undefined)) return undefined;
  return questions.reduce((lowest, question) => (question.percentage! < lowest.percentage! ? question : lowest));
}

/** How far the lowest percentage is from the nearest end of the band that it would move to. */
function discretion(rules: RatingRules, lowest: number, from: string, to: string) {
  const limit = rules.discretion;
  if (!limit)
    return {
      allowed: false,
      rule: 'This edition has no rule for professional discretion.',
      provenance: rules.standardRule.provenance,
    };
  const steps = Math.abs(
    rules.scale.findIndex((rating) => rating.name === from) - rules.scale.findIndex((rating) => rating.name === to),
  );
  const band = rules.keyQuestionBands.bands.find((candidate) => candidate.rating === to);
  // Upwards the boundary is where the better band begins; downwards, where the band left behind begins.
  const left = rules.keyQuestionBands.bands.find((candidate) => candidate.rating === from);
  const boundary = band && left ? Math.max(band.from, left.from) : Number.POSITIVE_INFINITY;
  return {
    allowed: steps <= limit.steps && Math.abs(boundary - lowest) <= limit.withinPoints,
    ...(Number.isFinite(boundary) && { boundary }),
    rule: `Professional discretion may move a rating by ${limit.steps} ${limit.steps === 1 ? 'step' : 'steps'} where the lowest score is within ${limit.withinPoints} percentage points of the boundary.`,
    provenance: limit.provenance,
  };
}

/** How many of the ratings that a guidance looks at have the rating it speaks of, and whether that is enough. */
export type WeighedGuidance = { hits: number; needed: number; of: number; applies: boolean };

/** A majority is more than half. Nothing applies until every standard that the guidance looks at has a rating. */
export function weighGuidance({ basis, when }: Guidance, ratings: RatingsByNumber): WeighedGuidance {
  const hits = basis.filter((number) => ratings.get(number) === when.rating).length;
  const needed = { any: 1, majority: Math.floor(basis.length / 2) + 1, all: basis.length }[when.share];
  const complete = basis.every((number) => ratings.has(number));
  return { hits, needed, of: basis.length, applies: complete && hits >= needed };
}

function followGuidance(guidance: Guidance, standards: StandardResult[], report: Report, rules: RatingRules): void {
  const standard = standards.find((candidate) => candidate.number === guidance.standard);
  if (!standard?.rating || !weighGuidance(guidance, standingRatings(standards)).applies) return;
  const ceiling = ratingNamed(rules, guidance.ceiling)!;
  if (ratingNamed(rules, standard.rating)!.points <= ceiling.points) return;
  standard.ruleRating = ceiling.name;
  standard.departure = {
    kind: 'guidance',
    from: ceiling.name,
    to: standard.rating,
    ...decision(report.scores.standards[standard.number]),
    allowed: true,
    rule: guidance.text,
    provenance: guidance.provenance,
  };
}
