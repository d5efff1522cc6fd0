import type { BlockLayout, DocumentLayout, TableLayout } from 'docx/layout';
import type { Engine } from './engine.ts';
import { lettersOf, type Numbers, piecesOf } from './pieces.ts';
import { hundredth, run, words } from './shapes.ts';
import type { PageMemory, Placed, UnitPages } from './store.ts';
import { correctedTable, emptied, sameRows, tableShapeOf } from './tables.ts';
import type { Unit } from './units.ts';
import { element, elementsOf, find, type Node, nameOf, withAttributes } from './xml.ts';

/** What the pages of a unit are made from. Keys name the shape of each paragraph and table. */
export type FitRequest = {
  unit: Unit;
  keys: readonly string[];
  /** The footnotes of the unit in order, each with the keys of its paragraphs. */
  notes: readonly { id: string; keys: readonly string[] }[];
  /** The number of its first footnote. */
  firstNote: number;
  numbers: Numbers;
  /** All that decides its pages beside its blocks and notes, in short. */
  frame: string;
};

/**
 * The pages of a unit. A paragraph whose lines are known stands as so many lines without words, with its footnotes where
 * they are, and a table whose rows are known as empty rows of their height: where pages break follows from heights and
 * from what is kept together, and breaking words into lines is what costs time. Tables are learnt on the way.
 */
export function fitUnit(engine: Engine, memory: PageMemory, request: FitRequest): UnitPages {
  const settle = (): UnitPages => {
    for (;;) {
      const layout = layOut(engine, memory, request);
      if (!wrong(memory, request, layout)) return placedPages(request, layout);
    }
  };
  const tables = request.keys.filter((_, index) => request.unit.blocks[index]?.table);
  const learns = tables.some((key) => !memory.tables.has(key));
  const pages = settle();
  if (!learns) return pages;
  // What was learnt must give the same pages; else it is not used.
  if (JSON.stringify(settle()) !== JSON.stringify(pages))
    for (const key of tables) memory.tables.set(key, { rows: [], exact: [], odd: true });
  return pages;
}

function layOut(engine: Engine, memory: PageMemory, request: FitRequest): DocumentLayout {
  const { unit, keys, notes, numbers } = request;
  const body = unit.blocks.map(({ node, table }, index) => {
    const key = keys[index] ?? '';
    if (!table) return reduced(memory, node, key, numbers);
    const shape = memory.tables.get(key);
    return shape && !shape.odd ? emptied(node, shape) : node;
  });
  const after = unit.goesOn ? [element('w:p', element('w:pPr', element('w:pageBreakBefore')))] : [];
  const noteNodes = notes.flatMap(({ id, keys: own }) => {
    const note = engine.notes.get(id);
    if (!note) return [];
    const blocks = elementsOf(note).map((node, index) => reduced(memory, node, own[index] ?? '', numbers));
    return [{ 'w:footnote': [{ _attr: { 'w:id': id } }, ...blocks] }];
  });
  return engine.layOut([...body, ...after, sectionOf(request)], noteNodes);
}

/** Whether something came out other than it was taken for, so that the memory was put right and all must be done again. */
function wrong(memory: PageMemory, { unit, keys, notes, firstNote }: FitRequest, { pages }: DocumentLayout): boolean {
  let again = false;
  const look = (blocks: readonly BlockLayout[], own: readonly string[]) => {
    for (const block of blocks) {
      if (block.type === 'table') continue;
      const shape = memory.paragraphs.get(own[block.index] ?? '');
      const height = shape?.lines[0]?.[4] ?? 0;
      if (!shape || shape.odd || block.lines.every((line) => Math.abs(line.height - height) < 0.02)) continue;
      memory.paragraphs.set(own[block.index] ?? '', { ...shape, odd: true });
      again = true;
    }
  };
  for (const page of pages) {
    look(page.body, keys);
    for (const note of page.footnotes) look(note.content, notes[Number(note.noteNumber) - firstNote]?.keys ?? []);
  }
  for (const [index, { node, table }] of unit.blocks.entries()) {
    if (!table) continue;
    const key = keys[index] ?? '';
    const parts = pages.flatMap(({ body }) =>
      body.filter((block): block is TableLayout => block.type === 'table' && block.index === index),
    );
    const shape = memory.tables.get(key);
    if (!shape) memory.tables.set(key, tableShapeOf(node, parts));
    else if (!shape.odd && !parts.every((part) => sameRows(shape, part))) {
      const corrected = correctedTable(shape, parts);
      memory.tables.set(key, shape.corrected ? { ...shape, odd: true } : { ...corrected, corrected: true });
      again = true;
    }
  }
  return again;
}

function placedPages({ unit, firstNote }: FitRequest, { pages, stoppedAt }: DocumentLayout): UnitPages {
  const placed = pages.map((page) => ({
    body: page.body.filter(({ index }) => index < unit.blocks.length),
    footnotes: page.footnotes,
  }));
  // The page of what comes after the unit is not its own.
  if (unit.goesOn && placed.at(-1)?.body.length === 0 && stoppedAt === undefined) placed.pop();
  const place = newPlacing();
  return {
    pages: placed.map(({ body, footnotes }) => ({
      body: body.map((block) => place('', block)),
      notes: footnotes.map(({ noteNumber, content }) => ({
        note: Number(noteNumber) - firstNote,
        content: content.map((block) => place(`${noteNumber} `, block)),
      })),
    })),
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}

/** Counts the lines of each paragraph on from page to page. */
function newPlacing(): (where: string, block: BlockLayout) => Placed {
  const seen = new Map<string, number>();
  return (where, block) => {
    if (block.type === 'table')
      return {
        block: block.index,
        rows: block.rows.map(({ index, y, height }) => [index, hundredth(y), hundredth(height)]),
      };
    const from = seen.get(where + block.index) ?? 0;
    seen.set(where + block.index, from + block.lines.length);
    return { block: block.index, from, y: block.lines.map(({ y }) => hundredth(y)) };
  };
}

function reduced(memory: PageMemory, node: Node, key: string, numbers: Numbers): Node {
  const shape = memory.paragraphs.get(key);
  if (!shape || shape.odd) return node;
  const properties = find(node, 'w:pPr');
  const pieces = piecesOf(node);
  const text = pieces.find((piece) => piece.kind === 'text');
  const look = text?.kind === 'text' ? text.look : undefined;
  const notes: { node: Node; at: number }[] = [];
  let letters = 0;
  for (const piece of pieces) {
    if (piece.kind === 'note') {
      const mark = withAttributes('w:footnoteReference', { 'w:id': piece.id });
      notes.push({ node: run(piece.look, mark), at: letters });
    }
    letters += lettersOf(piece, numbers).length;
  }
  let start = 0;
  const last = shape.lines.length - 1;
  const runs: Node[] = [];
  let breaks: Node[] = [];
  for (const [index, [count]] of shape.lines.entries()) {
    const end = index === last ? Number.POSITIVE_INFINITY : start + count;
    const marks = notes.filter(({ at }) => at >= start && at < end).map((note) => note.node);
    start += count;
    if (marks.length > 0) {
      runs.push(run(look, ...breaks, words('x')), ...marks);
      breaks = [];
    }
    if (index < last) breaks.push(element('w:br'));
  }
  if (breaks.length > 0 || letters > 0) runs.push(run(look, ...breaks, words('x')));
  return element('w:p', ...(properties ? [properties] : []), ...runs);
}

function sectionOf({ unit, firstNote }: FitRequest): Node {
  const rest = elementsOf(unit.section).filter(
    (child) => nameOf(child) !== 'w:footnotePr' && (unit.opens || nameOf(child) !== 'w:titlePg'),
  );
  const first = withAttributes('w:numStart', { 'w:val': firstNote });
  return element('w:sectPr', ...rest, element('w:footnotePr', first));
}
