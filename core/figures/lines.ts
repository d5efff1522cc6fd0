import { type Block, type Inline, isText, isTextBlock } from '../content.ts';
import { inlineText } from '../content-text.ts';
import { isLiveFigure } from './place-figures.ts';

/** A stretch of inlines that is read as one line: a block of text, or a cell of a table. */
export type Line = {
  /** Where its inlines are in the block: empty, or the row and the cell. */
  path: number[];
  cell: boolean;
  /** Where it begins in the text of the block. */
  start: number;
  inlines: Inline[];
  /** The same inlines as they print, live figures in words. */
  printed: Inline[];
};

/** `printed`: the block as `placeFigures` gives it, so that positions are those of the printed text. */
export function linesOf(block: Block, printed: Block): Line[] {
  if (isTextBlock(block))
    return isTextBlock(printed) && printed.type === block.type
      ? [{ path: [], cell: false, start: 0, inlines: block.children, printed: printed.children }]
      : [];
  switch (block.type) {
    case 'table': {
      if (printed.type !== 'table') return [];
      let start = block.caption.length + 1;
      return block.children.flatMap((row, at) =>
        row.children.map((cell, column): Line => {
          const inlines = printed.children[at]?.children[column]?.children ?? cell.children;
          const line = { path: [at, column], cell: true, start, inlines: cell.children, printed: inlines };
          start += lengthOf(inlines) + 1;
          return line;
        }),
      );
    }
    case 'picture':
    case 'chart':
      return [];
  }
}

/** What stands in the typed words of a line for what nobody typed there, letter for letter. */
const NOT_TYPED = '\u{fffc}';

/** The words of a line as they print, with what is live already, or is part of a link, blotted out. */
export function typedWords({ inlines, printed }: Line): string {
  return printed
    .map((inline, index) => {
      const text = inlineText(inline);
      const typed = inlines[index];
      return typed && isText(typed) ? text : NOT_TYPED.repeat(text.length);
    })
    .join('');
}

/**
 * The inline and the place in it that a position in the printed text of a block is at. A position in a live figure is right
 * before it. `side`: of two inlines that meet there, the one that the position ends, or the one that it begins.
 */
export function locate(
  block: Block,
  printed: Block,
  position: number,
  side: 'ends' | 'begins',
): { path: number[]; offset: number } | undefined {
  const lines = linesOf(block, printed);
  const line = lines.findLast(({ start }) => start <= position) ?? lines[0];
  if (!line) return undefined;
  let rest = Math.max(0, position - line.start);
  let last: { path: number[]; offset: number } | undefined;
  for (const [index, inline] of line.inlines.entries()) {
    const { length } = inlineText(line.printed[index] ?? inline);
    if (isText(inline)) {
      if (side === 'ends' ? rest <= length : rest < length) return { path: [...line.path, index], offset: rest };
      last = { path: [...line.path, index], offset: length };
    } else if (isLiveFigure(inline) && rest < length && last) return last;
    rest = Math.max(0, rest - length);
  }
  return last;
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + inlineText(inline).length, 0);
}
