import { Editor, Node, Path, Transforms } from 'slate';
import { newTable, type Table, type TableCell, type TableRow } from '../../../core/content.ts';
import { insertParagraph } from '../blocks.ts';
import { isBlank, isTextBlock, type Spot, spotAt } from '../model.ts';

/** What is done to a table as such: its rows, its columns and the way from cell to cell. */

type CellSpot = Extract<Spot, { kind: 'cell' }>;

export function cellAt(editor: Editor): CellSpot | undefined {
  const spot = spotAt(editor);
  return spot?.kind === 'cell' ? spot : undefined;
}

/** Puts a table of three by three behind the block that the caret is in, or in its place if it is empty. */
export function insertTable(editor: Editor): void {
  const blank = ['', '', ''];
  insertBlock(editor, newTable(crypto.randomUUID(), [blank, blank, blank]));
}

/** The caret goes to the start of the new block. Below it there is always a line to go on writing in. */
export function insertBlock(
  editor: Editor,
  block: Table | Extract<Editor['children'][number], { type: 'picture' | 'chart' }>,
): void {
  const spot = spotAt(editor);
  if (!spot) return;
  const top = spot.path[0] ?? 0;
  const empty = spot.kind === 'text' && isBlank(editor, spot.path);
  const at = [empty ? top : top + 1];
  Editor.withoutNormalizing(editor, () => {
    if (empty) Transforms.removeNodes(editor, { at });
    Transforms.insertNodes(editor, block, { at, voids: true });
    if (at[0] === editor.children.length - 1) insertParagraph(editor, Path.next(at));
    Transforms.select(editor, Editor.start(editor, at));
  });
}

/** Puts the caret to the end of a cell. */
export function selectCell(editor: Editor, top: number, row: number, column: number): void {
  Transforms.select(editor, Editor.end(editor, [top, row, column]));
}

/** Tab: on to the next cell, with a new row after the last one; back, and false before the first. */
export function stepCell(editor: Editor, by: 1 | -1): boolean {
  const spot = cellAt(editor);
  if (!spot) return false;
  const width = spot.table.columns.length;
  const next = spot.row * width + spot.column + by;
  if (next < 0) return false;
  const row = Math.floor(next / width);
  if (row >= spot.table.children.length) insertRow(editor, 'below');
  selectCell(editor, spot.top, row, next % width);
  return true;
}

/** Enter: to the cell below; after the last row out of the table, into a paragraph. */
export function enterCell(editor: Editor): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const next = [spot.top + 1];
  if (spot.row + 1 < spot.table.children.length) selectCell(editor, spot.top, spot.row + 1, spot.column);
  else if (isTextBlock(editor.children[spot.top + 1])) Transforms.select(editor, Editor.start(editor, next));
  else insertParagraph(editor, next);
}

const emptyCell = (): TableCell => ({ type: 'table-cell', children: [{ text: '' }] });

/** Beside the row of the caret, which goes into the new one. Nothing is done outside of a table. */
export function insertRow(editor: Editor, side: 'above' | 'below'): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const row: TableRow = { type: 'table-row', children: spot.table.columns.map(emptyCell) };
  const at = spot.row + (side === 'below' ? 1 : 0);
  Transforms.insertNodes(editor, row, { at: [spot.top, at] });
  selectCell(editor, spot.top, at, spot.column);
}

/** Beside the column of the caret and like it in width and alignment; all give room for it. The caret goes into it. */
export function insertColumn(editor: Editor, side: 'left' | 'right'): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const at = spot.column + (side === 'right' ? 1 : 0);
  const like = spot.table.columns[spot.column] ?? { share: 1, align: 'left' as const };
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes(editor, { columns: spot.table.columns.toSpliced(at, 0, { ...like }) }, { at: [spot.top] });
    for (const row of spot.table.children.keys())
      Transforms.insertNodes(editor, emptyCell(), { at: [spot.top, row, at] });
    selectCell(editor, spot.top, spot.row, at);
  });
}

/** Takes the row out; the last one takes the table with it. */
export function removeRow(editor: Editor): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const last = spot.table.children.length - 1;
  if (last === 0) {
    removeTable(editor);
  } else {
    Transforms.removeNodes(editor, { at: [spot.top, spot.row] });
    selectCell(editor, spot.top, Math.min(spot.row, last - 1), spot.column);
  }
}

/** Takes the column out; the last one takes the table with it. */
export function removeColumn(editor: Editor): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const last = spot.table.columns.length - 1;
  if (last === 0) removeTable(editor);
  else
    Editor.withoutNormalizing(editor, () => {
      Transforms.setNodes(editor, { columns: spot.table.columns.toSpliced(spot.column, 1) }, { at: [spot.top] });
      for (const row of spot.table.children.keys())
        Transforms.removeNodes(editor, { at: [spot.top, row, spot.column] });
      selectCell(editor, spot.top, spot.row, Math.min(spot.column, last - 1));
    });
}

export function removeTable(editor: Editor): void {
  const spot = cellAt(editor);
  if (spot) removeBlock(editor, [spot.top]);
}

/** Takes a whole block out. The caret goes to what follows it, else to what is before it. */
export function removeBlock(editor: Editor, path: Path): void {
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path, voids: true });
    if (editor.children.length === 0) return insertParagraph(editor, [0]);
    const top = path[0] ?? 0;
    if (Node.has(editor, path)) Transforms.select(editor, Editor.start(editor, path));
    else Transforms.select(editor, Editor.end(editor, [top - 1]));
  });
}

export function alignOf({ table, column }: CellSpot): 'left' | 'right' {
  return table.columns[column]?.align ?? 'left';
}

/** Of the whole column that the caret is in. */
export function toggleAlign(editor: Editor): void {
  const spot = cellAt(editor);
  if (!spot) return;
  const align = alignOf(spot) === 'right' ? 'left' : 'right';
  const columns = spot.table.columns.map((column, index) => (index === spot.column ? { ...column, align } : column));
  Transforms.setNodes(editor, { columns } as Partial<Table>, { at: [spot.top] });
}
