import type { TableLayout } from 'docx/layout';
import { noteIdsOf } from './notes.ts';
import type { TableShape } from './store.ts';
import { element, elementsOf, find, isOn, type Node, nameOf, withAttributes } from './xml.ts';

/** Twentieths of a point in a pixel. */
const TWIPS = 15;

/** A table whose rows are so high by order, without the words that would make them so. */
export function emptied(table: Node, { exact }: TableShape): Node {
  let row = -1;
  return element(
    'w:tbl',
    ...elementsOf(table).map((child) => {
      if (!('w:tr' in child)) return child;
      row++;
      return emptiedRow(child, exact[row] ?? 0);
    }),
  );
}

function emptiedRow(row: Node, height: number): Node {
  const properties = elementsOf(find(row, 'w:trPr')).filter((child) => nameOf(child) !== 'w:trHeight');
  const order = withAttributes('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' });
  const cells = elementsOf(row).filter((child) => 'w:tc' in child);
  return element('w:tr', element('w:trPr', ...properties, order), ...cells.map(emptiedCell));
}

function emptiedCell(cell: Node): Node {
  const kept = elementsOf(find(find(cell, 'w:p'), 'w:pPr')).filter((child) => KEPT.has(nameOf(child)));
  const marks = noteIdsOf(cell).map((id) => element('w:r', withAttributes('w:footnoteReference', { 'w:id': id })));
  const properties = find(cell, 'w:tcPr');
  return element('w:tc', ...(properties ? [properties] : []), element('w:p', element('w:pPr', ...kept), ...marks));
}

const KEPT = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines']);

/** How high the rows of a table are, from where it was laid out whole. Only rows that stay whole can be ordered so. */
export function tableShapeOf(table: Node, parts: readonly TableLayout[]): TableShape {
  const rows = elementsOf(table).filter((child) => 'w:tr' in child);
  const found = rows.map((_, index) => {
    const places = parts.flatMap((part) => part.rows.filter((row) => row.index === index));
    return places[0]?.height ?? -1;
  });
  const whole = rows.every((row) => isOn(find(find(row, 'w:trPr'), 'w:cantSplit')));
  const plain = !JSON.stringify(table).includes('w:vMerge');
  return {
    rows: found,
    exact: found.map((height) => Math.round(height * TWIPS)),
    ...((!whole || !plain || found.some((height) => height < 0)) && { odd: true }),
  };
}

/** What differs between the rows as ordered and as they came out goes off the order: a row has borders beside its height. */
export function correctedTable(shape: TableShape, parts: readonly TableLayout[]): TableShape {
  const exact = shape.exact.map((height, index) => {
    const row = parts.flatMap(({ rows }) => rows).find((candidate) => candidate.index === index);
    return row ? height + Math.round(((shape.rows[index] ?? 0) - row.height) * TWIPS) : height;
  });
  return { ...shape, exact };
}

/** Whether the rows on a page are as high as they were, but for 0.02 pixels. */
export function sameRows(shape: TableShape, part: TableLayout): boolean {
  return part.rows.every(({ index, height }) => Math.abs((shape.rows[index] ?? -1) - height) < 0.02);
}
