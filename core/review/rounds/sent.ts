import { z } from 'zod';
import { Round, RoundPoint } from './round.ts';

/** What goes to people outside of a report: some of its parts, and the round that they are sent in. */
export const SentDraft = z.strictObject({
  /** Ids of parts; one without a heading stands for the part that it belongs to. */
  parts: z.array(z.string().min(1)).min(1).max(5000),
  round: Round.pick({ id: true, to: true, sent: true, due: true }).optional(),
});
export type SentDraft = z.infer<typeof SentDraft>;

/** A round as it is printed: what the service said to each place of the draft, and what was decided. */
export const LogPaper = z.strictObject({
  /** Of the report. */
  name: z.string(),
  edition: z.string(),
  /** The day on which it is printed: `2026-03-16`. */
  on: z.iso.date(),
  to: z.string(),
  sent: z.iso.date(),
  due: z.iso.date(),
  /** Where the parts that were sent are, in words. */
  parts: z.array(z.string()),
  /** In the order in which they came. `where`: the part, in words; empty where that is not known. */
  points: z.array(RoundPoint.extend({ where: z.string() })),
});
export type LogPaper = z.infer<typeof LogPaper>;
