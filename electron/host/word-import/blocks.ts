import type { Reading } from './reading.ts';
import { chosen, type Line, readLine, wordsBelow } from './runs.ts';
import { markdownOf, type Span, wordsOf } from './spans.ts';
import { readTable } from './tables.ts';
import { childOf, firstBelow, settingOf, type XmlElement } from './xml-tree.ts';

/** A block of the document in signs of Markdown. `box`: one paragraph of a box, which goes on in the next such block. */
export type WordBlock =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'item'; list: 'bulleted' | 'numbered'; depth: number; number: string; text: string }
  | { kind: 'text' | 'caption' | 'quotation' | 'box' | 'picture'; text: string }
  | { kind: 'table'; lines: string[] };

/** Reads what stands one below the other: the body, a cell, a text box. */
export function readBlocks(children: readonly XmlElement[], reading: Reading): WordBlock[] {
  const blocks: WordBlock[] = [];
  /** What stands before a paragraph mark that a tracked change took away. */
  let carried: Line | undefined;
  for (const child of children) {
    switch (child.name) {
      case 'w:p': {
        const line = readParagraphLine(child, reading);
        if (!line) break;
        if (carried) {
          line.spans.unshift(...carried.spans);
          line.boxes.unshift(...carried.boxes);
          carried = undefined;
        }
        if (endsWithNext(child, reading)) carried = line;
        else blocks.push(...blocksOf(child, line, reading));
        break;
      }
      case 'w:tbl':
        blocks.push(...readTable(child, reading));
        break;
      case 'w:sdt':
        blocks.push(...readControl(child, reading));
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom': {
        const inserted = child.name === 'w:ins' || child.name === 'w:moveTo';
        reading.leftOut.add(inserted ? 'inserted' : 'deleted', wordsBelow(child));
        if (inserted !== reading.rejecting) blocks.push(...readBlocks(child.children, reading));
        break;
      }
      case 'mc:AlternateContent':
        blocks.push(...readBlocks(chosen(child), reading));
        break;
      case 'w:smartTag':
      case 'w:customXml':
        blocks.push(...readBlocks(child.children, reading));
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        reading.leftOut.add('object');
        break;
    }
  }
  if (carried)
    blocks.push(...blocksOf({ name: 'w:p', attributes: new Map(), children: [], text: '' }, carried, reading));
  return blocks;
}

/** Content controls are read as what they hold; the list of contents is one, too. */
function readControl(control: XmlElement, reading: Reading): WordBlock[] {
  const content = childOf(control, 'w:sdtContent')?.children ?? [];
  const properties = childOf(control, 'w:sdtPr');
  const gallery = properties && firstBelow(properties, 'w:docPartGallery')?.attributes.get('w:val');
  if (settingOf(properties, 'w:showingPlcHdr')) {
    reading.leftOut.add('placeholder');
    return [];
  }
  if (gallery !== 'Table of Contents') return readBlocks(content, reading);
  for (const child of content) {
    if (child.name !== 'w:p') continue;
    if (wordsBelow(child).trim() !== '') reading.leftOut.add('contents');
    // Its fields must still be opened and closed.
    reading.muted++;
    readLine(child, reading);
    reading.muted--;
  }
  return [];
}

/** Nothing for a line of a list of contents, or where text is still to be written. */
function readParagraphLine(paragraph: XmlElement, reading: Reading): Line | undefined {
  const { kind } = reading.styles.roleOf(childOf(paragraph, 'w:pPr'));
  const words = kind === 'heading' ? wordsBelow(paragraph).trim() : '';
  if (words !== '' && reading.tables === 0) reading.looks.enter(`in “${shortened(words)}”`);
  if (kind !== 'contents entry' && kind !== 'placeholder') return readLine(paragraph, reading);
  if (wordsBelow(paragraph).trim() !== '') reading.leftOut.add(kind === 'placeholder' ? kind : 'contents');
  reading.muted++;
  readLine(paragraph, reading);
  reading.muted--;
  return undefined;
}

function shortened(heading: string): string {
  return heading.length <= HEADING ? heading : `${heading.slice(0, HEADING).trimEnd()}…`;
}

/** Letters of a heading that tell it from others. */
const HEADING = 60;

/** Whether a tracked change joins the paragraph with the next one. */
function endsWithNext(paragraph: XmlElement, { rejecting }: Reading): boolean {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr');
  return childOf(mark, rejecting ? 'w:ins' : 'w:del') !== undefined;
}

function blocksOf(paragraph: XmlElement, { spans, boxes }: Line, reading: Reading): WordBlock[] {
  const properties = childOf(paragraph, 'w:pPr');
  const pictures = spans.flatMap((span, index) => (span.kind === 'picture' ? [{ line: span.line, index }] : []));
  const first = spans.findIndex((span) => span.kind !== 'picture' && (span.kind === 'note' || span.text.trim() !== ''));
  const pictureBlocks = (leading: boolean): WordBlock[] =>
    pictures
      .filter(({ index }) => first >= 0 && index < first === leading)
      .map(({ line }) => ({ kind: 'picture', text: line }));
  if (first < 0)
    return [
      ...pictures.map(({ line }): WordBlock => ({ kind: 'picture', text: line })),
      ...boxes.flatMap((box) => boxed(readBlocks(box.children, reading))),
    ];
  return [
    ...pictureBlocks(true),
    ...wordBlocks(properties, spans, reading),
    ...pictureBlocks(false),
    ...boxes.flatMap((box) => boxed(readBlocks(box.children, reading))),
  ];
}

function wordBlocks(properties: XmlElement | undefined, spans: Span[], reading: Reading): WordBlock[] {
  const role = reading.styles.roleOf(properties);
  const numbered = reading.numbering.take(properties);
  if (role.kind === 'heading') {
    const text = markdownOf(withoutBreaks(spans, reading), { plain: true });
    const label = numbered?.label.trim() ?? '';
    const written = label === '' || wordsOf(spans).trim().startsWith(label) ? text : `${label} ${text}`;
    return [{ kind: 'heading', level: Math.min(role.level, 6), text: written }];
  }
  if (numbered) {
    const number = String(Math.min(Math.max(numbered.count, 1), 999));
    const text = markdownOf(withoutBreaks(spans, reading));
    const { list, depth } = numbered;
    return [{ kind: 'item', list, depth: Math.min(depth, 8), number, text }];
  }
  const kind = role.kind === 'contents entry' || role.kind === 'placeholder' ? 'text' : role.kind;
  return paragraphsOf(spans, reading)
    .map((part) => markdownOf(part, { plain: kind === 'caption' }))
    .filter((text) => text !== '')
    .map((text) => ({ kind, text: kind === 'caption' ? withColon(text) : text }));
}

/** `Table 3 – Cases` and `Table 3 Cases` as `Table 3: Cases`. */
function withColon(caption: string): string {
  return caption.replace(/^(\p{L}+\s+\p{L}?\d+(?:\.\d+)*)(?:\s*[–—-]\s*|\s+)(?=\S)(?![:.])/u, '$1: ');
}

/** Two line breaks in a row are meant as the end of a paragraph. */
function paragraphsOf(spans: readonly Span[], reading: Reading): Span[][] {
  const parts: Span[][] = [[]];
  for (const span of withoutEdges(spans)) {
    if (span.kind !== 'text' || !/\n\s*\n/.test(span.text)) {
      parts.at(-1)?.push(span);
      continue;
    }
    for (const [index, text] of span.text.split(/\n(?:\s*\n)+/).entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push({ ...span, text });
    }
  }
  return parts.map((part) => withoutBreaks(part, reading));
}

function withoutBreaks(spans: readonly Span[], { leftOut }: Reading): Span[] {
  return withoutEdges(spans).map((span) => {
    if (span.kind !== 'text' || !span.text.includes('\n')) return span;
    const lines = span.text.split('\n');
    for (const _ of lines.slice(1)) leftOut.add('break');
    const last = lines.length - 1;
    const text = lines.map((line, at) => withoutSpaces(line, at > 0, at < last)).join(' ');
    return { ...span, text };
  });
}

function withoutSpaces(line: string, atStart: boolean, atEnd: boolean): string {
  let [from, to] = [0, line.length];
  while (atStart && line[from] === ' ') from++;
  while (atEnd && to > from && line[to - 1] === ' ') to--;
  return line.slice(from, to);
}

/** Line breaks at the ends of a paragraph part nothing. */
function withoutEdges(spans: readonly Span[]): Span[] {
  const last = spans.length - 1;
  return spans.map((span, index) => {
    if (span.kind !== 'text') return span;
    const start = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: index === last ? start.trimEnd() : start };
  });
}

/** The paragraphs of a box, unless it holds what no box of a report can. */
export function boxed(blocks: readonly WordBlock[]): WordBlock[] {
  if (!blocks.every(({ kind }) => kind === 'text' || kind === 'quotation' || kind === 'box')) return [...blocks];
  return blocks.map((block) => (block.kind === 'text' ? { kind: 'box', text: block.text } : block));
}
