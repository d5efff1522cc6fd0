import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFile } from '../atomic-save.ts';
import { writeFault } from '../file-fault.ts';
import { assetIdOf } from './report-assets.ts';

/**
 * Pictures that windows have handed in and reports that were opened have brought along, each by the SHA-256 of its
 * bytes. A picture is here before any report names it, so that neither a crash nor undoing its removal loses it.
 */
export type AssetStore = {
  /** Gives the picture's id. */
  put: (bytes: Uint8Array) => Promise<string>;
  get: (id: string) => Promise<Uint8Array | undefined>;
  /** Takes away what nobody has put here or asked for in a long time. */
  prune: () => Promise<void>;
};

/** Far longer than a report is worked on without being saved, in milliseconds. */
const KEPT = 180 * 24 * 3_600_000;

export function createAssetStore(dataFolder: string): AssetStore {
  const folder = join(dataFolder, 'assets');
  const used = (path: string) => utimes(path, new Date(), new Date()).catch(() => {});
  return {
    async put(bytes) {
      const id = assetIdOf(bytes);
      const path = join(folder, id);
      const there = await stat(path).catch(() => undefined);
      if (there?.size === bytes.byteLength) {
        await used(path);
        return id;
      }
      await mkdir(folder, { recursive: true }).catch((error) => {
        throw writeFault(error, path);
      });
      await saveFile(path, bytes, { expects: 'anything' });
      return id;
    },

    async get(id) {
      const path = join(folder, id);
      const bytes = await readFile(path).catch(() => undefined);
      if (!bytes) return undefined;
      if (assetIdOf(bytes) === id) {
        await used(path);
        return new Uint8Array(bytes);
      }
      // Damaged on this disk; with it gone, the same picture can be put here again.
      await unlink(path).catch(() => {});
      return undefined;
    },

    async prune() {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) {
        const stats = await stat(join(folder, name)).catch(() => undefined);
        if (stats && Date.now() - stats.mtimeMs > KEPT) await unlink(join(folder, name)).catch(() => {});
      }
    },
  };
}
