import type { Inline, Picture, Table, TableCell } from '../../../core/content.ts';
import { isText } from '../../../core/content.ts';
import { inlineText } from '../../../core/content-text.ts';
import { cleanLine } from './clean-text.ts';
import { blocksOf, createDraft, withoutBold } from './draft.ts';
import { type HtmlElement, isElement } from './html-tree.ts';
import { isHidden, marksOf } from './meanings.ts';
import { PLAIN, type Reader } from './read-html.ts';
import { classesOf, stylesOf } from './styles.ts';

type Cell = { inlines: Inline[]; across: number; down: number; isRight: boolean };
type ReadTable = { table: Table; pictures: Picture[] };

/** A table with its marks, links and notes; nothing where it only lays a page out: one column, or said to be no table. */
export function readTable(reader: Reader, element: HtmlElement): ReadTable | undefined {
  if (/^(presentation|none)$/.test(element.attributes.role ?? '')) return undefined;
  const rows = rowsOf(element);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell, 'colspan'), 0)));
  const isSheet = columns === 1 && rows.length > 1 && reader.isForCells;
  if (columns === 0 || (!isSheet && rows.every((row) => cellsOf(row).length <= 1))) return undefined;
  const pictures: Picture[] = [];
  const cells = rows.map((row) => cellsOf(row).map((cell) => readCell(reader, cell, pictures)));
  const grid = withoutEmptyEdges(gridOf(cells));
  if (grid.length === 0) return undefined;
  const [header = [], ...others] = grid;
  const width = header.length;
  const caption = element.children.find((child) => isElement(child) && child.tag === 'caption');
  const table: Table = {
    type: 'table',
    id: crypto.randomUUID(),
    caption: caption && isElement(caption) ? wordsIn(readCell(reader, caption, pictures).inlines) : '',
    source: '',
    columns: columnsOf(element, grid, width),
    children: [isBoldThroughout(header) ? header.map(plainCell) : header, ...others].map((row) => ({
      type: 'table-row',
      children: row.map(({ inlines }): TableCell => ({ type: 'table-cell', children: inlines })),
    })),
  };
  return { table, pictures };
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (!isElement(child) || isHidden(child)) return [];
    if (child.tag === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => isElement(child) && /^t[dh]$/.test(child.tag));
}

/** A cell is one line: its paragraphs follow one another, items of a list with semicolons between them. */
function readCell(reader: Reader, cell: HtmlElement, pictures: Picture[]): Cell {
  const draft = createDraft();
  const marks = marksOf(cell, {}, reader.sheet);
  for (const child of cell.children) reader.walk(child, { ...PLAIN, marks }, draft);
  draft.end(PLAIN.form);
  const inlines: Inline[] = [];
  let wasItem = false;
  for (const block of blocksOf(draft.drafted())) {
    if (block.type === 'picture') pictures.push(block);
    else if (block.type !== 'chart') {
      const isItem = block.type === 'list-item';
      const line = block.type === 'table' ? block.children.flatMap(rowInlines) : block.children;
      if (inlines.length > 0)
        inlines.push({ text: isItem && wasItem && !/[.;:,]$/.test(wordsIn(inlines)) ? '; ' : ' ' });
      inlines.push(...line);
      wasItem = isItem;
    }
  }
  const line = cleanLine(inlines);
  return {
    inlines: line.length > 0 ? line : [{ text: '' }],
    across: span(cell, 'colspan'),
    down: span(cell, 'rowspan'),
    isRight: isRight(reader, cell),
  };
}

function rowInlines(row: Table['children'][number]): Inline[] {
  return row.children.flatMap(({ children }) => [...children, { text: ' ' }]);
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Math.min(60, Number.parseInt(cell.attributes[name] ?? '1', 10) || 1));
}

function isRight({ sheet }: Reader, cell: HtmlElement): boolean {
  const inside = cell.children.find((child) => isElement(child) && child.tag === 'p');
  const said = [cell, ...(inside && isElement(inside) ? [inside] : [])].some(
    (element) =>
      (element.attributes.align ?? stylesOf(element)['text-align'])?.toLowerCase() === 'right' ||
      classesOf(element).some((name) => sheet.get(`.${name}`)?.['text-align'] === 'right'),
  );
  return said;
}

/** Cells that span others stand once, with empty ones in the rest of their place. */
function gridOf(rows: readonly Cell[][]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  const blank = (): Cell => ({ inlines: [{ text: '' }], across: 1, down: 1, isRight: false });
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left++;
      for (let y = top; y < Math.min(top + cell.down, rows.length); y++)
        for (let x = left; x < left + cell.across; x++)
          (grid[y] as Cell[])[x] = y === top && x === left ? cell : blank();
      left += cell.across;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? blank()));
}

/** Sheets copy rows and columns behind the last that has anything in it. */
function withoutEmptyEdges(grid: Cell[][]): Cell[][] {
  const height = grid.findLastIndex((row) => row.some(isFull)) + 1;
  const width = Math.max(0, ...grid.map((row) => row.findLastIndex(isFull) + 1));
  return grid.slice(0, height).map((row) => row.slice(0, width));
}

function isFull({ inlines }: Cell): boolean {
  return inlines.some((inline) => !isText(inline) || inline.text.trim() !== '');
}

function columnsOf(element: HtmlElement, grid: readonly Cell[][], width: number): Table['columns'] {
  const widths = element.children
    .flatMap((child) =>
      isElement(child) ? (child.tag === 'colgroup' ? child.children.filter(isElement) : [child]) : [],
    )
    .filter(({ tag }) => tag === 'col')
    .flatMap((col) => Array.from({ length: spanOf(col) }, () => Number(col.attributes.width)))
    .slice(0, width);
  if (widths.length === 0) widths.push(...widthsOfCells(element, width));
  const mean = widths.reduce((sum, one) => sum + one, 0) / width;
  return Array.from({ length: width }, (_, index) => {
    const full = grid.slice(1).filter((row) => row[index] && isFull(row[index]));
    const right = full.filter((row) => row[index]?.isRight).length;
    const own = widths.length === width && mean > 0 ? (widths[index] ?? mean) / mean : 1;
    return {
      share: Math.round(Math.max(own, NARROWEST) * 100) / 100,
      align: full.length > 0 && right * 2 > full.length ? ('right' as const) : ('left' as const),
    };
  });
}

/** Word writes how wide a column is at each of its cells. */
function widthsOfCells(element: HtmlElement, width: number): number[] {
  const full = rowsOf(element)
    .map(cellsOf)
    .find((row) => row.length === width);
  const widths = full?.map(({ attributes }) => Number(attributes.width)) ?? [];
  return widths.every((one) => one > 0) ? widths : [];
}

/** No column is narrower than this part of an equal share. */
const NARROWEST = 0.4;

function spanOf(col: HtmlElement): number {
  return Math.max(1, Math.min(60, Number(col.attributes.span ?? 1) || 1));
}

function isBoldThroughout(row: readonly Cell[]): boolean {
  return row.every(({ inlines }) =>
    inlines.every((inline) => !isText(inline) || inline.bold || inline.text.trim() === ''),
  );
}

function plainCell(cell: Cell): Cell {
  return { ...cell, inlines: cell.inlines.map(withoutBold) };
}

function wordsIn(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}
