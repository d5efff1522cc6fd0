import { type Inline, isText } from '../content.ts';
import { inlineText } from '../content-text.ts';
import type { PlacedPart } from '../layout.ts';
import type { BlockOf, SourceBlock } from './blocks.ts';
import { inlinesAt, type Making } from './contents.ts';
import { asPlainText, plainWords } from './inlines.ts';
import { likeness } from './likeness.ts';

/** The words of a cell, with the notes that it marks. */
export type Cell = { text: string; notes: string[] };

export function cellOf(text: string, line: number, placed: PlacedPart, making: Making): Cell {
  const inlines = inlinesAt(text, line, placed, { ...making, ids: { ...making.ids, isPlace: () => false } });
  const notes = inlines.flatMap((inline) => (isNote(inline) ? [inline.note] : []));
  return { text: asPlainText(inlines.filter((inline) => !isNote(inline))), notes };
}

function isNote(inline: Inline): inline is Extract<Inline, { type: 'footnote' }> {
  return !isText(inline) && inline.type === 'footnote' && inlineText(inline) === '';
}

/**
 * The rows of a table of pairs without its header, and of what surrounds it. What says the same as the edition's own
 * header and caption is printed anyway.
 */
export function rowsOfPairs(
  block: BlockOf<'table'>,
  columns: readonly string[],
  placed: PlacedPart,
  { ledger }: Making,
): string[][] {
  const { caption, first, rows, rule, lines } = block;
  if (caption !== '') ledger.account({ lines: lines.filter((line) => line < first) }, 'generated', placed);
  const [header = [], ...body] = rows;
  const like = header.every(
    (cell, index) => plainWords(cell) === '' || likeness(plainWords(cell), columns[index] ?? '') >= 0.8,
  );
  const isHeader = rule.length > 0 || like;
  if (!isHeader) return rows;
  ledger.account({ lines: [first] }, 'generated', placed);
  if (!like)
    ledger.doubt(
      first,
      'text',
      `The header “${header.map(plainWords).join(' | ')}” in “${placed.where}” was left out, since the edition has its own.`,
    );
  return body;
}

/** The line below a table that says where it comes from, for which a table of pairs has no place. */
export function leftoverSource({ source, lines }: BlockOf<'table'>): SourceBlock[] {
  return source === '' ? [] : [{ kind: 'paragraph', indented: false, lines: lines.slice(-1), text: source, gap: true }];
}
