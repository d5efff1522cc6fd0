import { z } from 'zod';
import { Measure } from './figure.ts';
import type { Words } from './words.ts';

/** Results to hold those of the report against, by number as the framework numbers them. */
export const Comparison = z.strictObject({
  /** What they are, as charts and tables name them: `2018 inspection`. */
  label: z.string().min(1),
  source: z.string(),
  keyQuestions: z.record(z.string(), Measure),
  standards: z.record(z.string(), z.string()),
  overall: z.string().optional(),
});
export type Comparison = z.infer<typeof Comparison>;

/** The previous inspection of the same service, and the average of services like it. */
export const Comparisons = z.strictObject({ previous: Comparison.optional(), average: Comparison.optional() });
export type Comparisons = z.infer<typeof Comparisons>;

export const COMPARED = ['previous', 'average'] as const;
export type Compared = (typeof COMPARED)[number];

/** Nothing to compare with yet, under the edition's name for it. */
export function newComparison(which: Compared, words: Words): Comparison {
  return { label: comparisonName(which, words), source: '', keyQuestions: {}, standards: {} };
}

/** The edition’s name for it; what somebody has called it is its `label`. */
export function comparisonName(which: Compared, { previousInspection, average }: Words): string {
  switch (which) {
    case 'previous':
      return previousInspection;
    case 'average':
      return average;
  }
}
