import { z } from 'zod';

/** What is inspected and how it is rated: domains, standards, key questions, and the rules from score to rating. */

/** Where a rule comes from. A rule that no published page confirms says so, and is shown as unconfirmed. */
export const Provenance = z.strictObject({
  status: z.enum(['published', 'inferred', 'unconfirmed']),
  source: z.string().min(1),
});
export type Provenance = z.infer<typeof Provenance>;

/** The name of a thing inside an edition. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and hyphens');
export const Colour = z.string().regex(/^[0-9A-F]{6}$/, 'must be six hexadecimal digits in capitals');

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
  /** The label as it stands before a percentage inside a sentence: `a minority`. */
  inText: z.string().optional(),
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
  /** Marks that the edition explains, for notes to results and for the forms. */
  tags: z.array(Id).default([]),
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
  /** The title as it stands inside a sentence. */
  inText: z.string().optional(),
  standards: z.array(Standard).min(1),
});
export type Domain = z.infer<typeof Domain>;

/** In the order of the edition, those for information only among them. */
export function standardsOf({ domains }: { domains: readonly Domain[] }): Standard[] {
  return domains.flatMap((domain) => domain.standards);
}
