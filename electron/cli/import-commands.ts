import { dirname, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { rateReport } from '../../core/rating.ts';
import { importScores } from '../../core/rows-import/scores.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { parseCsv } from '../host/csv.ts';
import { loadTextPictures } from '../host/pictures/text-pictures.ts';
import { loadText } from '../host/text-file.ts';
import { type Command, flag, positional } from './command.ts';
import { importedTextReport } from './import-text-report.ts';
import { about, openReport, saveOver } from './report-on-disk.ts';

export const scores: Command = {
  name: 'import scores',
  summary: 'reads scores and ratings from a table with the columns ref, value, base, reason, decided by and evidence',
  usage: 'FILE.assay DATA.csv',
  takes: { from: 2, to: 2 },
  options: {},
  example: 'assay import scores caldersea.assay scores.csv',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const { name, text, note } = await loadText(positional(given, 1));
    const { report, notes } = await about(name, () => importScores(parseCsv(text), opened.report, opened.template));
    await saveOver(opened, report);
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
  summary: 'reads the text of a report, as Markdown with its pictures or plain text, into the parts by its headings',
  usage: 'FILE.assay REPORT.md|.txt [--replace]',
  takes: { from: 2, to: 2 },
  options: { replace: { type: 'boolean', help: 'put it in place of text that the report already has' } },
  example: 'assay import text caldersea.assay report.md',
  async run(given) {
    const opened = await openReport(positional(given, 0));
    const path = resolve(positional(given, 1));
    const source = await loadText(path);
    const { pictures, assets } = await about(source.name, () => loadTextPictures(source.text, dirname(path)));
    const imported = await about(source.name, () => {
      try {
        return importText(source.text, opened.report, opened.template, {
          replace: flag(given, 'replace'),
          pictures,
        });
      } catch (error) {
        if (error instanceof AssayError && error.code === 'already there')
          throw new AssayError('already there', `${error.message} Use --replace to put the new text in its place.`, {
            cause: error,
          });
        throw error;
      }
    });
    await saveOver(opened, imported.report, assets);
    const { details, parts, notes, doubts, unplaced } = imported;
    return {
      json: { file: opened.path, details, parts, notes, doubts, unplaced },
      text: importedTextReport(imported, opened.template),
      remarks: source.note === undefined ? [] : [source.note],
    };
  },
};
