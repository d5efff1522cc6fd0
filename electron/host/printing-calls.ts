import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { allFindings } from '../../core/check/all-findings.ts';
import { findingsAsCsv } from '../../core/check/findings-as-csv.ts';
import { refuseUnfinished } from '../../core/check/unfinished.ts';
import type { AssayContract } from '../../core/contract/contract.ts';
import type { Handle } from '../../core/contract/handle.ts';
import { refuseAnnexInFinal } from '../../core/explain/annex.ts';
import { AssayError } from '../../core/fault.ts';
import type { Report } from '../../core/report.ts';
import { refuseReviewInFinal } from '../../core/review/word/refuse-in-final.ts';
import type { Handlers } from '../../core/rpc.ts';
import { exportHtml } from '../html/export-html.ts';
import { saveFile } from './atomic-save.ts';
import { writeFault } from './file-fault.ts';
import { exists } from './free-names.ts';
import type { InstalledTemplates } from './installed-templates.ts';
import { pagesFolder } from './pages/memory.ts';
import type { PageWork } from './pages/work.ts';
import { drawnFolder } from './pictures/drawn.ts';
import { type FindAsset, gatherAssets } from './pictures/report-assets.ts';
import { chosenPlace, expected, type Places } from './places.ts';
import { type ExportWord, exportFindingsInWorker, exportLogInWorker } from './word-export.ts';

type Printing = { report: Report; to: Handle; replace: boolean; draft: boolean; from?: Handle | undefined };

type Needs = {
  dataFolder: string;
  places: Places;
  templates: InstalledTemplates;
  /** Where the pictures of a report are that was opened from a file. */
  findAssetFor: (file: Handle | undefined) => FindAsset;
  pageWork: PageWork;
  exportWord: ExportWord;
};

type Calls = Pick<Handlers<AssayContract>, 'exportWord' | 'layPages' | 'exportPage' | 'exportFindings' | 'exportLog'>;

/** The calls that make a Word file, a web page, or the pages of the preview of a report. */
export function printingCalls({ dataFolder, places, templates, findAssetFor, pageWork, exportWord }: Needs): Calls {
  /** Whatever can be refused is refused here, before the long work and not after it. */
  async function prepare({ report, to, replace, draft, from }: Printing, ending: '.docx' | '.html') {
    const path = chosenPlace(places.pathOf(to), ending);
    const findAsset = findAssetFor(from);
    const template = await templates.find(report.template);
    await refuseTaken(path, replace);
    // The window says what it found, too; what may go out is judged here.
    if (!draft) refuseUnfinished(allFindings(report, template).open);
    return { path, template, assets: await gatherAssets(report, findAsset) };
  }

  async function refuseTaken(path: string, replace: boolean) {
    await stat(dirname(path)).catch((error) => {
      throw writeFault(error, path);
    });
    if (!replace && (await exists(path)))
      throw new AssayError('already there', `There is already a file “${basename(path)}”. It was not changed.`);
  }

  const calls: Calls = {
    async exportWord(given, work) {
      const { report, replace, draft, explain, charts, without, review, sent } = given;
      refuseAnnexInFinal(given);
      refuseReviewInFinal(given);
      if (sent && !review)
        throw new AssayError('wrong use', 'Parts are sent as a file for review. Nothing was written.');
      const { path, template, assets } = await prepare(given, '.docx');
      const printed = {
        draft,
        assets,
        ...(charts && { charts }),
        ...(without && { without }),
        ...(explain && { explain }),
        ...(review && { review: { at: new Date().toISOString(), sent } }),
        pagesFolder: pagesFolder(dataFolder),
        drawnFolder: drawnFolder(dataFolder),
      };
      const { bytes, pages, mayDiffer } = await exportWord(report, template, printed, work);
      await saveFile(path, bytes, { expects: expected(replace), signal: work.signal });
      return { file: places.refOf(path), bytes: bytes.byteLength, pages, mayDiffer };
    },

    async layPages({ report, known }, work) {
      return pageWork.lay(report, templates.find(report.template), known, work);
    },

    async exportPage(given, { signal }) {
      const { report, replace, draft, explain } = given;
      refuseAnnexInFinal(given);
      const { path, template, assets } = await prepare(given, '.html');
      const bytes = Buffer.from(exportHtml(report, template, { draft, ...(explain && { explain }), assets }));
      await saveFile(path, bytes, { expects: expected(replace), signal });
      return { file: places.refOf(path), bytes: bytes.byteLength };
    },

    async exportFindings({ paper, template: id, form, to, replace }, work) {
      const path = chosenPlace(places.pathOf(to), form === 'word' ? '.docx' : '.csv');
      const template = await templates.find(id);
      await refuseTaken(path, replace);
      const bytes =
        form === 'word' ? await exportFindingsInWorker(paper, template, work) : Buffer.from(findingsAsCsv(paper));
      await saveFile(path, bytes, { expects: expected(replace), signal: work.signal });
      return { file: places.refOf(path), bytes: bytes.byteLength };
    },

    async exportLog({ log, template: id, to, replace }, work) {
      const path = chosenPlace(places.pathOf(to), '.docx');
      const template = await templates.find(id);
      await refuseTaken(path, replace);
      const bytes = await exportLogInWorker(log, template, work);
      await saveFile(path, bytes, { expects: expected(replace), signal: work.signal });
      return { file: places.refOf(path), bytes: bytes.byteLength };
    },
  };
  return calls;
}
