import { WORD } from '../limits.ts';

/**
 * An element of a part of a Word file. Names and attributes have the prefixes that this code calls their namespaces by,
 * whatever the file calls them; those of other namespaces keep theirs.
 */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The characters right inside this element. */
  text: string;
};

const PREFIXES: [namespace: RegExp, prefix: string][] = [
  [/\/(?:wordprocessingml\/2006|wordprocessingml)\/main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/office\/drawing\/2016\/SVG\/main$/, 'asvg'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
  [/\/office\/word\/2012\/wordml$/, 'w15'],
  [/\/package\/2006\/relationships$/, ''],
];

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\p{L}_][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200})\s*(\/?)>|[^<]+/uy;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

type Names = ReadonlyMap<string, string>;

/**
 * Reads XML into a tree; throws where it is not well formed, declares a document type, or holds or nests more than anybody
 * writes. What reads the tree calls itself for each level.
 *
 * @param budget how many elements there may still be
 */
export function readTree(bytes: Uint8Array, budget = { elements: WORD.elements }): XmlElement {
  const xml = decodeXml(bytes);
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: { element: XmlElement; written: string; names: Names }[] = [];
  let element = top;
  let names: Names = new Map();
  const attributesIn = createAttributesIn();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`broken at character ${at}`);
    const [whole, marked, closing, written, attributes = '', empty] = token;
    if (marked !== undefined) element.text += marked;
    else if (written === undefined) {
      if (!whole.startsWith('<')) element.text += decodeEntities(whole);
    } else if (closing) {
      const last = open.pop();
      if (last?.written !== written) throw new Error(`an element is not closed at character ${at}`);
      element = open.at(-1)?.element ?? top;
      names = last.names;
    } else {
      const outer = names;
      budget.elements -= 1;
      if (budget.elements < 0) throw new Error('it has more elements than any report');
      if (attributes.includes('xmlns')) names = withNamespaces(names, attributes);
      const child: XmlElement = {
        name: nameFor(written, names, true),
        attributes: attributes === '' ? NONE : attributesIn(attributes, names),
        children: [],
        text: '',
      };
      element.children.push(child);
      if (empty) names = outer;
      else {
        if (open.length >= WORD.depth) throw new Error('its elements lie too deep in one another');
        open.push({ element: child, written, names: outer });
        element = child;
      }
    }
  }
  const [root] = top.children;
  if (open.length > 0 || !root || top.children.length > 1) throw new Error('it ends too early');
  return root;
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The prefix of ours for each prefix of the file. */
function withNamespaces(names: Names, attributes: string): Names {
  const known = new Map(names);
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const namespace = double ?? single ?? '';
    const prefix = PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1];
    known.set(key.slice('xmlns:'.length), prefix ?? key.slice('xmlns:'.length));
  }
  return known;
}

function nameFor(written: string, names: Names, isElement: boolean): string {
  const colon = written.indexOf(':');
  // An attribute without a prefix is in no namespace, not in that of its element.
  if (colon < 0 && !isElement) return written;
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const known = names.get(prefix) ?? prefix;
  const local = colon < 0 ? written : written.slice(colon + 1);
  return known === '' ? local : `${known}:${local}`;
}

const NONE: Names = new Map();

/** Reads attributes, once for all elements that have the same: most do, and each map takes its memory. */
function createAttributesIn(): (source: string, names: Names) => Names {
  const known = new Map<Names, Map<string, Names>>();
  return (source, names) => {
    const same = known.get(names) ?? new Map<string, Names>();
    known.set(names, same);
    const before = same.get(source);
    if (before) return before;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single] of source.matchAll(ATTRIBUTE))
      attributes.set(nameFor(key, names, false), decodeEntities(double ?? single ?? ''));
    same.set(source, attributes);
    return attributes;
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Entities that the file would have to declare itself are a fault, since declaring any is how such files attack. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6});|#(\d{1,7});|(\w+);)?/gi, (_all, hex, decimal, named) => {
    const known = named === undefined ? undefined : ENTITIES[named];
    if (known !== undefined) return known;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    if (code === undefined || code > 0x10ffff) throw new Error('it uses an entity that XML does not have');
    return String.fromCodePoint(code);
  });
}

/** The first child of a name, then the first child of the next name in that one, and so on. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of a name below another, however deep. */
export function firstBelow(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : firstBelow(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of a name below another, in order. */
export function allBelow(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    allBelow(child, name, found);
  }
  return found;
}

/** Those of them that lie in no other one. */
export function outermostBelow(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : outermostBelow(child, name)));
}

/** `w:val` of an element, or of what a path leads to. */
export function valOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes.get('w:val');
}

/** Whether a setting that may be absent is on: nothing where it is absent. */
export function settingOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes.get('w:val') ?? '');
}
