import { type Editor, Element, type Node, type Path, Transforms } from 'slate';
import {
  type Chart,
  isCaptioned,
  type Picture,
  type Table,
  type TableCell,
  type TableRow,
} from '../../core/content.ts';
import { isBlock, isCell } from './model.ts';

/** Mends one thing of a table: every row gets as many cells as there are columns, and no word is lost on the way. */
export function mendTable(editor: Editor, table: Table, path: Path): boolean {
  const stray = table.children.findIndex((child) => !Element.isElement(child) || child.type !== 'table-row');
  if (stray >= 0) {
    Transforms.wrapNodes(editor, { type: 'table-row', children: [] }, { at: [...path, stray] });
    return true;
  }
  const width = Math.max(1, table.columns.length, ...table.children.map((row) => row.children.length));
  if (width > table.columns.length) {
    const more = Array.from({ length: width - table.columns.length }, () => ({ share: 1, align: 'left' as const }));
    Transforms.setNodes(editor, { columns: [...table.columns, ...more] }, { at: path });
    return true;
  }
  const short = table.children.findIndex((row) => row.children.length < width);
  if (short < 0) return false;
  const cell: TableCell = { type: 'table-cell', children: [{ text: '' }] };
  Transforms.insertNodes(editor, cell, { at: [...path, short, table.children[short]?.children.length ?? 0] });
  return true;
}

/** Mends one thing of a row, in which there are only cells. True where it did, so that it is asked again. */
export function mendRow(editor: Editor, row: TableRow, path: Path): boolean {
  const stray = row.children.findIndex((child) => !isCell(child));
  if (stray < 0) return false;
  Transforms.wrapNodes(editor, { type: 'table-cell', children: [] }, { at: [...path, stray], voids: true });
  return true;
}

/** A picture or chart has one empty text in it. */
export function mendVoidBlock(editor: Editor, block: Picture | Chart, path: Path): boolean {
  const children: readonly Node[] = block.children;
  if (children.length < 2) return false;
  Transforms.removeNodes(editor, { at: [...path, children.length - 1], voids: true });
  return true;
}

/** Where tables, pictures and charts stand whose id is that of another before them. */
export function takenIds(editor: Editor): number[] {
  const seen = new Set<string>();
  return editor.children.flatMap((block, index) => {
    if (!isBlock(block) || !isCaptioned(block)) return [];
    if (seen.has(block.id) || block.id === '') return [index];
    seen.add(block.id);
    return [];
  });
}
