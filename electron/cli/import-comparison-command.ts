import { basename, resolve } from 'node:path';
import { COMPARED, type Compared, comparisonName } from '../../core/comparison.ts';
import {
  comparisonOf,
  type ImportedComparison,
  importComparison,
  withComparison,
} from '../../core/comparison-import.ts';
import { AssayError } from '../../core/fault.ts';
import type { Template } from '../../core/template.ts';
import { parseCsv } from '../host/csv.ts';
import { loadText } from '../host/text-file.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Command, positional, text, wrongUse } from './command.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const comparison: Command = {
  name: 'import comparison',
  summary:
    'reads the previous inspection or an average, from another report or a table with the columns ref, value and base',
  usage: 'FILE.assay EARLIER.assay|RESULTS.csv --as previous|average [--label TEXT]',
  takes: { from: 2, to: 2 },
  options: {
    ...EDIT_APPROVED,
    as: { type: 'string', value: 'previous|average', help: 'what the results are' },
    label: { type: 'string', value: 'TEXT', help: 'what charts and tables call them' },
  },
  example: 'assay import comparison caldersea.assay caldersea-2018.assay --as previous --label "2018 inspection"',
  async run(given) {
    const as = COMPARED.find((which) => which === text(given, 'as'));
    if (!as) throw wrongUse(`Say what the results are: --as ${COMPARED.join(' or --as ')}.`);
    const label = text(given, 'label')?.trim() || undefined;
    const opened = await openReport(positional(given, 0));
    const read = await readResults(resolve(positional(given, 1)), { as, label, template: opened.template });
    const replaced = opened.report.comparisons[as];
    const report = withComparison(opened.report, as, read.comparison);
    await saveOver(opened, report, { given, importing: basename(positional(given, 1)) });
    const notes = replaced ? [...read.notes, `“${replaced.label}” is no longer compared with.`] : read.notes;
    return {
      json: { file: opened.path, as, comparison: read.comparison, notes },
      text: [`${read.comparison.label}: ${notes[0] ?? ''}`, ...notes.slice(1)].join('\n'),
      remarks: read.remarks,
    };
  },
};

async function readResults(
  path: string,
  { as, label, template }: { as: Compared; label: string | undefined; template: Template },
): Promise<ImportedComparison & { remarks: string[] }> {
  if (path.toLowerCase().endsWith('.assay')) {
    const earlier = await openReport(path);
    const read = comparisonOf(earlier, template, label);
    const { keyQuestions, standards } = read.comparison;
    if (Object.keys(keyQuestions).length + Object.keys(standards).length === 0)
      throw new AssayError(
        'bad input',
        `${earlier.name} holds no results that this edition has. Nothing was imported.`,
      );
    return { ...read, remarks: [] };
  }
  const { name, text: table, note } = await loadText(path);
  const read = await about(name, () =>
    importComparison(parseCsv(table), { label: label ?? comparisonName(as, template.words), source: '' }, template),
  );
  return { ...read, remarks: note === undefined ? [] : [note] };
}
