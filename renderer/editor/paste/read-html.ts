import type { Block, Inline, Marks } from '../../../core/content.ts';
import { newFootnote } from '../../../core/content.ts';
import { realAddress } from './addresses.ts';
import { blocksOf, createDraft, type Draft, type Form } from './draft.ts';
import { elementsIn, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import type { ListName } from './list-starts.ts';
import { formOf, isBlockTag, isHidden, isUnread, marksOf } from './meanings.ts';
import { type FoundNotes, findNotes, noteWords } from './notes.ts';
import { altOf, type FoundPicture, readImage, shareOf } from './pictures.ts';
import { readTable } from './read-table.ts';
import type { RtfPicture } from './rtf-pictures.ts';
import { readSheet, type StyleSheet } from './styles.ts';
import { isComment, isGone, type Verdict } from './tracked-changes.ts';
import { isListSign } from './word-lists.ts';

export type HtmlReading = {
  blocks: Block[];
  pictures: FoundPicture[];
  /** Names of the pictures that did not come along. */
  missing: string[];
};

export type HtmlOptions = {
  verdict: Verdict;
  /** Whether a table of one column is cells, as where it is put into cells, or text like any other. */
  isForCells: boolean;
  /** The bytes of pictures that the HTML points at on the disk, in its order. */
  bytes: readonly RtfPicture[];
};

/** Where the reader is: what holds for the words there. */
export type Context = { form: Form; marks: Marks; url: string | undefined; isPre: boolean } & {
  /** How many lists are around, and the kind of the nearest. */
  lists: number;
  list: 'bulleted' | 'numbered';
  of: ListName | undefined;
};

/** What one reading of a piece of HTML knows. */
export type Reader = HtmlOptions & {
  sheet: StyleSheet;
  notes: FoundNotes;
  reading: HtmlReading;
  /** The bytes of the pictures on the disk that are still to come. */
  files: RtfPicture[];
  walk: (node: HtmlNode, context: Context, draft: Draft) => void;
};

export const PLAIN: Context = {
  form: { kind: 'paragraph' },
  marks: {},
  url: undefined,
  isPre: false,
  lists: 0,
  list: 'bulleted',
  of: undefined,
};

/** What a page, a word processor or a sheet has put on the clipboard, as text in house style. */
export function readHtml(root: HtmlElement, options: HtmlOptions): HtmlReading {
  const reading: HtmlReading = { blocks: [], pictures: [], missing: [] };
  const walk: Reader['walk'] = (node, context, draft) => read(reader, node, context, draft);
  // Which bytes are whose, only their number tells.
  const files = countFiles(root) === options.bytes.length ? [...options.bytes] : [];
  const reader: Reader = { ...options, sheet: readSheet(root), notes: findNotes(root), reading, files, walk };
  const draft = createDraft();
  for (const child of root.children) walk(child, PLAIN, draft);
  draft.end(PLAIN.form);
  reading.blocks = blocksOf(draft.drafted());
  return reading;
}

function countFiles(root: HtmlElement): number {
  let count = 0;
  for (const element of elementsIn(root)) {
    const source = element.tag === 'img' ? readImage(element) : undefined;
    if (source?.kind === 'elsewhere' && source.isFile) count += 1;
  }
  return count;
}

function read(reader: Reader, node: HtmlNode, context: Context, draft: Draft): void {
  if (!isElement(node)) {
    if ('text' in node) readWords(node.text, context, draft);
    return;
  }
  const { tag } = node;
  if (isUnread(node) || isListSign(node) || isHidden(node) || isComment(node) || isGone(node, reader.verdict)) return;
  if (reader.notes.bodies.has(node) || reader.notes.strays.has(node)) return;
  const note = reader.notes.ofMark.get(node);
  if (note) {
    draft.add(newFootnote(noteWords(note)));
    return;
  }
  if (tag === 'br') readBreak(context, draft);
  else if (tag === 'hr') draft.end(context.form);
  else if (tag === 'img') readPicture(reader, node, context, draft);
  else if (tag === 'table') readTableOf(reader, node, context, draft);
  else if (isBlockTag(tag)) {
    draft.end(context.form);
    const inside = {
      ...context,
      ...formOf(node, context, reader.sheet),
      // How a sheet sets a cell is no part of the words that are taken out of it.
      marks: /^t[dh]$/.test(tag) ? context.marks : marksOf(node, context.marks, reader.sheet),
    };
    for (const child of node.children) reader.walk(child, inside, draft);
    draft.end(inside.form);
  } else {
    const url = tag === 'a' ? realAddress(node.attributes.href) : undefined;
    const marks = marksOf(node, context.marks, reader.sheet);
    const inside = url || marks !== context.marks ? { ...context, url: url ?? context.url, marks } : context;
    for (const child of node.children) reader.walk(child, inside, draft);
  }
}

function readWords(words: string, context: Context, draft: Draft): void {
  if (context.isPre && /[\r\n]/.test(words)) {
    for (const [index, line] of words.split(/\r\n|[\r\n]/).entries()) {
      if (index > 0) readBreak(context, draft);
      if (line !== '') addWords(line, context, draft);
    }
  } else if (words !== '') addWords(words, context, draft);
}

function addWords(text: string, { marks, url }: Context, draft: Draft): void {
  const inline: Inline = { text, ...marks };
  if (url === undefined) draft.add(inline);
  else draft.add({ type: 'link', url, children: [inline] });
}

/** A paragraph has no lines of its own: one that is broken is two. What must stay one keeps a space there. */
function readBreak({ form }: Context, draft: Draft): void {
  if (form.kind === 'paragraph' || form.kind === 'quotation') draft.end(form);
  else draft.add({ text: ' ' });
}

function readPicture(reader: Reader, image: HtmlElement, context: Context, draft: Draft): void {
  const source = readImage(image);
  const { reading } = reader;
  if (source.kind === 'nothing') return;
  if (source.kind === 'sign') {
    addWords(source.text, context, draft);
    return;
  }
  const found = source.kind === 'bytes' ? source : source.isFile ? reader.files.shift() : undefined;
  if (!found) {
    reading.missing.push(source.kind === 'elsewhere' ? source.name : '');
    return;
  }
  const alt = altOf(image.attributes.alt ?? '');
  const key = `pasted-${reading.pictures.length}`;
  const ending = { 'image/png': 'png', 'image/jpeg': 'jpg' }[found.type] ?? 'svg';
  reading.pictures.push({ key, file: { name: `pasted.${ending}`, type: found.type, bytes: found.bytes } });
  draft.place({
    type: 'picture',
    id: crypto.randomUUID(),
    caption: '',
    source: '',
    asset: key,
    alt,
    share: shareOf(image),
    children: [{ text: '' }],
  });
}

/** A table of cells is a block; one that only lays a page out is what stands in it. */
function readTableOf(reader: Reader, element: HtmlElement, context: Context, draft: Draft): void {
  const read = readTable(reader, element);
  if (!read) {
    draft.end(context.form);
    for (const child of element.children) reader.walk(child, context, draft);
    draft.end(context.form);
    return;
  }
  draft.end(context.form);
  draft.place(read.table);
  for (const picture of read.pictures) draft.place(picture);
  draft.end(context.form);
}
