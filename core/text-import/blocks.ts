import { tidy } from './inlines.ts';
import type { Line, Source } from './lines.ts';

type Common = {
  /** Numbers of the source lines that it was read from. */
  lines: number[];
  /** What stands in the block, with its marks still in it. */
  text: string;
  /** Whether a blank line stands before it. */
  gap: boolean;
};

/** A block as the source has it, before anybody knows where it belongs. */
export type SourceBlock = Common &
  (
    | { kind: 'heading'; level: number }
    /** `indented`: white space stands where a lost mark may have been. */
    | { kind: 'paragraph'; indented: boolean }
    | { kind: 'item'; list: 'bulleted' | 'numbered'; number: string; depth: number }
    | { kind: 'quotation' }
    | { kind: 'table'; rows: string[][] }
    /** The words of a footnote. */
    | { kind: 'note'; mark: string }
    /** A line without words: a rule, a picture, a comment. */
    | { kind: 'ornament' }
  );
export type BlockOf<Kind extends SourceBlock['kind']> = Extract<SourceBlock, { kind: Kind }>;

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*(?:\{[#.][^{}]*\}\s*)?$/;
const ORNAMENT = /^\s*(?:([-*_=])(?:\s*\1){2,}|!\[[^\]]*\]\([^)]*\)|#{1,6})\s*$/;
const UNDERLINE = /^\s*(=|-)\1{2,}\s*$/;
const NOTE = /^\s*(?:\[\^([^\]\s]{1,40})\]:\s*|<sup>\s*(?:<sup>\s*)?(\d{1,3}|[*†‡])\s*(?:<\/sup>\s*){1,2}(?=\S))(.*)$/;
const QUOTED = /^\s*>\s?(.*)$/;
/** Marks of lists, those that fonts lose among them: private characters and what Wingdings leave behind. */
const BULLET = /^(\s*)([-*+•‣◦▪▫●○■□◆◇➢➤►▶❖·∙–—§Ø\uE000-\uF8FF]|o(?=\t))\s+(\S.*)$/;
const CERTAIN_BULLET = /^[-*+•‣◦▪●○■\uE000-\uF8FF]$/;
const NUMBERED = /^(\s*)(\d{1,3})[.)]\s+(\S.*)$/;
/** A mark that stands on a line of its own, before the words that it belongs to. */
const LONE_MARK = /^\s*(?:[•‣◦▪●○■\uE000-\uF8FF]|\d{1,3}[.)])\s*$/;
const PIPES = /^\s*\|.*\|\s*$/;

/** `standsAlone` knows lines that are never part of a paragraph, such as the headings of the edition. */
export function readBlocks(source: Source, standsAlone: (text: string) => boolean): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const indents: number[] = [];
  let open: SourceBlock | undefined;
  let gap = true;
  let mark: Line | undefined;
  const start = (block: SourceBlock): void => {
    blocks.push(block);
    open = block;
    if (block.kind === 'heading' || block.kind === 'table') indents.length = 0;
  };
  for (const line of source.lines) {
    if (line.text.trim() === '') {
      gap = true;
      open = undefined;
      continue;
    }
    if (LONE_MARK.test(line.text)) {
      if (mark) start(ornament(mark, true));
      mark = line;
      open = undefined;
      continue;
    }
    const plain = tidy(line.text);
    const marked = mark !== undefined && /^\s*[\p{L}\p{N}“‘"'(£*]/u.test(plain);
    if (mark && !marked) start(ornament(mark, gap));
    const text = mark && marked ? `${mark.text.trim()} ${plain.trim()}` : plain;
    const common = { lines: [...(mark && marked ? [mark.number] : []), line.number], gap: gap || marked };
    gap = false;
    mark = undefined;
    if (UNDERLINE.test(text) && open?.kind === 'paragraph' && open.lines.length === 1) {
      const { lines, text: title, gap: before } = open;
      open = undefined;
      const level = text.includes('=') ? 1 : 2;
      blocks[blocks.length - 1] = { kind: 'heading', level, lines: [...lines, line.number], text: title, gap: before };
      continue;
    }
    const block = readLine({ ...line, text }, common, open, indents, standsAlone);
    if (block.kind === 'table' && open?.kind === 'table') {
      open.rows.push(...block.rows);
      extend(open, line.number, text);
    } else if (block.kind === 'quotation' && open?.kind === 'quotation') extend(open, line.number, block.text);
    else if (block.kind === 'paragraph' && open && continues(open, block, source.unwrapped, standsAlone))
      extend(open, line.number, block.text);
    else start(block);
  }
  if (mark) start(ornament(mark, gap));
  return blocks;
}

function ornament(line: Line, gap: boolean): BlockOf<'ornament'> {
  return { kind: 'ornament', lines: [line.number], text: line.text.trim(), gap };
}

function readLine(
  { text }: Line,
  common: { lines: number[]; gap: boolean },
  open: SourceBlock | undefined,
  indents: number[],
  standsAlone: (text: string) => boolean,
): SourceBlock {
  const heading = HEADING.exec(text);
  if (heading?.[2]) return { ...common, kind: 'heading', level: heading[1]!.length, text: heading[2] };
  if (ORNAMENT.test(text) || !/[\p{L}\p{N}]/u.test(text)) return { ...common, kind: 'ornament', text: text.trim() };
  const note = NOTE.exec(text);
  if (note) return { ...common, kind: 'note', mark: note[1] ?? note[2]!, text: note[3]!.trim() };
  const quoted = QUOTED.exec(text);
  if (quoted) return { ...common, kind: 'quotation', text: quoted[1]!.trim() };

  const running = open?.kind === 'paragraph' && !endsSentence(open.text);
  const bullet = BULLET.exec(text);
  if (bullet && (CERTAIN_BULLET.test(bullet[2]!) || !running)) {
    const depth = depthOf(bullet[1]!, indents, bullet[2] === 'o');
    const number = NUMBERED.exec(bullet[3]!);
    if (number)
      return { ...common, kind: 'item', list: 'numbered', number: number[2]!, depth, text: number[3]!.trim() };
    return { ...common, kind: 'item', list: 'bulleted', number: '', depth, text: bullet[3]!.trim() };
  }
  const number = NUMBERED.exec(text);
  if (number && (!running || number[2] === '1')) {
    const depth = depthOf(number[1]!, indents, false);
    return { ...common, kind: 'item', list: 'numbered', number: number[2]!, depth, text: number[3]!.trim() };
  }
  if (PIPES.test(text)) return { ...common, kind: 'table', rows: rowOf(text), text };
  const numbered = /^\s*[\p{L}\d.]{1,8}\t[^\t]+$/u.test(text) ? text.replace('\t', ' ') : undefined;
  if (numbered !== undefined && standsAlone(numbered))
    return { ...common, kind: 'paragraph', indented: false, text: numbered.trim() };
  if (text.trim().includes('\t') || (/^\t|\t$/.test(text) && open?.kind === 'table'))
    return { ...common, kind: 'table', rows: [text.trim().split('\t')], text };
  return { ...common, kind: 'paragraph', indented: /^\s/.test(text), text: text.trim() };
}

/** How deep an item is, from its indentation and those of the items above it, which are kept in `indents`. */
function depthOf(space: string, indents: number[], second: boolean): number {
  const indent = space.replaceAll('\t', '    ').length;
  while (indents.length > 0 && indents.at(-1)! > indent) indents.pop();
  const above = indents.at(-1);
  if (above === undefined || indent >= above + 2) indents.push(indent);
  const depth = Math.max(indents.length - 1, second && indents.length > 0 ? 1 : 0);
  return Math.min(depth, 2);
}

function rowOf(text: string): string[][] {
  const cells = text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  const trimmed = cells.map((cell) => cell.replaceAll('\\|', '|').trim());
  return trimmed.every((cell) => /^:?-*:?$/.test(cell)) ? [] : [trimmed];
}

function continues(
  open: SourceBlock,
  next: BlockOf<'paragraph'>,
  unwrapped: boolean,
  standsAlone: (text: string) => boolean,
): boolean {
  if (open.kind === 'heading' || open.kind === 'table' || open.kind === 'ornament') return false;
  if (standsAlone(next.text) || standsAlone(open.text)) return false;
  if (!unwrapped || (next.indented && open.kind !== 'paragraph')) return true;
  return goesOn(open.text, next.text);
}

function extend(block: SourceBlock, line: number, text: string): void {
  block.lines.push(line);
  block.text = `${block.text} ${text}`.trim();
}

/** Whether a text that broke off after `before` goes on with `after`. */
export function goesOn(before: string, after: string): boolean {
  return !endsSentence(before) && /^[\s*_]*[(‘“"']?\p{Ll}/u.test(after);
}

export function endsSentence(text: string): boolean {
  const bare = text.replace(/(?:<sup>[^<]*<\/sup>|\[\^[^\]]*\]|[*_\s])+$/g, '');
  return /[.!?:;…]["'”’)\]*_]*$/.test(bare);
}
