import { Editor, Transforms } from 'slate';
import type { Table } from '../../../core/content.ts';
import { say } from './messages.ts';
import { cellAt, selectCell } from './tables.ts';

/** Moves the row at the caret up or down. What is said of it; the first row is the header, whichever it is. */
export function moveRow(editor: Editor, by: 1 | -1): string | undefined {
  const spot = cellAt(editor);
  if (!spot) return undefined;
  const rows = spot.table.children.length;
  const to = spot.row + by;
  if (to < 0 || to >= rows) return by < 0 ? say('thisIsTheFirstRow') : say('thisIsTheLastRow');
  Transforms.moveNodes(editor, { at: [spot.top, spot.row], to: [spot.top, to] });
  selectCell(editor, spot.top, to, spot.column);
  return to === 0 ? say('nowTheRowThatHeads', { rows }) : say('nowRow', { row: to + 1, rows });
}

/** Moves the column at the caret to the left or right, with its width. */
export function moveColumn(editor: Editor, by: 1 | -1): string | undefined {
  const spot = cellAt(editor);
  if (!spot) return undefined;
  const { columns, children } = spot.table;
  const to = spot.column + by;
  const moved = columns[spot.column];
  if (to < 0 || to >= columns.length || !moved)
    return by < 0 ? say('thisIsTheFirstColumn') : say('thisIsTheLastColumn');
  Editor.withoutNormalizing(editor, () => {
    const next = columns.toSpliced(spot.column, 1).toSpliced(to, 0, moved);
    Transforms.setNodes(editor, { columns: next } as Partial<Table>, { at: [spot.top] });
    for (const row of children.keys())
      Transforms.moveNodes(editor, { at: [spot.top, row, spot.column], to: [spot.top, row, to] });
    selectCell(editor, spot.top, spot.row, to);
  });
  return say('nowColumn', { column: to + 1, columns: columns.length });
}
