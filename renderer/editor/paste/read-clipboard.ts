import type { Block, Inline } from '../../../core/content.ts';
import { addInline } from './clean-text.ts';
import { type HtmlElement, parseHtml } from './html-tree.ts';
import type { FoundPicture } from './pictures.ts';
import { readHtml } from './read-html.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { readLines, readPlain } from './read-plain.ts';
import { type RtfPicture, readRtfPictures } from './rtf-pictures.ts';
import { type Changes, findChanges, NO_CHANGES, type Verdict } from './tracked-changes.ts';

/** The forms in which other programs put the same thing on the clipboard; empty where they did not. */
export type Clipping = { html: string; plain: string; rtf: string };

/** To be asked during the event: afterwards the browser has emptied it. */
export function clippingOf(data: Pick<DataTransfer, 'getData'>): Clipping {
  return { html: data.getData('text/html'), plain: data.getData('text/plain'), rtf: data.getData('text/rtf') };
}

/** What was pasted, read once and made into a text once it is known what its changes and the place ask for. */
export type Pasted = {
  changes: Changes;
  read: (verdict: Verdict, isForCells: boolean) => PastedText;
};

export type PastedText = {
  blocks: Block[];
  pictures: FoundPicture[];
  /** Names of the pictures that did not come along. */
  missing: string[];
};

/** From the HTML, else from the plain text; RTF is only looked through for the pictures of the HTML. */
export function readClipping({ html, plain, rtf }: Clipping): Pasted {
  const root = html.trim() === '' || hasTooManyTags(html) ? undefined : parseHtml(html);
  if (!root || isPdfPage(html)) return { changes: NO_CHANGES, read: () => withEdges(withoutForm(plain), plain) };
  const changes = findChanges(root);
  const bytes = /\\(?:png|jpeg)blip\b/.test(rtf) ? readRtfPictures(rtf) : [];
  return {
    changes,
    read: (verdict, isForCells) => withEdges(readWhole(root, { plain, bytes, verdict, isForCells }), plain),
  };
}

type Reading = { plain: string; bytes: readonly RtfPicture[]; verdict: Verdict; isForCells: boolean };

function readWhole(root: HtmlElement, { plain, ...options }: Reading): PastedText {
  const text = readHtml(root, options);
  const isBare = text.missing.length === 0 && text.blocks.every(isUnformed);
  // Programs for code and for mail wrap what is plain in tags that say nothing of it.
  if (isBare && isMarkdown(plain)) return withoutForm(plain);
  return text.blocks.length > 0 || text.missing.length > 0 || text.pictures.length > 0 ? text : withoutForm(plain);
}

function isUnformed(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every((inline) => 'text' in inline);
}

/** More than the largest sheet that anybody pastes: what it says is taken without its form. */
const MOST_TAGS = 400_000;

function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++count > MOST_TAGS) return true;
  return false;
}

/** Viewers that draw PDF pages with HTML copy one tag for each line of the page. */
function isPdfPage(html: string): boolean {
  return /<span[^<>]*\brole="presentation"/.test(html) && !/<(?:p|li|table|h[1-6])\b/i.test(html);
}

function withoutForm(plain: string): PastedText {
  if (isMarkdown(plain)) return { ...readMarkdown(plain), pictures: [] };
  return { blocks: readPlain(plain), pictures: [], missing: [] };
}

/** What was asked for as plain text: its lines. */
export function readUnformed(plain: string): PastedText {
  return withEdges({ blocks: readLines(plain), pictures: [], missing: [] }, plain);
}

/** A piece of a line keeps the spaces at its ends: they part it from the words that it is put between. */
function withEdges(text: PastedText, plain: string): PastedText {
  const [only] = text.blocks;
  if (text.blocks.length !== 1 || only?.type !== 'paragraph' || /[\r\n]/.test(plain) || plain.trim() === '')
    return text;
  const children: Inline[] = [];
  if (/^[ \u00A0]/.test(plain)) children.push({ text: ' ' });
  for (const inline of only.children) addInline(children, inline);
  if (/[ \u00A0]$/.test(plain)) addInline(children, { text: ' ' });
  return { ...text, blocks: [{ ...only, children }] };
}
