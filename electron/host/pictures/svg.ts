import { PICTURE } from '../limits.ts';
import type { Measured } from './picture.ts';
import { createSvgWeight } from './svg-weight.ts';

/**
 * An SVG is a document that can run code and fetch from elsewhere; as a picture in a report it may do neither. It is
 * read strictly: what this reader does not understand is refused, so that no other reader can make more of it.
 */

const flawed = (what: string): Measured => ({
  flaw: `${what}. Save it as a plain SVG or as PNG and put it in again.`,
});

/** More attributes than anybody gives: without a bound, a hostile file would exhaust the reader. */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200})\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The document type that drawing programs write of habit, before the root; it declares nothing of its own. */
const PLAIN_TYPE =
  /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [^"]*"\s+"https?:\/\/www\.w3\.org\/[^"]*")?\s*>/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

/** By local name, whatever prefix stands before it, since a prefix can be bound to anything. */
const REFUSED: Record<string, string> = {
  script: 'holds a script',
  handler: 'holds a script',
  listener: 'holds a script',
  foreignobject: 'holds a web page inside',
  iframe: 'holds a web page inside',
  embed: 'holds a web page inside',
  object: 'holds a web page inside',
  audio: 'holds a sound',
  video: 'holds a film',
  animate: 'moves, which no page can show',
  animatecolor: 'moves, which no page can show',
  animatemotion: 'moves, which no page can show',
  animatetransform: 'moves, which no page can show',
  set: 'moves, which no page can show',
};
const PICTURE_INSIDE = /^data:image\/(?:png|jpeg);base64,[\w+/=\s]*$/i;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export function readSvg(bytes: Uint8Array): Measured {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return flawed('is not in UTF-8');
  }
  const declared = /^<\?xml\s[^?]*?encoding\s*=\s*["']([^"']*)["'][^?]*\?>/.exec(text)?.[1];
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') return flawed('is not in UTF-8');
  const read = readElements(text.replace(/^<\?xml\s[^?]*\?>/, ''));
  if ('flaw' in read) return flawed(read.flaw);
  return sizeOf(read.root);
}

type Attributes = ReadonlyMap<string, string>;

/** The attributes of the root, once every element has been looked at. */
function readElements(text: string): { root: Attributes } | { flaw: string } {
  const open: string[] = [];
  const weight = createSvgWeight();
  let root: Attributes | undefined;
  const broken = { flaw: 'is not well formed' };
  const outside = { flaw: 'refers to something outside itself' };
  for (let at = 0; at < text.length; ) {
    const inStyle = localName(open.at(-1) ?? '') === 'style';
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const words = text.slice(at, next < 0 ? undefined : next);
      if (ENTITY.test(words)) return { flaw: 'holds an entity that is not known' };
      if (inStyle && reachesOut(decoded(words))) return outside;
      if (open.length === 0 && words.trim() !== '') return broken;
      at += words.length;
      continue;
    }
    const skipped = endOfAside(text, at);
    if (skipped === undefined) return broken;
    if (skipped > at) {
      if (inStyle && reachesOut(text.slice(at, skipped))) return outside;
      at = skipped;
      continue;
    }
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(text.slice(at, at + 10))) {
      PLAIN_TYPE.lastIndex = at;
      if (root || !PLAIN_TYPE.test(text)) return { flaw: 'declares a document type, which can hide what it holds' };
      at = PLAIN_TYPE.lastIndex;
      continue;
    }
    if (text.startsWith('<?', at)) return { flaw: 'holds an instruction for another program' };
    TAG.lastIndex = at;
    const [whole, closing, name = '', given = '', empty] = TAG.exec(text) ?? [];
    if (whole === undefined) return broken;
    at += whole.length;
    if (closing) {
      if (open.pop() !== name) return broken;
      weight.close();
      continue;
    }
    if (ENTITY.test(given)) return { flaw: 'holds an entity that is not known' };
    const attributes = new Map(
      [...given.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [key, decoded(double ?? single ?? '')]),
    );
    if (open.length === 0) {
      if (root || localName(name) !== 'svg') return broken;
      root = attributes;
      const prefix = name.slice(0, -'svg'.length).replace(/:$/, '');
      if (attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) !== NAMESPACE)
        return { flaw: 'does not say that it is an SVG' };
    }
    const refused = REFUSED[localName(name)];
    if (refused !== undefined) return { flaw: refused };
    for (const [key, value] of attributes) {
      if (localName(key).startsWith('on')) return { flaw: `runs a script by “${key}”` };
      if (leadsOut(key, value)) return outside;
    }
    weight.open(attributes);
    if (empty) weight.close();
    else open.push(name);
    if (open.length > PICTURE.depth) return { flaw: 'nests too deep' };
  }
  if (!root || open.length > 0) return broken;
  return weight.isTooMuch() ? { flaw: 'draws the same things over and over, beyond what any page shows' } : { root };
}

/** Where a comment or CDATA that begins here ends; the same place where none does; nothing where it has no end. */
function endOfAside(text: string, at: number): number | undefined {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(end, at + start.length);
    return found < 0 ? undefined : found + end.length;
  }
  return at;
}

function leadsOut(name: string, value: string): boolean {
  // A namespace is a name and no address that anyone follows.
  if (name === 'xmlns' || name.startsWith('xmlns:')) return false;
  if (['href', 'src', 'base'].includes(localName(name)))
    return !/^\s*(?:#|$)/.test(value) && !PICTURE_INSIDE.test(value.trim());
  // Styles are read from attributes without a prefix only; those of drawing programs have one.
  return !name.includes(':') && reachesOut(value);
}

/** Whether a style names anything but a place in this same picture. Written in escapes, nobody could tell. */
function reachesOut(style: string): boolean {
  if (/\\|@import|expression\s*\(|javascript:|image-set\s*\(/i.test(style)) return true;
  return [...style.matchAll(/url\s*\(\s*["']?\s*(.)?/gi)].some(([, first]) => first !== '#');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name = '') => {
    if (!hex && !decimal) return ENTITIES[name] ?? '';
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** Pixels to a unit; the others depend on the page. */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 96 / 72, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** From the width and height of the root, or else the box that it draws in. */
function sizeOf(root: Attributes): Measured {
  const [, , boxWidth = 0, boxHeight = 0] = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : 0;
  const lengthOf = (name: string) => {
    const [, digits = '', unit = ''] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(root.get(name) ?? '') ?? [];
    return Number(digits) * (UNITS[unit.toLowerCase()] ?? 0);
  };
  const [width, height] = [lengthOf('width'), lengthOf('height')];
  const across = width || (ratio && (height * ratio || boxWidth));
  const down = height || (ratio && (width / ratio || boxHeight));
  if (!(across > 0 && down > 0))
    return { flaw: 'does not say how wide and high it is. Give its first tag a width and a height, or a viewBox.' };
  return { width: Math.max(1, Math.round(across)), height: Math.max(1, Math.round(down)) };
}
