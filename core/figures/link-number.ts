import { type FigureForm, type Inline, newLiveFigure, newText } from '../content.ts';
import type { Template } from '../template.ts';
import { formsOf, type NamedFigure } from './named-figures.ts';
import { beginsSentence, type FigurePlace, printFigure } from './print-figure.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** What is put in the place of typed words, so that they follow a figure. */
export type NumberLink = {
  figure: string;
  /** How much of the printed text of the block goes. */
  from: number;
  to: number;
  typed: string;
  pieces: Inline[];
  /** What stands there afterwards. */
  prints: string;
};

/**
 * A typed number as a live figure that prints the same words, if any form of the figure does: the percentage, the counts with
 * or without what they count, the band with the percentage behind it. Otherwise the figure in its house form.
 *
 * @returns nothing where the figure prints nothing
 */
export function linkNumber(number: TypedNumber, figure: NamedFigure, template: Template): NumberLink | undefined {
  const { line, at, text, from, reading, cell } = number;
  const place = placeOf(number, at);
  const link = (start: number, typed: string, pieces: Inline[], prints: string): NumberLink => ({
    figure: figure.id,
    from: from + start - at,
    to: from + start - at + typed.length,
    typed,
    pieces,
    prints,
  });
  const whole = (form: FigureForm, start = at): NumberLink | undefined => {
    const prints = printFigure(figure, form, start === at ? place : placeOf(number, start), template);
    if (prints === undefined || line.slice(start, start + prints.length) !== prints) return undefined;
    return link(start, prints, [newLiveFigure(figure.id, form, prints)], prints);
  };
  const band = printFigure(figure, 'band', { cell, begins: false }, template);
  const bandStart = reading.kind === 'percentage' && band ? at + text.length + 1 - band.length : -1;
  const same =
    (bandStart >= 0 && bandStart < at ? whole('band', bandStart) : undefined) ??
    formsFor(number, figure)
      .map((form) => whole(form))
      .find((found) => found !== undefined && found.to >= from + text.length);
  if (same) return same;
  const { value } = figure;
  const [yes, base] = [printFigure(figure, 'yes', place, template), printFigure(figure, 'base', INSIDE, template)];
  if (reading.kind === 'counts' && typeof value === 'object' && yes && base && !cell) {
    // The house form says what is counted, and these words say it otherwise: only the two numbers follow.
    const between = /^(?:[\d,]+|\p{L}+(?:-\p{L}+)?)([ \u00a0].*[ \u00a0])(?:[\d,]+|\p{L}+(?:-\p{L}+)?)$/u.exec(
      text,
    )?.[1];
    if (between !== undefined) {
      const pieces = [newLiveFigure(figure.id, 'yes', yes), newText(between), newLiveFigure(figure.id, 'base', base)];
      return link(at, text, pieces, `${yes}${between}${base}`);
    }
  }
  const [form = 'value'] = formsFor(number, figure);
  const prints = printFigure(figure, form, place, template);
  return prints === undefined ? undefined : link(at, text, [newLiveFigure(figure.id, form, prints)], prints);
}

const INSIDE: FigurePlace = { cell: false, begins: false };

function placeOf({ cell, line }: TypedNumber, start: number): FigurePlace {
  return { cell, begins: beginsSentence(line.slice(0, start)) };
}

/** The forms of a figure that say what the number says, the likeliest first. */
function formsFor({ reading }: TypedNumber, figure: NamedFigure): FigureForm[] {
  const forms = formsOf(figure);
  const wanted: FigureForm[] =
    reading.kind === 'counts' ? ['counts'] : reading.kind === 'percentage' ? ['percentage', 'value'] : ['value'];
  return wanted.filter((form) => forms.includes(form));
}
