import { type Block, type Content, type Footnote, type Inline, isText } from '../content.ts';
import { inlineText } from '../content-text.ts';
import type { NamedFigures } from '../figures/named-figures.ts';
import { wordsInLine } from '../figures/place-figures.ts';
import type { Template } from '../template.ts';
import type { Passage, Piece, TextSpot } from './passage.ts';

/** What live figures and references print. */
export type Printing = { figures: NamedFigures; places: ReadonlyMap<string, string>; template: Template };

/** The passages of a text in the order in which they are read; a footnote comes behind the line that it is in. */
export function passagesOfText(part: string, content: Content, printing: Printing): Passage[] {
  return content.flatMap((block, index) => passagesOfBlock(block, { part, block: index }, printing));
}

type At = Pick<TextSpot, 'part' | 'block'>;

function passagesOfBlock(block: Block, at: At, printing: Printing): Passage[] {
  const own = (key: string, text: string, what: string) => property(at, [key], text, what);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'list-item':
      return lineWithNotes(block.children, at, [], printing);
    case 'quotation':
      return [...lineWithNotes(block.children, at, [], printing), ...own('speaker', block.speaker ?? '', 'speaker')];
    case 'practice-example':
      return [
        ...property(at, ['about', 'name'], block.about?.name ?? '', 'pseudonym'),
        ...lineWithNotes(block.children, at, [], printing),
      ];
    case 'table':
      return [
        ...own('caption', block.caption, 'caption'),
        ...block.children.flatMap((row, down) =>
          row.children.flatMap((cell, across) => lineWithNotes(cell.children, at, [down, across], printing)),
        ),
        ...own('source', block.source, 'source'),
      ];
    case 'picture':
      return [
        ...own('caption', block.caption, 'caption'),
        ...own('alt', block.alt, 'text in place of the picture'),
        ...own('source', block.source, 'source'),
      ];
    case 'chart':
      return [
        ...own('caption', block.caption, 'caption'),
        ...block.series.flatMap((name, index) => property(at, ['series', index], name, 'chart')),
        ...block.rows.flatMap(({ label }, index) => property(at, ['rows', index, 'label'], label, 'chart')),
        ...own('alt', block.alt, 'text in place of the chart'),
        ...own('source', block.source, 'source'),
      ];
  }
}

type Keys = Extract<TextSpot, { kind: 'property' }>['keys'];

function property(at: At, keys: Keys, text: string, what: string): Passage[] {
  return text === '' ? [] : [{ spot: { kind: 'property', ...at, path: [], keys }, text, pieces: [], what }];
}

function lineWithNotes(inlines: readonly Inline[], at: At, path: readonly number[], printing: Printing): Passage[] {
  const { text, pieces } = readLine(inlines, path, printing);
  const line: Passage[] = text === '' ? [] : [{ spot: { kind: 'line', ...at, path }, text, pieces }];
  const notes = inlines
    .filter((inline): inline is Footnote => !isText(inline) && inline.type === 'footnote')
    .flatMap(({ note: text }, note): Passage[] =>
      text === ''
        ? []
        : [{ spot: { kind: 'property', ...at, path, note, keys: ['note'] }, text, pieces: [], what: 'footnote' }],
    );
  return [...line, ...notes];
}

/** The words of a line, and what each stretch of them is. */
export function readLine(
  inlines: readonly Inline[],
  path: readonly number[],
  { figures, places, template }: Printing,
): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  const live = inlines.some((inline) => !isText(inline) && inline.type === 'live-figure')
    ? wordsInLine(inlines, path.length > 0, figures, template).words
    : undefined;
  let text = '';
  const add = (kind: Piece['kind'], words: string, ...within: number[]) => {
    pieces.push({ kind, from: text.length, to: text.length + words.length, path: [...path, ...within] });
    text += words;
  };
  for (const [index, inline] of inlines.entries()) {
    if (isText(inline)) {
      add('text', inline.text, index);
      continue;
    }
    switch (inline.type) {
      case 'link':
        for (const [child, { text: words }] of inline.children.entries()) add('link', words, index, child);
        break;
      case 'live-figure':
        add('live-figure', live?.get(inline) ?? inlineText(inline), index);
        break;
      case 'reference':
        add('reference', places.get(inline.to) ?? '', index);
        break;
      case 'footnote':
        add('footnote', '', index);
        break;
    }
  }
  return { text, pieces };
}
