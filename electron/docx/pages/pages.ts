import type { IContext } from 'docx';
import { bookmarksOf } from './bookmarks.ts';
import { digest } from './digest.ts';
import { createEngine, type Engine, type Layouter } from './engine.ts';
import { type FitRequest, fitUnit } from './fit.ts';
import { noteIdsOf } from './notes.ts';
import { lettersOf, type Numbers, piecesOf } from './pieces.ts';
import { refitUnit } from './refit.ts';
import { learnShapes, type ShapeRequest, shapeKey } from './shapes.ts';
import { type PageMemory, trimMemory, type UnitPages } from './store.ts';
import { codeOf, type Unit, unitsOf } from './units.ts';
import { attributeOf, elementsOf, find, type Node, numberOf } from './xml.ts';

/** A unit with its pages, and what is needed to tell what is on them. */
export type LaidUnit = FitRequest & { key: string; laid: UnitPages; firstPage: number };

export type LaidPages = {
  units: LaidUnit[];
  pageCount: number;
  /** The page that each bookmark is on, counted from 1. */
  bookmarks: Map<string, number>;
  /** What the pages could not be laid out past; no page number after it is right. */
  stoppedAt?: string;
  engine: Engine;
};

export type LayOptions = { guess?: boolean };

/**
 * The pages of a formatted document, unit by unit; what the memory knows is taken from it, and what is new is added. It
 * stops after each unit that cost time, so that long work can be broken off, and says how many units are done.
 */
export function* layPages(
  body: Node,
  context: IContext,
  memory: PageMemory,
  layouter: Layouter | undefined,
  { guess = false }: LayOptions = {},
): Generator<{ done: number; total: number }, LaidPages> {
  const engine = createEngine(context, layouter, guess);
  const units = unitsOf(body, engine.isCounted);
  const noteNumbers = new Map<string, number>();
  const noteCodes = new Map([...engine.notes].map(([id, note]) => [id, elementsOf(note).map(codeOf)]));
  const idsOf = units.map((unit) =>
    unit.blocks.flatMap(({ node, code }) => (code.includes('w:footnoteReference') ? noteIdsOf(node) : [])),
  );
  for (const id of idsOf.flat()) noteNumbers.set(id, noteNumbers.size + 1);
  let bookmarks = new Map<string, number>();
  const numbers: Numbers = {
    note: (id) => eights(noteNumbers.get(id) ?? 1),
    own: '',
    page: (bookmark) => eights(bookmarks.get(bookmark) ?? 10),
  };

  const requestOf = (unit: Unit, at: number): FitRequest & { key: string; shapes: ShapeRequest[] } => {
    const width = columnOf(unit.section);
    const shapes: ShapeRequest[] = [];
    const ask = (node: Node, code: string, own: Numbers) => {
      const key = shapeKey(code + digitsIn(node, code, own), width, engine.house);
      shapes.push({ key, node, width, numbers: own });
      return key;
    };
    const keys = unit.blocks.map(({ node, code, table }) =>
      table ? shapeKey(code + digitsIn(node, code, numbers), width, engine.house) : ask(node, code, numbers),
    );
    const ids = idsOf[at] ?? [];
    const notes = ids.map((id) => {
      const own = { ...numbers, own: numbers.note(id) };
      const paragraphs = elementsOf(engine.notes.get(id));
      const codes = noteCodes.get(id) ?? [];
      return { id, keys: paragraphs.map((node, index) => ask(node, `${own.own} ${codes[index]}`, own)) };
    });
    const furniture = elementsOf(unit.section).map((child) => engine.furniture.get(attributeOf(child, 'r:id') ?? ''));
    const firstNote = noteNumbers.get(ids[0] ?? '') ?? 1;
    const around = [codeOf(unit.section), furniture, unit.opens, unit.goesOn];
    const key = digest(JSON.stringify([engine.house, keys, notes.map((note) => note.keys), ...around]));
    const frame = digest(JSON.stringify([engine.house, ...around]));
    return { unit, keys, notes, firstNote, numbers, key, frame, shapes };
  };

  const laid: LaidUnit[] = [];
  const lay = (unit: Unit, index: number): boolean => {
    const { shapes, ...request } = requestOf(unit, index);
    const known = memory.units.get(request.key);
    if (!known || !shapes.every(({ key }) => memory.paragraphs.has(key))) learnShapes(engine, memory, shapes);
    const pages = known ?? refitUnit(engine, memory, request) ?? fitUnit(engine, memory, request);
    const { keys, notes, frame } = request;
    memory.units.set(request.key, { ...pages, made: { frame, keys, notes: notes.map((note) => note.keys.join()) } });
    if (!known) memory.changed = true;
    laid[index] = { ...request, laid: pages, firstPage: 0 };
    return known === undefined;
  };
  // Units that print page numbers come last: they are broken into lines with as many digits as there will be.
  const waiting = units.map(({ blocks }) => blocks.some(({ code }) => code.includes('PAGEREF ')));
  for (const now of [false, true])
    for (const [index, unit] of units.entries())
      if (waiting[index] === now && lay(unit, index)) yield { done: laid.length, total: units.length };
  for (let attempt = 0; ; attempt++) {
    const found = countPages(laid, memory);
    const moved = [...found].some(([name, page]) => eights(page) !== numbers.page(name));
    bookmarks = found;
    if (!moved || attempt === PASSES) break;
    for (const [index, unit] of units.entries()) if (waiting[index]) lay(unit, index);
  }
  trimMemory(memory, {
    paragraphs: new Set(laid.flatMap(({ keys, notes }) => [...keys, ...notes.flatMap((note) => note.keys)])),
    tables: new Set(laid.flatMap(({ keys }) => keys)),
    units: new Set(laid.map(({ key }) => key)),
  });
  const stopped = laid.find((unit) => unit.laid.stoppedAt !== undefined);
  const last = laid.at(-1);
  return {
    units: laid,
    pageCount: last ? last.firstPage + last.laid.pages.length - 1 : 0,
    bookmarks,
    ...(stopped?.laid.stoppedAt !== undefined && { stoppedAt: stopped.laid.stoppedAt }),
    engine,
  };
}

/** As often the library lays out pages again whose numbers moved them. */
const PASSES = 3;

/** As many digits as a number has, all of one width, so that lines are known for every number of that length. */
const eights = (number: number): string => '8'.repeat(String(number).length);

/** The width of the text of a section, in twentieths of a point. */
export function columnOf(section: Node): number {
  const margin = find(section, 'w:pgMar');
  return (
    numberOf(find(section, 'w:pgSz'), 'w:w') -
    numberOf(margin, 'w:left') -
    numberOf(margin, 'w:right') -
    numberOf(margin, 'w:gutter')
  );
}

function digitsIn(node: Node, code: string, numbers: Numbers): string {
  if (!code.includes('PAGEREF ') && !code.includes('w:footnoteReference')) return '';
  const paragraphs = 'w:p' in node ? [node] : paragraphsOf(node);
  return paragraphs
    .flatMap(piecesOf)
    .map((piece) => (piece.kind === 'note' || piece.kind === 'page-of' ? lettersOf(piece, numbers).length : ''))
    .join('');
}

/** Those in tables and controls, too, in their order; none that is inside another one. */
export function paragraphsOf(node: Node): Node[] {
  return elementsOf(node).flatMap((child) => ('w:p' in child ? [child] : paragraphsOf(child)));
}

/** Puts the units one behind the other, and finds the page of each bookmark. */
function countPages(units: readonly LaidUnit[], memory: PageMemory): Map<string, number> {
  const pages = new Map<string, number>();
  let next = 1;
  for (const laid of units) {
    const start = attributeOf(find(laid.unit.section, 'w:pgNumType'), 'w:start');
    if (laid.unit.opens && start !== undefined) next = Number(start);
    laid.firstPage = next;
    for (const [name, offset] of bookmarksOf(laid, memory)) pages.set(name, next + offset);
    next += laid.laid.pages.length;
  }
  return pages;
}
