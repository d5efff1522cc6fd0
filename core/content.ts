import { z } from 'zod';

/**
 * The text of a part: Slate's plain JSON.
 *
 * Lists and practice examples are flat: an item is one block with a depth, so that each block of text is exactly one
 * paragraph in Word, and splitting, merging and comparing never have to rebuild a tree.
 */

const marks = {
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  superscript: z.literal(true).optional(),
};

/** Ids of the comments that are about words, in alphabetical order. Anew at each place, so that editions’ schema can do without. */
const comments = () => z.array(z.string().min(1)).min(1).optional();

export const Text = z.strictObject({ text: z.string(), ...marks, comments: comments() });
export type Text = z.infer<typeof Text>;
/** How words are set apart within a line. */
export type Marks = Omit<Text, 'text'>;
export type Mark = Exclude<keyof Marks, 'comments'>;
export const MARKS: readonly Mark[] = ['bold', 'italic', 'superscript'];

export const Link = z.strictObject({
  type: z.literal('link'),
  /**
   * http, https or mailto; anything else is refused, since reports travel. In a text of an edition it may be the slot of
   * a detail: `{publication.website}`.
   */
  url: z
    .string()
    .regex(/^((https?:\/\/|mailto:)\S+|\{[a-z][A-Za-z.]*\})$/i, 'must start with http://, https:// or mailto:'),
  children: z.array(Text).min(1),
});
export type Link = z.infer<typeof Link>;

/** What Slate wants inside an element without text of its own. */
const Nothing = z.tuple([z.strictObject({ text: z.literal('') })]);

/** A void inline at the place of the mark. Its number follows from its place in the whole report. */
export const Footnote = z.strictObject({ type: z.literal('footnote'), note: z.string(), children: Nothing });
export type Footnote = z.infer<typeof Footnote>;

/**
 * A void inline that names another place of the report and prints what it is called there: `Table 3`, `Annex 2`. `to` is
 * the id of a part, or of a table, picture or chart, or of a recommendation.
 */
export const Reference = z.strictObject({ type: z.literal('reference'), to: z.string().min(1), children: Nothing });
export type Reference = z.infer<typeof Reference>;

/**
 * How a live figure is printed: `value` as it is, `percentage` as `49 per cent`, `counts` as `30 of the 90 cases`, `band`
 * as `a minority (49 per cent)`, `yes` and `base` as the one number.
 */
export const FigureForm = z.enum(['value', 'percentage', 'counts', 'band', 'yes', 'base']);
export type FigureForm = z.infer<typeof FigureForm>;

/**
 * A void inline that prints a figure of the report, by its id among the named figures, and follows it. The marks of its
 * empty text are the marks of what is printed.
 */
export const LiveFigure = z.strictObject({
  type: z.literal('live-figure'),
  figure: z.string().min(1),
  form: FigureForm,
  /** What it printed when an author last looked; where it prints other words now, that is marked. */
  seen: z.string(),
  children: z.tuple([z.strictObject({ text: z.literal(''), ...marks, comments: comments() })]),
});
export type LiveFigure = z.infer<typeof LiveFigure>;

export const Inline = z.union([Text, Link, Footnote, Reference, LiveFigure]);
export type Inline = z.infer<typeof Inline>;

const inlines = z.array(Inline).min(1);

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), children: inlines });
export type Paragraph = z.infer<typeof Paragraph>;

/** `level` counts from the heading of the part: 1 is one level below it. */
export const Heading = z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(2), children: inlines });
export type Heading = z.infer<typeof Heading>;

/**
 * Numbered items count on from the item before at the same depth; any other block between them starts a new list. `start`
 * says otherwise: a `new` list begins here, at 1, or the last one at that depth is `continued`.
 */
export const ListItem = z.strictObject({
  type: z.literal('list-item'),
  list: z.enum(['bulleted', 'numbered']),
  depth: z.int().min(0).max(2),
  start: z.enum(['new', 'continued']).optional(),
  children: inlines,
});
export type ListItem = z.infer<typeof ListItem>;

/**
 * One paragraph of a quotation. Those that follow one another are one quotation, which ends with the one that names the
 * `speaker`; the name is printed below it.
 */
export const Quotation = z.strictObject({
  type: z.literal('quotation'),
  speaker: z.string().optional(),
  children: inlines,
});
export type Quotation = z.infer<typeof Quotation>;

/** Whom a practice example is about, by pseudonym. The age is as it is written: `34`, `mid-forties`. */
export const About = z.strictObject({ name: z.string(), age: z.string() });
export type About = z.infer<typeof About>;

/**
 * One paragraph in the box of a practice example. Examples of the same tone that follow one another are one box, until
 * one of them `opens` another or says whom it is `about`; that is not printed, since reports say it in the text.
 */
export const PracticeExample = z.strictObject({
  type: z.literal('practice-example'),
  tone: z.enum(['good', 'poor', 'neutral']),
  opens: z.literal(true).optional(),
  about: About.optional(),
  children: inlines,
});
export type PracticeExample = z.infer<typeof PracticeExample>;

/** What stands round a table, picture or chart. `id` is what references point at; it is unique in the report. */
const captioned = {
  id: z.string().min(1),
  caption: z.string(),
  /** Where it comes from, printed below it with the edition’s word for it; empty prints nothing. */
  source: z.string(),
};

export const TableCell = z.strictObject({ type: z.literal('table-cell'), children: inlines });
export type TableCell = z.infer<typeof TableCell>;
export const TableRow = z.strictObject({ type: z.literal('table-row'), children: z.array(TableCell).min(1) });
export type TableRow = z.infer<typeof TableRow>;

/** The first row is the header. Every row has a cell for each column. */
export const Table = z
  .strictObject({
    type: z.literal('table'),
    ...captioned,
    /** `share`: part of the width of the text, as a weight beside the other columns. */
    columns: z.array(z.strictObject({ share: z.number().positive(), align: z.enum(['left', 'right']) })).min(1),
    children: z.array(TableRow).min(1),
  })
  .refine((table) => table.children.every((row) => row.children.length === table.columns.length), {
    message: 'every row of a table must have as many cells as the table has columns',
  });
export type Table = z.infer<typeof Table>;

/** A picture among the report’s assets. `share`: its width as part of the width of the text. */
export const Picture = z.strictObject({
  type: z.literal('picture'),
  ...captioned,
  asset: z.string().min(1),
  alt: z.string(),
  share: z.number().min(0.1).max(1),
  children: Nothing,
});
export type Picture = z.infer<typeof Picture>;

/** A number, a figure of the report or key question by its id, or nothing where there is no value. */
export const ChartValue = z.union([z.number(), z.strictObject({ figure: z.string().min(1) }), z.null()]);
export type ChartValue = z.infer<typeof ChartValue>;

/** Bars for each row, one for each series. `unit` is printed behind each value: `%`. */
export const Chart = z
  .strictObject({
    type: z.literal('chart'),
    ...captioned,
    form: z.enum(['bars', 'columns']),
    unit: z.string(),
    series: z.array(z.string()).min(1).max(6),
    rows: z.array(z.strictObject({ label: z.string(), values: z.array(ChartValue) })).min(1),
    /** What the chart shows, for who cannot see it, beside its values, which are told anyway. */
    alt: z.string(),
    children: Nothing,
  })
  .refine((chart) => chart.rows.every((row) => row.values.length === chart.series.length), {
    message: 'every row of a chart must have a value for each series',
  });
export type Chart = z.infer<typeof Chart>;

/** A block that is one paragraph of inlines. */
export const TextBlock = z.discriminatedUnion('type', [Paragraph, Heading, ListItem, Quotation, PracticeExample]);
export type TextBlock = z.infer<typeof TextBlock>;

/** A block with a caption and a number of its own. */
export type CaptionedBlock = Table | Picture | Chart;

export const Block = z.discriminatedUnion('type', [...TextBlock.options, Table, Picture, Chart]);
export type Block = z.infer<typeof Block>;

export const Content = z.array(Block);
export type Content = z.infer<typeof Content>;

export function newText(text: string): Text {
  return { text };
}

export function newParagraph(text = ''): Paragraph {
  return { type: 'paragraph', children: [newText(text)] };
}

export function newLiveFigure(figure: string, form: FigureForm, seen: string): LiveFigure {
  return { type: 'live-figure', figure, form, seen, children: [{ text: '' }] };
}

export function newReference(to: string): Reference {
  return { type: 'reference', to, children: [{ text: '' }] };
}

/** Rows of words as a table whose columns share the width alike; the first row is the header. */
export function newTable(id: string, rows: readonly (readonly string[])[], caption = '', source = ''): Table {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  return {
    type: 'table',
    id,
    caption,
    source,
    columns: Array.from({ length: width }, () => ({ share: 1, align: 'left' as const })),
    children: (rows.length === 0 ? [[]] : rows).map((cells) => ({
      type: 'table-row' as const,
      children: Array.from({ length: width }, (_, index) => ({
        type: 'table-cell' as const,
        children: [newText(cells[index] ?? '')],
      })),
    })),
  };
}

export function newFootnote(note: string): Footnote {
  return { type: 'footnote', note, children: [{ text: '' }] };
}

export function isText(inline: Inline): inline is Text {
  return !('type' in inline);
}

export function isCaptioned(block: Block): block is CaptionedBlock {
  return 'caption' in block;
}

export function isTextBlock(block: Block): block is TextBlock {
  return !isCaptioned(block);
}
