import { toBase64 } from '../../core/base64.ts';
import { captionText } from '../../core/captions.ts';
import {
  type Block,
  type CaptionedBlock,
  type Content,
  type Inline,
  isText,
  type ListItem,
  type PracticeExample,
  type Quotation,
  type Text,
} from '../../core/content.ts';
import { inlineText, isEmptyBlock } from '../../core/content-text.ts';
import { newListCounter } from '../../core/list-numbers.ts';
import { beginsBox } from '../../core/practice.ts';
import { speakerWords } from '../../core/speaker.ts';
import { practiceLabel } from '../../core/words.ts';
import { chartHtml } from './chart.ts';
import { type Child, type Html, tag } from './markup.ts';
import { noteMark, type Page, placeId } from './page.ts';
import { tableHtml } from './tables.ts';

/** A text. `level`: of the heading above it, 1 for the title of the page. */
export function contentHtml(page: Page, content: Content, level: number): Html[] {
  const kept = content.filter((block) => !isEmptyBlock(block));
  const numbers = numbersOf(content);
  const written: Html[] = [];
  for (let at = 0; at < kept.length; ) {
    const block = kept[at];
    if (!block) break;
    const run = runFrom(kept, at, block, numbers);
    written.push(runHtml(page, run, level, numbers));
    at += run.length;
  }
  return written;
}

type Numbers = ReadonlyMap<Block, number | undefined>;

/** Items without words are not counted; other blocks without words still end a list, as they do in Word. */
function numbersOf(content: Content): Numbers {
  const counter = newListCounter();
  const counted = content.filter((block) => block.type !== 'list-item' || !isEmptyBlock(block));
  return new Map(counted.map((block) => [block, counter.next(block)]));
}

/** Blocks that make one element: the items of a list, the paragraphs of a practice example; else the block alone. */
function runFrom(blocks: readonly Block[], at: number, first: Block, numbers: Numbers): [Block, ...Block[]] {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block, index) => !belongs(first, block, blocks[at + index], numbers));
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)];
}

function belongs(first: Block, next: Block, before: Block | undefined, numbers: Numbers): boolean {
  if (first.type === 'quotation')
    return next.type === first.type && before?.type === first.type && !before.speaker?.trim();
  if (first.type === 'list-item') return next.type === 'list-item' && goesOn(first, next, numbers);
  return first.type === 'practice-example' && next.type === first.type && !beginsBox(next, first);
}

/** Whether an item is of the list that another one begins, or of one inside that. */
function goesOn(first: ListItem, next: ListItem, numbers: Numbers): boolean {
  return (
    next.depth > first.depth || (next.depth === first.depth && next.list === first.list && numbers.get(next) !== 1)
  );
}

function runHtml(page: Page, run: [Block, ...Block[]], level: number, numbers: Numbers): Html {
  const [block] = run;
  switch (block.type) {
    case 'paragraph':
      return tag('p', {}, inlinesHtml(page, block.children));
    case 'heading':
      return tag(`h${Math.min(6, level + block.level)}`, {}, inlinesHtml(page, block.children));
    case 'quotation':
      return quotationHtml(
        page,
        run.filter((paragraph) => paragraph.type === 'quotation'),
      );
    case 'list-item':
      return listHtml(
        page,
        run.filter((item) => item.type === 'list-item'),
        numbers,
      );
    case 'practice-example':
      return practiceHtml(
        page,
        block,
        run.filter((item) => item.type === 'practice-example'),
      );
    case 'table':
    case 'picture':
    case 'chart':
      return captionedHtml(page, block);
  }
}

/** Items of one list; those that are deeper are lists inside the item before them. */
function listHtml(page: Page, items: readonly ListItem[], numbers: Numbers): Html {
  const [first] = items;
  const depth = first?.depth ?? 0;
  const written: Html[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.depth ?? 0) > depth) end++;
    const inner = items.slice(at + 1, end);
    written.push(
      tag(
        'li',
        {},
        inlinesHtml(page, item.children),
        innerLists(inner, numbers).map((list) => listHtml(page, list, numbers)),
      ),
    );
    at = end;
  }
  if (first?.list !== 'numbered') return tag('ul', {}, written);
  const from = numbers.get(first) ?? 1;
  return tag('ol', { start: from === 1 ? undefined : from }, written);
}

/** Deeper items as lists of one kind each: a bulleted list may be followed by a numbered one at the same depth. */
function innerLists(items: readonly ListItem[], numbers: Numbers): ListItem[][] {
  const lists: ListItem[][] = [];
  for (const item of items) {
    const open = lists.at(-1);
    const head = open?.[0];
    if (open && head && goesOn(head, item, numbers)) open.push(item);
    else lists.push([item]);
  }
  return lists;
}

function quotationHtml(page: Page, paragraphs: readonly Quotation[]): Html {
  const speaker = paragraphs.at(-1)?.speaker?.trim();
  return tag(
    'blockquote',
    {},
    paragraphs
      .filter(({ children }) => !isEmptyBlock({ type: 'quotation', children }))
      .map(({ children }) => tag('p', {}, inlinesHtml(page, children))),
    speaker ? tag('footer', {}, speakerWords(speaker)) : undefined,
  );
}

function practiceHtml(page: Page, { tone }: PracticeExample, examples: readonly PracticeExample[]): Html {
  const label = practiceLabel(tone, page.template.words);
  return tag(
    'div',
    { class: `practice ${tone}`, role: 'note', 'aria-label': label },
    tag('p', { class: 'practice-label' }, label),
    examples.map((example) => tag('p', {}, inlinesHtml(page, example.children))),
  );
}

function captionedHtml(page: Page, block: CaptionedBlock): Html {
  const name = page.layout.captions.get(block.id);
  const caption: Child = [name ? `${captionText(name)}: ` : undefined, block.caption];
  const source =
    block.source.trim() === ''
      ? undefined
      : tag('p', { class: 'source' }, `${page.template.words.source} ${block.source}`);
  switch (block.type) {
    case 'table': {
      const [header = [], ...rows] = block.children.map((row) =>
        row.children.map((cell): Child => inlinesHtml(page, cell.children)),
      );
      return tag('div', {}, tableHtml({ id: block.id, caption, columns: block.columns, header, rows }), source);
    }
    case 'picture': {
      const { type, width, height } = page.report.assets[block.asset] ?? {};
      const bytes = page.assets.get(block.asset);
      const image =
        bytes && type
          ? tag('img', {
              src: `data:${type};base64,${toBase64(bytes)}`,
              alt: block.alt,
              width,
              height,
              style: `width:${Math.round(block.share * 100)}%`,
            })
          : tag('p', {}, `[${block.alt}]`);
      return tag('figure', { id: placeId(block.id) }, tag('figcaption', {}, caption), image, source);
    }
    case 'chart':
      return tag('figure', { id: placeId(block.id) }, tag('figcaption', {}, caption), chartHtml(page, block), source);
  }
}

export function inlinesHtml(page: Page, inlines: readonly Inline[]): Child[] {
  return inlines.map((inline) => inlineHtml(page, inline));
}

function inlineHtml(page: Page, inline: Inline): Child {
  if (isText(inline)) return wordsHtml(inline);
  switch (inline.type) {
    case 'link':
      return tag('a', { href: inline.url }, inline.children.map(wordsHtml));
    case 'footnote':
      return noteMark(page, inline.note);
    case 'reference': {
      const name = page.layout.places.get(inline.to);
      return name === undefined ? undefined : tag('a', { href: `#${placeId(inline.to)}` }, name);
    }
    case 'live-figure':
      return wordsHtml({ ...inline.children[0], text: inlineText(inline) });
  }
}

function wordsHtml(text: Text): Child {
  const raised = text.superscript ? tag('sup', {}, text.text) : text.text;
  const italic = text.italic ? tag('em', {}, raised) : raised;
  return text.bold ? tag('strong', {}, italic) : italic;
}
