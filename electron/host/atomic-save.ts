import { randomBytes } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { AbortSignalLike } from '../../core/rpc.ts';
import { compareFile, isSameFile, isUntouched, type Seen } from './compare-file.ts';
import { placeOf, systemCode, writeFault } from './file-fault.ts';
import { type Held, holdOpen } from './hold-open.ts';
import { saveInPlace } from './in-place-save.ts';
import { bytesOfRevision, type Chunks, findRevision, isOfRevision, learnRevision } from './revision.ts';
import { createTurns } from './turns.ts';
import { flush, writeAll } from './write-flushed.ts';

/** What saving needs of the file system: the seam at which tests put faults. */
export type SaveSystem = Pick<
  typeof disk,
  'open' | 'rename' | 'link' | 'unlink' | 'lstat' | 'mkdir' | 'stat' | 'readFile' | 'readlink' | 'readdir' | 'realpath'
>;

/** What must be in the place for the save to go on: nothing yet, a file of this revision, or whatever there is. */
export type Expected = 'nothing' | 'anything' | { revision: string };

export type SaveOptions = {
  expects: Expected;
  /** Asked for the last time just before the new file takes its place. */
  signal?: AbortSignalLike;
  /** Told of the new revision before the file takes its place, so that it is known whoever dies between. Not waited for long. */
  foretell?: (revision: string) => Promise<void>;
  system?: SaveSystem;
  /** A folder of our own for what a file held that can only be written in place. Without it, such a save fails. */
  backups?: string;
  /** Milliseconds to wait before each new try when another program (a scanner, a sync client) holds the file. */
  pauses?: readonly number[];
};

const PAUSES = [20, 40, 80, 160, 320, 640, 1000, 1000, 1000, 1000, 1000, 1000, 1000];
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Windows lets no file be replaced that someone has open. */
const MAY_HOLD = process.platform !== 'win32';
/** Milliseconds to wait at most for whoever is told of a new revision. */
const TELLING = 1000;
/** Temporaries of saves that were killed are removed once they are this old, in milliseconds, by the clock of their disk. */
const STALE = 3_600_000;

const inTurn = createTurns();

/**
 * Writes a file so that at every moment either the old or the new one is there, whole: a temporary beside it, flushed
 * and read back, takes its place by renaming. On failure the old file is untouched and the temporary is gone.
 * Saves to one place take their turn. Gives the new revision.
 *
 * @throws AssayError `changed on disk`, `already there`, `cancelled` or `cannot write`
 */
export async function saveFile(path: string, given: Uint8Array | Chunks, options: SaveOptions): Promise<string> {
  const { system = disk } = options;
  const bytes = given instanceof Uint8Array ? [given] : given;
  try {
    const target = await finalPlace(path, system);
    return await inTurn(target, () => saveNow(target, bytes, options, system));
  } catch (error) {
    throw writeFault(error, path);
  }
}

async function saveNow(target: string, bytes: Chunks, options: SaveOptions, system: SaveSystem): Promise<string> {
  const { expects, signal, backups, pauses = PAUSES } = options;
  const mode = await modeOf(target, system);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const folder = holdOpen(dirname(target), system);
  const old = MAY_HOLD && expects !== 'nothing' ? holdOpen(target, system) : undefined;
  let written: Written | undefined;
  try {
    try {
      written = await writeBeside(temporary, target, bytes, mode, options, system);
      if (signal?.aborted) throw new AssayError('cancelled', `Cancelled. “${basename(target)}” was not written.`);
      await retrying(
        pauses,
        async () => old?.letGo(),
        () => (expects === 'nothing' ? putNew(temporary, target, system) : system.rename(temporary, target)),
      );
    } catch (error) {
      await system.unlink(temporary).catch(() => {});
      // Shares have been seen to refuse what they had done.
      const isDone = !(error instanceof AssayError) && (await holds(target, bytes, system));
      if (!isDone) {
        // Where nothing can take the place of a file, it may still be written.
        if (backups === undefined || mode === undefined || !HELD.has(systemCode(error))) throw error;
        await checkExpected(target, expects, system);
        await saveInPlace(target, Buffer.concat(bytes), backups, system);
      }
    }
    // Looked at and made to last at once: neither changes what the other finds.
    const [isThere] = await Promise.all([
      isInPlace(target, written?.seen, system),
      flushFolder(folder),
      removeStale(target, system),
    ]);
    if (!isThere && !(await holds(target, bytes, system)))
      throw new AssayError(
        'cannot write',
        `“${basename(target)}” was not saved: the disk said so, but does not show it. Save under another name or on another disk.`,
      );
    return written?.revision ?? (await revisionNow(bytes, expects));
  } finally {
    void old?.letGo();
    void folder.letGo();
  }
}

type Written = { seen: Seen; revision: string };

/** Writes the temporary, and gives what the system says of it and its revision once it may take its place. */
async function writeBeside(
  temporary: string,
  target: string,
  bytes: Chunks,
  mode: number | undefined,
  { expects, foretell }: SaveOptions,
  system: SaveSystem,
): Promise<Written> {
  const file = await system.open(temporary, 'wx', mode ?? 0o666);
  try {
    const writing = writeAll(file, bytes, mode);
    // While the disk writes, there is time to tell what the file is to become, to look at what is in the place, and to read
    // back what the system has taken.
    const finding = revisionNow(bytes, expects);
    const telling = finding.then(foretell).catch(() => {});
    const looking = checkExpected(target, expects, system);
    const flushing = writing.then(() => flush(file));
    const readingBack = writing.then(() => compareFile(temporary, bytes, system));
    // All come to their end: what is still in use is neither closed nor taken away.
    const outcomes = await Promise.allSettled([looking, flushing, readingBack]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    const seen = await readingBack;
    if (!seen)
      throw new AssayError(
        'cannot write',
        `“${basename(target)}” was not saved: what was written did not read back. The old file is unchanged; save on another disk.`,
      );
    if (foretell) await Promise.race([telling, finding.then(() => pause(TELLING))]);
    await Promise.all([file.close(), checkAgain(target, expects, await looking, system)]);
    return { seen, revision: await finding };
  } finally {
    await file.close();
  }
}

function revisionNow(bytes: Chunks, expects: Expected): Promise<string> {
  return typeof expects === 'string' ? findRevision(bytes) : learnRevision(bytes, expects.revision);
}

/**
 * Whether the file in the place is the very one that was written and read back, by what the system calls it. Where the
 * system has no such numbers, or others after renaming, the file is read.
 */
async function isInPlace(target: string, written: Seen | undefined, system: SaveSystem): Promise<boolean> {
  const now = await system.stat(target, { bigint: true }).catch(() => undefined);
  return written?.stats !== undefined && now !== undefined && isSameFile(written.stats, now);
}

async function holds(target: string, bytes: Chunks, system: SaveSystem): Promise<boolean> {
  return (await compareFile(target, bytes, system).catch(() => undefined)) !== undefined;
}

/** Where the bytes really go: a link stays a link, and the file that it leads to is replaced. */
async function finalPlace(path: string, system: SaveSystem): Promise<string> {
  try {
    return await system.realpath(path);
  } catch {
    const led = await system.readlink(path).catch(() => undefined);
    return led === undefined ? resolve(path) : resolve(dirname(path), led);
  }
}

/** The permissions that the new file takes over. A file that its owner may not write is meant to stay as it is. */
async function modeOf(target: string, system: SaveSystem): Promise<number | undefined> {
  const stats = await system.stat(target).catch(() => undefined);
  if (stats?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (stats && (stats.mode & 0o200) === 0)
    throw new AssayError(
      'cannot write',
      `“${basename(target)}” is marked as read-only and was not changed. Save under another name, or lift the mark.`,
    );
  return stats && stats.mode & 0o777;
}

/** Gives what the system said of a file that was compared with what it should hold. */
async function checkExpected(target: string, expects: Expected, system: SaveSystem): Promise<Seen | undefined> {
  if (expects === 'anything') return undefined;
  const name = `“${basename(target)}”`;
  if (expects === 'nothing') {
    const there = await system.lstat(target).then(
      () => true,
      () => false,
    );
    if (there) throw new AssayError('already there', `There is already a file ${name}. It was not changed.`);
    return undefined;
  }
  const seen = await lookFor(expects.revision, target, system).catch(async (error) => {
    throw systemCode(error) === 'ENOENT' ? await goneFault(target, system) : error;
  });
  if (!seen)
    throw new AssayError(
      'changed on disk',
      `${name} was changed by someone else since you opened it, so nothing was written over it. Save your version under another name.`,
    );
  return seen;
}

/** Where the bytes of the revision are at hand, every byte of the file is compared with them. */
async function lookFor(revision: string, target: string, system: SaveSystem): Promise<Seen | undefined> {
  const bytes = bytesOfRevision(revision);
  if (bytes) return compareFile(target, bytes, system);
  return (await isOfRevision(await system.readFile(target), revision)) ? { stats: undefined } : undefined;
}

/** Checks for the last time what is in the place. What was read through and not touched since is not read again. */
async function checkAgain(
  target: string,
  expects: Expected,
  seen: Seen | undefined,
  system: SaveSystem,
): Promise<void> {
  const now = seen && (await system.stat(target, { bigint: true }).catch(() => undefined));
  if (!seen || !isUntouched(seen, now)) await checkExpected(target, expects, system);
}

/** A share that is away looks like a file that was deleted, or like a folder that never was; both may come back. */
async function goneFault(target: string, system: SaveSystem): Promise<Error> {
  const folder = dirname(target);
  if (!(await system.stat(folder).catch(() => undefined))) return Object.assign(new Error('gone'), { code: 'ENOENT' });
  return new AssayError(
    'cannot write',
    `“${basename(target)}” was not saved: it is no longer in the folder “${placeOf(folder)}”, or that drive or share is not connected. Put it back or reconnect the drive, or save a copy in another folder.`,
  );
}

/**
 * Says why a report that could not be read a moment ago is not saved over its file: what else is in the file would be lost.
 *
 * @throws AssayError always
 */
export async function refuseUnread(path: string, expects: Expected, system: SaveSystem = disk): Promise<never> {
  try {
    await checkExpected(await finalPlace(path, system), expects, system);
  } catch (error) {
    throw writeFault(error, path);
  }
  throw new AssayError(
    'cannot write',
    `“${basename(path)}” was not saved, because what else it holds could not be read. What is on disk is unchanged; try again, or save a copy in another folder.`,
  );
}

/** A link fails where a rename would overwrite a file that someone has made in the meantime. */
async function putNew(temporary: string, target: string, system: SaveSystem): Promise<void> {
  try {
    await system.link(temporary, target);
  } catch (error) {
    await checkExpected(target, 'nothing', system);
    if (HELD.has(systemCode(error)) || ['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(systemCode(error)))
      return system.rename(temporary, target);
    throw error;
  }
  await system.unlink(temporary).catch(() => {});
}

/** @param refused what is done after the first refusal, for which the reason may be our own */
async function retrying(
  pauses: readonly number[],
  refused: () => Promise<void>,
  attempt: () => Promise<void>,
): Promise<void> {
  for (const time of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!HELD.has(systemCode(error))) throw error;
      await refused();
      await pause(time);
    }
  }
  return attempt();
}

function pause(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}

/** Makes the renaming itself last through a power cut. Windows and some shares refuse, and are left to their ways. */
async function flushFolder({ handle }: Held): Promise<void> {
  await (await handle)?.sync().catch(() => {});
}

async function removeStale(target: string, system: SaveSystem): Promise<void> {
  const folder = dirname(target);
  const names = await system.readdir(folder).catch(() => []);
  const ours = names.filter((name) => name.startsWith(`.${basename(target)}.`) && name.endsWith('.tmp'));
  if (ours.length === 0) return;
  // Written a moment ago: the clock of a share may be another than ours, and ours may have jumped.
  const now = (await system.stat(target).catch(() => undefined))?.mtimeMs ?? 0;
  for (const name of ours) {
    const stats = await system.stat(join(folder, name)).catch(() => undefined);
    if (stats && now - stats.mtimeMs > STALE) await system.unlink(join(folder, name)).catch(() => {});
  }
}
