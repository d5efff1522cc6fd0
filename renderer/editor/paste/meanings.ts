import type { Mark, Marks } from '../../../core/content.ts';
import type { HtmlElement } from './html-tree.ts';
import type { ListName } from './list-starts.ts';
import type { Context } from './read-html.ts';
import { classesOf, type StyleSheet, type Styles, stylesOf } from './styles.ts';
import { depthOf, wordItem } from './word-lists.ts';

/** What the tags, classes and styles of the programs mean for a text in house style. */

const UNREAD = new Set(
  'script style title meta link base xml template textarea select option button input svg iframe object embed audio video canvas colgroup col map noscript datalist dialog v:shapetype v:imagedata'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre section article aside header footer main nav figure figcaption address center form fieldset details summary caption thead tbody tfoot tr td th body html menu dir legend'.split(
    ' ',
  ),
);

/** Whether nothing is taken of an element, nor of what is in it. */
export function isUnread({ tag }: HtmlElement): boolean {
  return UNREAD.has(tag);
}

export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** What nobody saw where it was copied. */
export function isHidden(element: HtmlElement): boolean {
  const styles = stylesOf(element);
  const { attributes } = element;
  if (styles.display === 'none' || styles.visibility === 'hidden' || styles['mso-hide'] === 'all') return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  return (
    attributes.class !== undefined &&
    /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/.test(attributes.class)
  );
}

/** `marks`: those around the element. What a style says goes before what the tag means. */
export function marksOf(element: HtmlElement, marks: Marks, sheet: StyleSheet): Marks {
  const { tag } = element;
  const styles = { ...sheetStyles(element, sheet), ...stylesOf(element) };
  const weight = styles['font-weight'];
  const bold = weight ? isHeavy(weight) : tag === 'b' || tag === 'strong' || undefined;
  const slant = styles['font-style'];
  const italic = slant ? /italic|oblique/.test(slant) : tag === 'i' || tag === 'em' || undefined;
  const height = styles['vertical-align'];
  const superscript = tag === 'sup' || height === 'super' || undefined;
  if (bold === undefined && italic === undefined && superscript === undefined) return marks;
  const changed = { ...marks };
  set(changed, 'bold', bold);
  set(changed, 'italic', italic);
  set(changed, 'superscript', superscript);
  return changed;
}

function set(marks: Marks, mark: Mark, on: boolean | undefined): void {
  if (on) marks[mark] = true;
  else if (on === false) delete marks[mark];
}

function isHeavy(weight: string): boolean {
  return /^bold/i.test(weight) || Number.parseInt(weight, 10) >= 600;
}

/** Cells of sheets, and words with a style of their own, are described in the style sheet. */
function sheetStyles(element: HtmlElement, sheet: StyleSheet): Styles {
  if (sheet.size === 0 || !/^(td|th|span|font)$/.test(element.tag)) return {};
  return Object.assign({}, ...classesOf(element).map((name) => sheet.get(`.${name}`)));
}

/** What an element makes of the lines in it. */
export function formOf(element: HtmlElement, context: Context, sheet: StyleSheet): Partial<Context> {
  const { tag } = element;
  if (tag === 'ul' || tag === 'ol')
    return { lists: context.lists + 1, list: tag === 'ol' ? 'numbered' : 'bulleted', of: listOf(element, context) };
  if (tag === 'pre') return { isPre: true };
  if (tag === 'li') {
    const { list, lists } = context;
    return { form: { kind: 'item', item: element, list, depth: depthOf(element, lists), of: context.of } };
  }
  const rank = rankOf(element);
  if (rank !== undefined) return { form: { kind: 'heading', rank } };
  const item = wordItem(element, sheet);
  if (item) return { form: { kind: 'item', item: element, ...item } };
  if (tag === 'figcaption' || isClass(element, /^(MsoCaption|Caption)$/i)) return { form: { kind: 'caption' } };
  if (isQuotation(element)) return { form: { kind: 'quotation' } };
  return {};
}

/** A list inside another is part of it. */
function listOf({ attributes }: HtmlElement, { lists, of }: Context): ListName {
  if (lists > 0 && of) return of;
  const start = Number(attributes.start ?? 1);
  return { name: {}, isContinued: start > 1 };
}

function rankOf(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.tag)?.[1];
  if (level) return Number(level);
  const { role } = element.attributes;
  const said = role === 'heading' ? Number(element.attributes['aria-level'] ?? 2) : undefined;
  if (said !== undefined && said > 0) return said;
  for (const name of classesOf(element)) {
    if (name === 'MsoTitle') return 1;
    const styled = /^MsoHeading([1-9])$/.exec(name)?.[1];
    if (styled) return Number(styled);
  }
  return undefined;
}

function isQuotation(element: HtmlElement): boolean {
  if (isClass(element, /quot(e|ation)/i)) return true;
  if (element.tag !== 'blockquote') return false;
  // Mail programs move paragraphs in with a quotation that has no border.
  const { border, 'margin-left': left, margin } = stylesOf(element);
  return !(/^none/.test(border ?? '') && (left !== undefined || margin !== undefined));
}

function isClass(element: HtmlElement, pattern: RegExp): boolean {
  return element.attributes.class !== undefined && classesOf(element).some((name) => pattern.test(name));
}
