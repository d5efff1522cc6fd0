import { compareSequences } from '../../compare/sequences.ts';
import { wordsOf } from '../../compare/texts.ts';
import {
  type Block,
  type Content,
  type Inline,
  isCaptioned,
  isText,
  type Text,
  type TextBlock,
} from '../../content.ts';
import type { Looks } from './reviewed-file.ts';

/**
 * A text as a row of signs, in which the end of a paragraph is a sign like any other: so a change is a stretch that goes and
 * signs that come, whether it is within a word or over many paragraphs.
 */
export type Sign = {
  /** One unit of UTF-16, or what stands for a thing without words. */
  sign: string;
  looks: Looks;
  comments?: readonly string[];
  /** What prints this sign; a reference or live figure prints many. */
  atom?: Inline;
  /** The end of a block, which has this form; `object`: of a table, picture or chart. */
  end?: TextBlock | 'object';
  /** A table, picture or chart. */
  object?: Block;
};

export const END = '\ufff9';
const NOTE = '\ufffb';
export const OBJECT = '\ufffc';

export const PLAIN: Looks = { bold: false, italic: false, superscript: false, url: '' };

/** What references print, by what they point at. */
export type Places = Readonly<Record<string, string>>;

/** Without the end. A reference stands in the words that `places` has for it, or as one sign without words. */
export function signsOfInlines(inlines: readonly Inline[], places: Places = {}): Sign[] {
  const signs: Sign[] = [];
  const add = (words: string, looks: Looks, rest: Partial<Sign> = {}) => {
    for (let at = 0; at < words.length; at++) signs.push({ sign: words[at] ?? '', looks, ...rest });
  };
  for (const inline of inlines) {
    if (isText(inline)) add(inline.text, looksOf(inline), about(inline));
    else if (inline.type === 'link')
      for (const text of inline.children) add(text.text, looksOf(text, inline.url), about(text));
    else if (inline.type === 'footnote') add(NOTE, PLAIN, { atom: inline });
    else if (inline.type === 'reference') add(places[inline.to] || OBJECT, PLAIN, { atom: inline });
    else add(inline.seen || OBJECT, looksOf(inline.children[0]), { ...about(inline.children[0]), atom: inline });
  }
  return signs;
}

export function signsOfWords(words: string): Sign[] {
  return Array.from({ length: words.length }, (_, at) => ({ sign: words[at] ?? '', looks: PLAIN }));
}

/** Of a block and of its end. */
export function signsOfBlock(block: Block, places: Places = {}): Sign[] {
  if (isCaptioned(block))
    return [
      { sign: OBJECT, looks: PLAIN, object: block },
      { sign: END, looks: PLAIN, end: 'object' },
    ];
  return [...signsOfInlines(block.children, places), { sign: END, looks: PLAIN, end: block }];
}

function looksOf({ bold, italic, superscript }: Omit<Text, 'text'>, url = ''): Looks {
  return { bold: bold === true, italic: italic === true, superscript: superscript === true, url };
}

function about({ comments }: Pick<Text, 'comments'>): Pick<Sign, 'comments'> {
  return comments ? { comments } : {};
}

/** A reference or live figure that prints nothing, so that no file has anything of it. */
export function isSilent({ sign, atom }: Sign): boolean {
  return sign === OBJECT && atom !== undefined;
}

/**
 * As many characters as signs: what has no words stands in its private one. For comparing; `readableWords` are for people.
 */
export function wordsOfSigns(signs: readonly Sign[]): string {
  return signs.map(({ sign }) => sign).join('');
}

/** The words as somebody reads them: a new line for each paragraph, and nothing for what has no words. */
export function readableWords(signs: readonly Sign[]): string {
  return signs
    .map(({ sign, atom, object, end }) => {
      if (end) return '\n';
      if (atom && !isText(atom) && atom.type === 'footnote') return ` [${atom.note}]`;
      if (object) return object.type === 'table' ? '[table]' : '[picture]';
      return sign !== OBJECT ? sign : atom ? '' : '[picture]';
    })
    .join('');
}

/** Of one line, without its end. Drawings of other programs are left out; nothing gives one empty text. */
export function inlinesOfSigns(signs: readonly Sign[]): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < signs.length; at++) {
    const { sign, looks, comments, atom } = signs[at]!;
    // A drawing of another program.
    if (sign === OBJECT && !atom) continue;
    if (atom) {
      if (signs[at - 1]?.atom !== atom) inlines.push(withLooks(atom, looks, comments));
      continue;
    }
    const text: Text = { text: sign, ...marksOf(looks), ...(comments?.length && { comments: [...comments] }) };
    const last = inlines.at(-1);
    if (looks.url === '') {
      if (last && isText(last) && isSameMarks(last, text)) last.text += sign;
      else inlines.push(text);
    } else if (last && !isText(last) && last.type === 'link' && last.url === looks.url) {
      const inner = last.children.at(-1);
      if (inner && isSameMarks(inner, text)) inner.text += sign;
      else last.children.push(text);
    } else inlines.push({ type: 'link', url: looks.url, children: [text] });
  }
  return inlines.length === 0 ? [{ text: '' }] : inlines;
}

function withLooks(atom: Inline, looks: Looks, comments: readonly string[] | undefined): Inline {
  if (isText(atom) || atom.type !== 'live-figure') return atom;
  return {
    ...atom,
    children: [{ text: '', ...marksOf(looks), ...(comments?.length && { comments: [...comments] }) }],
  };
}

function marksOf({ bold, italic, superscript }: Looks): Omit<Text, 'text'> {
  return {
    ...(bold && { bold: true as const }),
    ...(italic && { italic: true as const }),
    ...(superscript && { superscript: true as const }),
  };
}

function isSameMarks(a: Text, b: Text): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.superscript === b.superscript &&
    (a.comments ?? []).join(' ') === (b.comments ?? []).join(' ')
  );
}

export function isSameLooks(a: Looks, b: Looks): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.superscript === b.superscript && a.url === b.url;
}

/**
 * The blocks that signs are. `gone`: ends that were taken away, by their place; what stands before one is joined with what
 * comes after it and keeps its form, unless nothing stands there.
 */
export function blocksOfSigns(signs: readonly (Sign & { gone?: true })[]): Content {
  const blocks: Content = [];
  let line: Sign[] = [];
  let form: TextBlock | undefined;
  const close = (end: TextBlock | undefined) => {
    const head = form ?? end;
    form = undefined;
    // A table, picture or chart is a block by itself, whatever it is joined with.
    for (const piece of partedBy(line)) {
      if ('object' in piece) blocks.push(piece.object);
      else if (piece.signs.length > 0 || !line.some(({ object }) => object))
        blocks.push(newBlock(head, inlinesOfSigns(piece.signs)));
    }
    line = [];
  };
  for (const sign of signs) {
    const end = sign.end === 'object' ? undefined : sign.end;
    if (!sign.end) line.push(sign);
    else if (!sign.gone) close(end);
    else if (line.length > 0) form ??= end;
  }
  if (line.length > 0) close(undefined);
  return blocks;
}

function partedBy(line: readonly Sign[]): ({ signs: Sign[] } | { object: Block })[] {
  const pieces: ({ signs: Sign[] } | { object: Block })[] = [];
  let signs: Sign[] = [];
  for (const sign of line)
    if (sign.object) {
      pieces.push({ signs }, { object: sign.object });
      signs = [];
    } else signs.push(sign);
  pieces.push({ signs });
  return pieces;
}

function newBlock(head: TextBlock | undefined, children: Inline[]): TextBlock {
  return head ? { ...head, children } : { type: 'paragraph', children };
}

/** For each sign of the one row, its place in the other: -1 where it is not there. By words; the same words are found at once. */
export function alignSigns(before: readonly Sign[], after: readonly Sign[]): Int32Array {
  const places = new Int32Array(before.length).fill(-1);
  const [a, b] = [wordsOfSigns(before), wordsOfSigns(after)];
  if (a === b) {
    for (let at = 0; at < places.length; at++) places[at] = at;
    return places;
  }
  let [i, j] = [0, 0];
  for (const { kind, items } of compareSequences(wordsOf(a), wordsOf(b))) {
    const length = items.reduce((sum, item) => sum + item.length, 0);
    if (kind === 'same') for (let at = 0; at < length; at++) places[i + at] = j + at;
    if (kind !== 'new') i += length;
    if (kind !== 'gone') j += length;
  }
  return places;
}
