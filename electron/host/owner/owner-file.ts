import { randomBytes } from 'node:crypto';
import { constants, lstatSync, readFileSync, unlinkSync } from 'node:fs';
import { type FileHandle, lstat, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OWNER_FILE_LIMIT, OwnerFile } from '../../../core/owner-file.ts';
import { systemCode } from '../file-fault.ts';

/**
 * The file beside a report that says who has it open. Whatever else stands in its place (a folder, a link, something large
 * or of another shape) is left alone and says nothing.
 */

/** `owner` is missing in a file of which a power cut has left only the name. `modified` is by the clock of its disk, in ms. */
export type FoundOwner = { owner: OwnerFile | undefined; modified: number };

/** Not through links: the file is in the folder, or there is none. */
const PLAINLY = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Programs leave out of their lists what begins so, and synchronising folders mostly leave it at home. */
export function ownerFileOf(report: string): string {
  return join(dirname(report), `~$${basename(report)}`);
}

/** `foreign`: what is there is no owner file, or cannot be read. Never throws. */
export async function loadOwner(file: string): Promise<FoundOwner | 'nothing' | 'foreign'> {
  let opened: FileHandle | undefined;
  try {
    if (!(await lstat(file)).isFile()) return 'foreign';
    opened = await open(file, constants.O_RDONLY | PLAINLY);
    return await ownerIn(opened);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'nothing' : 'foreign';
  } finally {
    await opened?.close().catch(() => {});
  }
}

async function ownerIn(file: FileHandle): Promise<FoundOwner | 'foreign'> {
  const stats = await file.stat();
  if (!stats.isFile() || stats.size > OWNER_FILE_LIMIT) return 'foreign';
  const bytes = Buffer.alloc(OWNER_FILE_LIMIT);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  const read = bytes.subarray(0, bytesRead);
  const owner = parseOwner(read);
  if (!owner && read.some((byte) => byte !== 0)) return 'foreign';
  return { owner, modified: stats.mtimeMs };
}

function parseOwner(bytes: Buffer): OwnerFile | undefined {
  try {
    return OwnerFile.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** `there`: somebody was quicker. `refused`: no file can be made here. It may be read by whoever may read the report. */
export async function createOwner(
  file: string,
  owner: OwnerFile,
  report: string,
): Promise<'made' | 'there' | 'refused'> {
  let made: FileHandle | undefined;
  try {
    const { mode } = await stat(report);
    made = await open(file, 'wx', 0o600);
    await made.writeFile(textOf(owner));
    await made.chmod((mode & 0o666) | 0o600).catch(() => {});
    await made.close();
    return 'made';
  } catch (error) {
    if (!made) return systemCode(error) === 'EEXIST' ? 'there' : 'refused';
    await made.close().catch(() => {});
    await unlink(file).catch(() => {});
    return 'refused';
  }
}

/** Puts an owner in the place of the one that was found, if that has not stirred meanwhile; `anyway`: even if it has. */
export async function replaceOwner(
  file: string,
  owner: OwnerFile,
  report: string,
  found: FoundOwner | 'anyway',
): Promise<boolean> {
  const temporary = temporaryFor(file);
  try {
    if ((await createOwner(temporary, owner, report)) !== 'made') return false;
    const now = await loadOwner(file);
    const stirred =
      now === 'foreign' ||
      (found !== 'anyway' &&
        now !== 'nothing' &&
        (now.modified !== found.modified || now.owner?.claim !== found.owner?.claim));
    if (!stirred) {
      await rename(temporary, file);
      return true;
    }
  } catch {}
  await unlink(temporary).catch(() => {});
  return false;
}

/**
 * Writes into a file of ours that we are still there. It is opened once: whoever takes its place meanwhile by renaming keeps
 * what they wrote. The text is as long as the one before, so that a file of ours is never cut short.
 */
export async function renewOwner(file: string, owner: OwnerFile): Promise<boolean> {
  let opened: FileHandle | undefined;
  try {
    opened = await open(file, constants.O_RDWR | PLAINLY);
    const found = await ownerIn(opened);
    if (found === 'foreign' || found.owner?.claim !== owner.claim) return false;
    await opened.write(textOf(owner), 0);
    return true;
  } catch {
    return false;
  } finally {
    await opened?.close().catch(() => {});
  }
}

/** Takes away the file of a claim, and no other. At the end of a process nothing can be waited for. */
export function removeOwnerNow(file: string, claim: string): void {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile() || stats.size > OWNER_FILE_LIMIT) return;
    if (parseOwner(readFileSync(file))?.claim === claim) unlinkSync(file);
  } catch {}
}

/** Does what `removeOwnerNow` does where it can be waited for. */
export async function removeOwner(file: string, claim: string): Promise<void> {
  const found = await loadOwner(file);
  if (typeof found === 'object' && found.owner?.claim === claim) await unlink(file).catch(() => {});
}

/** What the disk of a folder has for a time, in milliseconds: that of a file just written. Nothing where none can be. */
export async function timeOnDisk(file: string): Promise<number | undefined> {
  const temporary = temporaryFor(file);
  try {
    const made = await open(temporary, 'wx', 0o600);
    // On a share, what is not closed may still have our own time.
    await made.writeFile('?').finally(() => made.close());
    return (await lstat(temporary)).mtimeMs;
  } catch {
    return undefined;
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

/** Named like the temporaries of the report’s saves, which are swept up when a killed process has left them. */
function temporaryFor(file: string): string {
  return join(dirname(file), `.${basename(file).slice(2)}.${randomBytes(6).toString('hex')}.tmp`);
}

function textOf(owner: OwnerFile): string {
  return `${JSON.stringify(owner)}\n`;
}
