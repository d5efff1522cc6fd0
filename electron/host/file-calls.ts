import { basename, dirname, extname, join } from 'node:path';
import type { AssayContract, RecentReport } from '../../core/contract/contract.ts';
import type { Handlers } from '../../core/rpc.ts';
import { placeOf } from './file-fault.ts';
import { checkFileName } from './file-name.ts';
import { loadFolder } from './folder-view.ts';
import { exists, underFreeName } from './free-names.ts';
import type { Places } from './places.ts';
import type { RecentList } from './recent-list.ts';
import { mayHaveWork } from './recovery/look-first.ts';

type Needs = {
  places: Places;
  recent: RecentList;
  /** Where unsaved work is kept. */
  recovery: string;
  /** Where reports are kept, made if it is not there. */
  ownFolder: () => Promise<string>;
};

type Calls = Pick<Handlers<AssayContract>, 'listRecent' | 'forgetRecent' | 'listFolder' | 'nameFile' | 'suggestFile'>;

/** The calls by which a window finds reports, and places for files. */
export function fileCalls({ places, recent, recovery, ownFolder }: Needs): Calls {
  async function recentReports(): Promise<RecentReport[]> {
    const list = await recent.read();
    return Promise.all(
      list.map(async ({ path, openedAt }) => ({
        file: places.refOf(path),
        folder: placeOf(dirname(path)),
        openedAt,
        ...(await whereabouts(path)),
      })),
    );
  }

  /** What is not there may still be opened, as far as it was not saved. */
  async function whereabouts(path: string): Promise<Pick<RecentReport, 'missing' | 'kept'>> {
    if (await exists(path)) return { missing: false };
    return { missing: true, kept: mayHaveWork(recovery, path, undefined) };
  }

  return {
    listRecent: recentReports,

    async forgetRecent({ file }) {
      await recent.forget(places.pathOf(file));
      return recentReports();
    },

    async listFolder({ folder }) {
      return loadFolder(folder === undefined ? await ownFolder() : places.pathOf(folder), places);
    },

    async nameFile({ folder, name }) {
      const path = join(places.pathOf(folder), checkFileName(name));
      return { file: places.refOf(path), exists: await exists(path) };
    },

    async suggestFile({ beside, ending, of }) {
      const path = places.pathOf(beside);
      const folder = dirname(path);
      const name = [basename(path, extname(path)), of].filter(Boolean).join(' ');
      return underFreeName(folder, name, ending, async (free) => ({
        file: places.refOf(free),
        folder: places.refOf(folder),
        place: placeOf(folder),
      }));
    },
  };
}
