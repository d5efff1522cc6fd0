import type { Content } from '../content.ts';
import { percentageOf } from '../figure.ts';
import type { Layout, PlacedPart } from '../layout.ts';
import type { FormerValue, Report } from '../report.ts';
import type { Template } from '../template.ts';
import { linkNumber, type NumberLink } from './link-number.ts';
import { contradicts, isAbout, type Matches, matchingFigures, sentenceAround } from './matching-figures.ts';
import type { NamedFigure, NamedFigures } from './named-figures.ts';
import { parseNumber, type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** A typed number with the figures that it could be linked to. */
export type NumberOffer = {
  number: TypedNumber;
  /** The likeliest first. */
  choices: { figure: NamedFigure; link: NumberLink }[];
  /** The first is meant, so far as a program can tell, and prints the same words. */
  certain: boolean;
  /** No figure has this value now, and the one that is offered had it before. */
  stale: boolean;
};

/** More figures than these with one value tell nobody which is meant. */
const CHOICES = 4;

/** What can be said of the numbers in an author's text, in their order; those that are like no figure are left out. */
export function numberOffers(
  placed: PlacedPart,
  report: Pick<Report, 'parts' | 'formerValues'>,
  { figures }: Pick<Layout, 'figures'>,
  template: Template,
): NumberOffer[] {
  const written = report.parts[placed.id];
  if (placed.by !== 'author' || !written) return [];
  const { formerValues } = report;
  // One string for all texts: a key of its own for each would hold all figures once more.
  const from = { standard: placed.standard?.number, figures: keyOf(figures), formerValues, template };
  const last = known.get(written);
  if (last && isFrom(last, from)) return last.offers;
  const offers = findOffers(written, placed, formerValues, figures, template);
  known.set(written, { ...from, offers });
  return offers;
}

/** What offers follow from beside the text. `figures`: what all of them say. */
type From = {
  standard: string | undefined;
  figures: string;
  formerValues: readonly FormerValue[];
  template: Template;
};
type Known = From & { offers: NumberOffer[] };

function isFrom(known: Known, now: From): boolean {
  return (
    known.standard === now.standard &&
    known.formerValues === now.formerValues &&
    known.template === now.template &&
    known.figures === now.figures
  );
}

/** Between two looks, all but one of the texts of a report are the same, and mostly all of its figures. */
const known = new WeakMap<Content, Known>();
const keys = new WeakMap<NamedFigures, string>();

function keyOf(figures: NamedFigures): string {
  const made = keys.get(figures) ?? JSON.stringify([...figures.values()]);
  keys.set(figures, made);
  return made;
}

function findOffers(
  written: Content,
  { content, standard }: PlacedPart,
  formerValues: readonly FormerValue[],
  figures: NamedFigures,
  template: Template,
): NumberOffer[] {
  const { words } = template;
  let before: NumberOffer | undefined;
  return typedNumbers(written, content, words).flatMap((number): NumberOffer[] => {
    const again = before && saidAgain(number, before, template);
    before = again;
    if (again) return [again];
    const matches = matchingFigures(number, figures, standard?.number, words);
    const former = isPresent(matches, standard?.number)
      ? undefined
      : formerFigure(number, formerValues, figures, standard?.number, template);
    const offered = former ? [former] : matches.figures.slice(0, CHOICES);
    const choices = offered.flatMap((figure) => {
      const link = linkNumber(number, figure, template);
      return link ? [{ figure, link }] : [];
    });
    const [first] = choices;
    if (!first) return [];
    const same = first.link.prints === first.link.typed;
    before = { number, choices, certain: !former && matches.certain && same, stale: former !== undefined };
    return [before];
  });
}

/**
 * The offer for a percentage that says once more what the counts right before it have said: `in 41 of 62 cases (66 per cent)`.
 * Where the counts follow a figure, it must follow too, or the two would part when the figure changes.
 */
function saidAgain(number: TypedNumber, before: NumberOffer, template: Template): NumberOffer | undefined {
  const { number: counts, choices, certain } = before;
  const figure = choices[0]?.figure;
  if (!certain || !figure || typeof figure.value !== 'object' || number.reading.kind !== 'percentage') return undefined;
  const between = number.line.slice(counts.at + counts.text.length, number.at);
  if (counts.reading.kind !== 'counts' || counts.block !== number.block || counts.line !== number.line)
    return undefined;
  if (/[.;]/.test(between) || percentageOf(figure.value) !== number.reading.percentage) return undefined;
  const link = linkNumber(number, figure, template);
  return link?.prints === link?.typed && link
    ? { number, choices: [{ figure, link }], certain, stale: false }
    : undefined;
}

/** Whether a figure that this place can speak of has the value now: one of its standard, or of none. Anywhere else, any. */
function isPresent({ figures }: Matches, standard: string | undefined): boolean {
  return figures.some(
    (figure) =>
      figure.kind !== 'compared' &&
      (standard === undefined || figure.standard === undefined || figure.standard === standard),
  );
}

/** The figure that had the value of a number before, where the number stands in its standard or with its base. */
function formerFigure(
  number: TypedNumber,
  formerValues: readonly FormerValue[],
  figures: NamedFigures,
  standard: string | undefined,
  template: Template,
): NamedFigure | undefined {
  const had = formerValues.flatMap((former) => {
    const figure = figures.get(former.figure);
    return figure?.value !== undefined && isValue(number, former.value, figure) && !contradicts(number, former.value)
      ? [{ figure, value: former.value }]
      : [];
  });
  return had.findLast(
    ({ figure, value }) =>
      (figure.standard !== undefined && figure.standard === standard) || namesBase(number, value, figure, template),
  )?.figure;
}

function isValue(number: TypedNumber, value: FormerValue['value'], figure: NamedFigure): boolean {
  const { reading } = number;
  switch (reading.kind) {
    case 'percentage':
      return typeof value === 'number'
        ? figure.unit === '%' && value === reading.percentage
        : percentageOf(value) === reading.percentage;
    case 'counts':
      return typeof value === 'object' && 'yes' in value && value.yes === reading.yes && value.base === reading.base;
    case 'number':
      return figure.unit !== '%' && value === reading.value && isAbout(reading.behind, figure);
  }
}

/** A number with its unit is as good as a base: nothing else is counted in it. */
function namesBase(number: TypedNumber, value: FormerValue['value'], figure: NamedFigure, template: Template): boolean {
  if (typeof value === 'number') return figure.standard === undefined;
  const bases = [value.base, typeof figure.value === 'object' ? figure.value.base : undefined];
  const said = sentenceAround(number)
    .split(/[^\p{L}\d,.-]+/u)
    .map((word) => parseNumber(word.replace(/[.,]+$/, ''), template.words));
  return bases.some((base) => base !== undefined && said.includes(base));
}
