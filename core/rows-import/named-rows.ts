import { AssayError } from '../fault.ts';

/** One row of a table, with the line of the file that it begins on. */
export type NumberedRow = { line: number; cells: readonly string[] };

/** The cells of a row by the names of their columns; a column that the table does not have is absent. */
export type NamedRow<Column extends string> = { line: number; cells: Partial<Record<Column, string>> };

/**
 * Rows of a table whose first row names its columns, in any order. Rows without words are passed over.
 *
 * @param needed the columns without which a row means nothing; none of their cells may be empty
 * @param key the column of which no two rows may have the same cell
 * @throws AssayError `bad input` for the first fault, by its line and column; nothing is imported then
 */
export function readNamedRows<Column extends string>(
  rows: readonly NumberedRow[],
  { columns, needed, key }: { columns: readonly Column[]; needed: readonly Column[]; key: Column },
): NamedRow<Column>[] {
  const names = columns.join(',');
  const [header, ...body] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!header) throw refusal(`The file holds no rows. Its first line names the columns: ${names}.`);
  const order = readHeader(header, columns, needed);
  if (body.length === 0) throw refusal('The file names its columns and holds nothing else. Add a row for each entry.');
  const seen = new Map<string, number>();
  return body.map(({ line, cells }) => {
    const extra = cells.slice(order.length).some((cell) => cell.trim() !== '');
    if (extra)
      throw refusal(`Line ${line}: more cells than columns. Put text that holds a comma in double quotation marks.`);
    const named: NamedRow<Column>['cells'] = {};
    for (const [index, column] of order.entries()) named[column] = readCell(cells[index] ?? '', line, column);
    for (const column of needed)
      if (!named[column]) throw refusal(`Line ${line}, ${column}: it is empty. Fill it in, or remove the row.`);
    const value = named[key] ?? '';
    const earlier = seen.get(value);
    if (earlier !== undefined)
      throw refusal(`Line ${line}, ${key}: “${value}” is on line ${earlier} already. Keep one row for each.`);
    seen.set(value, line);
    return { line, cells: named };
  });
}

function readHeader<Column extends string>(
  { line, cells }: NumberedRow,
  columns: readonly Column[],
  needed: readonly Column[],
): Column[] {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const missing = needed.find((column) => !names.includes(column));
  if (missing !== undefined)
    throw refusal(
      `Line ${line}: the column “${missing}” is missing. Name the columns on the first line: ${columns.join(',')}.`,
    );
  return names.map((name, index) => {
    const column = columns.find((known) => known === name);
    if (!column)
      throw refusal(
        `Line ${line}: there is no column “${cells[index]?.trim()}”. Use ${columns.join(', ')}, or remove it.`,
      );
    if (names.indexOf(name) !== index)
      throw refusal(`Line ${line}: the column “${name}” is there twice. Remove one of the two.`);
    return column;
  });
}

/** A cell is one line of words, however it was broken in the table. */
function readCell(cell: string, line: number, column: string): string {
  if (/[^\P{Cc}\s]|\uFFFD/u.test(cell))
    throw refusal(`Line ${line}, ${column}: it holds a character that cannot be printed. Type the words anew.`);
  return cell.trim().replace(/\s+/g, ' ');
}

const refusal = (message: string) => new AssayError('bad input', `${message} Nothing was imported.`);
