import type { PageItem, PageOrigin } from '../../../core/pages.ts';
import { drawLines, type Pen } from './lines.ts';
import { fillOf } from './looks.ts';
import { hundredth, pixelsOf } from './shapes.ts';
import { attributeOf, elementsOf, find, isOn, type Node, nameOf, numberOf } from './xml.ts';

/** A cell of a table. Lengths are twentieths of a point; `width` is that of its words. */
export type Cell = {
  node: Node;
  row: number;
  x: number;
  whole: number;
  inset: number;
  width: number;
  paragraphs: Node[];
};

const MARGIN = 115;

/** Row by row. No table of ours joins cells, so that each has the width of its column in the grid. */
export function cellsOf(table: Node): Cell[] {
  const columns = elementsOf(find(table, 'w:tblGrid')).map((column) => numberOf(column, 'w:w'));
  const margins = find(find(table, 'w:tblPr'), 'w:tblCellMar');
  const side = (name: string) => {
    const found = find(margins, name);
    return found ? numberOf(found, 'w:w') : MARGIN;
  };
  const inset = side('w:left');
  return rowsOf(table).flatMap((tr, row) => {
    let at = 0;
    return elementsOf(tr)
      .filter((child) => 'w:tc' in child)
      .map((node, column): Cell => {
        const whole = columns[column] ?? numberOf(find(find(node, 'w:tcPr'), 'w:tcW'), 'w:w');
        const x = at;
        at += whole;
        const paragraphs = elementsOf(node).filter((child) => 'w:p' in child);
        return { node, row, x, whole, inset, width: whole - inset - side('w:right'), paragraphs };
      });
  });
}

function rowsOf(table: Node): Node[] {
  return elementsOf(table).filter((child) => 'w:tr' in child);
}

/** The rows of a table that are on a page: their fills, rules and words. */
export function drawRows(
  pen: Pen,
  table: Node,
  rows: readonly [row: number, y: number, height: number][],
  origin: PageOrigin | undefined,
  keyOf: (paragraph: Node, width: number) => string,
): PageItem[] {
  const { style, firstRow } = pen.looks.ofTable(table);
  const cells = cellsOf(table);
  const heads = isOn(find(find(rowsOf(table)[0], 'w:trPr'), 'w:tblHeader'));
  const borders = find(find(style, 'w:tblPr'), 'w:tblBorders');
  const headFill = fillOf(find(find(firstRow, 'w:tcPr'), 'w:shd'));
  const items: PageItem[] = [];
  for (const [index, [row, y, height]] of rows.entries()) {
    const own = cells.filter((cell) => cell.row === row);
    const wide = pixelsOf(own.reduce((sum, cell) => sum + cell.whole, 0));
    const rule = (name: string, at: number) => {
      const border = elementsOf(borders).find((each) => nameOf(each) === `w:${name}`);
      const colour = attributeOf(border, 'w:color');
      if (colour === undefined) return;
      const thick = (numberOf(border, 'w:sz') / 8) * (96 / 72);
      items.push({
        kind: 'box',
        x: pen.left,
        y: hundredth(at - thick / 2),
        width: hundredth(wide),
        height: hundredth(thick),
        fill: `#${colour}`,
      });
    };
    for (const { node, x, whole, inset, width, paragraphs } of own) {
      const fill = fillOf(find(find(node, 'w:tcPr'), 'w:shd')) ?? (row === 0 && heads ? headFill : undefined);
      const left = pen.left + pixelsOf(x);
      if (fill !== undefined)
        items.push({ kind: 'box', x: hundredth(left), y, width: hundredth(pixelsOf(whole)), height, fill: `#${fill}` });
      const inside: Pen = { ...pen, left: left + pixelsOf(inset), room: pixelsOf(width) };
      items.push(...drawCell(inside, paragraphs, width, [y, height], origin, keyOf));
    }
    rule(index === 0 ? 'top' : 'insideH', y);
    if (index === rows.length - 1) rule('bottom', y + height);
  }
  return items;
}

/** The words of a cell, in the middle of its height, as the house sets them. */
function drawCell(
  pen: Pen,
  paragraphs: readonly Node[],
  width: number,
  [top, height]: [number, number],
  origin: PageOrigin | undefined,
  keyOf: (paragraph: Node, width: number) => string,
): PageItem[] {
  const parts = paragraphs.map((node) => {
    const key = keyOf(node, width);
    const look = pen.looks.ofParagraph(node);
    const lines = pen.memory.paragraphs.get(key)?.lines ?? [];
    return { node, key, before: pixelsOf(look.before), after: pixelsOf(look.after), lines };
  });
  const all = parts.reduce((sum, { before, after, lines }) => sum + before + after + linesHeight(lines), 0);
  let y = top + Math.max(0, (height - all) / 2);
  return parts.flatMap(({ node, key, before, after, lines }) => {
    y += before;
    const tops = lines.map(([, , , , high]) => {
      const at = y;
      y += high;
      return hundredth(at);
    });
    y += after;
    return drawLines(pen, node, key, { block: 0, from: 0, y: tops }, { origin });
  });
}

function linesHeight(lines: readonly (readonly number[])[]): number {
  return lines.reduce((sum, line) => sum + (line[4] ?? 0), 0);
}
