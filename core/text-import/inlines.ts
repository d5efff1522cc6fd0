import {
  type Inline,
  isText,
  type Link,
  MARKS,
  type Marks,
  newFootnote,
  newReference,
  newText,
  type Text,
} from '../content.ts';
import { inlineText } from '../content-text.ts';

/** What stands behind the marks in a text. */
export type Marked = {
  /** A mark of a footnote gives the note, or nothing where the source has none for it. */
  takeNote: (mark: string) => string | undefined;
  /** Whether `[#id]` names a place of the report; other words in such brackets are left alone. */
  isPlace: (id: string) => boolean;
};

const UNMARKED: Marked = { takeNote: () => undefined, isPlace: () => false };

/**
 * Markdown and the remains of HTML inside a line as inlines: bold, italic, superscript, links, references and marks of footnotes. What
 * is not understood stays as it was written.
 */
export function readInlines(source: string, marked: Marked = UNMARKED): Inline[] {
  const inlines: Inline[] = [];
  readInto(inlines, source.trim(), {}, marked);
  return inlines.length > 0 ? inlines : [newText('')];
}

/** The words of a line without its marks; the mark of a footnote is left as its number. */
export function plainWords(source: string): string {
  if (!BEGINS.test(source)) return source.trim();
  const text = readInlines(source).map(inlineText).join('');
  return levelDigits(text).trim();
}

/** Inlines where only plain text can stand: an address follows the words of its link, a note stands in brackets. */
export function asPlainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (isText(inline)) return inline.text;
      if (inline.type === 'footnote') return ` (${inline.note})`;
      if (inline.type === 'reference') return '';
      if (inline.type === 'live-figure') return inline.seen;
      const label = inlineText(inline);
      return inline.url.endsWith(label) ? label : `${label} (${inline.url})`;
    })
    .join('')
    .trim();
}

/** Marks of footnotes in a line, in order. */
export function noteMarks(source: string): string[] {
  if (!BEGINS.test(source)) return [];
  const marks: string[] = [];
  const takeNote = (mark: string) => {
    marks.push(mark);
    return undefined;
  };
  readInlines(source, { ...UNMARKED, takeNote });
  return marks;
}

/** Ids that a line refers to as `[#id]`. */
export function referencesIn(source: string): string[] {
  return [...source.matchAll(/(?<!\\)\[#([^\]\s]{1,80})\](?!\()/g)].map((match) => match[1]!);
}

/** `12` for `¹²`. */
export function levelDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPT.indexOf(digit)));
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

// What is bold or italic has an end within 4,000 signs, so that no mark is looked after for ever.
const TOKEN =
  /\\([!-/:-@[-`{-~])|\[\^([^\]\s]{1,40})\]|<sup>\s*(?:<sup>)?\s*(\d{1,3}|[*†‡])\s*(?:<\/sup>)?\s*<\/sup>|<sup>([^<>]{1,40})<\/sup>|(?<=[\p{L}\d])\^([\p{L}\d]{1,8})\^|<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+)>|(!?)\[((?:[^[\]\\]|\\.)*)\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+"[^"]*")?\s*\)|(\*\*\*|___)(?=[^\s*_])([\s\S]{0,3999}?\S)\10(?!\w)|(\*\*|__)(?=\S)((?:\\.|[^\\]){0,3999}?(?:\\.|[^\s\\]))\12|(\*|_)(?=[^\s*_])((?:\\.|[^*_\\]|\*\*[^*]{1,3999}\*\*){0,3999}?(?:\\.|[^\s*_\\]))\14|(?<!\b[km]?m)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[#([^\]\s]{1,80})\](?!\()/gu;

/** The same without bold and italic. */
const PLAIN_TOKEN = new RegExp(
  ['(\\*\\*\\*|___)', '(\\*\\*|__)', '(\\*|_)'].reduce(
    (all, sign) => all.replace(`|${sign}(?=`, `|(?!)${sign}(?=`),
    TOKEN.source,
  ),
  TOKEN.flags,
);

/** Signs of a line in which looking in vain costs nothing. */
const SHORT = 4000;

/** Behind the last signs that can end bold or italic: what begins behind them would be looked after in vain. */
function endOfMarks(source: string): number {
  let end = 0;
  for (let at = source.length; at > 1; at--) {
    if (!/[*_]/.test(source[at - 1] ?? '')) end = 0;
    else {
      end ||= at;
      if (/[^\s*_]/.test(source[at - 2] ?? '')) return end;
    }
  }
  return 0;
}

/** What a token begins with: most lines have none of it, and need not be looked through. */
const BEGINS = /[\\[<^*_⁰¹²³⁴⁵⁶⁷⁸⁹]/;

function readInto(list: Inline[], source: string, marks: Marks, marked: Marked): void {
  if (!BEGINS.test(source)) {
    addText(list, source, marks);
    return;
  }
  const end = source.length > SHORT ? endOfMarks(source) : source.length;
  const rest = source.slice(end);
  // A token may reach beyond the end, where nothing is looked after in vain.
  if (/[*_]/.test(rest)) {
    readTokens(list, source.slice(0, end), marks, marked, TOKEN);
    readTokens(list, rest, marks, marked, PLAIN_TOKEN);
  } else readTokens(list, source, marks, marked, TOKEN);
}

function readTokens(list: Inline[], source: string, marks: Marks, marked: Marked, token: RegExp): void {
  let done = 0;
  for (const match of source.matchAll(token)) {
    // A token found inside one that was already read.
    if (match.index < done) continue;
    const [
      whole,
      escaped,
      name,
      sup,
      high,
      caret,
      address,
      picture,
      label,
      url,
      ,
      both,
      ,
      bold,
      ,
      italic,
      raised,
      place,
    ] = match;
    const around = /\w/.test(source[match.index - 1] ?? '') || /\w/.test(source[match.index + whole.length] ?? '');
    // An underscore inside a word is part of the word.
    if (whole.startsWith('_') && around) continue;
    addText(list, source.slice(done, match.index), marks);
    done = match.index + whole.length;
    const mark = name ?? sup ?? (raised === undefined ? undefined : levelDigits(raised));
    if (escaped !== undefined) addText(list, escaped, marks);
    else if (mark !== undefined) {
      const note = marked.takeNote(mark);
      if (note !== undefined) list.push(newFootnote(note));
      else addText(list, sup === undefined ? whole : superscript(sup), marks);
    } else if (high !== undefined || caret !== undefined)
      readInto(list, high ?? caret ?? '', { ...marks, superscript: true }, marked);
    else if (place !== undefined) {
      if (marked.isPlace(place)) list.push(newReference(place));
      else addText(list, whole, marks);
    } else if (address !== undefined) list.push(newLink(address, [newText(address.replace(/^mailto:/, ''))]));
    else if (label !== undefined) addLink(list, label, picture ? '' : (url ?? ''), marks, marked);
    else if (both !== undefined) readInto(list, both, { ...marks, bold: true, italic: true }, marked);
    else if (bold !== undefined) readInto(list, bold, { ...marks, bold: true }, marked);
    else if (italic !== undefined) readInto(list, italic, { ...marks, italic: true }, marked);
  }
  addText(list, source.slice(done), marks);
}

function addLink(list: Inline[], label: string, url: string, marks: Marks, marked: Marked): void {
  const inside: Inline[] = [];
  readInto(inside, label.trim() === '' ? url : label, marks, marked);
  const texts = inside.filter(isText);
  const known = /^www\./i.test(url) ? `https://${url}` : url;
  if (ADDRESS.test(known) && texts.length === inside.length && texts.length > 0) {
    list.push(newLink(known, texts));
    return;
  }
  for (const inline of inside)
    if (isText(inline)) addText(list, inline.text, inline);
    else list.push(inline);
  // A place in the same document: its name says nothing to a reader.
  if (url !== '' && label.trim() !== '' && !url.startsWith('#')) addText(list, ` (${url})`, marks);
}

function addText(list: Inline[], text: string, marks: Marks): void {
  if (text === '') return;
  const last = list.at(-1);
  if (last && isText(last) && MARKS.every((mark) => last[mark] === marks[mark])) last.text += text;
  else list.push({ text, ...Object.fromEntries(MARKS.flatMap((mark) => (marks[mark] ? [[mark, true]] : []))) });
}

const newLink = (url: string, children: Text[]): Link => ({ type: 'link', url, children });
const superscript = (mark: string) => mark.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  pound: '£',
  euro: '€',
  copy: '©',
  bull: '•',
  times: '×',
  deg: '°',
};

/**
 * Entities become letters, even those that a tag has cut in two; tags that mean bold or italic become Markdown, other known
 * tags go. What has a backslash before it is none of these.
 */
export function tidy(source: string): string {
  return withoutComments(withoutTags(source));
}

function withoutTags(source: string): string {
  if (!/[<&]/.test(source)) return source;
  return source
    .replace(/&<\/?\w+>((?:lt|gt|amp);)/g, '&$1')
    .replace(/(?<!\\)&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
        ? String.fromCodePoint(point)
        : whole;
    })
    .replace(/(?<!\\)<\/?(?:b|strong)>/gi, '**')
    .replace(/(?<!\\)<\/?(?:i|em)>/gi, '*')
    .replace(/(?<!\\)<br\s*\/?>/gi, ' ')
    .replace(/(?<!\\)<\/?(?:u|span|font|small|ins|mark|p|div)(?:\s[^<>]*)?>/gi, '');
}

/** By hand: an expression would look for the end of each comment that has none. */
function withoutComments(source: string): string {
  let text = '';
  let from = 0;
  for (let at = source.indexOf('<!--'); at >= 0; at = source.indexOf('<!--', at + 1)) {
    if (source[at - 1] === '\\') continue;
    const end = source.indexOf('-->', at + 4);
    if (end < 0) break;
    text += source.slice(from, at);
    from = end + 3;
    at = from - 1;
  }
  return text + source.slice(from);
}
