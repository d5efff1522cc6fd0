/** What is known of pages that were laid out before. Lengths are pixels, 96 to the inch, to a hundredth. */

/** A line of a paragraph: how many letters are on it, where it starts beside the edge of the text, how much room it has, how far its words go, and how high it is. */
export type LineShape = [letters: number, x: number, room: number, width: number, height: number];

/** The lines of a paragraph in the width of its column. `odd`: they are not all of one height, or not only letters. */
export type ParagraphShape = { lines: LineShape[]; odd?: true };

/** The heights of a table’s rows with their borders, and those to order so that they come out (twentieths of a point). */
export type TableShape = { rows: number[]; exact: number[]; corrected?: true; odd?: true };

/** What is on a page: lines of a paragraph from the one numbered `from` on, by how far down each is, or rows of a table. */
export type Placed =
  | { block: number; from: number; y: number[] }
  | { block: number; rows: [row: number, y: number, height: number][] };

export type PlacedPage = {
  body: Placed[];
  /** `note`: which of the unit’s footnotes, from 0. */
  notes: { note: number; content: Placed[] }[];
};

/** What a unit was made from: the keys of its blocks and those of each of its notes, and a digest of what is around them. */
export type MadeFrom = { frame: string; keys: readonly string[]; notes: readonly string[] };

/** The pages of a unit, or what they could not be laid out past. */
export type UnitPages = { pages: PlacedPage[]; stoppedAt?: string; made?: MadeFrom };

/** What is known so far, each by a digest of all that decides it. Whoever lays out pages reads it and adds to it. */
export type PageMemory = {
  paragraphs: Map<string, ParagraphShape>;
  tables: Map<string, TableShape>;
  units: Map<string, UnitPages>;
  /** Reports whose pages are all here, each in short, the newest first. */
  complete: string[];
  /** Whether anything was learnt since it was read. */
  changed?: true;
};

export function newPageMemory(): PageMemory {
  return { paragraphs: new Map(), tables: new Map(), units: new Map(), complete: [] };
}

/**
 * Drops what was needed longest ago: at most as much again is kept as the newest report needs, so that a draft and the
 * final file, or a text and what it was before, are both known.
 */
export function trimMemory(
  memory: PageMemory,
  used: Record<'paragraphs' | 'tables' | 'units', ReadonlySet<string>>,
): void {
  trim(memory.paragraphs, used.paragraphs);
  trim(memory.tables, used.tables);
  trim(memory.units, used.units);
}

function trim<T>(known: Map<string, T>, used: ReadonlySet<string>): void {
  for (const key of used) {
    const value = known.get(key);
    if (value === undefined) continue;
    known.delete(key);
    known.set(key, value);
  }
  // Oldest first, as the map keeps them.
  for (const key of [...known.keys()].slice(0, Math.max(0, known.size - 2 * used.size - 20))) known.delete(key);
}
