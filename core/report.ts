import { z } from 'zod';
import { Cases, ColumnUse } from './cases/cases.ts';
import { Assignment, Dismissal } from './check/dismissal.ts';
import { Comparisons } from './comparison.ts';
import { Content } from './content.ts';
import { Figure, Measure } from './figure.ts';
import { partsOf } from './part.ts';
import { Comment } from './review/comments/comment.ts';
import { Round } from './review/rounds/round.ts';
import { SignOff } from './review/sign-off/sign-off.ts';
import { TakenReview } from './review/word/taken-review.ts';
import { newScores, Scores } from './score.ts';
import type { Template } from './template.ts';

/** The version of the report file that this code writes. `upgrade.ts` brings older ones up to it. */
export const REPORT_VERSION = 3;

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

/** A value and what it is. Facts with the same note share one footnote. */
export const Fact = z.strictObject({
  id: z.string().min(1),
  /** As it is printed, with its unit: `6,359`, `46.5%`. */
  value: z.string(),
  description: z.string(),
  /** The same measure for a wider area. */
  comparison: z.string(),
  target: z.string(),
  /** The source, printed as a footnote. */
  note: z.string(),
});
export type Fact = z.infer<typeof Fact>;

export const GlossaryEntry = z.strictObject({ id: z.string().min(1), term: z.string(), definition: z.string() });
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** An entry of the report stands in place of the edition's for the same term. `omitted`: terms of the edition left out. */
export const Glossary = z.strictObject({ entries: z.array(GlossaryEntry), omitted: z.array(z.string()) });
export type Glossary = z.infer<typeof Glossary>;

export const PairedLists = z.strictObject({ first: z.array(z.string()), second: z.array(z.string()) });
export type PairedLists = z.infer<typeof PairedLists>;

/** A picture kept with the report under the name of its contents. Width and height in pixels. */
export const Asset = z.strictObject({
  name: z.string(),
  type: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
  width: z.int().min(1),
  height: z.int().min(1),
});
export type Asset = z.infer<typeof Asset>;

/** Who suggested a change, and when. `with`: others of whom there is something in it. */
export const Made = z.strictObject({
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  with: z.array(z.string().min(1)).min(1).optional(),
});
export type Made = z.infer<typeof Made>;

/**
 * What was there before the open suggestions: the texts and members of the report are what they are with all of them taken.
 * Only what was changed is here. How the two differ are the changes.
 */
export const Suggested = z.strictObject({
  /** Null for a part that had no text. */
  parts: z.record(z.string(), Content.nullable()),
  details: z.record(z.string(), z.string()).optional(),
  scores: Scores.optional(),
  figures: z.array(Figure).optional(),
  recommendations: z.array(RecommendationGroup).optional(),
  facts: z.array(Fact).optional(),
  glossary: Glossary.optional(),
  lists: z.record(z.string(), PairedLists).optional(),
  /** By the key of the change. */
  made: z.record(z.string(), Made),
});
export type Suggested = z.infer<typeof Suggested>;

/** A value that a figure had before, so that a number typed from it can be told apart from one that never was right. */
export const FormerValue = z.strictObject({ figure: z.string(), value: z.union([z.number(), Measure]) });
export type FormerValue = z.infer<typeof FormerValue>;

/** An asset's id: the SHA-256 of its bytes in hexadecimal digits. */
export const AssetId = z.string().regex(/^[0-9a-f]{64}$/);

const report = z.strictObject({
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
  /** Latest last. */
  formerValues: z.array(FormerValue),
  cases: Cases.optional(),
  /** What the columns of the last spreadsheet were read as, by heading; kept when the cases are removed. */
  caseColumns: z.record(z.string(), ColumnUse),
  comparisons: Comparisons,
  recommendations: z.array(RecommendationGroup),
  /** Text by part. A text under the id of a fixed part stands in place of the edition's. */
  parts: z.record(z.string(), Content),
  facts: z.array(Fact),
  glossary: Glossary,
  /** By id of the part. */
  lists: z.record(z.string(), PairedLists),
  assets: z.record(AssetId, Asset),
  /** Words that are right in this report although no dictionary has them. */
  words: z.array(z.string().min(1)).optional(),
  /** Findings that were looked at and left, each with its reason. */
  dismissed: z.array(Dismissal).optional(),
  /** Findings that somebody is to see to. */
  assigned: z.array(Assignment).optional(),
  comments: z.array(Comment).optional(),
  /** Latest last. */
  signOffs: z.array(SignOff).optional(),
  /** What parts printed when they were signed: each text once, line by line, whatever the stages that it passed. */
  signedTexts: z.record(z.string(), z.array(z.string())).optional(),
  suggested: Suggested.optional(),
  /** Files that came back from review. */
  reviews: z.array(TakenReview).optional(),
  /** Drafts that the inspected service was sent, and what it said. */
  rounds: z.array(Round).optional(),
  /** An asset for the cover. */
  coverPicture: AssetId.optional(),
  unplaced: z.array(UnplacedText),
});
type ReportShape = typeof report;
/** Has a name of its own, since what is made of schemas of reports would be too long to be written out. */
export interface ReportSchema extends ReportShape {}
/** What a team writes and scores. It holds no text of the template. */
export const Report: ReportSchema = report;
export type Report = z.infer<typeof report>;

/** What a report has of which nothing has been said. */
export function blankReport(): Omit<Report, 'format' | 'version' | 'id' | 'template' | 'created'> {
  return {
    details: {},
    scores: newScores(),
    figures: [],
    formerValues: [],
    caseColumns: {},
    comparisons: {},
    recommendations: [],
    parts: {},
    facts: [],
    glossary: { entries: [], omitted: [] },
    lists: {},
    assets: {},
    unplaced: [],
  };
}

/** An empty report of an edition. `id` and `created` come from outside, so that nothing here depends on the clock. */
export function newReport(template: Template, { id, created }: { id: string; created: string }): Report {
  const addressees = partsOf(template.parts).flatMap((part) =>
    part.kind === 'recommendations' ? part.addressees : [],
  );
  const facts = partsOf(template.parts).flatMap((part) => (part.kind === 'facts' ? part.initial : []));
  return {
    format: 'assay-report',
    version: REPORT_VERSION,
    id,
    template: template.id,
    created,
    ...blankReport(),
    details: Object.fromEntries(
      template.details.flatMap((detail) => (detail.initial === undefined ? [] : [[detail.id, detail.initial]])),
    ),
    recommendations: addressees.map((addressee, index) => ({ id: `addressee-${index + 1}`, addressee, items: [] })),
    facts: facts.map((fact, index) => ({ id: `fact-${index + 1}`, value: '', comparison: '', target: '', ...fact })),
  };
}

/** The name of the report: the detail that the edition names it by, or words that say it is missing. */
export function reportName(report: Report, template: Template): string {
  return report.details[template.nameDetail]?.trim() || 'Unnamed report';
}
