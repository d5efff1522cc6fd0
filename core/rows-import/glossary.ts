import { AssayError } from '../fault.ts';
import { partsOf } from '../part.ts';
import type { GlossaryEntry, Report } from '../report.ts';
import type { Template } from '../template.ts';
import { type NumberedRow, readNamedRows } from './named-rows.ts';

/**
 * Terms of the glossary from a table. A term that the report or the edition has gets the new definition, and one that
 * was left out comes back; what the table does not name stays as it is.
 *
 * @throws AssayError `bad input` for the first row that cannot be read; nothing is imported then
 */
export function importGlossary(
  rows: readonly NumberedRow[],
  report: Report,
  template: Template,
): { report: Report; replaced: number; added: number } {
  if (!partsOf(template.parts).some(({ kind }) => kind === 'glossary'))
    throw new AssayError('bad input', `${template.title}, ${template.edition} has no glossary. Nothing was imported.`);
  const columns = ['term', 'definition'] as const;
  const named = readNamedRows(rows, { columns, needed: columns, key: 'term' });
  const entries = [...report.glossary.entries];
  let added = 0;
  for (const { cells } of named) {
    const { term = '', definition = '' } = cells;
    const place = entries.findIndex((entry) => entry.term === term);
    const entry = { id: entries[place]?.id ?? freeId(entries), term, definition };
    if (place < 0) added = entries.push(entry) - report.glossary.entries.length;
    else entries[place] = entry;
  }
  const terms = new Set(named.map(({ cells }) => cells.term));
  const omitted = report.glossary.omitted.filter((term) => !terms.has(term));
  return { report: { ...report, glossary: { entries, omitted } }, replaced: named.length - added, added };
}

function freeId(entries: readonly GlossaryEntry[]): string {
  let number = entries.length + 1;
  while (entries.some(({ id }) => id === `term-${number}`)) number++;
  return `term-${number}`;
}
