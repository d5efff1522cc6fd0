import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import {
  type Block,
  blockText,
  type Content,
  type Inline,
  isCaptioned,
  isEmptyBlock,
  isText,
  listNumbers,
  type TextBlock,
} from '../../core/content.ts';
import { addCaptioned } from './captioned.ts';
import { addParagraph, bodyStyle, type Draft } from './draft.ts';
import { DEEPEST_HEADING, sizesOf, unlistedHeading } from './measures.ts';
import { BULLETS, listStyle, NUMBERS } from './numbering.ts';
import { safeAddress } from './safe-text.ts';

/** Content as paragraphs: one for each block that has something to read. */
export function addContent(draft: Draft, content: Content, part: string, level: number): void {
  const kept = content
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.type !== 'list-item' || isPrinted(block));
  const numbers = listNumbers(kept.map(({ block }) => block));
  // Each run of numbers is a Word list of its own at its depth, so that it counts as the editor shows it.
  const listAt: number[] = [];
  const printed = kept
    .map(({ block, index }, position) => {
      if (block.type === 'list-item' && numbers[position] === 1) listAt[block.depth] = ++draft.lists;
      const list = block.type === 'list-item' ? (listAt[block.depth] ?? 0) : 0;
      return { block, list, key: `${part}/${index}` };
    })
    .filter(({ block }) => isPrinted(block));
  for (const [position, { block, list, key }] of printed.entries())
    if (isCaptioned(block)) addCaptioned(draft, block, key);
    else addParagraph(draft, paragraphOf(draft, block, { next: printed[position + 1]?.block, list, level }), key);
}

type Around = { next: Block | undefined; list: number; level: number };

function paragraphOf(draft: Draft, block: TextBlock, { next, list, level }: Around): IParagraphOptions {
  const children = inlineRuns(draft, block.children);
  switch (block.type) {
    case 'paragraph': {
      const leads = blockText(block).trimEnd().endsWith(':') || next?.type === 'quotation';
      const style = bodyStyle(draft);
      return {
        style: leads && style === 'BodyText' ? 'ListLeadIn' : style,
        ...(leads && { keepNext: true }),
        children,
      };
    }
    case 'heading':
      return headingParagraph(draft, { level: level + block.level, children });
    case 'list-item': {
      const numbering =
        block.list === 'bulleted'
          ? { reference: BULLETS, level: block.depth, custom: true }
          : { reference: NUMBERS, level: block.depth, instance: list, custom: true };
      const holds = next?.type === 'quotation' || (next?.type === 'list-item' && next.depth > block.depth);
      return { style: listStyle(block.list, block.depth), numbering, ...(holds && { keepNext: true }), children };
    }
    case 'quotation':
      return { style: 'PullQuote', children };
    case 'practice-example':
      return { style: 'PracticeExample', children };
  }
}

/** Whether a block has something to read. Empty ones are no way to make room in print. */
function isPrinted(block: Block): boolean {
  return !isEmptyBlock(block);
}

export type HeadingOptions = {
  /** Wanted level; never more than one below the heading before it. */
  level: number;
  number?: string;
  children: ParagraphChild[];
};

/** A heading in the style of its level; its number is typed, since it is a name in the framework and not a count. */
export function headingParagraph(
  draft: Draft,
  { level: wanted, number = '', children }: HeadingOptions,
): IParagraphOptions {
  const level = Math.min(wanted, draft.headingLevel + 1, DEEPEST_HEADING);
  draft.headingLevel = level;
  const style = !draft.listed && level <= draft.listedLevels ? unlistedHeading(level) : `Heading${level}`;
  if (number === '') return { style, children };
  const room = hanging(draft, level, number);
  return {
    style,
    indent: { left: room, hanging: room },
    children: [new TextRun({ children: [number, new Tab()] }), ...children],
  };
}

/** Room for a heading's number, in twentieths of a point: a digit is 0.56 of the size wide, a full stop 0.28. */
function hanging({ template }: Draft, level: number, number: string): number {
  const size = sizesOf(template.wordStyle).headings[level - 1] ?? template.wordStyle.bodySize;
  const width = [...number].reduce((sum, sign) => sum + (sign === '.' ? 0.28 : 0.6), 0.6);
  return Math.round(size * width * 20);
}

export function inlineRuns(draft: Draft, inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRun(draft, inline));
}

function inlineRun(draft: Draft, inline: Inline): ParagraphChild[] {
  if (isText(inline)) return textRuns(inline.text, marks(inline));
  switch (inline.type) {
    case 'link': {
      const words = inline.children.flatMap((text) => textRuns(text.text, { ...marks(text), style: 'Hyperlink' }));
      return linkRuns(inline.url, words);
    }
    case 'footnote':
      return [new FootnoteReferenceRun({ children: [note(inline.note)] })];
    case 'reference':
      return textRuns(draft.layout.places.get(inline.to) ?? '');
  }
}

function marks(text: { bold?: true | undefined; italic?: true | undefined }): IRunOptions {
  return { ...(text.bold && { bold: true }), ...(text.italic && { italics: true }) };
}

/** Runs of a text; its line breaks and tabs become Word's own. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  if (text === '') return [];
  return text.split('\n').map((line, index) => {
    const children = line.split('\t').flatMap((piece, column) => (column === 0 ? [piece] : [new Tab(), piece]));
    return new TextRun({
      ...options,
      ...(index > 0 && { break: 1 }),
      children: children.filter((piece) => piece !== ''),
    });
  });
}

function linkRuns(url: string, children: TextRun[]): ParagraphChild[] {
  const link = safeAddress(url);
  return link === undefined || children.length === 0 ? children : [new ExternalHyperlink({ link, children })];
}

const ADDRESS_IN_TEXT = /https?:\/\/[^\s<>"“”‘’]+/gi;
const CLOSING = /[.,;:!?)\]}'…]+$/;

/** A footnote: its text, in which an address becomes a link. */
function note(text: string): Paragraph {
  const children: ParagraphChild[] = [new TextRun(' ')];
  let done = 0;
  for (const match of text.matchAll(ADDRESS_IN_TEXT)) {
    const address = match[0].replace(CLOSING, '');
    children.push(...textRuns(text.slice(done, match.index)));
    children.push(...linkRuns(address, textRuns(address, { style: 'Hyperlink' })));
    done = match.index + address.length;
  }
  children.push(...textRuns(text.slice(done)));
  return new Paragraph({ style: 'FootnoteText', children });
}

/** Words that show at a glance that something is still to be written. */
export function addMissing(draft: Draft, what: string): void {
  addParagraph(draft, { style: 'MissingText', children: textRuns(`[${what}: ${draft.template.words.notWritten}]`) });
}
