import { z } from 'zod';
import { Range } from '../change.ts';

/** The place a finding speaks of: a part of the report, a standard or key question by number, or a detail by its id. */
export const Place = z.strictObject({
  part: z.string().optional(),
  standard: z.string().optional(),
  keyQuestion: z.string().optional(),
  detail: z.string().optional(),
  range: Range.optional(),
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
});
export type Finding = z.infer<typeof Finding>;
