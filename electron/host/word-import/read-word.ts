import type { Pictures } from '../../../core/text-import/contents.ts';
import type { AssetBytes } from '../pictures/report-assets.ts';
import { readBlocks, type WordBlock } from './blocks.ts';
import { createLeftOut } from './left-out.ts';
import { createLooks } from './looks.ts';
import { createNoteMarks, readNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { openWordPackage } from './package.ts';
import { createGallery, textWidthOf } from './pictures.ts';
import type { Reading } from './reading.ts';
import { wordsBelow } from './runs.ts';
import { readStyles } from './styles.ts';
import { childOf } from './xml-tree.ts';

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
  const looks = createLooks();
  const gallery = createGallery(file.bytesOf, textWidthOf(body));
  const notes = createNoteMarks();
  const reading: Reading = {
    styles,
    numbering: readNumbering(file.tree(related('numbering')), styles),
    leftOut,
    looks,
    tables: 0,
    rejecting: rejectChanges,
    relations,
    fields: [],
    muted: 0,
    picturesOf: gallery.picturesOf,
    noteMark: notes.mark,
    noteBookmarks: notes.bookmarksIn(body),
  };
  const blocks = withSpeakers(withCaptionsFirst(readBlocks(body.children, reading)));
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
  const { warnings, lost } = looks.told();
  return {
    text: [...linesOf(blocks), ...noteLines].join('\n'),
    pictures: gallery.pictures,
    assets: gallery.assets,
    told: [...warnings, ...leftOut.told(), ...lost, ...gallery.told()],
  };
}

/** Word has captions of pictures below them; the import looks for them above. */
function withCaptionsFirst(blocks: readonly WordBlock[]): WordBlock[] {
  const list = [...blocks];
  const kinds = blocks.map(({ kind }) => kind);
  const isMatter = (index: number) => kinds[index] === 'picture' || kinds[index] === 'table';
  const above = kinds.filter(
    (kind, at) => kind === 'picture' && kinds[at - 1] === 'caption' && !isMatter(at - 2),
  ).length;
  const below = kinds.filter(
    (kind, at) => kind === 'picture' && kinds[at + 1] === 'caption' && !isMatter(at + 2),
  ).length;
  for (const [index, kind] of kinds.entries()) {
    const [block, after] = [list[index], list[index + 1]];
    if (kind !== 'picture' || list[index]?.kind !== 'picture' || after?.kind !== 'caption' || !block) continue;
    if (list[index - 1]?.kind === 'caption') continue;
    // Between two of them, it belongs where the others of this document do.
    if (isMatter(index + 2) && below <= above) continue;
    list[index] = after;
    list[index + 1] = block;
  }
  return list;
}

/** Who said a quotation stands in a paragraph below it, behind a dash. */
function withSpeakers(blocks: readonly WordBlock[]): WordBlock[] {
  const list: WordBlock[] = [];
  for (const block of blocks) {
    const last = list.at(-1);
    const spoken = block.kind === 'quotation' && last?.kind === 'quotation' && /^[–—]\s*\p{L}/u.test(block.text);
    if (spoken) list[list.length - 1] = { ...last, text: `${last.text} ${block.text.replace(/^([–—])\s*/, '$1 ')}` };
    else list.push(block);
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
    case 'box':
      // Without a gap, so that a practice example goes on in the next paragraph of its kind.
      return [`> ${block.text}`, next?.kind === block.kind ? '>' : ''];
    case 'table':
      return [...block.lines, ''];
    case 'picture':
      return [block.text, ''];
    case 'caption':
      return [next?.kind === 'table' || next?.kind === 'picture' ? asCaption(block.text) : asParagraph(block.text), ''];
    case 'text':
      return [asParagraph(block.text), ''];
  }
}

/** Without word and number, be they of whatever language: the edition has its own. */
function asCaption(text: string): string {
  return `{caption} ${text.replace(/^\p{L}+\s+\p{L}?\d+(?:\.\d+)*\s*[:.]\s+(?=\S)/u, '')}`;
}

/** So that the first sign of a paragraph does not make it something else; bullets and numbers that were typed shall. */
function asParagraph(text: string): string {
  if (/^(?:[#>`=]|\+ |\|.*\|$)/.test(text)) return `\\${text}`;
  return text;
}
