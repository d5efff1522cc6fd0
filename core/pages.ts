import { z } from 'zod';

/** Pages of a report as they will be printed. Lengths are pixels, 96 to the inch, from the top left corner of the page. */

export const PageRun = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underlined: z.literal(true).optional(),
  /** Superscript, as the mark of a footnote is. */
  raised: z.literal(true).optional(),
  /** The number of the page that it stands on. */
  pageNumber: z.literal(true).optional(),
  colour: z.string().optional(),
});
export type PageRun = z.infer<typeof PageRun>;

/** Where the words come from: a part, and the number of a block in its text. */
export const PageOrigin = z.strictObject({ part: z.string(), block: z.int().optional() });
export type PageOrigin = z.infer<typeof PageOrigin>;

export const PageItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line'),
    x: z.number(),
    /** The line that letters stand on. */
    y: z.number(),
    size: z.number(),
    /** How wide the words are when they are set as they will be printed; 0 where that is not known. */
    width: z.number(),
    align: z.enum(['left', 'right']).optional(),
    runs: z.array(PageRun),
    origin: PageOrigin.optional(),
  }),
  z.strictObject({
    kind: z.literal('box'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    fill: z.string(),
  }),
  /** A picture or chart: the block of the text that it is, or the picture on the cover. */
  z.strictObject({
    kind: z.literal('drawing'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    origin: PageOrigin,
  }),
]);
export type PageItem = z.infer<typeof PageItem>;

export const PageView = z.strictObject({ width: z.number(), height: z.number(), items: z.array(PageItem) });
export type PageView = z.infer<typeof PageView>;

/** Pages that belong together, from one that is always begun to the next. */
export const PageUnit = z.strictObject({
  /** The same for the same pages. */
  key: z.string(),
  /** The number of its first page. */
  first: z.int(),
  count: z.int(),
  /** The parts that begin in it, each with the page of the unit, from 0, that it begins on. */
  parts: z.array(z.strictObject({ id: z.string(), page: z.int() })),
  /** None where the caller has them. */
  pages: z.array(PageView).nullable(),
});
export type PageUnit = z.infer<typeof PageUnit>;

export const ReportPages = z.strictObject({
  font: z.string(),
  units: z.array(PageUnit),
  /** What could not be laid out as Word does; pages from there on may be others. */
  guessed: z.boolean(),
});
export type ReportPages = z.infer<typeof ReportPages>;
