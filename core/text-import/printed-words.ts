import { type DataTable, dataTables } from '../data-table/data-table.ts';
import { allParts, type Layout, type PlacedPart } from '../layout.ts';
import type { Report } from '../report.ts';
import { fillSlots } from '../slots.ts';
import type { Template } from '../template.ts';

/**
 * The words that a report prints of itself in a place: however an extraction shuffles the cells of a table, its words
 * are among them. Each function gives the share of a text's words that are, from 0 to 1; figures are always.
 */
export type PrintedWords = {
  inContents: (text: string) => number;
  inRatings: (text: string) => number;
  inStandard: (text: string, placed: PlacedPart) => number;
  /** In the tables of results and rules of rating that a part or those below it print. */
  inTables: (text: string, placed: PlacedPart) => number;
};

export function createPrintedWords(layout: Layout, report: Report, template: Template): PrintedWords {
  const parts = allParts(layout.parts);
  const { slots, results } = layout;
  const scale = template.ratings?.scale.map((rating) => rating.name) ?? [];
  const ratingsParts = parts.flatMap(({ part }) => (part.kind === 'ratings' ? [part] : []));
  const columns = ratingsParts.flatMap((part) => part.columns);
  const contents = vocabulary(parts.filter((placed) => placed.heading).map(({ title }) => title));
  const ratings = vocabulary([
    ...scale,
    ...columns,
    ...ratingsParts.flatMap(({ title, overallLabel, caption, rows }) => [
      title,
      overallLabel,
      fillSlots(caption, slots),
      ...rows.flatMap(({ label, value }) => [fillSlots(label, slots), fillSlots(value, slots)]),
    ]),
    ...results.domains.flatMap((domain) => [
      domain.number,
      domain.title,
      ...domain.standards.flatMap((standard) => [standard.number, standard.title]),
    ]),
  ]);
  const standards = new Map<string, ReadonlySet<string>>();
  const ofStandard = ({ id, parts, slots, standard }: PlacedPart): ReadonlySet<string> => {
    const words =
      standards.get(id) ??
      vocabulary([
        ...scale,
        ...columns,
        standard?.number ?? '',
        standard?.title ?? '',
        standard?.statement ?? '',
        ...(standard?.keyQuestions.flatMap((question) => [question.number, question.text]) ?? []),
        ...parts.flatMap(({ part, title }) =>
          part.kind === 'key-questions' ? [title, fillSlots(part.caption, slots), ...part.columns] : [],
        ),
      ]);
    standards.set(id, words);
    return words;
  };
  const tables = new Map<string, ReadonlySet<string>>();
  const ofTables = (placed: PlacedPart): ReadonlySet<string> => {
    const known = tables.get(placed.id);
    if (known) return known;
    const printers = allParts([placed]).filter(({ part }) => part.kind === 'results' || part.kind === 'bands');
    const domains = printers.flatMap(({ part }) => (part.kind === 'results' ? part.domains : []));
    const standards = results.domains
      .filter((domain) => domains.includes(domain.id))
      .flatMap((domain) => domain.standards);
    const words = vocabulary([
      ...scale,
      ...columns,
      ...printers.flatMap((printer) => dataTables(printer, { report, template, layout }).flatMap(wordsOfTable)),
      ...standards.map(({ statement }) => statement),
    ]);
    tables.set(placed.id, words);
    return words;
  };
  return {
    inContents: (text) => share(text, contents),
    inRatings: (text) => share(text, ratings),
    inStandard: (text, placed) => (placed.standard ? share(text, ofStandard(placed)) : 0),
    inTables: (text, placed) => share(text, ofTables(placed)),
  };
}

function wordsOfTable({ caption, header, rows }: DataTable): string[] {
  return [caption, ...[header, ...rows].flat().map((cell) => cell.text)];
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function vocabulary(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsIn));
}

function share(text: string, known: ReadonlySet<string>): number {
  const words = wordsIn(text);
  const hits = words.filter((word) => known.has(word) || /^\d+$/.test(word)).length;
  return words.length === 0 ? 0 : hits / words.length;
}
