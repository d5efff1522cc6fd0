/** An element of a part of the package. Names have the prefixes that Word gives them, and so does the library. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The characters right inside this element. */
  text: string;
};

/** A part that was read: its elements by name, each name in the order of the text. */
export type XmlTree = { root: XmlElement; named: (name: string) => readonly XmlElement[] };

/** What was read of a package, by the paths of its parts. */
export type XmlTrees = ReadonlyMap<string, XmlTree>;

const TOKEN = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;
const PROLOGUE = /^(?:<\?xml [^?]*\?>)?\s*/;
const NO_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
const FORBIDDEN = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/;

/**
 * Reads XML as the library writes it: no comments, no CDATA, no document type. Throws on whatever is not well formed,
 * since nothing else that checks the file would find it.
 */
export function readXml(xml: string): XmlTree {
  if (NO_ENTITY.test(xml)) throw new Error('an ampersand stands alone');
  if (FORBIDDEN.test(xml) || !xml.isWellFormed()) throw new Error('a character is not allowed in XML');
  const top = newElement('', '');
  const named = new Map<string, XmlElement[]>();
  const open = [top];
  let element = top;
  TOKEN.lastIndex = PROLOGUE.exec(xml)?.[0].length ?? 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`a tag is broken at character ${at}`);
    const [text, closing, name, attributes = '', empty] = token;
    if (name === undefined) element.text += decode(text);
    else if (closing) {
      if (element.name !== name) throw new Error(`“${element.name}” is closed by “${name}”`);
      open.pop();
      element = open.at(-1) ?? top;
    } else {
      const child = newElement(name, attributes);
      element.children.push(child);
      const alike = named.get(name);
      if (alike) alike.push(child);
      else named.set(name, [child]);
      if (!empty) {
        open.push(child);
        element = child;
      }
    }
  }
  const [root] = top.children;
  if (element !== top || root === undefined || top.children.length > 1 || top.text.trim() !== '')
    throw new Error(element === top ? 'there is not one root' : `“${element.name}” is not closed`);
  return { root, named: (name) => named.get(name) ?? [] };
}

/** Reads every part that is XML. Throws with the path of the one that is broken. */
export function readParts(parts: ReadonlyMap<string, string | Uint8Array>): XmlTrees {
  const trees = new Map<string, XmlTree>();
  for (const [path, xml] of parts)
    try {
      if (typeof xml === 'string') trees.set(path, readXml(xml));
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  return trees;
}

const NONE: ReadonlyMap<string, string> = new Map();

function newElement(name: string, source: string): XmlElement {
  if (source === '') return { name, attributes: NONE, children: [], text: '' };
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) throw new Error(`“${name}” has “${key}” twice`);
    attributes.set(key, decode(value));
  }
  return { name, attributes, children: [], text: '' };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/g, (_, hex?: string, decimal?: string, name = '') =>
    hex || decimal ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)) : (ENTITIES[name] ?? ''),
  );
}

/** Every element of a name below another, in order. */
export function all(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    if (child.children.length > 0) all(child, name, found);
  }
  return found;
}

/** The first of them. */
export function first(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Empty where the attribute is absent. */
export function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** Empty where there is no element, either. */
export const value = (element: XmlElement | undefined): string => (element ? attribute(element, 'w:val') : '');

/** The values of `ST_OnOff` that say yes. A setting without a value is on, too: whoever asks must see to that. */
export const isOn = (setting: string): boolean => /^(1|true|on)$/.test(setting);

/** Text of an element as it is read; codes of fields are text only of their own element. */
export function textIn(element: XmlElement): string {
  let { text } = element;
  for (const child of element.children) if (child.name !== 'w:instrText') text += textIn(child);
  return text;
}
