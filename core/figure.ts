import { z } from 'zod';
import { CaseGroup } from './cases/cases.ts';
import { sayNumber } from './number-text.ts';

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

/** A question counted among some of the inspected cases. */
export const FigureFromCases = z.strictObject({
  /** Id of a question of the cases. */
  question: z.string().min(1),
  group: CaseGroup,
});
export type FigureFromCases = z.infer<typeof FigureFromCases>;

/** A number with a meaning, entered or counted once; prose, tables, charts and checks point at it. */
export const Figure = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  value: z.union([z.number(), Measure]),
  /** What it counts or measures: `women`, `days`, `%`. Of counts, the noun of the base. */
  unit: z.string().optional(),
  /** The date or time that it holds for, in words. */
  asAt: z.string().optional(),
  source: z.string().optional(),
  kind: z.enum(['key question', 'prompt', 'survey', 'external']),
  /** Number of the standard that it speaks of. */
  standard: z.string().optional(),
  /** Counted anew whenever cases are imported; without cases it keeps its last value. */
  cases: FigureFromCases.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** A whole percentage, halves rounded up, computed in whole numbers so that 1 of 8 is 13 on every machine. */
export function percentageOf(measure: Measure): number {
  if ('percentage' in measure) return measure.percentage;
  return Math.floor((200 * measure.yes + measure.base) / (2 * measure.base));
}

/** `74% (81 of 110)`, `6,359 women`: for people who compare values, not for the text of a report. */
export function sayValue(value: number | Measure, unit = ''): string {
  if (typeof value === 'number') {
    const text = sayNumber(value);
    return unit === '%' ? `${text}%` : `${text} ${unit}`.trim();
  }
  const percent = `${percentageOf(value)}%`;
  if ('yes' in value) return `${percent} (${value.yes} of ${value.base})`;
  return value.base === undefined ? percent : `${percent} (of ${value.base})`;
}
