import { z } from 'zod';
import { HouseChecks } from './check/house-checks.ts';
import { flawsOf } from './flaws/template-flaws.ts';
import { Colour, Domain, Id, Provenance, RatingRules } from './framework.ts';
import { HouseStyle } from './house-text/house-style.ts';
import { Part } from './part.ts';
import { SignOffRules } from './review/sign-off/stage.ts';
import { Words } from './words.ts';

/**
 * An edition: everything that one inspectorate's report of one period has of its own. The code knows no framework,
 * standard or rating by name; it knows only these shapes.
 */

/** A slot that is filled once in the report and printed wherever a text says `{id}`. */
export const Detail = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/, 'must be a slot name such as subject.name'),
  label: z.string().min(1),
  group: z.string().min(1),
  /** A `count` is a whole number, such as how many cases were inspected; a `web` address begins with http. */
  kind: z.enum(['text', 'paragraph', 'year', 'isbn', 'count', 'web']),
  required: z.boolean().default(false),
  example: z.string().optional(),
  /** What the slot holds until someone changes it. */
  initial: z.string().optional(),
});
export type Detail = z.infer<typeof Detail>;

/** Word takes no page with an edge of more than 22 inches. */
const pageEdge = z.number().min(90).max(558.8);
const margin = z.number().min(0);

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
    width: pageEdge,
    height: pageEdge,
    margin: z.strictObject({ top: margin, right: margin, bottom: margin, left: margin }),
  }),
  header: z.string(),
  footer: z.string(),
  /** Charts as Word's own, which can be edited there, or as pictures, which every program shows alike. */
  charts: z.enum(['native', 'picture']).default('picture'),
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
  /** Of the report's text, as BCP 47 has it. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en-GB'),
  supersedes: z.string().optional(),
  provenance: Provenance,
  /** Words that differ from edition to edition, as slots: `{term.person}`. */
  terms: z.record(z.string(), z.string()),
  details: z.array(Detail).min(1),
  words: Words.prefault({}),
  /** What key questions may be marked with, by the mark, in words: `the relevant sub-sample`. */
  tags: z.record(Id, z.string()).default({}),
  /** The detail that names the report; `assay new --name` fills it. */
  nameDetail: z.string(),
  /** The document's title, with slots. */
  documentTitle: z.string().min(1),
  ratings: RatingRules.optional(),
  domains: z.array(Domain),
  parts: z.array(Part).min(1),
  /** What the editor corrects as people type. */
  houseStyle: HouseStyle.prefault({}),
  /** What the house has its reports proof-read for. */
  checks: HouseChecks.prefault({}),
  /** The stages that each part passes on its way to publication, and who may let it. */
  signOff: SignOffRules.prefault({}),
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
  return z.toJSONSchema(TemplateShape, {
    io: 'input',
    target: 'draft-2020-12',
    reused: 'ref',
    // Only reports are commented on; `textFlaws` says so of an edition that is.
    override: ({ jsonSchema: { properties } }) => {
      if (properties?.superscript) delete properties.comments;
    },
  });
}
