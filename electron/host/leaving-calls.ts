import { stat } from 'node:fs/promises';
import type { AssayContract } from '../../core/contract/contract.ts';
import type { Handle } from '../../core/contract/handle.ts';
import { AssayError } from '../../core/fault.ts';
import type { Handlers } from '../../core/rpc.ts';
import type { InstalledTemplates } from './installed-templates.ts';
import { leavingOfCopy, leavingOfPrint, picturesAtHand } from './leaving.ts';
import type { FindAsset } from './pictures/report-assets.ts';
import { chosenPlace, expected, type Places } from './places.ts';
import { saveReportCopy } from './report-copy.ts';
import { loadReport } from './report-file.ts';
import type { ZipEntries } from './zip-entries.ts';

type Needs = { places: Places; templates: InstalledTemplates; findAssetFor: (file: Handle | undefined) => FindAsset };

type Calls = Pick<Handlers<AssayContract>, 'listLeaving' | 'writeCopy'>;

/** The calls about what goes with a file to others. */
export function leavingCalls({ places, templates, findAssetFor }: Needs): Calls {
  /** What the file holds beside its report; nothing where it cannot be read. */
  async function entriesOf(file: Handle | undefined): Promise<ZipEntries> {
    if (file === undefined) return new Map();
    return loadReport(places.pathOf(file)).then(
      ({ otherEntries }) => otherEntries,
      () => new Map(),
    );
  }

  const calls: Calls = {
    async listLeaving({ report, form, from, ...file }) {
      const template = await templates.find(report.template);
      const pictures = await picturesAtHand(report, findAssetFor(from));
      switch (form) {
        case 'copy':
          return leavingOfCopy(report, await entriesOf(from), pictures);
        case 'word':
        case 'page':
          return leavingOfPrint(report, template, pictures, { ...file, form });
      }
    },

    async writeCopy({ report, to, replace, from, without = [] }, { signal }) {
      const path = chosenPlace(places.pathOf(to), '.assay');
      if (from !== undefined && path === places.pathOf(from))
        throw new AssayError(
          'wrong use',
          'That is the report itself, and it was not changed. Give the copy another name.',
        );
      const entries = await entriesOf(from);
      await saveReportCopy(path, report, {
        expects: expected(replace),
        signal,
        entries,
        without,
        findAsset: findAssetFor(from),
      });
      return { file: places.refOf(path), bytes: (await stat(path)).size };
    },
  };
  return calls;
}
