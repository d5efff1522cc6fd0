import type { Pictures } from '../../../core/text-import/contents.ts';
import type { AssetBytes } from '../pictures/report-assets.ts';
import { readBlocks, type WordBlock } from './blocks.ts';
import { createLeftOut } from './left-out.ts';
import { readNumbering } from './numbering.ts';
import { openWordPackage, type WordPackage } from './package.ts';
import { createGallery, textWidthOf } from './pictures.ts';
import type { Reading } from './reading.ts';
import { readLine, wordsBelow } from './runs.ts';
import { markdownOf } from './spans.ts';
import { readStyles } from './styles.ts';
import { allBelow, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** The text of a Word file, one line a paragraph, in the Markdown that the import of texts reads. */
export type WordText = {
  text: string;
  pictures: Pictures;
  /** The bytes of its pictures. */
  assets: AssetBytes;
  /** What was taken otherwise than it stands there, or not at all, in sentences. */
  told: string[];
};

export type WordOptions = {
  /** Undo the tracked changes instead of taking them in. */
  rejectChanges?: boolean;
  /** Bytes that the file may have when unpacked. */
  limit?: number;
};

/** @throws AssayError `bad input` for what is no Word file, or one that cannot be read */
export function readWord(
  bytes: Uint8Array,
  name: string,
  { rejectChanges = false, limit }: WordOptions = {},
): WordText {
  const file = openWordPackage(bytes, name, limit);
  const relations = file.relationsOf(file.main);
  const related = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.path;
  const body = childOf(file.tree(file.main), 'w:body') ?? {
    name: 'w:body',
    attributes: new Map(),
    children: [],
    text: '',
  };
  const styles = readStyles(file.tree(related('styles')));
  const leftOut = createLeftOut(rejectChanges);
  const gallery = createGallery(file.bytesOf, textWidthOf(body));
  const notes = createNoteMarks();
  const reading: Reading = {
    styles,
    numbering: readNumbering(file.tree(related('numbering')), styles),
    leftOut,
    rejecting: rejectChanges,
    relations,
    fields: [],
    muted: 0,
    picturesOf: gallery.picturesOf,
    noteMark: notes.mark,
  };
  const blocks = withCaptionsFirst(readBlocks(body.children, reading));
  const noteLines = [
    ...readNotes(file, related('footnotes'), 'footnote', notes, reading),
    ...readNotes(file, related('endnotes'), 'endnote', notes, reading),
  ];
  for (const { type, path } of relations.values()) {
    if (type !== 'header' && type !== 'footer') continue;
    const root = file.tree(path);
    const words = root ? wordsBelow(root).trim() : '';
    if (words !== '') leftOut.add('page', words);
  }
  return {
    text: [...linesOf(blocks), ...noteLines].join('\n'),
    pictures: gallery.pictures,
    assets: gallery.assets,
    told: [...leftOut.told(), ...gallery.told()],
  };
}

type NoteKind = 'footnote' | 'endnote';

/** Marks for the notes that the text refers to, which tell footnotes from endnotes. */
function createNoteMarks() {
  const used = new Map<string, { kind: NoteKind; id: string }>();
  return {
    used,
    mark(kind: NoteKind, id: string): string {
      const mark = `word-${kind}-${id.replace(/[^\d-]/g, '')}`;
      used.set(mark, { kind, id });
      return mark;
    },
  };
}

function readNotes(
  file: WordPackage,
  path: string | undefined,
  kind: NoteKind,
  { used }: ReturnType<typeof createNoteMarks>,
  reading: Reading,
): string[] {
  if (path === undefined) return [];
  const relations = file.relationsOf(path);
  const written = new Map(
    childrenOf(file.tree(path), `w:${kind}`).map((note) => [note.attributes.get('w:id') ?? '', note]),
  );
  return [...used].flatMap(([mark, note]) => {
    const element = note.kind === kind ? written.get(note.id) : undefined;
    if (!element) return [];
    if (kind === 'endnote') reading.leftOut.add('endnote');
    return [`[^${mark}]: ${noteWords(element, { ...reading, relations, fields: [] })}`, ''];
  });
}

function noteWords(note: XmlElement, reading: Reading): string {
  const lines = allBelow(note, 'w:p').map((paragraph) => markdownOf(readLine(paragraph, reading).spans));
  return lines.filter((line) => line !== '').join(' ');
}

/** Word has captions of pictures below them; the import looks for them above. */
function withCaptionsFirst(blocks: readonly WordBlock[]): WordBlock[] {
  const list = [...blocks];
  for (const [index, block] of list.entries()) {
    const [before, after, beyond] = [list[index - 1], list[index + 1], list[index + 2]];
    if (block.kind !== 'picture' || before?.kind === 'caption' || after?.kind !== 'caption') continue;
    if (beyond?.kind === 'table' || beyond?.kind === 'picture') {
      // It may as well be that of what follows; a table is told by its word.
      if (beyond.kind === 'table' && !/^fig|^abb|^image|^chart|^photo/i.test(after.text)) continue;
    }
    list[index] = after;
    list[index + 1] = block;
  }
  return list;
}

function linesOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block, index) => blockLines(block, blocks[index + 1]));
}

function blockLines(block: WordBlock, next: WordBlock | undefined): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`, ''];
    case 'item': {
      const mark = block.list === 'bulleted' ? '-' : `${block.number}.`;
      const text = block.text.replace(/^(\d{1,3})([.)]\s)/, '$1\\$2');
      return block.text === '' ? [] : [`${'    '.repeat(block.depth)}${mark} ${text}`, ''];
    }
    case 'quotation':
      return [`> ${block.text}`, ''];
    case 'box':
      return [`> ${block.text}`, next?.kind === 'box' ? '>' : ''];
    case 'table':
      return [...block.lines, ''];
    case 'picture':
      return [block.text, ''];
    case 'text':
    case 'caption':
      return [asParagraph(block.text), ''];
  }
}

/** So that the first sign of a paragraph does not make it something else; bullets and numbers that were typed shall. */
function asParagraph(text: string): string {
  if (/^(?:[#>`=]|\+ |\|.*\|$)/.test(text)) return `\\${text}`;
  return text;
}
