import { z } from 'zod';

/**
 * How often the answer was yes: counted, or taken over as a whole percentage from a source that gives no counts.
 * Rounding comes before banding (HM Inspectorate of Probation, ratings annex 2019), so a percentage is a whole number.
 */
export const Measure = z.union([
  z
    .strictObject({ yes: z.int().min(0), base: z.int().min(1) })
    .refine((counts) => counts.yes <= counts.base, { message: 'the count is larger than its base' }),
  z.strictObject({ percentage: z.int().min(0).max(100), base: z.int().min(1).optional() }),
]);
export type Measure = z.infer<typeof Measure>;

/** A number with a meaning, entered once; prose, tables and checks point at it. */
export const Figure = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  value: z.union([z.number(), Measure]),
  unit: z.string().optional(),
  asAt: z.string().optional(),
  source: z.string().optional(),
  kind: z.enum(['key question', 'prompt', 'survey', 'external']),
});
export type Figure = z.infer<typeof Figure>;

/** A whole percentage, halves rounded up, computed in whole numbers so that 1 of 8 is 13 on every machine. */
export function percentageOf(measure: Measure): number {
  if ('percentage' in measure) return measure.percentage;
  return Math.floor((200 * measure.yes + measure.base) / (2 * measure.base));
}
