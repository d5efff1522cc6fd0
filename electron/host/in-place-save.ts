import { createHash } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { SaveSystem } from './atomic-save.ts';
import { placeOf } from './file-fault.ts';
import { isSame, revisionOf } from './revision.ts';
import { writeFlushed } from './write-flushed.ts';

/**
 * The way to save where a file may be written but not replaced: some shares let nobody rename or make files beside it.
 * What it held is kept in a folder of our own until the new bytes have read back, since a file that is written over is for a
 * moment neither the old nor the new one.
 */
export async function saveInPlace(
  target: string,
  bytes: Uint8Array,
  backups: string,
  system: SaveSystem,
): Promise<void> {
  const old = await system.readFile(target);
  await system.mkdir(backups, { recursive: true, mode: 0o700 });
  const backup = join(backups, `${nameOf(target)}-${revisionOf(old)}${ENDING}`);
  await system.unlink(backup).catch(() => {});
  await writeFlushed(backup, [old], 0o600, system);
  await readBack(backup, old, system);
  try {
    await overwrite(target, bytes, system);
  } catch (error) {
    await overwrite(target, old, system).catch((worse) => {
      throw new AssayError(
        'cannot write',
        `The save was interrupted, and the file is damaged now. What it held before is kept as “${placeOf(backup)}”; Assay puts it back when the file is opened.`,
        { cause: worse },
      );
    });
    await system.unlink(backup).catch(() => {});
    throw error;
  }
  await system.unlink(backup).catch(() => {});
}

/**
 * Puts back what a file held before a save in place that was killed; nothing where none was. `isWhole` says whether the bytes
 * in the file can be used: then the save had come to its end.
 */
export async function endInterruptedSave(
  path: string,
  backups: string,
  isWhole: (bytes: Uint8Array) => boolean,
  system: SaveSystem = disk,
): Promise<void> {
  const target = await system.realpath(path).catch(() => path);
  const names = await system.readdir(backups).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${nameOf(target)}-`) && one.endsWith(ENDING))) {
    const backup = join(backups, name);
    const old = await system.readFile(backup);
    // One that was cut short itself was made by a save that never touched the file.
    const isOurs = name === `${nameOf(target)}-${revisionOf(old)}${ENDING}`;
    const now = isOurs ? await system.readFile(target).catch(() => undefined) : undefined;
    if (now && !isSame(now, old) && !isWhole(now)) await overwrite(target, old, system);
    await system.unlink(backup);
  }
}

const ENDING = '.backup';

function nameOf(target: string): string {
  return createHash('sha256').update(target).digest('hex').slice(0, 24);
}

async function overwrite(target: string, bytes: Uint8Array, system: SaveSystem): Promise<void> {
  const file = await system.open(target, 'r+');
  try {
    await file.writeFile(bytes);
    await file.truncate(bytes.byteLength);
    await file.sync();
  } finally {
    await file.close();
  }
  await readBack(target, bytes, system);
}

async function readBack(path: string, bytes: Uint8Array, system: SaveSystem): Promise<void> {
  if (!isSame(await system.readFile(path), bytes))
    throw new AssayError(
      'cannot write',
      'What was written did not read back, so nothing was saved. Save on another disk.',
    );
}
