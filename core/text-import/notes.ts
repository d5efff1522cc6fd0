import type { SourceBlock } from './blocks.ts';
import type { Line } from './lines.ts';

/**
 * What became of a line: its words went into a part, it was the heading of one, it says what the edition or the scores
 * say anyway, it belongs to the page, or there was no place for it.
 */
export type Fate = 'mapped' | 'heading' | 'generated' | 'fixed' | 'furniture' | 'unplaced';

/** Lines from and to, both included; blank lines between them do not count. */
export type ImportNote = { fate: Fate; from: number; to: number; part: string; where: string; words: number };

/** Something that was decided without certainty, for a person to look at. */
export type ImportDoubt = { line: number; kind: 'inferred heading' | 'doubtful heading' | 'text'; message: string };

/** A part, or words for what is none. */
export type Place = { id: string; where: string };

/** Keeps account of every line of the source. */
export type Ledger = {
  account: (block: Pick<SourceBlock, 'lines'>, fate: Fate, place: Place) => void;
  /** What became of a line. */
  at: (line: number) => { fate: Fate; place: Place } | undefined;
  doubt: (line: number, kind: ImportDoubt['kind'], message: string) => void;
  notes: () => ImportNote[];
  doubts: () => ImportDoubt[];
};

export function createLedger(lines: readonly Line[]): Ledger {
  const entries = new Map<number, { fate: Fate; place: Place }>();
  const doubts: ImportDoubt[] = [];
  return {
    account(block, fate, place) {
      for (const line of block.lines) entries.set(line, { fate, place });
    },
    at: (line) => entries.get(line),
    doubt(line, kind, message) {
      doubts.push({ line, kind, message });
    },
    notes() {
      const notes: ImportNote[] = [];
      for (const line of lines) {
        const entry = entries.get(line.number);
        if (!entry) continue;
        const words = line.text.match(/\S+/g)?.length ?? 0;
        const last = notes.at(-1);
        if (last && last.fate === entry.fate && last.part === entry.place.id && last.where === entry.place.where) {
          last.to = line.number;
          last.words += words;
        } else {
          const { id, where } = entry.place;
          notes.push({ fate: entry.fate, from: line.number, to: line.number, part: id, where, words });
        }
      }
      return notes;
    },
    doubts: () => doubts.sort((a, b) => a.line - b.line),
  };
}
