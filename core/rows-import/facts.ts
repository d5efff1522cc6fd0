import { AssayError } from '../fault.ts';
import { partsOf } from '../part.ts';
import type { Fact, Report } from '../report.ts';
import type { Template } from '../template.ts';
import { type NumberedRow, readNamedRows } from './named-rows.ts';

const COLUMNS = ['value', 'description', 'comparison', 'target', 'note'] as const;

/**
 * Facts from a table. A row with the description of a fact that the report has replaces what its columns name, and the
 * others are added at the end; what the table does not name stays as it is.
 *
 * @throws AssayError `bad input` for the first row that cannot be read; nothing is imported then
 */
export function importFacts(
  rows: readonly NumberedRow[],
  report: Report,
  template: Template,
): { report: Report; replaced: number; added: number } {
  if (!partsOf(template.parts).some(({ kind }) => kind === 'facts'))
    throw new AssayError(
      'bad input',
      `${template.title}, ${template.edition} has no part for facts. Nothing was imported.`,
    );
  const named = readNamedRows(rows, { columns: COLUMNS, needed: ['value', 'description'], key: 'description' });
  const facts = [...report.facts];
  let added = 0;
  for (const { cells } of named) {
    const place = facts.findIndex(({ description }) => description === cells.description);
    const empty: Fact = { id: freeId(facts), value: '', description: '', comparison: '', target: '', note: '' };
    const fact = { ...(facts[place] ?? empty), ...cells };
    if (place < 0) added = facts.push(fact) - report.facts.length;
    else facts[place] = fact;
  }
  return { report: { ...report, facts }, replaced: named.length - added, added };
}

function freeId(facts: readonly Fact[]): string {
  let number = facts.length + 1;
  while (facts.some(({ id }) => id === `fact-${number}`)) number++;
  return `fact-${number}`;
}
