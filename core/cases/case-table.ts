import { AssayError } from '../fault.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';

/** A spreadsheet of cases: its headings, and a row a case. A row may have fewer cells than there are headings. */
export type CaseTable = { headings: readonly string[]; body: readonly NumberedRow[]; columns: readonly CaseColumn[] };

/** A column in which each value is kept once: with few values and many cases, most work is then done by value. */
export type CaseColumn = {
  heading: string;
  /** Each value in one line, in the order of the file; the empty one among them. */
  values: readonly string[];
  /** How many cases have each value. */
  counts: readonly number[];
  /** For each case the index of its value. */
  cases: Uint32Array;
};

/** Rows are looked at twice, for what the columns may be and then for the cases themselves. */
const tables = new WeakMap<readonly NumberedRow[], CaseTable>();

/**
 * Parts the headings from the cases. Rows without words are passed over.
 *
 * @throws AssayError `bad input` for a table without cases, with a heading that is missing or there twice, or with more cells
 * in a row than headings
 */
export function readCaseTable(rows: readonly NumberedRow[]): CaseTable {
  const known = tables.get(rows);
  if (known) return known;
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header)
    throw refusal('The file holds no rows. Its first row names the columns, and each row below it is a case.');
  const headings = header.cells.map(inOneLine);
  while (headings.at(-1) === '') headings.pop();
  if (body.length === 0) throw refusal('The file names its columns and holds no cases. Add a row for each case.');
  for (const { line, cells } of body)
    for (let column = headings.length; column < cells.length; column++)
      if (cells[column]?.trim())
        throw refusal(
          `Row ${line}: more cells than headings; “${shortened(cells[column])}” stands in column ${column + 1}. Give its column a heading, or empty the cell.`,
        );
  const seen = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    if (heading === '')
      throw refusal(`Row ${header.line}: column ${index + 1} has no heading. Give it one, or remove the column.`);
    const earlier = seen.get(heading.toLowerCase());
    if (earlier !== undefined)
      throw refusal(
        `Row ${header.line}: the heading “${shortened(heading)}” is in column ${earlier + 1} and in column ${index + 1}. Rename or remove one of the two.`,
      );
    seen.set(heading.toLowerCase(), index);
  }
  const table = { headings, body, columns: readColumns(headings, body) };
  tables.set(rows, table);
  return table;
}

function readColumns(headings: readonly string[], body: readonly NumberedRow[]): CaseColumn[] {
  const columns = headings.map((heading) => ({
    heading,
    values: [] as string[],
    counts: [] as number[],
    cases: new Uint32Array(body.length),
    byCell: new Map<string, number>(),
    byValue: new Map<string, number>(),
  }));
  for (let row = 0; row < body.length; row++) {
    const cells = body[row]?.cells ?? [];
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const cell = cells[index] ?? '';
      let at = column.byCell.get(cell);
      if (at === undefined) {
        const value = inOneLine(cell);
        at = column.byValue.get(value) ?? column.values.length;
        column.byCell.set(cell, at);
        column.byValue.set(value, at);
        column.values[at] = value;
        column.counts[at] ??= 0;
      }
      column.cases[row] = at;
      column.counts[at] = (column.counts[at] ?? 0) + 1;
    }
  }
  return columns.map(({ byCell: _cell, byValue: _value, ...column }) => column);
}

/** The values of a column and how many cases have each, in the order of the file; empty cells aside. */
export type ColumnValues = ReadonlyMap<string, number>;

export function valuesOf({ values, counts }: CaseColumn): ColumnValues {
  return new Map(values.flatMap((value, at) => (value === '' ? [] : [[value, counts[at] ?? 0] as const])));
}

export function inOneLine(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ');
}

/** For messages: in one line of at most 60 characters. */
export function shortened(text: string | undefined): string {
  const line = inOneLine(text ?? '');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** An error to throw: `bad input`, which says that nothing was imported. */
export function refusal(message: string): AssayError {
  return new AssayError('bad input', `${message} Nothing was imported.`);
}
