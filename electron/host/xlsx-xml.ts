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
  const plain: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', from)) {
    const marked = xml.startsWith('<![CDATA[', at);
    if (!marked && !xml.startsWith('<!--', at)) return undefined;
    const end = xml.indexOf(marked ? ']]>' : '-->', at + 4);
    if (end < 0) return undefined;
    plain.push(xml.slice(from, at));
    if (marked)
      plain.push(
        xml
          .slice(at + 9, end)
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;'),
      );
    from = end + 3;
  }
  return from === 0 ? xml : plain.join('') + xml.slice(from);
}

/**
 * All elements of a name, whatever their prefix, that do not lie in one another. The text is gone through once: an
 * expression would look to its end for each element that is not closed.
 */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const opening = new RegExp(`<((?:[\\w.-]{1,40}:)?${name})(?=[\\s/>])`, 'g');
  const closings = new Map<string, Search>();
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const written = match[1] ?? name;
    const tagEnd = xml.indexOf('>', opening.lastIndex);
    if (tagEnd < 0) break;
    const empty = xml.charCodeAt(tagEnd - 1) === 47;
    const tag = xml.slice(opening.lastIndex, empty ? tagEnd - 1 : tagEnd);
    opening.lastIndex = tagEnd + 1;
    if (empty) found.push({ tag, content: '' });
    else {
      const search = closings.get(written) ?? createSearch(xml, `</${written}`);
      closings.set(written, search);
      const end = search(tagEnd + 1);
      if (end < 0) continue;
      found.push({ tag, content: xml.slice(tagEnd + 1, end) });
      opening.lastIndex = end + 1;
    }
  }
  return found;
}

/** Like `indexOf`, asked from places that only go on: what lies far ahead, or nowhere, is looked for once. */
export type Search = (from: number) => number;

export function createSearch(text: string, wanted: string): Search {
  let [asked, next] = [0, -2];
  return (from) => {
    const known = next !== -2 && from >= asked && (next === -1 || from <= next);
    if (!known) next = text.indexOf(wanted, from);
    asked = from;
    return next;
  };
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
  return elements(withoutReadings(content), 't')
    .map((element) => decoded(element.content))
    .join('');
}

function withoutReadings(content: string): string {
  if (!content.includes('rPh')) return content;
  const plain: string[] = [];
  let from = 0;
  for (const { index, 1: written = '' } of content.matchAll(/<((?:[\w.-]{1,40}:)?rPh)\b/g)) {
    if (index < from) continue;
    const end = content.indexOf(`</${written}`, index);
    if (end < 0) break;
    plain.push(content.slice(from, index));
    from = content.indexOf('>', end) + 1 || content.length;
  }
  return plain.join('') + content.slice(from);
}

/** Text without its entities, and without the `_x000D_` in which Excel writes what XML cannot (`ST_Xstring`). */
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
