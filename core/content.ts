import { z } from 'zod';

/**
 * The text of a part: Slate's plain JSON.
 *
 * Lists are flat: a list item is one block with a depth, so that each block here is exactly one paragraph in Word, and
 * splitting, merging and comparing never have to rebuild a tree.
 */

export const Text = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});
export type Text = z.infer<typeof Text>;
export type Mark = 'bold' | 'italic';

export const Link = z.strictObject({
  type: z.literal('link'),
  /** http, https or mailto; anything else is refused, since reports travel. */
  url: z.string().regex(/^(https?:\/\/|mailto:)\S+$/i, 'must start with http://, https:// or mailto:'),
  children: z.array(Text).min(1),
});
export type Link = z.infer<typeof Link>;

/** A void inline at the place of the mark. Its number follows from its place in the whole report. */
export const Footnote = z.strictObject({
  type: z.literal('footnote'),
  note: z.string(),
  children: z.tuple([z.strictObject({ text: z.literal('') })]),
});
export type Footnote = z.infer<typeof Footnote>;

export const Inline = z.union([Text, Link, Footnote]);
export type Inline = z.infer<typeof Inline>;

const inlines = z.array(Inline).min(1);

export const Paragraph = z.strictObject({ type: z.literal('paragraph'), children: inlines });
export type Paragraph = z.infer<typeof Paragraph>;

/** `level` counts from the heading of the part: 1 is one level below it. */
export const Heading = z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(2), children: inlines });
export type Heading = z.infer<typeof Heading>;

/** Numbered items count on from the item before at the same depth; any other block between them starts a new list. */
export const ListItem = z.strictObject({
  type: z.literal('list-item'),
  list: z.enum(['bulleted', 'numbered']),
  depth: z.int().min(0).max(2),
  children: inlines,
});
export type ListItem = z.infer<typeof ListItem>;

export const Quotation = z.strictObject({ type: z.literal('quotation'), children: inlines });
export type Quotation = z.infer<typeof Quotation>;

export const Block = z.discriminatedUnion('type', [Paragraph, Heading, ListItem, Quotation]);
export type Block = z.infer<typeof Block>;

export const Content = z.array(Block);
export type Content = z.infer<typeof Content>;

export function newText(text: string): Text {
  return { text };
}

export function newParagraph(text = ''): Paragraph {
  return { type: 'paragraph', children: [newText(text)] };
}

export function newFootnote(note: string): Footnote {
  return { type: 'footnote', note, children: [{ text: '' }] };
}

export function isText(inline: Inline): inline is Text {
  return !('type' in inline);
}

/** The words of an inline as they are read in the line; a footnote's note is not among them. */
export function inlineText(inline: Inline): string {
  if (isText(inline)) return inline.text;
  switch (inline.type) {
    case 'link':
      return inline.children.map((child) => child.text).join('');
    case 'footnote':
      return '';
  }
}

export function blockText(block: Block): string {
  return block.children.map(inlineText).join('');
}

/** One line for each block, without marks, notes and numbers. */
export function plainText(content: Content): string {
  return content.map(blockText).join('\n');
}

export function footnotesOf(content: Content): Footnote[] {
  return content.flatMap((block) =>
    block.children.filter((child): child is Footnote => !isText(child) && child.type === 'footnote'),
  );
}

/** Words are runs of characters that are not white space, as Word counts them; footnotes do not count. */
export function countWords(content: Content): number {
  return content.reduce((sum, block) => sum + wordsIn(blockText(block)), 0);
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** No letters and no footnotes: nothing that a reader could miss. */
export function isEmpty(content: Content): boolean {
  return content.every((block) => blockText(block).trim() === '') && footnotesOf(content).length === 0;
}

/** The number printed before each numbered item, by index of the block; other blocks have none. */
export function listNumbers(content: Content): (number | undefined)[] {
  const counters: number[] = [];
  return content.map((block) => {
    if (block.type !== 'list-item') {
      counters.length = 0;
      return undefined;
    }
    counters.length = Math.min(counters.length, block.depth + 1);
    if (block.list === 'bulleted') {
      counters[block.depth] = 0;
      return undefined;
    }
    counters[block.depth] = (counters[block.depth] ?? 0) + 1;
    return counters[block.depth];
  });
}

/** Applies `change` to every string a reader can see: text, link text and addresses, notes. */
export function mapText(content: Content, change: (text: string) => string): Content {
  const text = (node: Text): Text => ({ ...node, text: change(node.text) });
  const inline = (node: Inline): Inline => {
    if (isText(node)) return text(node);
    switch (node.type) {
      case 'link':
        return { ...node, url: change(node.url), children: node.children.map(text) };
      case 'footnote':
        return { ...node, note: change(node.note) };
    }
  };
  return content.map((block) => ({ ...block, children: block.children.map(inline) }));
}
