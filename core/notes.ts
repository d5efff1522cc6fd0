import { footnotesOf } from './content-text.ts';
import { dataTables, notesOfTable } from './data-table/data-table.ts';
import type { Layout, PlacedPart } from './layout.ts';
import type { Report } from './report.ts';
import type { Template } from './template.ts';

/**
 * The footnotes that a part itself prints, in reading order: those of its text, then those of its tables. Footnotes are
 * numbered once through the printed report.
 */
export function notesOf(placed: PlacedPart, from: { report: Report; template: Template; layout: Layout }): string[] {
  if (!placed.printed) return [];
  return [
    ...footnotesOf(placed.leadIn).map(({ note }) => note),
    ...footnotesOf(placed.content).map(({ note }) => note),
    // No term has a note, and the table of them would be put into alphabetical order with every look.
    ...(placed.part.kind === 'glossary' ? [] : dataTables(placed, from).flatMap(notesOfTable)),
  ];
}
