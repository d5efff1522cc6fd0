import { levelDigits, tidy } from './inlines.ts';
import type { Line, Source } from './lines.ts';
import { isRule, pictureOf, rowOf } from './table-lines.ts';

type Common = {
  /** Numbers of the source lines that it was read from. */
  lines: number[];
  /** What stands in the block, with its marks still in it. */
  text: string;
  /** Whether a blank line stands before it. */
  gap: boolean;
};

/** What stands round a table or picture, with the marks still in it; empty where nothing does. */
export type Surroundings = { id: string; caption: string; source: string };

/** A block as the source has it, before anybody knows where it belongs. */
export type SourceBlock = Common &
  (
    | { kind: 'heading'; level: number }
    /** `indented`: white space stands where a lost mark may have been. `beside`: the rating on the bar over a standard. */
    | { kind: 'paragraph'; indented: boolean; beside?: string }
    | { kind: 'item'; list: 'bulleted' | 'numbered'; number: string; depth: number }
    | { kind: 'quotation' }
    | { kind: 'example'; tone: 'good' | 'poor' | 'neutral'; opens: boolean }
    /** `piped`: drawn with bars, not with tabs. `rule`: the cells of the line below its first row. `first`: the line of that. */
    | ({ kind: 'table'; piped: boolean; rows: string[][]; rule: string[]; first: number } & Surroundings)
    | ({ kind: 'picture'; alt: string; file: string; share: number } & Surroundings)
    /** The lines between its fences; `from`: the first of them. */
    | ({ kind: 'chart'; json: string; from: number } & Surroundings)
    /** The words of a footnote. */
    | { kind: 'note'; mark: string }
    /** A line without words: a rule, a comment. */
    | { kind: 'ornament' }
  );
export type BlockOf<Kind extends SourceBlock['kind']> = Extract<SourceBlock, { kind: Kind }>;

const HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const ORNAMENT = /^\s*(?:([-*_=])(?:\s*\1){2,}|#{1,6})\s*$/;
const UNDERLINE = /^\s*(=|-)\1{2,}\s*$/;
const NOTE =
  /^\s*(?:\[\^([^\]\s]{1,40})\]:\s*|<sup>\s*(?:<sup>\s*)?(\d{1,3}|[*†‡])\s*(?:<\/sup>\s*){1,2}(?=\S)|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=[\p{L}"“'‘(<]))(.*)$/u;
const QUOTED = /^\s*>\s?(.*)$/;
/** Marks of lists, those that fonts lose among them: private characters and what Wingdings leave behind. */
const BULLET = /^(\s*)([-*+•‣◦▪▫●○■□◆◇➢➤►▶❖·∙–—§Ø\uE000-\uF8FF]|o(?=\t))\s+(\S.*)$/;
const CERTAIN_BULLET = /^[-*+•‣◦▪●○■\uE000-\uF8FF]$/;
const NUMBERED = /^(\s*)(\d{1,3})[.)]\s+(\S.*)$/;
/** A mark that stands on a line of its own, before the words that it belongs to. */
const LONE_MARK = /^\s*(?:[•‣◦▪●○■\uE000-\uF8FF]|\d{1,3}[.)])\s*$/;
const PIPES = /^\s*\|.*\|\s*$/;
const LETTERS = /[\p{L}\p{N}]/u;
const CHART = /^ {0,3}```+\s*chart\s*$/;
const FENCE = /^ {0,3}```+\s*$/;
/** A text that is longer than any paragraph does not go on in another line. */
const LONGEST = 50_000;
/** So many signs at the end of a text say whether it ends a sentence. */
const SIGNS_AT_END = 400;
const ALONE: Surroundings = { id: '', caption: '', source: '' };

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
  /** The line that closes the fence in which we are. */
  let fenced = 0;
  const closings = source.lines.flatMap(({ text }, index) => (FENCE.test(text) ? [index] : []));
  for (const [index, line] of source.lines.entries()) {
    if (line.number <= fenced) continue;
    const chart = CHART.test(line.text) ? fencedChart(source.lines, index, closings, gap) : undefined;
    if (chart) {
      if (mark) start(ornament(mark, gap));
      mark = undefined;
      fenced = chart.lines.at(-1)!;
      start(chart);
      gap = false;
      continue;
    }
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
    if (block.kind === 'table' && open?.kind === 'table' && open.piped === block.piped) {
      if (block.rule.length > 0 && open.rows.length === 1) open.rule = block.rule;
      open.rows.push(...block.rows);
      extend(open, line.number, text);
    } else if (block.kind === 'quotation' && open?.kind === 'quotation') extend(open, line.number, block.text);
    else if (
      block.kind === 'paragraph' &&
      open &&
      !source.whole &&
      continues(open, block, source.unwrapped, standsAlone)
    )
      extend(open, line.number, block.text);
    else start(block);
  }
  if (mark) start(ornament(mark, gap));
  return blocks;
}

/** The chart whose opening fence is the line at `start`; nothing where none of `closings` closes it, which lose those before. */
function fencedChart(
  source: readonly Line[],
  start: number,
  closings: number[],
  gap: boolean,
): BlockOf<'chart'> | undefined {
  const next = closings.findIndex((at) => at > start);
  closings.splice(0, next < 0 ? closings.length : next);
  const [end] = closings;
  if (end === undefined) return undefined;
  const json = source
    .slice(start + 1, end)
    .map(({ text }) => text)
    .join('\n');
  const lines = source.slice(start, end + 1).map(({ number }) => number);
  return { kind: 'chart', lines, text: json, gap, json, from: lines[0]! + 1, ...ALONE };
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
  const title = heading && titleIn(heading[2]!);
  if (title) return { ...common, kind: 'heading', level: heading[1]!.length, text: title };
  const table = { ...common, ...ALONE, kind: 'table' as const, first: common.lines[0]!, text };
  if (PIPES.test(text) && ((open?.kind === 'table' && open.piped) || LETTERS.test(text))) {
    const cells = rowOf(text);
    const drawn = isRule(cells);
    return { ...table, piped: true, rows: drawn ? [] : [cells], rule: drawn ? cells : [] };
  }
  const picture = pictureOf(text);
  if (picture) return { ...common, kind: 'picture', text: text.trim(), ...picture };
  if (ORNAMENT.test(text) || !LETTERS.test(text)) return { ...common, kind: 'ornament', text: text.trim() };
  const note = NOTE.exec(text);
  if (note)
    return { ...common, kind: 'note', mark: note[1] ?? note[2] ?? levelDigits(note[3]!), text: note[4]!.trim() };
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
  const numbered = /^\s*[\p{L}\d.]{1,8}\t[^\t]+$/u.test(text) ? text.replace('\t', ' ') : undefined;
  if (numbered !== undefined && standsAlone(numbered))
    return { ...common, kind: 'paragraph', indented: false, text: numbered.trim() };
  // The bar over a standard: its title and its rating.
  const bar = /^([^\t]+)\t([^\t]+)$/.exec(text.trim());
  if (bar && standsAlone(bar[1]!.trim()) && standsAlone(bar[2]!.trim()))
    return { ...common, kind: 'paragraph', indented: false, text: bar[1]!.trim(), beside: bar[2]!.trim() };
  if (text.trim().includes('\t') || (/^\t|\t$/.test(text) && open?.kind === 'table'))
    return { ...table, rule: [], piped: false, rows: [text.trimEnd().split('\t')] };
  return { ...common, kind: 'paragraph', indented: /^\s/.test(text), text: text.trim() };
}

/** A heading without the signs that may close it: `#` again, `{#id}`. */
function titleIn(text: string): string {
  const bare = text
    .trimEnd()
    .replace(/\{[#.][^{}]*\}$/, '')
    .trimEnd();
  let end = bare.length;
  while (bare[end - 1] === '#') end--;
  return bare.slice(0, end).trimEnd();
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

function continues(
  open: SourceBlock,
  next: BlockOf<'paragraph'>,
  unwrapped: boolean,
  standsAlone: (text: string) => boolean,
): boolean {
  if (!isRunning(open) || open.text.length > LONGEST) return false;
  // An address that the words of a note announce.
  if (open.kind === 'note' && open.text.endsWith(':') && /^<?https?:\/\//.test(next.text)) return true;
  if (standsAlone(next.text) || standsAlone(open.text)) return false;
  if (!unwrapped || (next.indented && open.kind !== 'paragraph')) return true;
  return goesOn(open.text, next.text);
}

/** Whether lines can be added to a block. */
function isRunning({ kind }: SourceBlock): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'quotation' || kind === 'note';
}

function extend(block: SourceBlock, line: number, text: string): void {
  block.lines.push(line);
  block.text = block.text === '' ? text.trim() : `${block.text} ${text.trimEnd()}`;
}

/** Whether a text that broke off after `before` goes on with `after`. */
export function goesOn(before: string, after: string): boolean {
  return before.length <= LONGEST && !endsSentence(before) && /^[\s*_]*[(‘“"']?\p{Ll}/u.test(after);
}

/** Marks of footnotes and bold or italic type behind the end do not count. */
export function endsSentence(text: string): boolean {
  const bare = text.slice(-SIGNS_AT_END).replace(/(?:<sup>[^<]*<\/sup>|\[\^[^\]]*\]|[*_\s⁰¹²³⁴⁵⁶⁷⁸⁹])+$/g, '');
  return /[.!?:;…]["'”’)\]*_]*$/.test(bare);
}
