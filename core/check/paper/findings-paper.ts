import { z } from 'zod';
import { Finding } from '../finding.ts';

/** A place as a meeting reads it: where it is, and its words between those before and behind them in their line. */
export const PaperPlace = z.strictObject({
  where: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});
export type PaperPlace = z.infer<typeof PaperPlace>;

export const PaperFinding = z.strictObject({
  weight: Finding.shape.severity,
  rule: z.string(),
  family: z.string(),
  /** The part that it is told under. */
  part: z.string(),
  at: PaperPlace,
  message: z.string(),
  /** The other places that it disagrees with. */
  related: z.array(PaperPlace),
  suggestion: z.string().optional(),
  /** In text that somebody else supplied. */
  provider: z.literal(true).optional(),
  /** What whoever is to see to it is called. */
  assigned: z.string().optional(),
  dismissed: z
    .strictObject({ reason: z.string(), by: z.string().optional(), at: z.iso.datetime({ offset: true }) })
    .optional(),
});
export type PaperFinding = z.infer<typeof PaperFinding>;

/** What a quality meeting has before it: everything that was found in a report on a day. Nothing in it needs the report. */
export const FindingsPaper = z.strictObject({
  /** Of the report. */
  name: z.string(),
  edition: z.string(),
  on: z.iso.date(),
  /**
   * Part by part, and the weightiest of each first; behind them those in text that others supplied, and those that were
   * dismissed. Their numbers count from 1 in this order.
   */
  findings: z.array(PaperFinding).max(20_000),
});
export type FindingsPaper = z.infer<typeof FindingsPaper>;

export type Numbered = { number: number; finding: PaperFinding };

/** The findings of a paper with their numbers, in its three sections. */
export function sectionsOf({ findings }: FindingsPaper): Record<Section, Numbered[]> {
  const numbered = findings.map((finding, index) => ({ number: index + 1, finding }));
  const of = (section: Section) => numbered.filter(({ finding }) => sectionOf(finding) === section);
  return { open: of('open'), provider: of('provider'), dismissed: of('dismissed') };
}

type Section = 'open' | 'provider' | 'dismissed';

/** What was dismissed is settled, whoever wrote the words. */
export function sectionOf({ provider, dismissed }: PaperFinding): Section {
  return dismissed ? 'dismissed' : provider ? 'provider' : 'open';
}
