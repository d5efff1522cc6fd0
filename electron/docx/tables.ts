import {
  AlignmentType,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DataCell, DataTable } from '../../core/data-table/data-table.ts';
import { ratingNamed } from '../../core/rating.ts';
import { paragraphIdOf } from '../../core/review/word/identity.ts';
import type { Draft } from './draft.ts';
import { describe, identify } from './elements.ts';
import { textRuns } from './inlines.ts';
import { tableNoteRuns } from './notes.ts';
import { dataRuns, replacedRuns } from './review/data-words.ts';
import { type Change, revisionOf } from './review/review.ts';
import { deletedText, insertedRuns } from './review/tracked-runs.ts';

type Column = DataTable['columns'][number];

export type HouseTable = {
  columns: readonly Column[];
  /** The first is the header. */
  rows: HouseRow[];
  roomy: boolean;
  /** Alternative text: what the table is, and what it shows. */
  title: string;
  description: string;
  /** What stands below the table belongs to it. */
  keepNext?: boolean;
  /** Its cells hold paragraphs and not figures: they begin at the top of their row, and the table may go on over pages. */
  prose?: boolean;
};

export type HouseRow = {
  cells: HouseCell[];
  /** What the ids of its paragraphs are made from, in a file for review. */
  key?: string;
  /** That it came or went, in a file for review. */
  change?: Change;
};

export type HouseCell = {
  children: ParagraphChild[];
  fill?: string;
  style?: string;
  /** It stands in a row that heads those below it. */
  heads?: boolean;
  /** Paragraphs behind the first. */
  more?: ParagraphChild[][];
};

/** `was`: its cells before, in a comparison; of one that came or went as a whole, `change`. */
export type DataRow = { cells: readonly DataCell[]; was?: readonly DataCell[]; change?: Change };

export type DataTableOptions = Pick<DataTable, 'key' | 'columns' | 'roomy'> &
  Pick<HouseTable, 'title' | 'description'> & { rows: readonly DataRow[] };

/** A table of data, its header first. */
export function newDataTable(draft: Draft, { key, rows, ...rest }: DataTableOptions): Table {
  return newTable(draft, {
    ...rest,
    rows: rows.map(({ cells, was, change }, index) => ({
      key: `${key}/${index}`,
      cells: cells.map((cell, at) => dataCell(draft, cell, change ?? was?.[at])),
      ...(change && { change }),
    })),
  });
}

/** `former`: what stood there before, or that all of it came or went. */
function dataCell(
  draft: Draft,
  { text, strong, large, group, rating: name, shape, note }: DataCell,
  former: DataCell | Change | undefined,
): HouseCell {
  const { ratings, wordStyle } = draft.template;
  // Of one that was replaced, neither word could be read on the colour of the other.
  const isReplaced = former !== undefined && 'text' in former && former.text !== text;
  const rating = ratings && ratingNamed(ratings, isReplaced ? undefined : name);
  // The colour is repeated on the run because LibreOffice loses a style's colour inside a styled table.
  const look = { ...(rating && { bold: true, color: rating.text }), ...(strong && { bold: true }) };
  const isGone = former !== undefined && 'stamp' in former && former.kind === 'gone';
  const fill = rating?.fill ?? (group ? wordStyle.colours.panel : undefined);
  return {
    children: [
      ...cellRuns(draft, shape === undefined ? text : `${shape}\u00a0${text}`, look, former),
      ...(note && !isGone ? tableNoteRuns(draft, note) : []),
    ],
    ...(fill !== undefined && { fill }),
    ...(large && { style: 'TableFigure' }),
    ...(group && { heads: true }),
  };
}

function cellRuns(
  draft: Draft,
  text: string,
  look: IRunOptions,
  former: DataCell | Change | undefined,
): ParagraphChild[] {
  if (former === undefined) return textRuns(text, look);
  if ('stamp' in former)
    return former.kind === 'gone'
      ? deletedText(draft, former, text, look)
      : insertedRuns(draft, former, textRuns(text, look));
  const was = former.shape === undefined ? former.text : `${former.shape}\u00a0${former.text}`;
  // A rating is replaced as a whole, with its sign.
  return former.rating === undefined
    ? dataRuns(draft, text, was, look)
    : replacedRuns(draft, [was, look], [text, look]);
}

/** Rows of a table that still belong on one page. */
const ROWS_KEPT_TOGETHER = 14;

/**
 * A table of the house: fixed widths, so that every program sets it alike, a header row that is repeated, no merged
 * cells, and rows that stay whole.
 */
export function newTable(
  draft: Pick<Draft, 'width'> & Partial<Pick<Draft, 'review' | 'ids'>>,
  { columns, rows, roomy, title, description, keepNext, prose = false }: HouseTable,
): Table {
  const widths = widthsOf(columns, draft.width);
  const together = !prose && rows.length <= ROWS_KEPT_TOGETHER + 1;
  const table = new Table({
    style: 'HouseTable',
    layout: TableLayoutType.FIXED,
    width: { size: draft.width, type: WidthType.DXA },
    columnWidths: widths,
    ...(roomy && { margins: { marginUnitType: WidthType.DXA, top: 85, bottom: 85, left: 115, right: 115 } }),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: rows.map(({ cells, key, change }, index) => {
      const heads = index === 0;
      const last = index === rows.length - 1;
      // The last row holds on to what follows it, and so do those before it where the table fits a page.
      const group = cells.some((cell) => cell.heads);
      const holds = last
        ? keepNext === true
        : heads || group || together || (keepNext === true && index === rows.length - 2);
      return new TableRow({
        cantSplit: true,
        ...(heads && { tableHeader: true }),
        ...(draft.review &&
          change && { [change.kind === 'new' ? 'insertion' : 'deletion']: revisionOf(draft.review, change.stamp) }),
        children: columns.map((column, at) =>
          newCell(cells[at] ?? { children: [] }, {
            width: widths[at] ?? 0,
            align: column.align,
            heads,
            keepNext: holds,
            prose,
            id: draft.review && draft.ids && key !== undefined ? paragraphIdOf(`${key}/${at}`, draft.ids) : undefined,
          }),
        ),
      });
    }),
  });
  return describe(table, title, description);
}

/** In twips, to the last of them: shares are weights beside each other. */
function widthsOf(columns: readonly Column[], whole: number): number[] {
  const weight = columns.reduce((sum, { share }) => sum + share, 0);
  const ends = columns.map((_, index) =>
    Math.round((whole * columns.slice(0, index + 1).reduce((sum, { share }) => sum + share, 0)) / weight),
  );
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

type CellOptions = {
  width: number;
  align: Column['align'];
  heads: boolean;
  keepNext: boolean;
  prose: boolean;
  /** Of its first paragraph. */
  id: string | undefined;
};

function newCell(
  { children, fill, style, more = [] }: HouseCell,
  { width, align, heads, keepNext, prose, id }: CellOptions,
): TableCell {
  const right = align === 'right';
  const first = new Paragraph({
    style: style ?? (heads ? 'TableHeading' : right ? 'TableNumber' : 'TableText'),
    keepNext,
    ...(heads && right && { alignment: AlignmentType.RIGHT }),
    children: children.length === 0 ? [new TextRun('')] : children,
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: prose ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      id === undefined ? first : identify(first, id),
      ...more.map((further) => new Paragraph({ style: 'TableText', keepNext, children: further })),
    ],
  });
}
