import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DataCell, DataTable } from '../../core/data-table.ts';
import { ratingNamed } from '../../core/rating.ts';
import type { Template } from '../../core/template.ts';
import { describe } from './elements.ts';
import { textWidth } from './measures.ts';
import { textRuns } from './text.ts';

export type TableOptions = Pick<DataTable, 'columns' | 'header' | 'rows' | 'roomy'> & {
  /** Alternative text: what the table is, and what it shows. */
  title: string;
  description: string;
};

/** Rows of a table that still belong on one page. */
const ROWS_KEPT_TOGETHER = 14;

/**
 * A table of the house: fixed widths, so that every program sets it alike, a header row that is repeated, no merged
 * cells, and rows that stay whole.
 */
export function newTable(
  template: Template,
  { columns, header, rows, roomy, title, description }: TableOptions,
): Table {
  const whole = textWidth(template.wordStyle);
  const widths = columns.map(({ share }) => Math.round(whole * share));
  const together = rows.length <= ROWS_KEPT_TOGETHER;
  const row = (cells: DataCell[], heads: boolean, keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(heads && { tableHeader: true }),
      children: columns.map((column, index) =>
        newCell(template, cells[index] ?? { text: '' }, {
          width: widths[index] ?? 0,
          style: heads ? 'TableHeading' : column.align === 'right' ? 'TableNumber' : 'TableText',
          right: column.align === 'right',
          keepNext,
        }),
      ),
    });
  const table = new Table({
    style: 'HouseTable',
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(roomy && { margins: { marginUnitType: WidthType.DXA, top: 85, bottom: 85, left: 115, right: 115 } }),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(header, true, true),
      ...rows.map((cells, index) => row(cells, false, together && index < rows.length - 1)),
    ],
  });
  return describe(table, title, description);
}

type CellOptions = { width: number; style: string; right: boolean; keepNext: boolean };

function newCell(template: Template, cell: DataCell, { width, style, right, keepNext }: CellOptions): TableCell {
  const rating = template.ratings && ratingNamed(template.ratings, cell.rating);
  const words = cell.text;
  // The colour is repeated on the run because LibreOffice loses a style's colour inside a styled table.
  const options = {
    ...(rating && { bold: true, color: rating.text }),
    ...(cell.strong && { bold: true }),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(rating && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: rating.fill } }),
    children: [
      new Paragraph({
        style,
        keepNext,
        ...(right && { alignment: 'right' as const }),
        children: words === '' ? [new TextRun('')] : textRuns(words, options),
      }),
    ],
  });
}
