import { z } from 'zod';
import { Content } from './content.ts';
import { Figure } from './figure.ts';
import { partsOf } from './part.ts';
import { newScores, Scores } from './score.ts';
import type { Template } from './template.ts';

/** The version of the report file that this code writes. `upgrade.ts` brings older ones up to it. */
export const REPORT_VERSION = 1;

export const Recommendation = z.strictObject({ id: z.string().min(1), text: z.string() });
export type Recommendation = z.infer<typeof Recommendation>;

/** Recommendations to one body. The numbers run on from group to group. */
export const RecommendationGroup = z.strictObject({
  id: z.string().min(1),
  /** May hold slots: `{subject.name}`. */
  addressee: z.string(),
  items: z.array(Recommendation),
});
export type RecommendationGroup = z.infer<typeof RecommendationGroup>;

/** Imported text for which the edition has no place; kept until someone moves or removes it, never exported. */
export const UnplacedText = z.strictObject({ heading: z.string(), content: Content });
export type UnplacedText = z.infer<typeof UnplacedText>;

/** What a team writes and scores. It holds no text of the template. */
export const Report = z.strictObject({
  format: z.literal('assay-report'),
  version: z.literal(REPORT_VERSION),
  id: z.string().min(1),
  /** Id of the edition. */
  template: z.string().min(1),
  created: z.iso.datetime({ offset: true }),
  /** By id of the template's details. */
  details: z.record(z.string(), z.string()),
  scores: Scores,
  figures: z.array(Figure),
  recommendations: z.array(RecommendationGroup),
  /** Text by part. A text under the id of a fixed part stands in place of the edition's. */
  parts: z.record(z.string(), Content),
  unplaced: z.array(UnplacedText),
});
export type Report = z.infer<typeof Report>;

/** An empty report of an edition. `id` and `created` come from outside, so that nothing here depends on the clock. */
export function newReport(template: Template, { id, created }: { id: string; created: string }): Report {
  const addressees = partsOf(template.parts).flatMap((part) =>
    part.kind === 'recommendations' ? part.addressees : [],
  );
  return {
    format: 'assay-report',
    version: REPORT_VERSION,
    id,
    template: template.id,
    created,
    details: Object.fromEntries(
      template.details.flatMap((detail) => (detail.initial === undefined ? [] : [[detail.id, detail.initial]])),
    ),
    scores: newScores(),
    figures: [],
    recommendations: addressees.map((addressee, index) => ({ id: `addressee-${index + 1}`, addressee, items: [] })),
    parts: {},
    unplaced: [],
  };
}

/** The name of the report: the detail that the edition names it by, or words that say it is missing. */
export function reportName(report: Report, template: Template): string {
  return report.details[template.nameDetail]?.trim() || 'Unnamed report';
}
