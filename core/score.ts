import { z } from 'zod';
import { Measure } from './figure.ts';

/** What inspectors enter for a standard. For a standard rated by its key questions, a rating here is a departure. */
export const StandardScore = z.strictObject({
  rating: z.string().optional(),
  /** Why the rating departs from the rule or from the decision guidance. */
  reason: z.string().optional(),
  /** Who decided that, by role: `ratings panel`. */
  decidedBy: z.string().optional(),
  /** What the inspectors' judgement of a standard without percentages rests on. Not printed in the report. */
  evidence: z.string().optional(),
});
export type StandardScore = z.infer<typeof StandardScore>;

/** Scores by number, as the framework numbers them: standards `2.3`, key questions `2.3.1`. */
export const Scores = z.strictObject({
  standards: z.record(z.string(), StandardScore),
  keyQuestions: z.record(z.string(), Measure),
});
export type Scores = z.infer<typeof Scores>;

export function newScores(): Scores {
  return { standards: {}, keyQuestions: {} };
}
