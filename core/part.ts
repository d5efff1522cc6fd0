import { z } from 'zod';
import { Content } from './content.ts';
import { Id } from './framework.ts';

/** What a report of an edition is made of, in order. */

const heading = {
  id: Id,
  title: z.string().min(1),
  /** Printed before the title: `1.`, `2.3.`. */
  number: z.string().optional(),
  /** Whether the heading is in the contents. */
  listed: z.boolean().default(true),
  /** Other headings by which an imported text may call this part. */
  alsoCalled: z.array(z.string()).default([]),
};

export const CoverPart = z.strictObject({
  kind: z.literal('cover'),
  id: Id,
  title: z.string().min(1),
  lines: z.array(z.strictObject({ style: z.enum(['title', 'subtitle', 'organisation', 'date']), text: z.string() })),
});
export type CoverPart = z.infer<typeof CoverPart>;

/** `levels`: how many levels of headings are listed. */
export const ContentsPart = z.strictObject({ kind: z.literal('contents'), ...heading, levels: z.int().min(1).max(3) });
export type ContentsPart = z.infer<typeof ContentsPart>;

/** Words of the edition, with slots. `heading: false` prints the text without its title. */
export const FixedPart = z.strictObject({
  kind: z.literal('fixed'),
  ...heading,
  heading: z.boolean().default(true),
  text: Content,
  /** Regular expressions: paragraphs of an imported text that this text replaces. */
  recognise: z.array(z.string()).default([]),
});
export type FixedPart = z.infer<typeof FixedPart>;

/** Text by inspectors. While it is empty, the fitting fallback (text of the edition with slots) is printed. */
export const ProsePart = z.strictObject({
  kind: z.literal('prose'),
  ...heading,
  heading: z.boolean().default(true),
  guidance: z.string().optional(),
  required: z.boolean().default(false),
  /** The kind of text most of it is made of; a new text starts with it. */
  form: z.enum(['paragraphs', 'bullets']).default('paragraphs'),
  words: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  fallback: z
    .strictObject({ rule: Content.optional(), discretion: Content.optional(), guidance: Content.optional() })
    .optional(),
  /** Lines set at the foot of the text: the name and office of who signs it. */
  signature: z.array(z.string()).default([]),
});
export type ProsePart = z.infer<typeof ProsePart>;

export const RatingsPart = z.strictObject({
  kind: z.literal('ratings'),
  ...heading,
  /** Rows above the standards: what is on the left, and on the right. Slots allowed. */
  rows: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  columns: z.tuple([z.string(), z.string(), z.string()]),
  overallLabel: z.string(),
  caption: z.string(),
});
export type RatingsPart = z.infer<typeof RatingsPart>;

export const RecommendationsPart = z.strictObject({
  kind: z.literal('recommendations'),
  ...heading,
  leadIn: Content,
  /** Regular expressions: paragraphs of an imported text that the lead-in replaces. */
  recognise: z.array(z.string()).default([]),
  /** Put behind each addressee: `should:`. */
  addresseeSuffix: z.string(),
  addressees: z.array(z.string()).min(1),
  guidance: z.string().optional(),
  required: z.boolean().default(false),
});
export type RecommendationsPart = z.infer<typeof RecommendationsPart>;

/** The quality statement of a standard with its rating. */
export const StatementPart = z.strictObject({ kind: z.literal('statement'), id: Id, title: z.string().min(1) });
export type StatementPart = z.infer<typeof StatementPart>;

/** The table of a standard's key questions and the share answered yes. */
export const KeyQuestionsPart = z.strictObject({
  kind: z.literal('key-questions'),
  id: Id,
  title: z.string().min(1),
  columns: z.tuple([z.string(), z.string()]),
  caption: z.string(),
  markLowest: z.boolean().default(true),
});
export type KeyQuestionsPart = z.infer<typeof KeyQuestionsPart>;

// The two kinds that hold parts: TypeScript cannot infer a type through its own schema, so `parts` is added by hand.
const SectionHead = z.strictObject({ kind: z.literal('section'), ...heading });
const StandardHead = z.strictObject({
  kind: z.literal('standard'),
  id: Id,
  standard: z.string(),
  /** Printed before the title. Unless given, the number of the standard and a full stop: `2.3.`. */
  number: z.string().optional(),
  listed: z.boolean().default(true),
});
const parts: z.ZodType<Part[]> = z.array(z.lazy(() => Part));

/** A heading with parts of its own: a chapter at the top level, a sub-section below. */
export type SectionPart = z.infer<typeof SectionHead> & { parts: Part[] };
export const SectionPart = SectionHead.extend({ parts });

/** One standard of the framework, as a section headed by the standard's number and title. */
export type StandardPart = z.infer<typeof StandardHead> & { parts: Part[] };
export const StandardPart = StandardHead.extend({ parts });

export type Part =
  | CoverPart
  | ContentsPart
  | FixedPart
  | ProsePart
  | RatingsPart
  | RecommendationsPart
  | StatementPart
  | KeyQuestionsPart
  | SectionPart
  | StandardPart;
export const Part: z.ZodType<Part> = z.discriminatedUnion('kind', [
  CoverPart,
  ContentsPart,
  FixedPart,
  ProsePart,
  RatingsPart,
  RecommendationsPart,
  StatementPart,
  KeyQuestionsPart,
  SectionPart,
  StandardPart,
]);

/** Every part in reading order, whatever its depth. */
export function partsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => ('parts' in part ? [part, ...partsOf(part.parts)] : [part]));
}
