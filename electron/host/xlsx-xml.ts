/** As much of XML as a workbook needs, read with expressions: a parser that builds a tree takes ten times as long. */

export type XmlElement = { tag: string; content: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One run of words and nothing else, as nearly all strings are. */
const PLAIN_TEXT = /^(?:<is>)?<t(?: [^<>]*)?>([^<]*)<\/t>(?:<\/is>)?$/;

/** The text of an XML part without comments and marked sections; nothing where it is no UTF-8 or declares a document type. */
export function plainXml(bytes: Uint8Array): string | undefined {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  if (!xml.includes('<!')) return xml;
  const plain = xml
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_all, text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    .replace(/<!--.*?-->/gs, '');
  return plain.includes('<!') ? undefined : plain;
}

/** All elements of a name, whatever their prefix, that do not lie in one another. */
export function elements(xml: string, name: string): XmlElement[] {
  const expression = new RegExp(`<((?:[\\w.-]+:)?${name})(\\s[^>]*?)?(?:/>|>(.*?)</\\1\\s*>)`, 'gs');
  return Array.from(xml.matchAll(expression), ([, , tag = '', content = '']) => ({ tag, content }));
}

/** The value of an attribute, whatever its prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : decoded(value);
}

/** The words of a shared or inline string, without the readings that East Asian text may carry. */
export function textOf(content: string): string {
  const plain = PLAIN_TEXT.exec(content)?.[1];
  if (plain !== undefined) return decoded(plain);
  const words = content.includes('rPh') ? content.replace(/<((?:[\w.-]+:)?rPh)\b.*?<\/\1\s*>/gs, '') : content;
  return elements(words, 't')
    .map((element) => decoded(element.content))
    .join('');
}

export function decoded(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, named) => {
      if (named !== undefined) return ENTITIES[named] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    })
    .replace(/_x([\dA-F]{4})_/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
