import { type CaptionNames, nameCaptions, namePlaces } from './captions.ts';
import type { Content } from './content.ts';
import { countWords, isEmpty, wordsIn } from './content-text.ts';
import { newAnnex, newAnnexPart } from './explain/annex.ts';
import { type NamedFigures, namedFigures } from './figures/named-figures.ts';
import { placeFigures } from './figures/place-figures.ts';
import type { Part } from './part.ts';
import { isPrinted } from './printed.ts';
import { type Results, rateReport, type StandardResult, standardResults } from './rating.ts';
import type { Report } from './report.ts';
import { fillContent, fillSlots, reportSlots, type SlotValues, standardSlots } from './slots.ts';
import type { Template } from './template.ts';

/**
 * A report laid out by its edition: every part in order, headings filled in, with the text that will be printed.
 * The editor, the Word file, the checks and the command all read this, so none of them can differ on what is where.
 */
export type PlacedPart = {
  part: Part;
  id: string;
  /** 1 for the parts at the top; the level of the heading in Word. */
  level: number;
  /** Printed before the title, as `2.3.`; empty where there is none. */
  number: string;
  title: string;
  /** Where the part is, in words: `2.3. Planning, Strengths`. */
  where: string;
  /** Whether the title is printed as a heading. */
  heading: boolean;
  /** Whether the heading is in the contents. */
  listed: boolean;
  /** Whether it is in the printed report; its heading and all below it go with it. */
  printed: boolean;
  /** Words of the edition before the text, where there is one. */
  leadIn: Content;
  /** The text that is printed, its live figures in words: the author's, else the edition's. Empty for parts made from data. */
  content: Content;
  /** Whose text it is. */
  by: 'author' | 'edition' | 'nobody';
  words: number;
  /** The standard that this part or a part above it stands for. */
  standard?: StandardResult;
  slots: SlotValues;
  parts: PlacedPart[];
};

export type Layout = {
  title: string;
  header: string;
  footer: string;
  results: Results;
  slots: SlotValues;
  /** What live figures and charts follow. */
  figures: NamedFigures;
  /** Numbers of tables, pictures and charts. */
  captions: CaptionNames;
  /** What references print, by the id that they point at. */
  places: ReadonlyMap<string, string>;
  parts: PlacedPart[];
};

/** `explain` puts an annex behind the report, which tells how each rating came about. */
export type LayoutOptions = { explain?: boolean | undefined };

/**
 * Works out everything that a report prints: all parts of the edition in its order, also those that are not printed, with
 * slots filled, live figures in words and ratings by the rules. What nobody has filled in yet stays visible in brackets.
 */
export function layOut(report: Report, template: Template, { explain = false }: LayoutOptions = {}): Layout {
  const results = rateReport(report, template);
  const slots = reportSlots(report, template, results);
  const figures = namedFigures(report, template, { results, slots });
  const standards = new Map(standardResults(results).map((standard) => [standard.number, standard]));
  const items = report.recommendations.flatMap((group) => group.items);
  const recommended = items.reduce((sum, item) => sum + wordsIn(item.text), 0);
  const place = (
    part: Part,
    level: number,
    around: SlotValues,
    path: string[],
    within?: StandardResult,
  ): PlacedPart => {
    const standard = part.kind === 'standard' ? standards.get(part.standard) : within;
    const own = standard && standard !== within ? standardSlots(around, standard) : around;
    const text = textOf(part, report, standard);
    const heading = headingOf(part, own, standard);
    const here = [...path, heading.number ? `${heading.number} ${heading.title}` : heading.title];
    const words = text.by === 'author' ? text.content : fillContent(text.content, own);
    const content = placeFigures(words, figures, template);
    const placed = {
      part,
      id: part.id,
      level,
      ...heading,
      where: here.join(', '),
      leadIn: part.kind === 'prose' && !isEmpty(content) ? fillContent(part.leadIn, own) : [],
      content,
      by: text.by,
      words: countWords(content) + (part.kind === 'recommendations' ? recommended : 0),
      ...(standard && { standard }),
      slots: own,
      parts:
        'parts' in part ? part.parts.map((child) => place(child, level + 1, own, level > 1 ? here : [], standard)) : [],
    };
    return { ...placed, printed: isPrinted(placed, report) };
  };
  const parts = template.parts.map((part) => place(part, 1, slots, []));
  if (explain) {
    const content = newAnnex(results, template);
    const placed = place(newAnnexPart(template), 1, slots, []);
    const printed = content.length > 0;
    parts.push({ ...placed, content, by: 'edition', words: countWords(content), printed });
  }
  tellApart(parts);
  const captions = nameCaptions(parts, template.words);
  return {
    title: fillSlots(template.documentTitle, slots),
    header: fillSlots(template.wordStyle.header, slots),
    footer: fillSlots(template.wordStyle.footer, slots),
    results,
    slots,
    figures,
    captions,
    places: namePlaces(parts, captions, report, template.words),
    parts,
  };
}

/** Says the chapter, too, of parts that nothing else tells apart: a grid has the same heads in each. */
function tellApart(parts: readonly PlacedPart[]): void {
  const counts = new Map<string, number>();
  for (const { where } of allParts(parts)) counts.set(where, (counts.get(where) ?? 0) + 1);
  for (const chapter of parts)
    for (const placed of allParts(chapter.parts))
      if ((counts.get(placed.where) ?? 0) > 1) placed.where = `${chapter.where}, ${placed.where}`;
}

/** Every placed part in reading order, whatever its depth. */
export function allParts(parts: readonly PlacedPart[]): PlacedPart[] {
  const all: PlacedPart[] = [];
  const add = (some: readonly PlacedPart[]) => {
    for (const part of some) {
      all.push(part);
      add(part.parts);
    }
  };
  add(parts);
  return all;
}

/** The level that headings inside a text are counted from: that of the heading above it, its own where that is printed. */
export function contentLevel({ heading, level }: Pick<PlacedPart, 'heading' | 'level'>): number {
  return heading ? level : level - 1;
}

/** Words of a part and of those below it. */
export function wordsOf(part: PlacedPart): number {
  return part.words + part.parts.reduce((sum, child) => sum + wordsOf(child), 0);
}

function headingOf(part: Part, slots: SlotValues, standard: StandardResult | undefined) {
  switch (part.kind) {
    case 'cover':
    case 'statement':
    case 'key-questions':
    case 'back-cover':
      return { number: '', title: part.title, heading: false, listed: false };
    case 'standard':
      return {
        number: part.number ?? `${part.standard}.`,
        title: standard?.title ?? '',
        heading: true,
        listed: part.listed,
      };
    case 'fixed':
    case 'prose':
    case 'bands':
    case 'results':
    case 'paired-lists':
      return {
        number: part.number ?? '',
        title: fillSlots(part.title, slots),
        heading: part.heading,
        listed: part.heading && part.listed,
      };
    case 'contents':
    case 'ratings':
    case 'recommendations':
    case 'facts':
    case 'glossary':
    case 'section':
      return { number: part.number ?? '', title: fillSlots(part.title, slots), heading: true, listed: part.listed };
  }
}

function textOf(part: Part, report: Report, standard: StandardResult | undefined): Pick<PlacedPart, 'content' | 'by'> {
  const written = report.parts[part.id];
  switch (part.kind) {
    case 'fixed':
    case 'back-cover':
      return written ? { content: written, by: 'author' } : { content: part.text, by: 'edition' };
    case 'prose': {
      if (written && !isEmpty(written)) return { content: written, by: 'author' };
      const fallback = fallbackOf(part.fallback, standard);
      return fallback ? { content: fallback, by: 'edition' } : { content: [], by: 'nobody' };
    }
    case 'recommendations':
      return { content: part.leadIn, by: 'edition' };
    case 'cover':
    case 'contents':
    case 'ratings':
    case 'statement':
    case 'key-questions':
    case 'facts':
    case 'results':
    case 'bands':
    case 'paired-lists':
    case 'glossary':
    case 'section':
    case 'standard':
      return { content: [], by: 'nobody' };
  }
}

type Fallback = Extract<Part, { kind: 'prose' }>['fallback'];

/** The edition's own sentence for a rating: by the rule, or for the kind of departure once it has its reason. */
function fallbackOf(fallback: Fallback, standard: StandardResult | undefined): Content | undefined {
  if (!fallback || !standard?.rating) return undefined;
  if (!standard.departure) return fallback.rule;
  return standard.departure.reason ? fallback[standard.departure.kind] : undefined;
}
