import { z } from 'zod';

const Severity = z.enum(['error', 'warning', 'advice']);

/** What a house wants its reports proof-read for. Each rule is on unless the house switches it off. */
export const HouseChecks = z.strictObject({
  /** Names of rules that this house does without. */
  off: z.array(z.string()).default([]),
  /** Another weight for a rule, by its name. */
  weights: z.record(z.string(), Severity).default({}),
  /** How running text writes percentages: `49 per cent` or `49%`. Tables write the sign in any case. */
  percent: z.enum(['words', 'sign']).default('words'),
  /** The greatest number that running text writes in words. */
  wordsUpTo: z.int().min(0).max(20).default(9),
  /** `31-year-old` or `31 year old`. */
  ages: z.enum(['hyphenated', 'open']).default('hyphenated'),
  /** The form that this house writes, by other forms of it: `{ "well-being": "wellbeing" }`. */
  forms: z.record(z.string(), z.string()).default({}),
  /**
   * Terms of other editions, by what this one calls the same in its `terms`: `{ "service user": "person" }`. A name that the
   * term is a part of is written here with itself: `{ "offender manager": "" }`.
   */
  otherTerms: z.record(z.string(), z.string()).default({}),
  /** Below this base a percentage in running text should stand with its base, and below `countsBelow` counts alone. */
  baseBelow: z.int().min(0).default(50),
  countsBelow: z.int().min(0).default(30),
  /** A sentence of more words is long. */
  longSentence: z.int().min(5).default(40),
  /** In years; a part that is harder to read than for readers of this age is named. */
  readingAge: z.int().min(8).default(24),
  /** Percentage of the sentences of a part in the passive voice above which the part is named; not looked at where absent. */
  passiveAbove: z.int().min(0).max(100).optional(),
});
export type HouseChecks = z.infer<typeof HouseChecks>;
