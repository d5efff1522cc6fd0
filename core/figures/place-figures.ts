import { type Block, type Content, type Inline, isText, type LiveFigure } from '../content.ts';
import { inlineText } from '../content-text.ts';
import { mapLines, sameItems } from '../map-lines.ts';
import type { Template } from '../template.ts';
import type { NamedFigures } from './named-figures.ts';
import { beginsSentence, type FigurePlace, printFigure } from './print-figure.ts';

/**
 * A text with every live figure in the words that it prints just now, so that whoever counts, checks or prints the text
 * meets plain words. A block without live figures stays the same object.
 */
export function placeFigures(content: Content, figures: NamedFigures, template: Template): Content {
  const print = (inlines: Inline[], path: readonly number[]): Inline[] => {
    if (!inlines.some(isLiveFigure)) return inlines;
    const { words } = wordsInLine(inlines, path.length > 0, figures, template);
    return inlines.map((inline) =>
      isLiveFigure(inline) ? { ...inline.children[0], text: words.get(inline) ?? inline.seen } : inline,
    );
  };
  const placed = content.map((block) => keptSame(block, mapLines(block, print)));
  return sameItems(placed, content) ? content : placed;
}

/** Blocks as they were printed last. */
const printed = new WeakMap<Block, Block>();

/** One that prints what it did is the same object, so that whatever was read in it need not be read again. */
function keptSame(block: Block, now: Block): Block {
  if (now === block) return block;
  const last = printed.get(block);
  if (last && JSON.stringify(last) === JSON.stringify(now)) return last;
  printed.set(block, now);
  return now;
}

/** A line of text, such as a paragraph or a cell, with what each of its live figures prints there, and as it is read. */
export function wordsInLine(
  inlines: readonly Inline[],
  cell: boolean,
  figures: NamedFigures,
  template: Template,
): { words: ReadonlyMap<LiveFigure, string>; read: string } {
  const words = new Map<LiveFigure, string>();
  let read = '';
  for (const inline of inlines) {
    if (isLiveFigure(inline)) {
      const printed = figureText(inline, figures, { cell, begins: beginsSentence(read) }, template);
      words.set(inline, printed);
      read += printed;
    } else read += !isText(inline) && inline.type === 'reference' ? SOME_PLACE : inlineText(inline);
  }
  return { words, read };
}

/** A reference prints words, whichever they are, so that no sentence begins behind it. */
const SOME_PLACE = 'x';

/** What a live figure prints at its place. One without a value, or of a figure that is gone, stays visible in brackets. */
export function figureText(
  { figure, form }: Pick<LiveFigure, 'figure' | 'form'>,
  figures: NamedFigures,
  place: FigurePlace,
  template: Template,
): string {
  const named = figures.get(figure);
  return (named && printFigure(named, form, place, template)) ?? `[${named?.label ?? template.words.notScored}]`;
}

export function isLiveFigure(inline: Inline): inline is LiveFigure {
  return !isText(inline) && inline.type === 'live-figure';
}

/** Whether a live figure prints just now what an author saw last, at its place or, before it was moved, at another. */
export function isSeen(live: LiveFigure, figures: NamedFigures, template: Template): boolean {
  const places = [
    { cell: false, begins: false },
    { cell: false, begins: true },
    { cell: true, begins: false },
  ];
  return places.some((place) => figureText(live, figures, place, template) === live.seen);
}
