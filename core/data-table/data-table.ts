import type { CaptionName } from '../captions.ts';
import type { Layout, PlacedPart } from '../layout.ts';
import type { FactsPart, GlossaryPart, PairedListsPart } from '../part.ts';
import type { Fact, GlossaryEntry, Report } from '../report.ts';
import { fillSlots } from '../slots.ts';
import type { Template } from '../template.ts';
import { left, plain } from './cell.ts';
import { comparedIn } from './compared-columns.ts';
import { glossaryOf } from './glossary.ts';
import { bandsTable, keyQuestionsTable, ratingsTables, resultsTables } from './rated-tables.ts';

/**
 * The tables that a report prints from its data. The window, the Word file and the web page show these same cells, so
 * that no number can differ between them.
 */

export type DataCell = {
  text: string;
  strong?: true;
  /** In large type, as the values of a page of facts are. */
  large?: true;
  /** In a row that heads those below it. */
  group?: true;
  /** The name of a rating, whose colours the cell has. */
  rating?: string;
  /** A sign for the rating, put before its word, for who cannot see colours. */
  shape?: string;
  /** A footnote behind the text. `again`: the same note stands before, and this only repeats its number. */
  note?: { text: string; again: boolean };
};

export type DataTable = {
  /** Names the table in the report: the id of its part and what it is in that. */
  key: string;
  caption: string;
  /** A footnote behind the caption. */
  captionNote?: string;
  /** For a table that is numbered with those of the text. */
  name?: CaptionName;
  columns: { share: number; align: 'left' | 'right' }[];
  header: DataCell[];
  rows: DataCell[][];
  /** More room in the rows, for a table that has a page to itself. */
  roomy: boolean;
};

/** The tables of a part that is printed, in order; none for parts of text. */
export function dataTables(
  placed: PlacedPart,
  {
    report,
    template,
    layout,
  }: { report: Report; template: Template; layout: Pick<Layout, 'results' | 'slots' | 'captions'> },
): DataTable[] {
  if (!placed.printed) return [];
  const { part } = placed;
  switch (part.kind) {
    case 'ratings':
      return ratingsTables(placed, part, template, layout);
    case 'key-questions':
      return [keyQuestionsTable(placed, part, template, comparedIn(part, report))];
    case 'results':
      return resultsTables(placed, part, template, { ...layout, compared: comparedIn(part, report) });
    case 'bands':
      return template.ratings ? [bandsTable(placed, part, template.ratings)] : [];
    case 'facts':
      return [factsTable(placed, part, report.facts, template)];
    case 'glossary':
      return [glossaryTable(placed, part, glossaryOf(part, report), template)];
    case 'paired-lists':
      return [pairedTable(placed, part, { report, template, name: layout.captions.get(part.id) })];
    case 'cover':
    case 'contents':
    case 'fixed':
    case 'prose':
    case 'recommendations':
    case 'statement':
    case 'section':
    case 'standard':
    case 'back-cover':
      return [];
  }
}

/** Every footnote of a table in reading order, each that is repeated once. */
export function notesOfTable(table: DataTable): string[] {
  const cells = [...table.header, ...table.rows.flat()];
  return [
    ...(table.captionNote === undefined ? [] : [table.captionNote]),
    ...cells.flatMap((cell) => (cell.note && !cell.note.again ? [cell.note.text] : [])),
  ];
}

/** The only row of a table that must be there and has nothing to show yet. */
function missingRow({ words }: Template, columns: number): DataCell[] {
  return Array.from({ length: columns }, (_, index) => plain(index === 0 ? `[${words.notWritten}]` : ''));
}

/** A fact whose value nobody has entered is not printed. */
function factsTable(placed: PlacedPart, part: FactsPart, facts: readonly Fact[], template: Template): DataTable {
  const noted = new Set<string>();
  const rows = facts
    .filter((fact) => fact.value.trim() !== '')
    .map((fact): DataCell[] => {
      const text = fact.note.trim();
      const note = text === '' ? undefined : { text, again: noted.has(text) };
      noted.add(text);
      return [
        { text: fact.value, strong: true, large: true },
        { text: factDescription(fact, part), ...(note && { note }) },
      ];
    });
  return {
    key: part.id,
    caption: fillSlots(part.caption, placed.slots),
    columns: [left(0.24), left(0.76)],
    header: part.columns.map(plain),
    rows: rows.length > 0 ? rows : [missingRow(template, 2)],
    roomy: true,
  };
}

/** What a fact is, with the sentence of the edition on the wider area and the target. */
export function factDescription(fact: Fact, { sentences }: FactsPart): string {
  const { comparison, target } = fact;
  const sentence =
    comparison !== '' && target !== ''
      ? sentences.both
      : comparison !== ''
        ? sentences.comparison
        : target !== ''
          ? sentences.target
          : undefined;
  if (sentence === undefined) return fact.description;
  const filled = sentence.replace('{comparison}', () => comparison).replace('{target}', () => target);
  return `${fact.description.replace(/[.\s]+$/, '')}. ${filled}`;
}

function glossaryTable(
  placed: PlacedPart,
  part: GlossaryPart,
  entries: readonly Omit<GlossaryEntry, 'id'>[],
  template: Template,
): DataTable {
  const order = new Intl.Collator(template.language, { numeric: true });
  const rows = entries
    .toSorted((a, b) => order.compare(a.term, b.term))
    .map(({ term, definition }): DataCell[] => [
      { text: term, strong: true },
      plain(fillSlots(definition, placed.slots)),
    ]);
  return {
    key: part.id,
    caption: fillSlots(part.caption, placed.slots),
    columns: [left(0.28), left(0.72)],
    header: part.columns.map(plain),
    rows: entries.length > 0 ? rows : [missingRow(template, 2)],
    roomy: false,
  };
}

function pairedTable(
  placed: PlacedPart,
  part: PairedListsPart,
  { report, template, name }: { report: Report; template: Template; name: CaptionName | undefined },
): DataTable {
  const kept = (items: readonly string[]) => items.filter((item) => item.trim() !== '');
  const lists = report.lists[part.id];
  const sides = [kept(lists?.first ?? []), kept(lists?.second ?? [])].filter(
    (side, index) => index === 0 || side.length > 0,
  );
  const rows = Array.from({ length: Math.max(...sides.map((side) => side.length)) }, (_, row) =>
    sides.map((side) => plain(side[row] === undefined ? '' : `${row + 1}. ${side[row]}`)),
  );
  return {
    key: part.id,
    caption: fillSlots(part.caption, placed.slots),
    ...(name && { name }),
    columns: sides.map(() => left(1 / sides.length)),
    header: part.columns.slice(0, sides.length).map(plain),
    rows: rows.length > 0 ? rows : [missingRow(template, sides.length)],
    roomy: false,
  };
}
