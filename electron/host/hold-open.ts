import type { FileHandle } from 'node:fs/promises';
import type { SaveSystem } from './atomic-save.ts';

/** A file or folder that is held open; nothing where the system does not open it. */
export type Held = { handle: Promise<FileHandle | undefined>; letGo: () => Promise<void> };

/**
 * What a file held is not given back to the disk while someone has it open: that takes some disks longer than all the rest of
 * a rename, and nobody has to wait for it.
 */
export function holdOpen(path: string, system: SaveSystem): Held {
  const handle = system.open(path, 'r').catch(() => undefined);
  let closing: Promise<void> | undefined;
  return {
    handle,
    letGo() {
      closing ??= handle.then((open) => open?.close()).catch(() => {});
      return closing;
    },
  };
}
