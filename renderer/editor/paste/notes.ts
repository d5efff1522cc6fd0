import { realAddress } from './addresses.ts';
import { cleanLine } from './clean-text.ts';
import { elementsIn, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { stylesOf } from './styles.ts';

/** The footnotes of a piece of HTML: what their marks in the text stand for, and what holds their words. */
export type FoundNotes = {
  /** The element that holds the words, by the link that is the mark. */
  ofMark: ReadonlyMap<HtmlElement, HtmlElement>;
  bodies: ReadonlySet<HtmlElement>;
  /** Marks whose notes were not copied with the text: they would lead nowhere. */
  strays: ReadonlySet<HtmlElement>;
};

const MARK = /^\[?\s*(?:\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§]{1,3}|(?:foot)?note \d{1,3})\s*\]?$/i;

/**
 * A mark is a link forward to a place in the same text whose words are a number or a sign. Word, LibreOffice, Google Docs
 * and web pages all make footnotes so, by names of their own.
 */
export function findNotes(root: HtmlElement): FoundNotes {
  const places = new Map<string, { element: HtmlElement; at: number }>();
  const around = new Map<HtmlElement, HtmlElement>();
  const chainOf = (element: HtmlElement): HtmlElement[] => {
    const above = around.get(element);
    return above ? [above, ...chainOf(above)] : [];
  };
  const links: { element: HtmlElement; at: number; to: string }[] = [];
  let count = 0;
  const look = (element: HtmlElement): void => {
    const at = count++;
    const { id, name, href } = element.attributes;
    if (id && !places.has(id)) places.set(id, { element, at });
    if (element.tag === 'a') {
      if (name && !places.has(name)) places.set(name, { element, at });
      const to = /#(.+)$/.exec(href ?? '')?.[1];
      if (to && !(realAddress(href) && !isNoteName(to))) links.push({ element, at, to });
    }
    for (const child of element.children)
      if (isElement(child)) {
        around.set(child, element);
        look(child);
      }
  };
  look(root);

  const ofMark = new Map<HtmlElement, HtmlElement>();
  const bodies = new Set<HtmlElement>();
  const strays = new Set<HtmlElement>();
  for (const { element, at, to } of links) {
    const target = places.get(to);
    if (!target && isNoteName(to) && MARK.test(shownWords(element))) strays.add(element);
    if (!target || target.at <= at) continue;
    const body = bodyOf([target.element, ...chainOf(target.element)]);
    if (!body || elementsIn(body).includes(element) || !(isNoteBody(body) || MARK.test(shownWords(element)))) continue;
    ofMark.set(element, body);
    bodies.add(body);
  }
  return { ofMark, bodies, strays };
}

function isNoteName(name: string): boolean {
  return /^(_?(ftn|edn|fn|cite_note)|footnote|endnote|sdfootnote|sdendnote)/i.test(name);
}

function isNoteBody(element: HtmlElement): boolean {
  return (
    /^(footnote|endnote)$/.test(stylesOf(element)['mso-element'] ?? '') ||
    /^sd(foot|end)note\d+$/.test(element.attributes.id ?? '')
  );
}

/** The nearest thing round a place that can hold a note. */
function bodyOf(around: readonly HtmlElement[]): HtmlElement | undefined {
  return around.find(isNoteBody) ?? around.find(({ tag }) => /^(li|p|div|dd|aside)$/.test(tag));
}

function shownWords(node: HtmlNode): string {
  if (!isElement(node)) return 'text' in node ? node.text : '';
  return node.children.map(shownWords).join('').trim();
}

/** The words of a note: a note is plain text, so the address of a link follows its words. */
export function noteWords(body: HtmlElement): string {
  const ends: string[] = [];
  const read = (node: HtmlNode): void => {
    if (!isElement(node)) {
      if ('text' in node) ends.push(node.text);
      return;
    }
    const { tag, attributes } = node;
    if (tag === 'style' || tag === 'script') return;
    // The number before the words, or the arrow behind them, leads back to the mark.
    if (tag === 'a' && /#/.test(attributes.href ?? '') && isBack(node)) return;
    if (/^(p|div|br|li)$/.test(tag)) ends.push(' ');
    const before = ends.length;
    for (const child of node.children) read(child);
    const url = tag === 'a' ? realAddress(attributes.href) : undefined;
    const words = ends.slice(before).join('').trim();
    if (url && words !== '' && !(/[./@]/.test(words) && url.endsWith(words))) ends.push(` (${url})`);
  };
  read(body);
  const words = cleanLine([{ text: ends.join('') }])
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('');
  return words
    .replace(/^(?:\^|↑|↩︎?)\s*/, '')
    .replace(/\s*[↩↑]\uFE0E?$/, '')
    .trim();
}

function isBack(link: HtmlElement): boolean {
  const words = shownWords(link);
  return (
    words === '' ||
    MARK.test(words) ||
    /^(?:\^|↩|↑|\uFE0E|\s)+$/.test(words) ||
    [...elementsIn(link)].some((inside) => /footnote|endnote/.test(stylesOf(inside)['mso-special-character'] ?? ''))
  );
}
