import { Editor, Node, Transforms } from 'slate';
import type { Table } from '../../../core/content.ts';
import { isTable, type Spot } from '../model.ts';

/** Writes the cells of a table over those of another from a cell on, which grows as it must. */
export function fillCells(
  editor: Editor,
  { top, row: from, column: left }: Extract<Spot, { kind: 'cell' }>,
  source: Table,
): void {
  const target = Node.get(editor, [top]);
  if (!isTable(target)) return;
  const width = Math.max(target.columns.length, left + source.columns.length);
  const column = { share: 1, align: 'left' as const };
  const blank = () => ({ type: 'table-cell' as const, children: [{ text: '' }] });
  const more = width - target.columns.length;
  if (more > 0) {
    Transforms.setNodes(
      editor,
      { columns: [...target.columns, ...Array.from({ length: more }, () => ({ ...column }))] },
      { at: [top] },
    );
    for (const row of target.children.keys())
      for (let at = target.columns.length; at < width; at++)
        Transforms.insertNodes(editor, blank(), { at: [top, row, at] });
  }
  for (const [index, { children: cells }] of source.children.entries()) {
    const row = from + index;
    if (row >= target.children.length)
      Transforms.insertNodes(
        editor,
        { type: 'table-row', children: Array.from({ length: width }, blank) },
        { at: [top, row] },
      );
    for (const [offset, cell] of cells.entries()) {
      const path = [top, row, left + offset];
      Transforms.removeNodes(editor, { at: path });
      Transforms.insertNodes(editor, structuredClone(cell), { at: path });
    }
  }
  const last = [top, from + source.children.length - 1, left + source.columns.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
}
