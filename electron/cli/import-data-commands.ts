import type { Report } from '../../core/report.ts';
import { importFacts } from '../../core/rows-import/facts.ts';
import { importFigures } from '../../core/rows-import/figures.ts';
import { importGlossary } from '../../core/rows-import/glossary.ts';
import type { NumberedRow } from '../../core/rows-import/named-rows.ts';
import { sayCount } from '../../core/say-count.ts';
import type { Template } from '../../core/template.ts';
import { parseCsv } from '../host/csv.ts';
import { loadText } from '../host/text-file.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Arguments, type Command, type Outcome, positional } from './command.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const facts: Command = {
  name: 'import facts',
  summary: 'reads facts from a table with the columns value, description, comparison, target and note',
  usage: 'FILE.assay FACTS.csv',
  takes: { from: 2, to: 2 },
  options: EDIT_APPROVED,
  example: 'assay import facts caldersea.assay facts.csv',
  run: (given) => importTable(given, importFacts, 'fact', ({ facts: list }) => list),
};

export const figures: Command = {
  name: 'import figures',
  summary: 'reads figures from a table with the columns label, value, base, unit, as at, source, kind and standard',
  usage: 'FILE.assay FIGURES.csv',
  takes: { from: 2, to: 2 },
  options: EDIT_APPROVED,
  example: 'assay import figures caldersea.assay figures.csv',
  run: (given) => importTable(given, importFigures, 'figure', (report) => report.figures),
};

export const glossary: Command = {
  name: 'import glossary',
  summary: 'reads terms of the glossary from a table with the columns term and definition',
  usage: 'FILE.assay TERMS.csv',
  takes: { from: 2, to: 2 },
  options: EDIT_APPROVED,
  example: 'assay import glossary caldersea.assay terms.csv',
  run: (given) => importTable(given, importGlossary, 'term', (report) => report.glossary.entries),
};

type Import = (
  rows: readonly NumberedRow[],
  report: Report,
  template: Template,
) => { report: Report; replaced: number; added: number };

async function importTable(
  given: Arguments,
  work: Import,
  noun: string,
  listOf: (report: Report) => unknown,
): Promise<Outcome> {
  const opened = await openReport(positional(given, 0));
  const { name, text, note } = await loadText(positional(given, 1));
  const { report, replaced, added } = await about(name, () => work(parseCsv(text), opened.report, opened.template));
  await saveOver(opened, report, { given, importing: name });
  const before = replaced === 0 ? '' : `, ${replaced} of them in place of what was there`;
  return {
    json: { file: opened.path, added, replaced, [`${noun}s`]: listOf(report) },
    text: `Read ${sayCount(added + replaced, noun)}${before}.`,
    remarks: note === undefined ? [] : [note],
  };
}
