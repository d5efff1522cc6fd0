import { z } from 'zod';
import { Range } from '../change.ts';
import type { Spot } from '../find/passage.ts';

/** Words on the page: characters `from` to `to` of the whole text of a line, which is `paragraph`. */
export const Words = z.strictObject({
  spot: z.custom<Spot>(),
  paragraph: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
});
export type Words = z.infer<typeof Words>;

/** The place a finding speaks of: a part of the report, a standard or key question by number, or a detail by its id. */
export const Place = z.strictObject({
  part: z.string().optional(),
  standard: z.string().optional(),
  keyQuestion: z.string().optional(),
  detail: z.string().optional(),
  range: Range.optional(),
  words: Words.optional(),
});
export type Place = z.infer<typeof Place>;

export const Finding = z.strictObject({
  /** Kebab-case name of the rule, stable from version to version. */
  rule: z.string(),
  /** An error stops publication; a warning wants a look; advice may be ignored. */
  severity: z.enum(['error', 'warning', 'advice']),
  message: z.string(),
  at: Place,
  related: z.array(Place).default([]),
  suggestion: z.string().optional(),
  /** What to put in the place of the words, where that is sure. */
  fix: z.string().optional(),
  /** In text that somebody else supplied, which is printed as it came. */
  provider: z.literal(true).optional(),
});
export type Finding = z.infer<typeof Finding>;
