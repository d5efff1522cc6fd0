import { type Editor, Transforms } from 'slate';
import type { Table } from '../../../core/content.ts';
import { say } from './messages.ts';
import { cellAt } from './tables.ts';

/** How the columns of a table share its width. */

type Columns = Table['columns'];

/** The least that a column keeps of the width of its table. */
export const LEAST = 0.05;

/** The part of the width that a column has, from 0 to 1. */
export function widthOf(columns: Columns, at: number): number {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (columns[at]?.share ?? 0) / whole;
}

export function percentOf(columns: Columns, at: number): number {
  return Math.round(widthOf(columns, at) * 100);
}

/**
 * Moves the border behind a column by a part of the width of the table: what one column gains, the next one loses. Each
 * keeps its least, or what it has where that is less already.
 */
export function moveBorder(columns: Columns, at: number, by: number): Columns {
  const [left, right] = [columns[at], columns[at + 1]];
  if (!left || !right) return columns;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const least = LEAST * whole;
  const room = { left: Math.max(0, left.share - least), right: Math.max(0, right.share - least) };
  const moved = round(Math.min(room.right, Math.max(-room.left, by * whole)), whole);
  if (moved === 0) return columns;
  return columns.map((column, index) => {
    if (index === at) return { ...column, share: column.share + moved };
    return index === at + 1 ? { ...column, share: column.share - moved } : column;
  });
}

/** To a thousandth of the width, so that files hold no long numbers; towards 0, so that the least is kept. */
function round(share: number, whole: number): number {
  return (Math.trunc((share / whole) * 1000 + Math.sign(share) * 1e-6) / 1000) * whole;
}

/** Makes the column at the caret wider or narrower by a twentieth of the width. The last one gains from the one before it. */
export function stepWidth(editor: Editor, by: 1 | -1): string | undefined {
  const spot = cellAt(editor);
  if (!spot) return undefined;
  const { columns } = spot.table;
  const last = spot.column === columns.length - 1;
  const next = moveBorder(columns, last ? spot.column - 1 : spot.column, (last ? -by : by) * LEAST);
  const told = { column: spot.column + 1, percent: percentOf(next, spot.column) };
  if (next === columns) return say('columnPerCentAsBefore', told);
  Transforms.setNodes(editor, { columns: next } as Partial<Table>, { at: [spot.top] });
  return say('columnPerCent', told);
}

/** All columns alike. */
export function levelWidths(editor: Editor): string | undefined {
  const spot = cellAt(editor);
  if (!spot) return undefined;
  const columns = spot.table.columns.map((column) => ({ ...column, share: 1 }));
  if (spot.table.columns.some(({ share }) => share !== spot.table.columns[0]?.share))
    Transforms.setNodes(editor, { columns } as Partial<Table>, { at: [spot.top] });
  return say('allColumnsPerCent', { percent: Math.round(100 / columns.length) });
}
