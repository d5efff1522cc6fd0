import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { rateReport } from '../../core/rating.ts';
import { importScores } from '../../core/rows-import/scores.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { parseCsv } from '../host/csv.ts';
import { loadText } from '../host/text-file.ts';
import { loadTextSource } from '../host/text-source.ts';
import { EDIT_APPROVED } from './approved-parts.ts';
import { type Command, flag, positional } from './command.ts';
import { importedTextReport } from './import-text-report.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const scores: Command = {
  name: 'import scores',
  summary: 'reads scores and ratings from a table with the columns ref, value, base, reason, decided by and evidence',
  usage: 'FILE.assay DATA.csv',
  takes: { from: 2, to: 2 },
  options: EDIT_APPROVED,
  example: 'assay import scores caldersea.assay scores.csv',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const { name, text, note } = await loadText(positional(given, 1));
    const { report, notes } = await about(name, () => importScores(parseCsv(text), opened.report, opened.template));
    await saveOver(opened, report, { given, importing: name });
    const { rated, toRate } = rateReport(report, opened.template);
    return {
      json: { file: opened.path, scores: report.scores, notes, rated, toRate },
      text: [...notes, `${rated} of ${toRate} standards are rated now.`].join('\n'),
      remarks: note === undefined ? [] : [note],
    };
  },
};

export const text: Command = {
  name: 'import text',
  summary:
    'reads the text of a report, from Word, as Markdown with its pictures or plain text, into the parts by its headings',
  usage: 'FILE.assay REPORT.docx|.md|.txt [--replace] [--reject-changes]',
  takes: { from: 2, to: 2 },
  options: {
    ...EDIT_APPROVED,
    replace: { type: 'boolean', help: 'put it in place of text that the report already has' },
    'reject-changes': { type: 'boolean', help: 'undo the tracked changes of a Word file instead of taking them in' },
  },
  example: 'assay import text caldersea.assay report.docx',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const path = positional(given, 1);
    const source = await about(basename(path), () =>
      loadTextSource(path, { rejectChanges: flag(given, 'reject-changes') }),
    );
    const imported = await about(source.name, () => {
      try {
        return importText(source.text, opened.report, opened.template, {
          ...source.options,
          replace: flag(given, 'replace'),
        });
      } catch (error) {
        if (error instanceof AssayError && error.code === 'already there')
          throw new AssayError('already there', `${error.message} Use --replace to put the new text in its place.`, {
            cause: error,
          });
        throw error;
      }
    });
    await saveOver(opened, imported.report, { given, assets: source.assets, importing: source.name });
    const { details, parts, notes, doubts, unplaced } = imported;
    const { told, options, text } = source;
    return {
      json: { file: opened.path, details, parts, notes, doubts, unplaced, told },
      text: importedTextReport(imported, opened.template, options.whole ? { told, text } : { told: [] }),
      remarks: options.whole ? [] : told,
    };
  },
};
