import type { Engine } from './engine.ts';
import { type FitRequest, fitUnit } from './fit.ts';
import { noteIdsOf } from './notes.ts';
import type { MadeFrom, PageMemory, Placed, PlacedPage, UnitPages } from './store.ts';

/** Pages from where a change ends that are laid out anew before the old ones are looked for again: few, and then more. */
const AHEAD = [3, 10];
/** A unit of fewer pages is laid out at once. */
const LEAST = 6;
/** The last pages of a text that is broken off are not as they would be if it went on. */
const UNSURE = 2;

/**
 * The pages of a unit that is much as one that was laid out before, with only those laid out anew that a change moved:
 * from two pages before it, or from the beginning, to where a page begins with what a page began with before. From there
 * on nothing differs, since a page follows from what it begins with. Nothing where there is no such unit or page.
 */
export function refitUnit(engine: Engine, memory: PageMemory, request: FitRequest): UnitPages | undefined {
  const { unit, keys, notes } = request;
  if (unit.blocks.some(({ table }, index) => table && !memory.tables.has(keys[index] ?? ''))) return undefined;
  const counts = unit.blocks.map(({ node, code }) =>
    code.includes('w:footnoteReference') ? noteIdsOf(node).length : 0,
  );
  const old = mostAlike(memory, request, counts);
  if (!old) return undefined;
  const { pages, made, before, after } = old;
  const notesBefore = (block: number) => counts.slice(0, block).reduce((sum, count) => sum + count, 0);
  /** How much further on in the new unit are blocks and notes behind the change. */
  const shift = { blocks: keys.length - made.keys.length, notes: notes.length - made.notes.length };
  const oldCut = (page: number, moved: typeof shift) =>
    cutAt(pages[page], (block) => notesBefore(block + moved.blocks) - moved.notes);
  const still = { blocks: 0, notes: 0 };

  const changed = pages.findLastIndex((page) => firstBlock(page) <= made.keys.length - after);
  const layFrom = (begins: number, ahead: number): PlacedPage[] | 'unsure' | undefined => {
    const end = pages[changed + ahead];
    const to = end ? firstBlock(end) + shift.blocks : keys.length;
    const from = begins === 0 ? 0 : firstBlock(pages[begins]);
    const { pages: laid, stoppedAt } = layPart(engine, memory, request, { from, to, notesBefore });
    if (stoppedAt !== undefined) return undefined;
    // What begins a text may have other room above it than what begins a page; by the next page that may be made up for.
    const sure = begins === 0 ? 0 : [0, 1].find((at) => isSame(laid[at], pages[begins + at]));
    if (sure === undefined) return 'unsure';
    const fresh = [...pages.slice(0, begins + sure), ...laid.slice(sure)];
    if (!end) return fresh;
    for (const [index, page] of fresh.slice(0, -UNSURE).entries()) {
      const cut = index === 0 ? undefined : cutAt(page, notesBefore);
      if (cut === undefined || cut < keys.length - after) continue;
      const same = pages.findIndex((_, at) => at > 0 && oldCut(at, shift) === cut - shift.blocks);
      if (same < 0) continue;
      return [...fresh.slice(0, index), ...pages.slice(same).map((each) => moved(each, shift.blocks, shift.notes))];
    }
    return undefined;
  };
  const safe = pages.findLastIndex(
    (_, page) => page > 0 && firstBlock(pages[page + 2]) <= before && oldCut(page, still) !== undefined,
  );
  let begins = Math.max(0, safe);
  for (const ahead of AHEAD) {
    let found = layFrom(begins, ahead);
    if (found === 'unsure') {
      begins = 0;
      found = layFrom(begins, ahead);
    }
    if (Array.isArray(found)) return { pages: found };
  }
  return undefined;
}

const isSame = (one: PlacedPage | undefined, other: PlacedPage | undefined): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** Where it begins, if that is with a whole block, and no footnote goes on from the page before. */
function cutAt(page: PlacedPage | undefined, notesBefore: (block: number) => number): number | undefined {
  const first = page?.body[0];
  if (!first || ('rows' in first ? first.rows[0]?.[0] !== 0 : first.from !== 0)) return undefined;
  const least = notesBefore(first.block);
  const goesOn = page.notes.some(
    ({ note, content }) => note < least || content.some((each) => 'from' in each && each.from > 0),
  );
  return goesOn ? undefined : first.block;
}

const firstBlock = (page: PlacedPage | undefined): number => page?.body[0]?.block ?? Number.POSITIVE_INFINITY;

type Stretch = { from: number; to: number; notesBefore: (block: number) => number };

/** The pages of some blocks of a unit, in the numbers of the whole. */
function layPart(engine: Engine, memory: PageMemory, request: FitRequest, stretch: Stretch): UnitPages {
  const { unit, keys, notes, firstNote } = request;
  const { from, to } = stretch;
  const [first, last] = [stretch.notesBefore(from), stretch.notesBefore(to)];
  const { pages, ...rest } = fitUnit(engine, memory, {
    ...request,
    unit: {
      ...unit,
      blocks: unit.blocks.slice(from, to),
      opens: unit.opens && from === 0,
      goesOn: unit.goesOn || to < keys.length,
    },
    keys: keys.slice(from, to),
    notes: notes.slice(first, last),
    firstNote: firstNote + first,
  });
  return { ...rest, pages: pages.map((page) => moved(page, from, first)) };
}

function moved({ body, notes }: PlacedPage, blocks: number, by: number): PlacedPage {
  return {
    body: body.map((placed): Placed => ({ ...placed, block: placed.block + blocks })),
    notes: notes.map(({ note, content }) => ({ note: note + by, content })),
  };
}

type Alike = { pages: PlacedPage[]; made: MadeFrom; before: number; after: number };

/** The unit that has the most blocks before and after the change in common with this. */
function mostAlike({ units }: PageMemory, request: FitRequest, counts: readonly number[]): Alike | undefined {
  let best: Alike | undefined;
  const notes = request.notes.map(({ keys }) => keys.join());
  for (const { pages, stoppedAt, made } of units.values()) {
    if (made?.frame !== request.frame || stoppedAt !== undefined || pages.length < LEAST) continue;
    const shortest = Math.min(request.keys.length, made.keys.length);
    const before = alike(shortest, (at) => at, request.keys, made.keys, notes, made.notes, counts);
    const after = alike(shortest - before, (at) => -1 - at, request.keys, made.keys, notes, made.notes, counts);
    if (before + after > (best ? best.before + best.after : shortest / 2)) best = { pages, made, before, after };
  }
  return best;
}

/** How many blocks, with their notes, are the same from one end on. `place`: of the nth from that end. */
function alike(
  most: number,
  place: (index: number) => number,
  keys: readonly string[],
  oldKeys: readonly string[],
  notes: readonly string[],
  oldNotes: readonly string[],
  counts: readonly number[],
): number {
  let seen = 0;
  for (let index = 0; index < most; index++) {
    if (keys.at(place(index)) !== oldKeys.at(place(index))) return index;
    for (let count = counts.at(place(index)) ?? 0; count > 0; count--, seen++)
      if (seen >= oldNotes.length || notes.at(place(seen)) !== oldNotes.at(place(seen))) return index;
  }
  return most;
}
