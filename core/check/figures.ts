import type { Content, LiveFigure } from '../content.ts';
import { blockText, inlineText } from '../content-text.ts';
import { linesOf } from '../figures/lines.ts';
import { SMALL_BASE } from '../figures/matching-figures.ts';
import { figureName, type NamedFigure } from '../figures/named-figures.ts';
import { type NumberOffer, numberOffers } from '../figures/number-offers.ts';
import { isLiveFigure } from '../figures/place-figures.ts';
import { printFigure } from '../figures/print-figure.ts';
import type { TypedNumber } from '../figures/typed-numbers.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Report } from '../report.ts';
import type { Template } from '../template.ts';
import type { Finding, Place } from './finding.ts';
import { mendedShare } from './numbers/mended-share.ts';
import { found, type Rule } from './rule.ts';

/** What is wrong with the numbers of the texts: the live ones, and those typed by hand. */

export const lostFigures: Rule = (report, _template, layout) =>
  liveFiguresOf(report, layout).flatMap(({ live, at, placed }) => {
    const figure = layout.figures.get(live.figure);
    if (figure?.value !== undefined) return [];
    return [
      figure
        ? found(
            'lost-figure',
            'error',
            at,
            `A live figure in ${placed.where} follows ${figureName(figure)}, which has no value.`,
            'Give the figure its value, or write the number in its place.',
          )
        : found(
            'lost-figure',
            'error',
            at,
            `A live figure in ${placed.where} printed “${live.seen}” and follows a figure that is gone.`,
            'Point it at another figure, or write the number in its place.',
          ),
    ];
  });

/** House style: below a base of 30 a percentage says more than the cases can bear. Tables print it with their bases. */
export const smallBases: Rule = (report, _template, layout) =>
  liveFiguresOf(report, layout).flatMap(({ live, at, placed, cell }) => {
    const figure = layout.figures.get(live.figure);
    const { value } = figure ?? {};
    const share = live.form === 'percentage' || live.form === 'band' || live.form === 'value';
    if (cell || !share || !figure || typeof value !== 'object' || value.base === undefined) return [];
    return value.base < SMALL_BASE
      ? [
          found(
            'small-base',
            'advice',
            at,
            `A percentage in ${placed.where} is taken over ${value.base} cases only (${figureName(figure)}).`,
            'Print the counts instead.',
          ),
        ]
      : [];
  });

export const typedNumbers: Rule = (report, template, layout) =>
  allParts(layout.parts).flatMap((placed) => {
    if (!placed.printed || placed.by !== 'author') return [];
    const offers = numberOffers(placed, report, layout, template);
    const certain = offers.filter((offer) => offer.certain);
    return [
      ...offers.filter(({ stale }) => stale).flatMap((offer) => staleNumber(offer, placed, template)),
      ...(certain[0]
        ? [
            found(
              'typed-figure',
              'advice',
              placeOf(certain[0], placed),
              certain.length === 1
                ? `A typed number in ${placed.where} is that of a figure: ${quoted(certain)}.`
                : `${certain.length} typed numbers in ${placed.where} are those of figures: ${quoted(certain)}.`,
              'Link what is meant to its figure, so that it follows when that changes.',
            ),
          ]
        : []),
    ];
  });

function staleNumber({ number, choices: [first] }: NumberOffer, placed: PlacedPart, template: Template): Finding[] {
  if (!first) return [];
  const { figure } = first;
  const form = number.reading.kind === 'counts' ? 'counts' : 'value';
  const now = printFigure(figure, form, { cell: false, begins: false }, template) ?? template.words.notScored;
  const { standard, id, kind } = figure;
  const fix = number.cell ? undefined : mendedNumber(number, figure.value, template);
  return [
    {
      ...found(
        'stale-number',
        'warning',
        { ...placeOf({ number }, placed), ...wordsOf(number, placed) },
        `“${number.text}” in ${placed.where} is what ${figureName(figure)} was before. It is ${now} now.`,
        'Link the number to the figure, so that it follows, or correct it.',
      ),
      related: standard !== undefined && kind === 'key question' ? [{ standard, keyQuestion: id }] : [],
      ...(fix !== undefined && { fix }),
    },
  ];
}

/** A number in its line, but for the cells of a table. */
function wordsOf({ cell, block, from, to }: TypedNumber, { id, content }: PlacedPart): Pick<Place, 'words'> {
  const printed = content[block];
  if (cell || !printed) return {};
  return { words: { spot: { kind: 'line', part: id, block, path: [] }, paragraph: blockText(printed), from, to } };
}

/** The number as it is with the value of now, where it is written in digits. */
function mendedNumber({ text, reading }: TypedNumber, value: NamedFigure['value'], template: Template) {
  if (typeof value !== 'object' || reading.kind === 'number') return undefined;
  const stretch = { from: 0, to: text.length, low: 0, high: 0 };
  const quantity =
    reading.kind === 'counts'
      ? { ...stretch, said: 'counts' as const, yes: reading.yes, base: reading.base }
      : { ...stretch, said: 'percentage' as const };
  return mendedShare(text, [quantity], value, template);
}

function placeOf({ number: { block, from, to } }: Pick<NumberOffer, 'number'>, { id }: PlacedPart): Place {
  return { part: id, range: { block, from, to } };
}

/** How many numbers a finding names. */
const NAMED = 3;

function quoted(offers: readonly NumberOffer[]): string {
  const texts = offers.slice(0, NAMED).map(({ number }) => `“${number.text}”`);
  const more = offers.length - texts.length;
  return more > 0 ? `${texts.join(', ')} and ${more} more` : texts.join(', ');
}

type Live = { live: LiveFigure; placed: PlacedPart; at: Place; cell: boolean };

/** Every rule about live figures asks for the same ones. */
const known = new WeakMap<Layout, Live[]>();

/** The live figures of the authors' texts that are printed, with where their words stand. */
function liveFiguresOf({ parts }: Pick<Report, 'parts'>, layout: Layout): Live[] {
  const made = known.get(layout);
  if (made) return made;
  const all = allParts(layout.parts)
    .filter(({ printed, by }) => printed && by === 'author')
    .flatMap((placed) => liveFiguresIn(parts[placed.id] ?? [], placed));
  known.set(layout, all);
  return all;
}

function liveFiguresIn(written: Content, placed: PlacedPart): Live[] {
  return written.flatMap((block, index) => {
    const printed = placed.content[index];
    // A block without live figures prints as it is written.
    if (!printed || printed === block) return [];
    return linesOf(block, printed).flatMap(({ inlines, printed: words, start, cell }) => {
      let from = start;
      return inlines.flatMap((inline, place): Live[] => {
        const to = from + inlineText(words[place] ?? inline).length;
        const range = { block: index, from, to };
        from = to;
        return isLiveFigure(inline) ? [{ live: inline, placed, cell, at: { part: placed.id, range } }] : [];
      });
    });
  });
}
