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
  /** Gives the picture's id. @throws AssayError where it cannot be kept on this computer */
  put: (bytes: Uint8Array) => Promise<string>;
  get: (id: string) => Promise<Uint8Array | undefined>;
  /** Takes away what nobody has put here or asked for in a long time; `needed`: what stays, nothing where that is unknown. */
  prune: (needed: () => ReadonlySet<string> | undefined) => Promise<void>;
};

/** Far longer than a report is worked on without being saved, in milliseconds. */
const KEPT = 180 * 24 * 3_600_000;

export function createAssetStore(dataFolder: string): AssetStore {
  const folder = join(dataFolder, 'assets');
  const timeOf = (name: string) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.NEGATIVE_INFINITY,
    );
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

    async prune(needed) {
      const names = await readdir(folder).catch(() => []);
      const times = await Promise.all(names.map(timeOf));
      // Ages count back from the newest, too: a clock that jumps ahead makes none older.
      const now = Math.min(Date.now(), Math.max(...times));
      const old = names.filter((_, index) => now - (times[index] ?? now) > KEPT);
      const kept = old.length > 0 ? needed() : undefined;
      if (!kept) return;
      for (const name of old) if (!kept.has(name)) await unlink(join(folder, name)).catch(() => {});
    },
  };
}
