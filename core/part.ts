import { z } from 'zod';
import { COMPARED } from './comparison.ts';
import { Content } from './content.ts';
import { Id } from './framework.ts';

/** What a report of an edition is made of, in order. */

const heading = {
  id: Id,
  title: z.string().min(1),
  /** Printed before the title: `1.`, `2.3.`, `Annex 1:`. References to the part use it without its last mark. */
  number: z.string().optional(),
  /** Whether the heading is in the contents. */
  listed: z.boolean().default(true),
  /** How the pages lie, for parts at the top. */
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** Pictures and charts inside are numbered by this series: `2` gives 2.1, 2.2 and so on. */
  figureSeries: z.string().optional(),
  /** Other headings by which an imported text may call this part. */
  alsoCalled: z.array(z.string()).default([]),
};

export const CoverPart = z.strictObject({
  kind: z.literal('cover'),
  id: Id,
  title: z.string().min(1),
  lines: z.array(z.strictObject({ style: z.enum(['title', 'subtitle', 'organisation', 'date']), text: z.string() })),
  /** Whether publication staff may choose a picture for it. */
  picture: z.boolean().default(false),
});
export type CoverPart = z.infer<typeof CoverPart>;

/**
 * `levels`: how many levels of headings are listed. At the top it lists the whole report; inside a section, what follows
 * in that section.
 */
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
  /**
   * The kind of text most of it is made of; a new text starts with it. `headlines` is a bold bullet that says the
   * finding, and a paragraph on it.
   */
  form: z.enum(['paragraphs', 'bullets', 'headlines']).default('paragraphs'),
  /** How many levels of headings the text may have below its own; deeper ones become the deepest, and of 0 none stays. */
  headingLevels: z.int().min(0).max(2).default(2),
  /** Words of the edition before the text, printed when there is one. */
  leadIn: Content.default([]),
  /** Regular expressions: paragraphs of an imported text that the lead-in replaces. */
  recognise: z.array(z.string()).default([]),
  /** The text is someone else’s, printed visibly apart and as it came; this line says whose. Slots allowed. */
  suppliedBy: z.string().optional(),
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
  /** What the table of each domain is called, and a footnote to that, where it is not the domain's number and title. */
  groups: z.array(z.strictObject({ domain: Id, title: z.string(), note: z.string().optional() })).default([]),
});
export type RatingsPart = z.infer<typeof RatingsPart>;

/** Pairs of a value and what it is. The report holds them; `initial` are those a new report starts with. */
export const FactsPart = z.strictObject({
  kind: z.literal('facts'),
  ...heading,
  guidance: z.string().optional(),
  required: z.boolean().default(false),
  columns: z.tuple([z.string(), z.string()]),
  caption: z.string(),
  /** Sentences put behind a description; the slots are `{comparison}` and `{target}`. */
  sentences: z.strictObject({ comparison: z.string(), target: z.string(), both: z.string() }).partial().default({}),
  initial: z.array(z.strictObject({ description: z.string(), note: z.string() })).default([]),
});
export type FactsPart = z.infer<typeof FactsPart>;

/** Results beside the report's own, each in a column of its own under its name, as far as they are entered. */
const compare = z.array(z.enum(COMPARED)).default([]);

/** A table for each domain: its standards with their ratings, and below each its key questions with their percentages. */
export const ResultsPart = z.strictObject({
  kind: z.literal('results'),
  ...heading,
  heading: z.boolean().default(true),
  domains: z.array(Id).min(1),
  columns: z.tuple([z.string(), z.string(), z.string()]),
  compare,
  /** Slots `{domain.number}`, `{domain.title}`. */
  caption: z.string(),
  notes: z
    .strictObject({
      /** At the rating of a standard that departs from the rule; slots of the standard. */
      discretion: z.string().optional(),
      /** At the first key question with a tag, by tag. */
      tags: z.record(z.string(), z.string()).default({}),
    })
    .default({ tags: {} }),
});
export type ResultsPart = z.infer<typeof ResultsPart>;

/** The bands of key questions beside the rating of a standard, from the edition's rules. */
export const BandsPart = z.strictObject({
  kind: z.literal('bands'),
  ...heading,
  heading: z.boolean().default(true),
  columns: z.tuple([z.string(), z.string()]),
  caption: z.string(),
  /** How a band is written; slots `{label}`, `{from}`, `{to}` and, for the lowest, `{next}`, where the next one begins. */
  rows: z.strictObject({ lowest: z.string(), between: z.string(), highest: z.string() }),
});
export type BandsPart = z.infer<typeof BandsPart>;

/** Two lists beside each other, as a numbered table; the report holds them. An empty second list drops its column. */
export const PairedListsPart = z.strictObject({
  kind: z.literal('paired-lists'),
  ...heading,
  heading: z.boolean().default(false),
  guidance: z.string().optional(),
  required: z.boolean().default(false),
  columns: z.tuple([z.string(), z.string()]),
  caption: z.string(),
});
export type PairedListsPart = z.infer<typeof PairedListsPart>;

/** Terms of the edition and of the report, in the order of the alphabet. */
export const GlossaryPart = z.strictObject({
  kind: z.literal('glossary'),
  ...heading,
  columns: z.tuple([z.string(), z.string()]),
  caption: z.string(),
  entries: z.array(z.strictObject({ term: z.string().min(1), definition: z.string().min(1) })).default([]),
});
export type GlossaryPart = z.infer<typeof GlossaryPart>;

/** The last page: words of the edition, without heading, page header and footer. */
export const BackCoverPart = z.strictObject({
  kind: z.literal('back-cover'),
  id: Id,
  title: z.string().min(1),
  text: Content,
  /** Regular expressions: paragraphs of an imported text that this text replaces. */
  recognise: z.array(z.string()).default([]),
});
export type BackCoverPart = z.infer<typeof BackCoverPart>;

export const RecommendationsPart = z.strictObject({
  kind: z.literal('recommendations'),
  ...heading,
  leadIn: Content,
  /** Regular expressions: paragraphs of an imported text that the lead-in replaces. */
  recognise: z.array(z.string()).default([]),
  /** Put behind each addressee: `should:`. */
  addresseeSuffix: z.string(),
  /**
   * What the last recommendation to each addressee and those before it are printed with at their end. Without it they end
   * as they were typed.
   */
  itemEnds: z.strictObject({ last: z.string(), others: z.string() }).optional(),
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
  compare,
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
  figureSeries: z.string().optional(),
});
const parts: z.ZodType<Part[]> = z.array(z.lazy(() => Part));

/** A heading with parts of its own: a chapter at the top level, a sub-section below. */
export type SectionPart = z.infer<typeof SectionHead> & { parts: Part[] };
export const SectionPart = SectionHead.extend({ parts });

/** One standard of the framework, as a section headed by the standard's number and title. */
export type StandardPart = z.infer<typeof StandardHead> & { parts: Part[] };
export const StandardPart = StandardHead.extend({ parts });

export type Part =
  | FactsPart
  | ResultsPart
  | BandsPart
  | PairedListsPart
  | GlossaryPart
  | BackCoverPart
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
  FactsPart,
  ResultsPart,
  BandsPart,
  PairedListsPart,
  GlossaryPart,
  BackCoverPart,
]);

/** Every part in reading order, whatever its depth. */
export function partsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => ('parts' in part ? [part, ...partsOf(part.parts)] : [part]));
}
