import { z } from 'zod';
import { Content } from './content.ts';
import { flawsOf } from './template-flaws.ts';

/**
 * An edition: everything that one inspectorate's report of one period has of its own. The code knows no framework,
 * standard or rating by name; it knows only these shapes.
 */

/** Where a rule comes from. A rule that no published page confirms says so, and is shown as unconfirmed. */
export const Provenance = z.strictObject({
  status: z.enum(['published', 'inferred', 'unconfirmed']),
  source: z.string().min(1),
});
export type Provenance = z.infer<typeof Provenance>;

const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and hyphens');
const Colour = z.string().regex(/^[0-9A-F]{6}$/, 'must be six hexadecimal digits in capitals');

/** A slot that is filled once in the report and printed wherever a text says `{id}`. */
export const Detail = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/, 'must be a slot name such as subject.name'),
  label: z.string().min(1),
  group: z.string().min(1),
  kind: z.enum(['text', 'paragraph', 'year', 'isbn']),
  required: z.boolean().default(false),
  example: z.string().optional(),
  /** What the slot holds until someone changes it. */
  initial: z.string().optional(),
});
export type Detail = z.infer<typeof Detail>;

export const Rating = z.strictObject({
  name: z.string().min(1),
  points: z.number(),
  /** Fill and text colour of the rating wherever it is shown; always beside its word. */
  fill: Colour,
  text: Colour,
});
export type Rating = z.infer<typeof Rating>;

/** Whole percentages (or points) from and to, both included. */
export const Band = z.strictObject({
  rating: z.string(),
  from: z.number(),
  to: z.number(),
  label: z.string().optional(),
});
export type Band = z.infer<typeof Band>;

/** Decision guidance: when enough of `basis` has a rating, `standard` would normally not be rated above `ceiling`. */
export const Guidance = z.strictObject({
  standard: z.string(),
  basis: z.array(z.string()).min(1),
  when: z.strictObject({ rating: z.string(), share: z.enum(['any', 'majority', 'all']) }),
  ceiling: z.string(),
  text: z.string(),
  provenance: Provenance,
});
export type Guidance = z.infer<typeof Guidance>;

export const RatingRules = z.strictObject({
  /** From best to worst. */
  scale: z.array(Rating).min(2),
  keyQuestionBands: z.strictObject({ bands: z.array(Band).min(1), provenance: Provenance }),
  standardRule: z.strictObject({ text: z.string(), provenance: Provenance }),
  /** How near a boundary, in percentage points, the lowest key question must be, and by how many steps it may move. */
  discretion: z
    .strictObject({
      withinPoints: z.number().min(0),
      steps: z.int().min(1),
      provenance: Provenance,
    })
    .optional(),
  guidance: z.array(Guidance).default([]),
  overall: z.strictObject({ bands: z.array(Band).min(1), provenance: Provenance }).optional(),
});
export type RatingRules = z.infer<typeof RatingRules>;

export const KeyQuestion = z.strictObject({
  number: z.string().min(1),
  text: z.string().min(1),
  riskOfHarm: z.boolean().default(false),
});
export type KeyQuestion = z.infer<typeof KeyQuestion>;

export const Standard = z.strictObject({
  number: z.string().min(1),
  title: z.string().min(1),
  /** The title as it stands inside a sentence: `court work`. */
  inText: z.string().min(1),
  statement: z.string().min(1),
  /** Who or what rates it; `information only` standards carry data and no rating. */
  ratedBy: z.enum(['judgement', 'lowest key question', 'information only']),
  weight: z.number().positive().default(1),
  keyQuestions: z.array(KeyQuestion).default([]),
});
export type Standard = z.infer<typeof Standard>;

export const Domain = z.strictObject({
  id: Id,
  name: z.string().min(1),
  number: z.string().min(1),
  title: z.string().min(1),
  standards: z.array(Standard).min(1),
});
export type Domain = z.infer<typeof Domain>;

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

/** The look of the Word file. Lengths in millimetres, type sizes in points. */
export const WordStyle = z.strictObject({
  font: z.string().min(1),
  bodySize: z.number().min(6).max(24),
  colours: z.strictObject({
    heading: Colour,
    accent: Colour,
    text: Colour,
    muted: Colour,
    link: Colour,
    panel: Colour,
  }),
  page: z.strictObject({
    width: z.number(),
    height: z.number(),
    margin: z.strictObject({ top: z.number(), right: z.number(), bottom: z.number(), left: z.number() }),
  }),
  header: z.string(),
  footer: z.string(),
});
export type WordStyle = z.infer<typeof WordStyle>;

/** What an importer of text must know of the look of published reports. All patterns are regular expressions. */
export const ImportHints = z.strictObject({
  /** Lines that belong to the page and not to the text: running headers and footers. Slots allowed. */
  pageFurniture: z.array(z.string()).default([]),
  /** Words that speak for one of two sibling parts when the heading between them was lost, by title of the part. */
  cues: z.record(z.string(), z.array(z.string())).default({}),
});
export type ImportHints = z.infer<typeof ImportHints>;

const TemplateShape = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('assay-template'),
  id: Id,
  title: z.string().min(1),
  edition: z.string().min(1),
  inspectorate: z.string().min(1),
  language: z.string().min(2),
  supersedes: z.string().optional(),
  provenance: Provenance,
  /** Words that differ from edition to edition, as slots: `{term.person}`. */
  terms: z.record(z.string(), z.string()),
  details: z.array(Detail).min(1),
  /** The detail that names the report; `assay new --name` fills it. */
  nameDetail: z.string(),
  /** The document's title, with slots. */
  documentTitle: z.string().min(1),
  ratings: RatingRules.optional(),
  domains: z.array(Domain),
  parts: z.array(Part).min(1),
  wordStyle: WordStyle,
  import: ImportHints.default({ pageFurniture: [], cues: {} }),
});

/** A template whose ids are unique and whose references all lead somewhere; each fault names the thing at fault. */
export const Template = TemplateShape.superRefine((template, context) => {
  for (const flaw of flawsOf(template)) context.addIssue({ code: 'custom', ...flaw });
});
export type Template = z.infer<typeof TemplateShape>;

/** JSON Schema of an edition file, for editors that complete and check while one writes. */
export function templateJsonSchema(): object {
  return z.toJSONSchema(TemplateShape, { io: 'input', target: 'draft-2020-12' });
}

export function standardsOf(template: Template): Standard[] {
  return template.domains.flatMap((domain) => domain.standards);
}

/** Every part in reading order, whatever its depth. */
export function partsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => ('parts' in part ? [part, ...partsOf(part.parts)] : [part]));
}
