import type { PageItem, PageOrigin, PageRun } from '../../../core/pages.ts';
import type { Look, Looks } from './looks.ts';
import type { ListMark } from './marks.ts';
import { lettersOf, type Numbers, type Piece, piecesOf } from './pieces.ts';
import { hundredth, pixelsOf } from './shapes.ts';
import type { LineShape, PageMemory, Placed } from './store.ts';
import { attributeOf, elementsOf, type Node, nameOf, numberOf } from './xml.ts';

/** What is needed to draw in one column. Lengths are pixels. */
export type Pen = {
  looks: Looks;
  marks: (list: string, level: number) => ListMark;
  memory: PageMemory;
  /** Where the column starts, and how wide it is. */
  left: number;
  room: number;
  numbers: Numbers;
};

type Around = { origin?: PageOrigin | undefined; before?: Node | undefined };
type Lines = Extract<Placed, { y: number[] }>;
type Run = { text: string; look: Look };

const PIXELS_PER_POINT = 96 / 72;
/** How far letters go below the line that they stand on, as part of their size. */
const DESCENT = 0.215;

/** The lines of a paragraph on a page, on its panel. */
export function drawLines(pen: Pen, node: Node, key: string, placed: Lines, { origin, before }: Around): PageItem[] {
  const shape = pen.memory.paragraphs.get(key);
  const look = pen.looks.ofParagraph(node);
  const lines = shape?.lines.slice(placed.from, placed.from + placed.y.length) ?? [];
  const mark = look.list && placed.from === 0 ? pen.marks(look.list.id, look.list.level) : undefined;
  const items = panelOf(pen, look, lines, placed.y, before);
  const drawing = drawingOf(pen, node, look, lines, placed, origin);
  if (drawing) return [...items, drawing];
  const runs = runsOf(pen, node, look);
  let done = (shape?.lines ?? []).slice(0, placed.from).reduce((sum, [letters]) => sum + letters, 0);
  for (const [index, line] of lines.entries()) {
    const [letters, x, room, width, height] = line;
    const own = cut(runs, done, done + letters);
    done += letters;
    const size = Math.max(look.size, ...own.map((run) => (run.look.raised ? 0 : run.look.size)));
    const y = hundredth((placed.y[index] ?? 0) + height - size * PIXELS_PER_POINT * DESCENT);
    const put = (text: Run[], at: number, wide: number, align?: 'right') => {
      if (text.every(({ text: words }) => words.trim() === '')) return;
      items.push({
        kind: 'line',
        x: hundredth(pen.left + at),
        y,
        size: hundredth(size * PIXELS_PER_POINT),
        width: hundredth(wide),
        ...(align && { align }),
        runs: text.map(runItem),
        ...(origin && { origin }),
      });
    };
    const first = placed.from + index === 0;
    const indent = pixelsOf(mark?.left || look.left);
    if (mark && first) {
      put([{ text: mark.text, look }], indent - pixelsOf(mark.hanging || look.hanging), 0);
      put(own, indent, 0);
      continue;
    }
    items.push(...shadesOf(own, pen.left + x + shift(look.align, room, width), width, y, size * PIXELS_PER_POINT));
    const tab = own.findIndex(({ text }) => text.includes('\t'));
    if (tab < 0) put(own, x + shift(look.align, room, width), width);
    else putTabs(own, look, pen, x, indent, put);
  }
  return items;
}

/** Words before and behind a tab: at the right edge where the paragraph has a stop there, else where the text is set in. */
function putTabs(
  runs: readonly Run[],
  look: Look,
  pen: Pen,
  x: number,
  indent: number,
  put: (text: Run[], at: number, wide: number, align?: 'right') => void,
): void {
  const all = runs.flatMap(({ text, look: own }) =>
    text.split('\t').flatMap((piece, index) => [...(index > 0 ? ['\t' as const] : []), { text: piece, look: own }]),
  );
  const at = all.indexOf('\t');
  const words = (pieces: typeof all) => pieces.filter((piece) => piece !== '\t');
  const stop = look.tabs.find((tab) => ['right', 'end'].includes(attributeOf(tab, 'w:val') ?? ''));
  put(words(all.slice(0, at)), x, 0);
  const rest = words(all.slice(at + 1));
  if (stop) put(rest, Math.min(pixelsOf(numberOf(stop, 'w:pos')), pen.room), 0, 'right');
  else put(rest, Math.max(indent, x), 0);
}

/** What is behind words that have a colour of their own behind them: each run has its share of the width of the line. */
function shadesOf(runs: readonly Run[], left: number, width: number, y: number, size: number): PageItem[] {
  if (runs.every(({ look }) => look.shade === undefined)) return [];
  const whole = runs.reduce((sum, run) => sum + roughWidth(run), 0) || 1;
  let x = left;
  return runs.flatMap((run): PageItem[] => {
    const own = (roughWidth(run) / whole) * width;
    const box = { x: hundredth(x - 2), y: hundredth(y - size * 0.95), width: hundredth(own + 4) };
    x += own;
    if (run.look.shade === undefined) return [];
    return [{ kind: 'box', ...box, height: hundredth(size * 1.25), fill: `#${run.look.shade}` }];
  });
}

/** Letters by how wide they commonly are, beside each other. */
function roughWidth({ text, look }: Run): number {
  const letters = [...text.trimEnd()].reduce(
    (sum, sign) =>
      sum + (/[ ijl.,:;'|!\u00a0]/.test(sign) ? 0.27 : /[mwMW%]/.test(sign) ? 0.84 : /[A-Z]/.test(sign) ? 0.69 : 0.53),
    0,
  );
  return letters * (look.bold ? 1.06 : 1);
}

function shift(align: string, room: number, width: number): number {
  if (align === 'right' || align === 'end') return room - width;
  return align === 'center' ? (room - width) / 2 : 0;
}

function runsOf({ looks, numbers }: Pen, node: Node, look: Look): Run[] {
  return piecesOf(node).flatMap((piece): Run[] => {
    const text = lettersOf(piece, numbers);
    return text === '' ? [] : [{ text, look: looks.ofRun(look, lookOf(piece)) }];
  });
}

function lookOf(piece: Piece): Node | undefined {
  return 'look' in piece ? piece.look : undefined;
}

function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap(({ text, look }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return own === '' ? [] : [{ text: own, look }];
  });
}

function runItem({ text, look }: Run): PageRun {
  return {
    text,
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(look.underlined && { underlined: true as const }),
    ...(look.raised && { raised: true as const }),
    ...(look.colour !== '000000' && { colour: `#${look.colour}` }),
  };
}

/** The shading and borders of a paragraph, round those of its lines that are on the page. */
function panelOf(
  pen: Pen,
  look: Look,
  lines: readonly LineShape[],
  y: readonly number[],
  before: Node | undefined,
): PageItem[] {
  const first = y[0];
  if (first === undefined || (look.fill === undefined && !look.borders)) return [];
  const side = (name: string) => elementsOf(look.borders).find((border) => nameOf(border) === `w:${name}`);
  const gap = (name: string) => (numberOf(side(name), 'w:space') * 96) / 72;
  const joined = before && pen.looks.ofParagraph(before).fill === look.fill && look.fill !== undefined;
  const top = first - (joined ? pixelsOf(look.before) + 1 : gap('top'));
  const bottom = (y.at(-1) ?? first) + (lines.at(-1)?.[4] ?? 0) + gap('bottom');
  const x = pen.left + pixelsOf(look.left) - gap('left');
  const width = pen.left + pen.room - pixelsOf(look.right) + gap('right') - x;
  const box = (at: number, down: number, wide: number, high: number, fill: string): PageItem => ({
    kind: 'box',
    x: hundredth(at),
    y: hundredth(down),
    width: hundredth(wide),
    height: hundredth(high),
    fill: `#${fill}`,
  });
  const edges = ['top', 'bottom', 'left', 'right'].flatMap((name): PageItem[] => {
    const border = side(name);
    const colour = attributeOf(border, 'w:color');
    if (!border || colour === undefined || attributeOf(border, 'w:val') === 'none') return [];
    const thick = (numberOf(border, 'w:sz') / 8) * PIXELS_PER_POINT;
    const fill = colour === 'auto' ? '000000' : colour;
    switch (name) {
      case 'top':
        return joined ? [] : [box(x, top - thick, width, thick, fill)];
      case 'bottom':
        return [box(x, bottom, width, thick, fill)];
      case 'left':
        return [box(x - thick, top, thick, bottom - top, fill)];
      default:
        return [box(x + width, top, thick, bottom - top, fill)];
    }
  });
  return [...(look.fill === undefined ? [] : [box(x, top, width, bottom - top, look.fill)]), ...edges];
}

const EMU_PER_PIXEL = 9525;

/** A picture or chart that stands alone in its paragraph. */
function drawingOf(
  pen: Pen,
  node: Node,
  look: Look,
  lines: readonly LineShape[],
  placed: Lines,
  origin: PageOrigin | undefined,
): PageItem | undefined {
  if (!origin) return undefined;
  const piece = piecesOf(node).find((each) => each.kind === 'other');
  const extent = piece?.kind === 'other' ? deep(piece.node, 'wp:extent') : undefined;
  if (!extent) return undefined;
  const width = numberOf(extent, 'cx') / EMU_PER_PIXEL;
  const height = numberOf(extent, 'cy') / EMU_PER_PIXEL;
  const bottom = (placed.y[0] ?? 0) + (lines[0]?.[4] ?? height);
  return {
    kind: 'drawing',
    x: hundredth(pen.left + pixelsOf(look.left) + shift(look.align, pen.room, width)),
    y: hundredth(bottom - height),
    width: hundredth(width),
    height: hundredth(height),
    origin,
  };
}

function deep(node: Node, name: string): Node | undefined {
  for (const child of elementsOf(node)) {
    const found = name in child ? child : deep(child, name);
    if (found) return found;
  }
  return undefined;
}
