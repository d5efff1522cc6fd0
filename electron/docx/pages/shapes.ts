import type { BlockLayout, LineLayout } from 'docx/layout';
import { digest } from './digest.ts';
import type { Engine } from './engine.ts';
import { lettersOf, type Numbers, type Piece, piecesOf } from './pieces.ts';
import type { LineShape, PageMemory, ParagraphShape } from './store.ts';
import { element, elementsOf, find, type Node, nameOf, withAttributes } from './xml.ts';

/** A paragraph whose lines are wanted. `width`: of its column, in twentieths of a point. */
export type ShapeRequest = { key: string; node: Node; width: number; numbers: Numbers };

/** `code`: the paragraph or cell as text; `house`: what all documents with the same styles share. */
export function shapeKey(code: string, width: number, house: string): string {
  return digest(`${house} ${width} ${code}`);
}

/**
 * Breaks into lines those paragraphs that are not in the memory, all at once: as a document of their own, with a section
 * for each width. Where lines break depends on nothing around a paragraph.
 */
export function learnShapes(engine: Engine, memory: PageMemory, requests: readonly ShapeRequest[]): string | undefined {
  const wanted = [
    ...new Map(requests.filter(({ key }) => !memory.paragraphs.has(key)).map((each) => [each.key, each])).values(),
  ];
  if (wanted.length === 0) return undefined;
  memory.changed = true;
  const sorted = wanted.toSorted((a, b) => a.width - b.width);
  const body: Node[] = [];
  const at: number[] = [];
  for (const [index, request] of sorted.entries()) {
    at.push(body.length);
    body.push(loose(request));
    const next = sorted[index + 1];
    if (next && next.width !== request.width) body.push(sectionEnd(request.width));
  }
  body.push(sheet(sorted.at(-1)?.width ?? 0));
  const { pages, stoppedAt } = engine.layOut(body, []);
  const lines = linesByBlock(pages.flatMap((page) => page.body));
  for (const [index, request] of sorted.entries())
    memory.paragraphs.set(request.key, shapeOf(lines.get(at[index] ?? -1) ?? [], request));
  return stoppedAt;
}

/** Of paragraphs, by the index of the block; one that goes on over several pages comes in as many pieces. */
export function linesByBlock(blocks: readonly BlockLayout[]): Map<number, LineLayout[]> {
  const lines = new Map<number, LineLayout[]>();
  for (const block of blocks)
    if (block.type === 'paragraph') lines.set(block.index, [...(lines.get(block.index) ?? []), ...block.lines]);
  return lines;
}

function shapeOf(lines: readonly LineLayout[], { node, numbers }: ShapeRequest): ParagraphShape {
  const pieces = piecesOf(node);
  const letters = pieces.map((piece) => lettersOf(piece, numbers)).join('');
  const written = lines.map(({ text }) => text).join('');
  // The mark of a list and the tab behind it come first.
  const mark = written.length - letters.length;
  const shape: LineShape[] = lines.map((line, index) => [
    line.text.length - (index === 0 ? mark : 0),
    hundredth(line.x),
    hundredth(line.width),
    hundredth(line.textWidth),
    hundredth(line.height),
  ]);
  const height = shape[0]?.[4];
  const odd =
    !written.endsWith(letters) ||
    shape.some((line) => line[0] < 0 || line[4] !== height) ||
    pieces.some(({ kind }) => kind === 'other');
  return odd || shape.length === 0 ? { lines: shape, odd: true } : { lines: shape };
}

export const hundredth = (length: number): number => Math.round(length * 100) / 100;

/** Twentieths of a point as pixels. */
export const pixelsOf = (twips: number): number => (twips * 96) / 1440;

const WIDE = 31_680;

/** A page as wide as the column and as high as may be, without margins. */
function sheet(width: number): Node {
  return element(
    'w:sectPr',
    withAttributes('w:type', { 'w:val': 'nextPage' }),
    withAttributes('w:pgSz', { 'w:w': width, 'w:h': WIDE }),
    withAttributes('w:pgMar', {
      'w:top': 0,
      'w:right': 0,
      'w:bottom': 0,
      'w:left': 0,
      'w:header': 0,
      'w:footer': 0,
      'w:gutter': 0,
    }),
  );
}

function sectionEnd(width: number): Node {
  return element('w:p', element('w:pPr', sheet(width)));
}

const TIES = new Set(['w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:sectPr', 'w:widowControl']);

/** A paragraph that may stand anywhere, with numbers written out. */
function loose({ node, numbers }: ShapeRequest): Node {
  const properties = elementsOf(find(node, 'w:pPr')).filter((child) => !TIES.has(nameOf(child)));
  return element('w:p', element('w:pPr', ...properties), ...piecesOf(node).flatMap((piece) => runOf(piece, numbers)));
}

function runOf(piece: Piece, numbers: Numbers): Node[] {
  switch (piece.kind) {
    case 'bookmark':
      return [];
    case 'other':
      return [piece.node];
    case 'tab':
      return [run(piece.look, element('w:tab'))];
    case 'break':
      return [run(piece.look, element('w:br'))];
    case 'text':
    case 'note':
    case 'own-number':
    case 'page-of':
      return [run(piece.look, words(lettersOf(piece, numbers)))];
  }
}

export function run(look: Node | undefined, ...content: readonly Node[]): Node {
  return element('w:r', ...(look ? [look] : []), ...content);
}

/** Word drops blanks at the ends of words that do not ask to keep them. */
export function words(text: string): Node {
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] };
}
