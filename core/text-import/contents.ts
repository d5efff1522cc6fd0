import { type Block, type Content, type Inline, newText, type Table } from '../content.ts';
import type { Report } from '../report.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';
import { readChart } from './chart.ts';
import type { Ids } from './ids.ts';
import { asPlainText, noteMarks, plainWords, readInlines } from './inlines.ts';
import { placeOf } from './lines.ts';
import { withListStarts } from './list-starts.ts';
import type { Ledger, Place } from './notes.ts';
import { columnsOf } from './table-lines.ts';

/** The footnotes of the source; each is taken by the mark that is nearest before it. */
export type Notes = {
  /** The words for the next use of a mark, from a block that stands at a line. */
  take: (mark: string, line: number, place: Place) => string | undefined;
  /** By whom each note was taken. */
  takenBy: Map<BlockOf<'note'>, Place>;
};

/** Pictures that came with the text, by the name of the file. */
export type Pictures = ReadonlyMap<string, { id: string; asset: Report['assets'][string] }>;

/** The picture of a file, whatever folder the text says it is in. */
export function findPicture(file: string, pictures: Pictures) {
  return pictures.get(file) ?? pictures.get(file.replace(/^.*[\\/]/, ''));
}

/** What blocks of the source are made into text with. */
export type Making = {
  notes: Notes;
  ids: Ids;
  pictures: Pictures;
  /** The assets of the pictures that the text has. */
  assets: Report['assets'];
  ledger: Ledger;
};

export function createNotes(notes: readonly BlockOf<'note'>[]): Notes {
  const takenBy = new Map<BlockOf<'note'>, Place>();
  const byMark = Map.groupBy(notes, ({ mark }) => mark);
  const linesOf = new Map([...byMark].map(([mark, named]) => [mark, named.map(({ lines }) => lines[0]!)]));
  return {
    takenBy,
    take(mark, line, place) {
      const named = byMark.get(mark) ?? [];
      const note = named[placeOf(linesOf.get(mark) ?? [], line)] ?? named.at(-1);
      if (!note) return undefined;
      takenBy.set(note, place);
      return asPlainText(readInlines(note.text));
    },
  };
}

/** Marks in a block for which the source has no note. */
export function strayMarks(block: SourceBlock, known: ReadonlySet<string>): string[] {
  if (block.kind === 'chart') return [];
  return noteMarks(block.text).filter((mark) => !known.has(mark));
}

/** A text of the source as the inlines of a place. */
export function inlinesAt(text: string, line: number, place: Place, { notes, ids }: Making): Inline[] {
  return readInlines(text, { takeNote: (mark) => notes.take(mark, line, place), isPlace: ids.isPlace });
}

/** Blocks of the source as the text of a place whose heading stands at `level`. */
export function newContent(blocks: readonly SourceBlock[], place: Place, level: number, making: Making): Content {
  return withListStarts(
    blocks.flatMap((source) => {
      const number = source.kind === 'item' ? source.number : '';
      return newBlocks(source, level, place, making).map((block) => ({ block, number }));
    }),
  );
}

function newBlocks(block: SourceBlock, level: number, place: Place, making: Making): Block[] {
  const line = block.lines[0]!;
  const inlines = (text: string) => inlinesAt(text, line, place, making);
  switch (block.kind) {
    case 'heading': {
      const text = /^\*\*(.+)\*\*$/.exec(block.text)?.[1] ?? block.text;
      return [{ type: 'heading', level: Math.min(Math.max(block.level - level, 1), 2), children: inlines(text) }];
    }
    case 'item':
      return [{ type: 'list-item', list: block.list, depth: block.depth, children: inlines(block.text) }];
    case 'quotation': {
      const [, words, speaker] = SPOKEN.exec(block.text) ?? [];
      return words === undefined || speaker === undefined
        ? [{ type: 'quotation', children: inlines(block.text) }]
        : [{ type: 'quotation', speaker: plainWords(speaker), children: inlines(words) }];
    }
    case 'example':
      return [
        {
          type: 'practice-example',
          tone: block.tone,
          ...(block.opens && { opens: true }),
          children: inlines(block.text),
        },
      ];
    case 'table':
      return newTableOf(block, place, making);
    case 'picture':
      return newPictureOf(block, making);
    case 'chart': {
      const chart = readChart(block, making.ids);
      if ('type' in chart) return [chart];
      making.ledger.doubt(
        chart.line,
        'text',
        `The chart could not be read: ${chart.message} Its lines were kept as text.`,
      );
      return block.json
        .split('\n')
        .filter((text) => text.trim() !== '')
        .map((text) => ({ type: 'paragraph', children: [newText(text.trim())] }));
    }
    case 'paragraph':
      return [{ type: isQuotation(block.text) ? 'quotation' : 'paragraph', children: inlines(block.text) }];
    case 'note':
      return [{ type: 'paragraph', children: [newText(`${block.mark} ${asPlainText(readInlines(block.text))}`)] }];
    case 'ornament':
      return [];
  }
}

/** One row of cells between tabs is no table: a page has more such lines than tables. */
function newTableOf(block: BlockOf<'table'>, place: Place, making: Making): Block[] {
  const { rows, rule, piped } = block;
  const line = block.lines[0]!;
  const inlines = (text: string) => inlinesAt(text, line, place, making);
  const words = (text: string) => asPlainText(inlines(text));
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  if (!piped && rows.length < 2 && block.caption === '' && block.source === '') {
    making.ledger.doubt(line, 'text', `This row of a table became a paragraph in “${place.where}”.`);
    const cells = rows.flat().filter((cell) => cell.trim() !== '');
    return [{ type: 'paragraph', children: inlines(cells.join(' | ')) }];
  }
  const table: Table = {
    type: 'table',
    id: making.ids.take(block.id, 'table', line),
    caption: words(block.caption),
    source: words(block.source),
    columns: columnsOf(rule, width),
    children: rows.map((cells) => ({
      type: 'table-row',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'table-cell',
        children: inlines(cells[index] ?? ''),
      })),
    })),
  };
  return [table];
}

function newPictureOf(block: BlockOf<'picture'>, { ids, pictures, assets, ledger }: Making): Block[] {
  const { alt, file, caption, source, share } = block;
  const line = block.lines[0]!;
  const words = (text: string) => asPlainText(readInlines(text));
  const found = findPicture(file, pictures);
  if (!found) {
    ledger.doubt(
      line,
      'text',
      `The picture “${file}” is not among those that came with the text; its words were kept.`,
    );
    const text = [words(caption), words(alt), words(source), `(${file})`].filter((part) => part !== '').join(' ');
    return [{ type: 'paragraph', children: [newText(text)] }];
  }
  assets[found.id] = found.asset;
  return [
    {
      type: 'picture',
      id: ids.take(block.id, 'picture', line),
      caption: words(caption),
      source: words(source),
      asset: found.id,
      alt: words(alt),
      share,
      children: [{ text: '' }],
    },
  ];
}

/** A quotation in its marks, and behind a dash who said it. */
const SPOKEN = /^(.*[”"’'][*_]*)\s+[–—-]{1,3}\s*(\p{L}[^–—“”"<^[\]]{0,78}[\p{L}\d.)])$/u;

/** A paragraph that is one quotation from its first letter to its last. */
function isQuotation(source: string): boolean {
  const text = plainWords(source);
  return /^[“"][^“”"]+[”"]$/.test(text);
}
