import { decodeEntities } from './entities.ts';

/**
 * HTML of the clipboard as plain data. The page's policy forbids the browser's own reader, so that no foreign script can
 * ever run in the window; and what is read here reads the same wherever it is tested.
 */
export type HtmlElement = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
};
/** `comment`: what stands in a comment or in brackets such as `<![if !supportLists]>`. */
export type HtmlNode = HtmlElement | { text: string } | { comment: string };

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tag' in node;
}

/** Never throws, whatever it is given. The root is called `#root`; tags and attributes are in small letters. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '#root', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  const add = (node: HtmlNode) => open.at(-1)?.children.push(node);
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) add({ text: decodeEntities(html.slice(at, end)) });
    if (next < 0) break;
    at = readMark(html, next, open, add);
  }
  return root;
}

/** What begins with `<` at a place: gives the place behind it. */
function readMark(html: string, at: number, open: HtmlElement[], add: (node: HtmlNode) => void): number {
  const after = html[at + 1] ?? '';
  if (after === '!' || after === '?') {
    const long = html.startsWith('<!--', at);
    const close = html.indexOf(long ? '-->' : '>', at + 2);
    const end = close < 0 ? html.length : close;
    add({ comment: html.slice(at + (long ? 4 : 2), end) });
    return end + (long ? 3 : 1);
  }
  if (after === '/') {
    const close = html.indexOf('>', at);
    const end = close < 0 ? html.length : close;
    endTag(
      open,
      html
        .slice(at + 2, end)
        .trim()
        .toLowerCase(),
    );
    return end + 1;
  }
  if (!/[a-z]/i.test(after)) {
    add({ text: '<' });
    return at + 1;
  }
  const end = endOfTag(html, at);
  const whole = html.slice(at + 1, end);
  const tag = /^[^\s/>]+/.exec(whole)?.[0].toLowerCase() ?? '';
  const element = { tag, attributes: readAttributes(whole.slice(tag.length)), children: [] };
  startTag(open, element);
  if (RAW.has(tag)) {
    const close = new RegExp(`</${tag}`, 'gi');
    close.lastIndex = end;
    const stop = close.exec(html)?.index ?? html.length;
    open.at(-1)?.children.push({ text: html.slice(end + 1, stop) });
    return stop;
  }
  if (!VOID.has(tag) && whole.endsWith('/') && tag.includes(':')) endTag(open, tag);
  return end + 1;
}

/** Behind the last attribute; a `>` between quotes does not end a tag. */
function endOfTag(html: string, at: number): number {
  let quote = '';
  for (let place = at + 1; place < html.length; place++) {
    const sign = html[place];
    if (quote) {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && html[place - 1] === '=') quote = sign;
    else if (sign === '>') return place;
  }
  return html.length;
}

const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE))
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '');
  return attributes;
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noscript', 'iframe']);
/** What ends a paragraph that nobody ended. */
const BLOCKS =
  /^(address|article|aside|blockquote|center|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/;
const CELL = ['td', 'th', 'caption', 'table'];
/** What ends others of its kind before it, and what these may not reach beyond. */
const ENDS: Record<string, { those: string[]; within: string[] }> = {
  li: { those: ['li'], within: ['ul', 'ol', ...CELL] },
  dt: { those: ['dt', 'dd'], within: ['dl', ...CELL] },
  dd: { those: ['dt', 'dd'], within: ['dl', ...CELL] },
  td: { those: ['td', 'th'], within: ['tr', 'table'] },
  th: { those: ['td', 'th'], within: ['tr', 'table'] },
  tr: { those: ['tr', 'caption', 'colgroup'], within: ['table'] },
  thead: { those: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
  tbody: { those: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
  tfoot: { those: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: ['table'] },
};
/** Deeper than any page is nested; what is deeper still stands beside what is around it. */
const DEEPEST = 120;

function startTag(open: HtmlElement[], element: HtmlElement): void {
  const ends = ENDS[element.tag] ?? (BLOCKS.test(element.tag) ? { those: ['p'], within: CELL } : undefined);
  if (ends) endWithin(open, ends.those, ends.within);
  open.at(-1)?.children.push(element);
  if (!VOID.has(element.tag) && open.length < DEEPEST) open.push(element);
}

function endTag(open: HtmlElement[], tag: string): void {
  const isOfTable = /^(table|t[rdh]|thead|tbody|tfoot|caption)$/.test(tag);
  endWithin(open, [tag], isOfTable ? (tag === 'table' ? [] : ['table']) : CELL);
}

function endWithin(open: HtmlElement[], tags: readonly string[], within: readonly string[]): void {
  for (let at = open.length - 1; at > 0; at--) {
    const tag = open[at]?.tag ?? '';
    if (tags.includes(tag)) {
      open.length = at;
      return;
    }
    if (within.includes(tag)) return;
  }
}

/** All elements inside, in the order in which they begin. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (inside: HtmlElement) => {
    for (const child of inside.children)
      if (isElement(child)) {
        found.push(child);
        look(child);
      }
  };
  look(element);
  return found;
}

/** All that is written inside, blanks and line ends as they are; no comments. */
export function wordsOf(node: HtmlNode): string {
  if (isElement(node)) return node.children.map(wordsOf).join('');
  return 'text' in node ? node.text : '';
}
