import { type Block, type Content, type Inline, newText } from '../content.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';
import { asPlainText, noteMarks, plainWords, readInlines } from './inlines.ts';
import type { Place } from './notes.ts';

/** The footnotes of the source; each is taken by the mark that is nearest before it. */
export type Notes = {
  /** The words for the next use of a mark, from a block that stands at a line. */
  take: (mark: string, line: number, place: Place) => string | undefined;
  /** By whom each note was taken. */
  takenBy: Map<BlockOf<'note'>, Place>;
};

export function createNotes(notes: readonly BlockOf<'note'>[]): Notes {
  const takenBy = new Map<BlockOf<'note'>, Place>();
  return {
    takenBy,
    take(mark, line, place) {
      const named = notes.filter((note) => note.mark === mark);
      const note = named.find((candidate) => candidate.lines[0]! >= line) ?? named.at(-1);
      if (!note) return undefined;
      takenBy.set(note, place);
      return asPlainText(readInlines(note.text));
    },
  };
}

/** Marks in a block for which the source has no note. */
export function strayMarks(block: SourceBlock, notes: readonly BlockOf<'note'>[]): string[] {
  return noteMarks(block.text).filter((mark) => notes.every((note) => note.mark !== mark));
}

/** Blocks of the source as the text of a place whose heading stands at `level`. */
export function newContent(blocks: readonly SourceBlock[], place: Place, level: number, notes: Notes): Content {
  return blocks.flatMap((block) => {
    const line = block.lines[0]!;
    const inlines = (text: string): Inline[] => readInlines(text, (mark) => notes.take(mark, line, place));
    return newBlocks(block, level, inlines);
  });
}

function newBlocks(block: SourceBlock, level: number, inlines: (text: string) => Inline[]): Block[] {
  switch (block.kind) {
    case 'heading': {
      const text = /^\*\*(.+)\*\*$/.exec(block.text)?.[1] ?? block.text;
      return [{ type: 'heading', level: Math.min(Math.max(block.level - level, 1), 2), children: inlines(text) }];
    }
    case 'item':
      return [{ type: 'list-item', list: block.list, depth: block.depth, children: inlines(block.text) }];
    case 'quotation':
      return [{ type: 'quotation', children: inlines(block.text) }];
    case 'table':
      return block.rows.map((row) => ({
        type: 'paragraph',
        children: inlines(row.filter((cell) => cell.trim() !== '').join(' | ')),
      }));
    case 'paragraph':
      return [{ type: isQuotation(block.text) ? 'quotation' : 'paragraph', children: inlines(block.text) }];
    case 'note':
      return [{ type: 'paragraph', children: [newText(`${block.mark} ${asPlainText(readInlines(block.text))}`)] }];
    case 'ornament':
      return [];
  }
}

/** A paragraph that is one quotation from its first letter to its last. */
function isQuotation(source: string): boolean {
  const text = plainWords(source);
  return /^[“"][^“”"]+[”"]$/.test(text);
}
