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
  const places = new Map<string, { element: HtmlElement; at: number; chain: HtmlElement[] }>();
  const links: { element: HtmlElement; at: number; to: string }[] = [];
  let count = 0;
  const look = (element: HtmlElement, chain: HtmlElement[]): void => {
    const at = count++;
    const { id, name, href } = element.attributes;
    if (id && !places.has(id)) places.set(id, { element, at, chain });
    if (element.tag === 'a') {
      if (name && !places.has(name)) places.set(name, { element, at, chain });
      const to = /#(.+)$/.exec(href ?? '')?.[1];
      if (to && !(realAddress(href) && !isNoteName(to))) links.push({ element, at, to });
    }
    const inside = [...chain, element];
    for (const child of element.children) if (isElement(child)) look(child, inside);
  };
  look(root, []);

  const ofMark = new Map<HtmlElement, HtmlElement>();
  const bodies = new Set<HtmlElement>();
  const strays = new Set<HtmlElement>();
  for (const { element, at, to } of links) {
    const target = places.get(to);
    if (!target && isNoteName(to) && MARK.test(shownWords(element))) strays.add(element);
    if (!target || target.at <= at || target.chain.includes(element)) continue;
    const body = bodyOf(target.element, target.chain);
    if (!body || !(isNoteBody(body) || MARK.test(shownWords(element)))) continue;
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
function bodyOf(target: HtmlElement, chain: readonly HtmlElement[]): HtmlElement | undefined {
  const around = [...chain, target].reverse();
  const marked = around.find(isNoteBody);
  if (marked) return marked;
  return around.find(
    ({ tag }) => /^(li|p|div|dd|aside|h[1-6]|td|body|#root)$/.test(tag) && !/^(h|td|body|#)/.test(tag),
  );
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
