import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { SaveSystem } from './atomic-save.ts';
import { type Chunks, createComparison, sizeOf } from './revision.ts';

/** What the system said of a file just before it was read through; nothing where it says nothing of files. */
export type Seen = { stats: BigIntStats | undefined };

/** Bytes that are read and compared at a time: each reading waits for its turn, and others wait for each comparing. */
const STRETCH = 2 * 1024 * 1024;
const MOST_SPARE = 2;
const SECOND = 1_000_000_000n;

/** Reads a file through and compares it, byte by byte; nothing where it holds anything else. */
export async function compareFile(path: string, bytes: Chunks, system: SaveSystem): Promise<Seen | undefined> {
  const file = await system.open(path, 'r');
  try {
    const stats = await file.stat({ bigint: true }).catch(() => undefined);
    return (await holdsThese(file, bytes)) ? { stats } : undefined;
  } finally {
    await file.close().catch(() => {});
  }
}

/** What files are read into, one at a time: to have new room for each costs more than to fill it. */
const spare: Buffer[] = [];

async function holdsThese(file: FileHandle, bytes: Chunks): Promise<boolean> {
  const stretch = spare.pop() ?? Buffer.allocUnsafeSlow(STRETCH);
  const isNext = createComparison(bytes);
  const size = sizeOf(bytes);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(stretch, 0, STRETCH, at);
      if (bytesRead === 0) return at === size;
      if (!isNext(stretch.subarray(0, bytesRead))) return false;
      at += bytesRead;
    }
  } finally {
    if (spare.length < MOST_SPARE) spare.push(stretch);
  }
}

/**
 * Whether nobody has touched a file since it was read through, by what the system says of it. Disks that note times by the
 * second or two would not show what happens within them: of those it is never said.
 */
export function isUntouched({ stats: before }: Seen, now: BigIntStats | undefined): boolean {
  if (!before || !now || before.ino === 0n || before.mtimeNs % SECOND === 0n || before.ctimeNs % SECOND === 0n)
    return false;
  return isSameFile(before, now) && before.ctimeNs === now.ctimeNs;
}

/** Whether it is one and the same file, which nobody has written to. It may have got another name. */
export function isSameFile(before: BigIntStats, now: BigIntStats): boolean {
  const { dev, ino, size, mtimeNs } = before;
  return ino !== 0n && now.dev === dev && now.ino === ino && now.size === size && now.mtimeNs === mtimeNs;
}
