import { DEEPEST } from '../model.ts';
import { elementsIn, type HtmlElement, wordsOf } from './html-tree.ts';
import type { ListName } from './list-starts.ts';
import { type StyleSheet, stylesOf } from './styles.ts';

export type ItemForm = {
  list: 'bulleted' | 'numbered';
  depth: number;
  /** The list of the source that it is in, where the source tells one from another. */
  of: ListName | undefined;
};

/**
 * Word's lists are paragraphs that name a list and a level, `mso-list:l0 level1 lfo1`, and hold the sign that Word would
 * print. What kind of list it is, the style sheet says or that sign does.
 */
export function wordItem(element: HtmlElement, sheet: StyleSheet): ItemForm | undefined {
  const named = /\b(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/.exec(stylesOf(element)['mso-list'] ?? '');
  if (!named) return undefined;
  const [, list = '', level = '1', override = ''] = named;
  const of = { name: `${list} ${override}`, isContinued: true };
  const depth = Math.min(Number(level) - 1, DEEPEST);
  const format = sheet.get(`@list ${list}:level${level}`)?.['mso-level-number-format'];
  if (format !== undefined) return { list: /bullet|image/.test(format) ? 'bulleted' : 'numbered', depth, of };
  const sign = [...elementsIn(element)].find(isListSign);
  return { list: sign && isNumber(wordsOf(sign)) ? 'numbered' : 'bulleted', depth, of };
}

/** The sign that Word prints before an item, with the spaces behind it. */
export function isListSign(element: HtmlElement): boolean {
  return /^ignore$/i.test(stylesOf(element)['mso-list'] ?? '');
}

/** `1.`, `(a)`, `iv)`, `2.1`; a lone `o` is the bullet of the second level. */
function isNumber(sign: string): boolean {
  return /^\s*[[(]?(?:\d+(?:\.\d+)*[.)\]]?|[a-z]{1,4}[.)\]])[\s\u00A0]*$/i.test(sign);
}

/** How deep an item of a list is, by the program's own word for it or by the lists around it. */
export function depthOf(item: HtmlElement, lists: number): number {
  const said = Number(item.attributes['data-aria-level'] ?? item.attributes['aria-level']);
  const depth = Number.isInteger(said) && said > 0 ? said - 1 : lists - 1;
  return Math.max(0, Math.min(depth, DEEPEST));
}
