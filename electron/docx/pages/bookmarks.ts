import type { FitRequest } from './fit.ts';
import { lettersOf, type Numbers, piecesOf } from './pieces.ts';
import type { PageMemory, ParagraphShape, Placed, UnitPages } from './store.ts';
import { attributeOf, elementsOf, type Node } from './xml.ts';

/** The bookmarks of a unit, each with its page, counted from 0 within the unit. */
export function bookmarksOf(
  { unit, keys, numbers, laid }: FitRequest & { laid: UnitPages },
  memory: PageMemory,
): [name: string, page: number][] {
  return unit.blocks.flatMap(({ node, table, marked }, block) => {
    if (!marked) return [];
    const shape = memory.paragraphs.get(keys[block] ?? '');
    const places = table ? rowsOfBookmarks(node) : linesOfBookmarks(node, numbers, shape);
    return places.flatMap(([name, place]): [string, number][] => {
      const page = laid.pages.findIndex(({ body }) =>
        body.some((placed) => placed.block === block && holds(placed, place)),
      );
      return page < 0 ? [] : [[name, page]];
    });
  });
}

function holds(placed: Placed, place: number): boolean {
  return 'rows' in placed
    ? placed.rows.some(([row]) => row === place)
    : place >= placed.from && place < placed.from + placed.y.length;
}

function linesOfBookmarks(node: Node, numbers: Numbers, shape: ParagraphShape | undefined): [string, number][] {
  const found: [string, number][] = [];
  let letters = 0;
  for (const piece of piecesOf(node)) {
    if (piece.kind === 'bookmark') found.push([piece.name, lineAt(shape, letters)]);
    letters += lettersOf(piece, numbers).length;
  }
  return found;
}

/** The line that a letter is on; what stands behind the last letter is on the last line. */
function lineAt(shape: ParagraphShape | undefined, letter: number): number {
  let start = 0;
  for (const [index, [count]] of (shape?.lines ?? []).entries()) {
    start += count;
    if (letter < start) return index;
  }
  return Math.max(0, (shape?.lines.length ?? 1) - 1);
}

function rowsOfBookmarks(table: Node): [string, number][] {
  const rows = elementsOf(table).filter((child) => 'w:tr' in child);
  return rows.flatMap((row, index) => namesIn(row).map((name): [string, number] => [name, index]));
}

function namesIn(node: Node): string[] {
  if ('w:bookmarkStart' in node) return [attributeOf(node, 'w:name') ?? ''];
  return elementsOf(node).flatMap(namesIn);
}
