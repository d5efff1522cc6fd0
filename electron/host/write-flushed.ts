import type { FileHandle } from 'node:fs/promises';
import type { SaveSystem } from './atomic-save.ts';
import { systemCode } from './file-fault.ts';
import type { Chunks } from './revision.ts';

const NO_FLUSH = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);

/** Writes a file that is not there yet, and makes it last. @param mode its permissions, if they shall be certain ones */
export async function writeFlushed(path: string, bytes: Chunks, mode: number | undefined, system: SaveSystem) {
  const file = await system.open(path, 'wx', mode ?? 0o666);
  try {
    await writeAll(file, bytes, mode);
    await flush(file);
  } finally {
    await file.close();
  }
}

/** Hands all to the system, which may not have it on the disk yet. */
export async function writeAll(file: FileHandle, bytes: Chunks, mode: number | undefined): Promise<void> {
  // Some shares have no permissions to keep.
  const marking = mode === undefined ? undefined : file.chmod(mode).catch(() => {});
  await Promise.all([writeChunks(file, bytes), marking]);
}

/** Has the system put it on the disk, where the file system knows how. @throws the fault of the system */
export async function flush(file: FileHandle): Promise<void> {
  await file.sync().catch((error) => {
    if (!NO_FLUSH.has(systemCode(error))) throw error;
  });
}

/** All of them, however few a call takes. */
async function writeChunks(file: FileHandle, chunks: Chunks): Promise<void> {
  let left = chunks.filter(({ length }) => length > 0);
  for (let at = 0; left.length > 0; ) {
    const { bytesWritten } = await file.writev(left, at);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    at += bytesWritten;
    let taken = bytesWritten;
    const rest = left.findIndex(({ length }) => {
      if (taken < length) return true;
      taken -= length;
      return false;
    });
    left = rest < 0 ? [] : [left[rest]!.subarray(taken), ...left.slice(rest + 1)];
  }
}
