import type { IContext } from 'docx';
import type { PageItem, PageOrigin, PageUnit, PageView } from '../../../core/pages.ts';
import type { ParagraphIds } from '../../../core/review/word/identity.ts';
import { digest } from './digest.ts';
import { drawFurniture } from './furniture.ts';
import { drawLines, type Pen } from './lines.ts';
import { readLooks } from './looks.ts';
import { createListMarks } from './marks.ts';
import { columnOf, type LaidPages, type LaidUnit } from './pages.ts';
import { cellsOf, drawRows } from './rows.ts';
import { learnShapes, pixelsOf, type ShapeRequest, shapeKey } from './shapes.ts';
import type { PageMemory, Placed } from './store.ts';
import { codeOf } from './units.ts';
import { attributeOf, elementsOf, find, type Node, numberOf } from './xml.ts';

/**
 * The pages of a report as they look, from where the layout puts their lines and rows. `known`: the keys of units that
 * the caller holds. `colours`: those of the house, of which bands are. Stops after each unit, as the layout does.
 */
export function* drawPages(
  laid: LaidPages,
  context: IContext,
  memory: PageMemory,
  ids: ParagraphIds,
  { known, colours }: { known: ReadonlySet<string>; colours: readonly string[] },
): Generator<undefined, PageUnit[]> {
  const looks = readLooks(context);
  const marks = createListMarks(context);
  const drawn: PageUnit[] = [];
  let origin: PageOrigin | undefined;
  for (const unit of laid.units) {
    learnCells(laid, memory, unit);
    const margin = find(unit.unit.section, 'w:pgMar');
    const left = pixelsOf(numberOf(margin, 'w:left') + numberOf(margin, 'w:gutter'));
    const room = pixelsOf(columnOf(unit.unit.section));
    const pen: Pen = { looks, marks, memory, left, room, numbers: numbersOf(laid, unit) };
    const origins = unit.unit.blocks.map(({ node }) => {
      origin = originOf(node, ids) ?? origin;
      return origin;
    });
    const parts: PageUnit['parts'] = [];
    const seen = new Set<string>();
    const pages = unit.laid.pages.map((page, index): PageView => {
      const items: PageItem[] = [...drawFurniture(context, pen, unit.unit, index, { colours, origin: origins[0] })];
      for (const placed of page.body) {
        const own = origins[placed.block];
        if (own && !seen.has(own.part)) {
          seen.add(own.part);
          parts.push({ id: own.part, page: index });
        }
        items.push(...drawBlock(laid, pen, unit, placed, own));
      }
      items.push(...drawNotes(laid, pen, unit, page.notes));
      const size = find(unit.unit.section, 'w:pgSz');
      return { width: pixelsOf(numberOf(size, 'w:w')), height: pixelsOf(numberOf(size, 'w:h')), items };
    });
    const key = digest(JSON.stringify([pages, parts]));
    drawn.push({ key, first: unit.firstPage, count: pages.length, parts, pages: known.has(key) ? null : pages });
    yield undefined;
  }
  return drawn;
}

/** The part and block that a paragraph stands for, from the key that its id was made from. */
function originOf(paragraph: Node, ids: ParagraphIds): PageOrigin | undefined {
  const key = ids.get(attributeOf(paragraph, 'w14:paraId') ?? '');
  if (key === undefined) return undefined;
  const [part = '', place = ''] = key.split('/');
  return /^\d+$/.test(place) ? { part, block: Number(place) } : { part };
}

function drawBlock(
  laid: LaidPages,
  pen: Pen,
  unit: LaidUnit,
  placed: Placed,
  origin: PageOrigin | undefined,
): PageItem[] {
  const block = unit.unit.blocks[placed.block];
  if (!block) return [];
  if ('rows' in placed)
    return drawRows(pen, block.node, placed.rows, origin, (node, width) => cellKey(laid, unit, node, width));
  const before = unit.unit.blocks[placed.block - 1];
  return drawLines(pen, block.node, unit.keys[placed.block] ?? '', placed, { origin, before: before?.node });
}

function drawNotes(
  laid: LaidPages,
  pen: Pen,
  unit: LaidUnit,
  notes: { note: number; content: Placed[] }[],
): PageItem[] {
  const items = notes.flatMap(({ note, content }) => {
    const { id = '', keys = [] } = unit.notes[note] ?? {};
    const paragraphs = elementsOf(laid.engine.notes.get(id));
    const numbers = { ...pen.numbers, own: pen.numbers.note(id) };
    return content.flatMap((placed) => {
      const node = paragraphs[placed.block];
      return node && 'y' in placed ? drawLines({ ...pen, numbers }, node, keys[placed.block] ?? '', placed, {}) : [];
    });
  });
  const top = Math.min(...notes.flatMap(({ content }) => content.flatMap((placed) => ('y' in placed ? placed.y : []))));
  if (items.length === 0) return [];
  return [{ kind: 'box', x: pen.left, y: top - 8, width: 192, height: 0.7, fill: '#808080' }, ...items];
}

/** The numbers themselves, where the layout only had as many digits. */
function numbersOf(laid: LaidPages, unit: LaidUnit): Pen['numbers'] {
  const first = new Map(laid.units.flatMap((each) => each.notes.map(({ id }, index) => [id, each.firstNote + index])));
  const page = (bookmark: string) => String(laid.bookmarks.get(bookmark) ?? '');
  return { ...unit.numbers, note: (id) => String(first.get(id) ?? ''), page };
}

function cellKey(laid: LaidPages, { numbers }: LaidUnit, node: Node, width: number): string {
  const code = codeOf(node);
  const digits = code.includes('w:footnoteReference')
    ? notesIn(node)
        .map((id) => numbers.note(id))
        .join()
    : '';
  return shapeKey(`cell ${code}${digits}`, width, laid.engine.house);
}

function notesIn(node: Node): string[] {
  if ('w:footnoteReference' in node) return [attributeOf(node, 'w:id') ?? ''];
  return elementsOf(node).flatMap(notesIn);
}

/** The words of tables are broken into lines here: the layout of pages only says how high their rows are. */
function learnCells(laid: LaidPages, memory: PageMemory, unit: LaidUnit): void {
  const requests = unit.unit.blocks
    .filter(({ table }) => table)
    .flatMap(({ node }) => cellsOf(node))
    .flatMap(({ paragraphs, width }) =>
      paragraphs.map(
        (node): ShapeRequest => ({ key: cellKey(laid, unit, node, width), node, width, numbers: unit.numbers }),
      ),
    );
  learnShapes(laid.engine, memory, requests);
}
