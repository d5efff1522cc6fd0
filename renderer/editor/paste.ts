import { Editor, Path, Range, Transforms } from 'slate';
import { type Block, Content, type Inline, isCaptioned } from '../../core/content.ts';
import { inlinesOf } from '../../core/content-text.ts';
import { mapLines } from '../../core/map-lines.ts';
import { leaveVoidInline } from './blocks.ts';
import type { TextEditor } from './create-editor.ts';
import { isBlank, isLiveFigure, isTable, spotAt } from './model.ts';
import { parseHtmlTables } from './table/html-tables.ts';
import { fillCells, parseTabbed } from './table/paste-table.ts';

/**
 * Text copied in this app comes back as it was, when it is valid. Of anything else tables are kept, and the rest comes
 * as plain paragraphs and bullets.
 */
export function insertData(editor: TextEditor, data: DataTransfer): void {
  leaveVoidInline(editor);
  const own = parseFragment(data.getData('application/x-slate-fragment'));
  if (own) insertBlocks(editor, knownFigures(editor, own), true);
  else insertForeign(editor, data);
}

function insertForeign(editor: TextEditor, data: DataTransfer): void {
  const plain = data.getData('text/plain');
  const blocks = parseHtmlTables(data.getData('text/html'), parsePlain) ?? parseTabbed(plain) ?? parsePlain(plain);
  const [first] = blocks;
  if (!first || !editor.selection) return;
  if (blocks.length === 1 && first.type === 'paragraph') editor.insertText(plain.replace(/\s*[\r\n]+\s*/g, ' '));
  else insertBlocks(editor, blocks, false);
}

/** A figure from another report stands for nothing here: its words come in its place. */
function knownFigures(editor: TextEditor, blocks: Content): Content {
  const { figures } = editor.around();
  const known = (inlines: Inline[]) =>
    inlines.map((inline) =>
      isLiveFigure(inline) && !figures.has(inline.figure) ? { ...inline.children[0], text: inline.seen } : inline,
    );
  return blocks.map((block) => mapLines(block, known));
}

/** Slate puts its nodes on the clipboard as base64 of percent-encoded JSON. */
function parseFragment(encoded: string): Content | undefined {
  if (encoded === '') return undefined;
  try {
    const parsed = Content.safeParse(JSON.parse(decodeURIComponent(atob(encoded))));
    return parsed.success && parsed.data.length > 0 ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** `flowing` text goes on in the block that it is put into; other text stands in blocks of its own. */
function insertBlocks(editor: TextEditor, pasted: readonly Block[], flowing: boolean): void {
  if (!editor.selection) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  const spot = spotAt(editor);
  if (!spot) return;
  const blocks = pasted.map((block) =>
    isCaptioned(block) && editor.isTaken(block.id) ? { ...block, id: crypto.randomUUID() } : block,
  );
  Editor.withoutNormalizing(editor, () => {
    if (spot.kind === 'cell') insertInCell(editor, blocks);
    else if (flowing && spot.kind === 'text' && !blocks.some(isCaptioned)) Transforms.insertFragment(editor, blocks);
    else placeBlocks(editor, blocks);
  });
}

/** A table fills cells from the caret on; of other text the words go into the cell, and the rest behind the table. */
function insertInCell(editor: Editor, blocks: readonly Block[]): void {
  const spot = spotAt(editor);
  if (spot?.kind !== 'cell') return;
  const [only] = blocks;
  if (blocks.length === 1 && isTable(only)) {
    fillCells(editor, spot, only);
    return;
  }
  const words = blocks.flatMap((block, index): Inline[] =>
    isCaptioned(block) ? [] : [...(index > 0 ? [{ text: ' ' }] : []), ...inlinesOf(block)],
  );
  Transforms.insertNodes(editor, blocks.filter(isCaptioned), { at: [spot.top + 1], voids: true });
  if (words.length > 0) Transforms.insertNodes(editor, words, { select: true });
}

/** Puts blocks where the caret is: in place of an empty block, else beside or between the halves of the one there. */
function placeBlocks(editor: Editor, blocks: readonly Block[]): void {
  const { selection } = editor;
  const spot = spotAt(editor);
  if (!selection || !spot || blocks.length === 0) return;
  const { path } = spot;
  let at: Path = path;
  if (spot.kind === 'void') at = Path.next(path);
  else if (isBlank(editor, path)) Transforms.removeNodes(editor, { at: path });
  else if (!Editor.isStart(editor, selection.anchor, path)) {
    if (!Editor.isEnd(editor, selection.anchor, path)) Transforms.splitNodes(editor, { always: true });
    at = Path.next(path);
  }
  Transforms.insertNodes(editor, [...blocks], { at, voids: true });
  const last = [(at[0] ?? 0) + blocks.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
}

const BULLET = /^\s*[•●▪◦‣·–-]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;

/** One block a line; empty lines only separate. */
export function parsePlain(text: string): Block[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => {
      const list = BULLET.test(line) ? 'bulleted' : NUMBER.test(line) ? 'numbered' : undefined;
      const words = line
        .replace(list === 'bulleted' ? BULLET : list === 'numbered' ? NUMBER : '', '')
        .replace(/\t/g, ' ');
      const children = [{ text: words.trim() }];
      return list ? { type: 'list-item', list, depth: 0, children } : { type: 'paragraph', children };
    });
}
