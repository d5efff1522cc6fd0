import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { AssayContract } from '../../core/contract/contract.ts';
import type { Handle } from '../../core/contract/handle.ts';
import { AssayError } from '../../core/fault.ts';
import type { Handlers } from '../../core/rpc.ts';
import { saveFile } from './atomic-save.ts';
import { writeFault } from './file-fault.ts';
import { exists } from './free-names.ts';
import type { InstalledTemplates } from './installed-templates.ts';
import { calledName } from './owner/this-process.ts';
import { pagesFolder } from './pages/memory.ts';
import { drawnFolder } from './pictures/drawn.ts';
import { type FindAsset, gatherAssets } from './pictures/report-assets.ts';
import { chosenPlace, expected, type Places } from './places.ts';
import type { ExportWord } from './word-export.ts';
import { exportedReport } from './word-review/exported-report.ts';

type Needs = {
  dataFolder: string;
  places: Places;
  templates: InstalledTemplates;
  findAssetFor: (file: Handle | undefined) => FindAsset;
  exportWord: ExportWord;
  /** Whom the organisation calls the user, where it says so. */
  author: string | undefined;
};

type Calls = Pick<Handlers<AssayContract>, 'readExported' | 'exportComparison'>;

/** The calls that compare two reports. */
export function compareCalls({ dataFolder, places, templates, findAssetFor, exportWord, author }: Needs): Calls {
  const calls: Calls = {
    async readExported({ file, report }, work) {
      const template = await templates.find(report.template);
      return { report: await exportedReport(places.pathOf(file), report, template, work) };
    },

    async exportComparison({ was, now, names, remarks, to, replace, from }, work) {
      if (was.template !== now.template)
        throw new AssayError(
          'bad input',
          'The two are of two editions, which cannot be compared. Nothing was written.',
        );
      const path = chosenPlace(places.pathOf(to), '.docx');
      const template = await templates.find(now.template);
      await stat(dirname(path)).catch((error) => {
        throw writeFault(error, path);
      });
      if (!replace && (await exists(path)))
        throw new AssayError('already there', `There is already a file “${basename(path)}”. It was not changed.`);
      const made = { by: await calledName(author), at: new Date().toISOString() };
      const options = {
        draft: true,
        assets: await gatherAssets(now, findAssetFor(from)),
        compare: { was, names, remarks, made },
        pagesFolder: pagesFolder(dataFolder),
        drawnFolder: drawnFolder(dataFolder),
      };
      const { bytes, pages } = await exportWord(now, template, options, work);
      await saveFile(path, bytes, { expects: expected(replace), signal: work.signal });
      return { file: places.refOf(path), bytes: bytes.byteLength, pages };
    },
  };
  return calls;
}
