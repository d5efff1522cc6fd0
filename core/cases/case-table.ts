import { AssayError } from '../fault.ts';
import type { NumberedRow } from '../rows-import/named-rows.ts';

/** A spreadsheet of cases: its headings, and a row a case. A row may have fewer cells than there are headings. */
export type CaseTable = { headings: readonly string[]; body: readonly NumberedRow[] };

/**
 * Parts the headings from the cases. Rows without words are passed over.
 *
 * @throws AssayError `bad input` for a table without cases, or with a heading that is missing or there twice
 */
export function readCaseTable(rows: readonly NumberedRow[]): CaseTable {
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
  return { headings, body };
}

/** The values of a column and how many cases have each, in the order of the file; empty cells aside. */
export type ColumnValues = ReadonlyMap<string, number>;

export function valuesOf({ body }: CaseTable, index: number): ColumnValues {
  const counts = new Map<string, number>();
  for (const { cells } of body) {
    const cell = cells[index] ?? '';
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const values = new Map<string, number>();
  for (const [cell, count] of counts) {
    const value = inOneLine(cell);
    if (value !== '') values.set(value, (values.get(value) ?? 0) + count);
  }
  return values;
}

export function inOneLine(cell: string): string {
  return cell.trim().replace(/\s+/g, ' ');
}

export function shortened(text: string | undefined): string {
  const line = inOneLine(text ?? '');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

export function refusal(message: string): AssayError {
  return new AssayError('bad input', `${message} Nothing was imported.`);
}
