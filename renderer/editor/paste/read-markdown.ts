import type { Block, Inline, Table } from '../../../core/content.ts';
import { inlineText } from '../../../core/content-text.ts';
import { readBlocks, type SourceBlock } from '../../../core/text-import/blocks.ts';
import { asPlainText, readInlines } from '../../../core/text-import/inlines.ts';
import { readLines } from '../../../core/text-import/lines.ts';
import { columnsOf } from '../../../core/text-import/table-lines.ts';
import { blocksOf, createDraft, type Form } from './draft.ts';

/** What speaks for Markdown, and how plainly; two points are enough. */
const SIGNS: readonly [pattern: RegExp, points: number][] = [
  [/^ {0,3}#{1,6} +\S[^\n]*(?:\n\s*(?:\n|$)|$)/m, 2],
  [/^ *\|.*\| *\n *\|[ :|-]*-[ :|-]*\| *$/m, 2],
  [/\[\^[^\]\s]{1,40}\](?!:)[\s\S]*^\[\^[^\]\s]{1,40}\]: *\S/m, 2],
  [/(?<!!)\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^\s)]+\)/, 2],
  [/(?<![*\w])\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*(?!\*)/, 1],
  [/^ {0,3}(?:[-*+]|\d{1,3}\.) +\S.*\n(?:\s*\n)? {0,6}(?:[-*+]|\d{1,3}\.) +\S/m, 1],
  [/^ {0,3}> \S/m, 1],
  [/^ {0,3}#{1,6} +\S/m, 1],
];

/** Whether a text is Markdown beyond doubt: its marks would otherwise be printed. */
export function isMarkdown(text: string): boolean {
  const source = text.replace(/\r\n?/g, '\n');
  return SIGNS.reduce((sum, [pattern, points]) => sum + (pattern.test(source) ? points : 0), 0) >= 2;
}

export type MarkdownReading = { blocks: Block[]; missing: string[] };

/** Notes that nothing refers to come last, as paragraphs. `missing`: pictures by name, of which there are no bytes. */
export function readMarkdown(text: string): MarkdownReading {
  const source = readBlocks(readLines(text), () => false);
  const notes = new Map<string, string>();
  for (const block of source) if (block.kind === 'note') notes.set(block.mark, asPlainText(readInlines(block.text)));
  const taken = new Set<string>();
  const takeNote = (mark: string) => {
    taken.add(mark);
    return notes.get(mark);
  };
  const inlines = (words: string) => readInlines(words, { takeNote, isPlace: () => false });
  const draft = createDraft();
  const missing: string[] = [];
  const add = (line: readonly Inline[], form: Form) => {
    for (const inline of line) draft.add(inline);
    draft.end(form);
  };
  const unused: SourceBlock[] = [];
  for (const block of source) {
    switch (block.kind) {
      case 'heading':
        add(inlines(block.text), { kind: 'heading', rank: block.level });
        break;
      case 'item':
        add(inlines(block.text), { kind: 'item', item: block, list: block.list, depth: block.depth, of: undefined });
        break;
      case 'quotation':
        add(inlines(block.text), { kind: 'quotation' });
        break;
      case 'table':
        draft.place(tableOf(block, inlines));
        draft.end({ kind: 'paragraph' });
        break;
      case 'picture':
        missing.push(block.alt || block.file);
        break;
      case 'note':
        unused.push(block);
        break;
      case 'ornament':
        break;
      case 'paragraph':
      case 'example':
      case 'chart':
        add(inlines(block.text), { kind: 'paragraph' });
    }
  }
  for (const block of unused)
    if (block.kind === 'note' && !taken.has(block.mark))
      add([{ text: `${block.mark} ` }, ...readInlines(block.text)], { kind: 'paragraph' });
  return { blocks: blocksOf(draft.drafted()), missing };
}

function tableOf(block: Extract<SourceBlock, { kind: 'table' }>, inlines: (words: string) => Inline[]): Table {
  const width = Math.max(1, ...block.rows.map((cells) => cells.length));
  return {
    type: 'table',
    id: crypto.randomUUID(),
    caption: inlines(block.caption).map(inlineText).join('').trim(),
    source: '',
    columns: columnsOf(block.rule, width),
    children: block.rows.map((cells) => ({
      type: 'table-row',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'table-cell',
        children: inlines(cells[index] ?? ''),
      })),
    })),
  };
}
