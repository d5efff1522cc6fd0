import { type Block, type Content, type Inline, isText, type LiveFigure } from '../content.ts';
import { inlineText } from '../content-text.ts';
import type { Template } from '../template.ts';
import type { NamedFigures } from './named-figures.ts';
import { beginsSentence, type FigurePlace, printFigure } from './print-figure.ts';

/**
 * A text with every live figure in the words that it prints just now, so that whoever counts, checks or prints the text
 * meets plain words. A block without live figures stays the same object.
 */
export function placeFigures(content: Content, figures: NamedFigures, template: Template): Content {
  const print = (inlines: Inline[], cell: boolean): Inline[] => {
    if (!inlines.some(isLiveFigure)) return inlines;
    let before = '';
    return inlines.map((inline) => {
      const printed = isLiveFigure(inline)
        ? {
            ...inline.children[0],
            text: figureText(inline, figures, { cell, begins: beginsSentence(before) }, template),
          }
        : inline;
      before += inlineText(printed);
      return printed;
    });
  };
  const placed = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'list-item':
      case 'quotation':
      case 'practice-example': {
        const children = print(block.children, false);
        return children === block.children ? block : { ...block, children };
      }
      case 'table': {
        if (!block.children.some((row) => row.children.some((cell) => cell.children.some(isLiveFigure)))) return block;
        return {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: print(cell.children, true) })),
          })),
        };
      }
      case 'picture':
      case 'chart':
        return block;
    }
  };
  const all = content.map(placed);
  return all.every((block, index) => block === content[index]) ? content : all;
}

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
