import type { CellPlace, ReviewedParagraph, Stamp } from './reviewed-file.ts';

/** A table of the file, row by row. `inserted`, `deleted`: of a row as a whole. */
export type FileRow = { cells: ReviewedParagraph[][]; inserted?: Stamp; deleted?: Stamp };
export type FileTable = { rows: FileRow[]; first: ReviewedParagraph };

/** By the number of the table in the file, from 0. */
export function tablesOf(paragraphs: readonly ReviewedParagraph[]): Map<number, FileTable> {
  const tables = new Map<number, FileTable>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell) continue;
    const { table, row, column } = paragraph.cell;
    const found = tables.get(table) ?? { rows: [], first: paragraph };
    tables.set(table, found);
    while (found.rows.length <= row) found.rows.push({ cells: [] });
    const cells = found.rows[row]!.cells;
    while (cells.length <= column) cells.push([]);
    cells[column]!.push(paragraph);
  }
  for (const { rows } of tables.values())
    for (const row of rows) {
      const places = row.cells.flatMap((cell) => cell.flatMap(({ cell }) => cell ?? []));
      const inserted = shared(places, 'inserted');
      const deleted = shared(places, 'deleted');
      if (inserted) row.inserted = inserted;
      if (deleted) row.deleted = deleted;
    }
  return tables;
}

/** What was done to all cells of a row. */
function shared(places: readonly CellPlace[], what: 'inserted' | 'deleted'): Stamp | undefined {
  return places.length > 0 && places.every((place) => place[what]) ? places[0]?.[what] : undefined;
}

export function rowOf(tables: ReadonlyMap<number, FileTable>, { cell }: ReviewedParagraph): FileRow | undefined {
  return cell && tables.get(cell.table)?.rows[cell.row];
}
