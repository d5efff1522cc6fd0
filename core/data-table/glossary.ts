import type { GlossaryPart } from '../part.ts';
import type { GlossaryEntry, Report } from '../report.ts';

/** The terms that are printed: those of the edition without the ones left out, and those of the report. */
export function glossaryOf(part: GlossaryPart, { glossary }: Pick<Report, 'glossary'>): Omit<GlossaryEntry, 'id'>[] {
  const own = glossary.entries.filter(({ term }) => term.trim() !== '');
  const taken = new Set([...own.map(({ term }) => term), ...glossary.omitted]);
  return [...part.entries.filter(({ term }) => !taken.has(term)), ...own];
}
