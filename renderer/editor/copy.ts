import { type Editor, Node, Path, Range } from 'slate';
import { type Block, type Inline, isText, type Table, type TableCell } from '../../core/content.ts';
import { blockText, inlineText } from '../../core/content-text.ts';
import { mapLines } from '../../core/map-lines.ts';
import { speakerWords } from '../../core/speaker.ts';
import type { TextEditor } from './create-editor.ts';
import { printedInlines } from './live/printed-words.ts';
import { isTable, type Spot, spotAt } from './model.ts';

/** What is selected, as whole blocks. Part of a table is a table of the rows that are touched; part of a cell is text. */
export function fragmentOf(editor: Editor): Block[] {
  const { selection } = editor;
  if (!selection) return [];
  const [start, end] = Range.edges(selection);
  const first = spotAt(editor, start);
  const last = spotAt(editor, end);
  if (!first || !last) return [];
  const blocks = Node.fragment(editor, selection) as Block[];
  const [only] = blocks;
  if (first.kind === 'cell' && last.kind === 'cell' && Path.equals(first.path, last.path) && isTable(only))
    return [{ type: 'paragraph', children: only.children[0]?.children[0]?.children ?? [{ text: '' }] }];
  return blocks.map((block, index) => {
    if (!isTable(block)) return block;
    const from = index === 0 && first.kind === 'cell' ? first : undefined;
    const to = index === blocks.length - 1 && last.kind === 'cell' ? last : undefined;
    return wholeRows(block, from, to);
  });
}

type CellSpot = Extract<Spot, { kind: 'cell' }>;

/** A fragment of a table, which lacks the cells before and behind the selection, as a table again. */
function wholeRows(table: Table, from: CellSpot | undefined, to: CellSpot | undefined): Table {
  const { columns, children: rows } = table;
  if (rows.length === 1 && (from || to)) {
    const at = from?.column ?? 0;
    return { ...table, columns: columns.slice(at, at + (rows[0]?.children.length ?? 1)) };
  }
  const blank = (count: number): TableCell[] =>
    Array.from({ length: count }, () => ({ type: 'table-cell', children: [{ text: '' }] }));
  return {
    ...table,
    children: rows.map((row, index) => {
      const missing = columns.length - row.children.length;
      if (index === 0 && from) return { ...row, children: [...blank(missing), ...row.children] };
      return { ...row, children: [...row.children, ...blank(missing)] };
    }),
  };
}

/** Puts what is selected on the clipboard: as it is, for texts here, and as plain text and HTML for all others. */
export function copyData(editor: TextEditor, data: Pick<DataTransfer, 'setData'>): void {
  const blocks = editor.selection ? fragmentOf(editor) : [];
  // Whoever takes it as text takes the words that are printed.
  const print = printedInlines(editor);
  const printed = blocks.map((block) => mapLines(block, print));
  if (!editor.selection || (Range.isCollapsed(editor.selection) && spotAt(editor)?.kind !== 'void')) return;
  putData(data, blocks, printed.map(blockText).join('\n'), printed.map((block) => blockHtml(block)).join(''));
}

/** Puts the blocks under the name, and in the writing, by which Slate knows its own. */
export function putData(
  data: Pick<DataTransfer, 'setData'>,
  blocks: readonly Block[],
  plain: string,
  html: string,
): void {
  data.setData('application/x-slate-fragment', btoa(encodeURIComponent(JSON.stringify(blocks))));
  data.setData('text/plain', plain);
  data.setData('text/html', html);
}

/** `above`: how many levels of headings are above those of the text. */
export function blockHtml(block: Block, above = 2): string {
  switch (block.type) {
    case 'paragraph':
    case 'practice-example':
      return `<p>${inlinesHtml(block.children)}</p>`;
    case 'heading':
      return `<h${block.level + above}>${inlinesHtml(block.children)}</h${block.level + above}>`;
    case 'list-item': {
      const list = block.list === 'bulleted' ? 'ul' : 'ol';
      return `<${list}><li>${inlinesHtml(block.children)}</li></${list}>`;
    }
    case 'quotation':
      return block.speaker?.trim()
        ? `<blockquote><p>${inlinesHtml(block.children)}</p><p>${escapeHtml(speakerWords(block.speaker))}</p></blockquote>`
        : `<blockquote>${inlinesHtml(block.children)}</blockquote>`;
    case 'table':
      return `<table>${block.children.map(({ children }, row) => `<tr>${children.map((cell) => cellHtml(cell, row === 0)).join('')}</tr>`).join('')}</table>`;
    case 'picture':
    case 'chart':
      return `<p>${escapeHtml(block.caption)}</p>`;
  }
}

function cellHtml(cell: TableCell, isHeader: boolean): string {
  const tag = isHeader ? 'th' : 'td';
  return `<${tag}>${inlinesHtml(cell.children)}</${tag}>`;
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  if (!isText(inline)) {
    const words = escapeHtml(inlineText(inline));
    return inline.type === 'link' ? `<a href="${escapeHtml(inline.url)}">${words}</a>` : words;
  }
  let words = escapeHtml(inline.text);
  if (inline.superscript) words = `<sup>${words}</sup>`;
  if (inline.italic) words = `<em>${words}</em>`;
  if (inline.bold) words = `<strong>${words}</strong>`;
  return words;
}

/** For text, and for attributes between double quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
