import {
  type Block,
  type Content,
  type Footnote,
  type Inline,
  isCaptioned,
  isText,
  isTextBlock,
  type Link,
  type LiveFigure,
  type Reference,
  type TableRow,
} from './content.ts';

/** What is read of a text: its words, notes and numbers. */

/**
 * The words of an inline as they are read in the line; a footnote's note is not among them. Of a live figure they are those
 * last seen; in a laid-out report figures are text already.
 */
export function inlineText(inline: Inline): string {
  if (isText(inline)) return inline.text;
  switch (inline.type) {
    case 'link':
      return inline.children.map((child) => child.text).join('');
    case 'live-figure':
      return inline.seen;
    case 'footnote':
    case 'reference':
      return '';
  }
}

/** The inlines of a block in reading order; of a table, those of its cells, row by row. */
export function inlinesOf(block: Block): Inline[] {
  if (isTextBlock(block)) return block.children;
  switch (block.type) {
    case 'table':
      return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
    case 'picture':
    case 'chart':
      return [];
  }
}

/** The words of a block, with the speaker of a quotation on a line of its own. Of a table: its caption, then a line for each row; of a picture or chart, its caption. */
export function blockText(block: Block): string {
  if (isTextBlock(block)) {
    const words = block.children.map(inlineText).join('');
    return block.type === 'quotation' && block.speaker ? `${words}\n${block.speaker}` : words;
  }
  switch (block.type) {
    case 'table':
      return [block.caption, ...block.children.map(rowText)].join('\n');
    case 'picture':
    case 'chart':
      return block.caption;
  }
}

/** The words of a row, its cells with tabs between them. */
export function rowText(row: TableRow): string {
  return row.children.map((cell) => cell.children.map(inlineText).join('')).join('\t');
}

/** One line for each block, without marks, notes and numbers. */
export function plainText(content: Content): string {
  return content.map(blockText).join('\n');
}

/** In reading order, those in the cells of tables among them. */
export function footnotesOf(content: Content): Footnote[] {
  return content.flatMap((block) => elementsOf(block).filter((inline) => inline.type === 'footnote'));
}

type InlineElement = Link | Footnote | Reference | LiveFigure;

/** A block is a value and never changes, and few of a report's thousands hold any. */
const elements = new WeakMap<Block, readonly InlineElement[]>();

/** The links, footnotes, references and live figures of a block, in reading order. */
export function elementsOf(block: Block): readonly InlineElement[] {
  const known = elements.get(block);
  if (known) return known;
  const found = inlinesOf(block).filter((inline): inline is InlineElement => !isText(inline));
  elements.set(block, found);
  return found;
}

/** Words are runs of characters that are not white space, as Word counts them; footnotes do not count. */
export function countWords(content: Content): number {
  return content.reduce((sum, block) => sum + wordsInBlock(block), 0);
}

/** A block is a value and never changes; a report has thousands, and all but one are those of the last count. */
const counted = new WeakMap<Block, number>();

function wordsInBlock(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const count = wordsIn(blockText(block));
  counted.set(block, count);
  return count;
}

/** Runs of characters that are not white space, as Word counts them. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** No letters, footnotes, references, tables, pictures or charts: nothing that a reader could miss. */
export function isEmpty(content: Content): boolean {
  return content.every(isEmptyBlock);
}

/** No letters, footnote, reference, live figure or speaker. A table, picture or chart is never empty. */
export function isEmptyBlock(block: Block): boolean {
  return (
    !isCaptioned(block) &&
    !(block.type === 'quotation' && block.speaker?.trim()) &&
    inlinesOf(block).every((inline) => (isText(inline) ? inline.text.trim() === '' : isBlankLink(inline)))
  );
}

function isBlankLink(inline: Link | Footnote | Reference | LiveFigure): boolean {
  return inline.type === 'link' && inlineText(inline).trim() === '';
}
