import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import { AssayError } from '../../core/fault.ts';

/** The code that the operating system gave an error: `ENOENT` and so on. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A place as people write it: the home folder is `~`. */
export function placeOf(path: string, home = homedir()): string {
  if (path === home) return '~';
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}

/** What the system says of a share that has gone. */
const AWAY = ['ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENODEV', 'ENXIO'];

/** What to tell the user when a file could not be written. The caller sees to it that the old one is untouched. */
export function writeFault(error: unknown, path: string): AssayError {
  if (error instanceof AssayError) return error;
  const name = `“${basename(path)}”`;
  const folder = `the folder “${placeOf(dirname(path))}”`;
  const kept = 'What is on disk is unchanged';
  const why: Record<string, string> = {
    ENOENT: `${name} was not saved, because ${folder} cannot be found. Choose another folder, or reconnect the drive it is on.`,
    ENOTDIR: `${name} was not saved, because ${folder} is not a folder. Choose another one.`,
    EISDIR: `${name} was not saved, because there is a folder of that name in ${folder}. Choose another name.`,
    ENOSPC: `${name} was not saved, because the disk with ${folder} is full. ${kept}; free some space or save elsewhere.`,
    EDQUOT: `${name} was not saved, because your share of the disk with ${folder} is used up. ${kept}; free some space or save elsewhere.`,
    EBUSY: `${name} was not saved, because another program is using it. ${kept}; close it there and save again.`,
    ENAMETOOLONG: `${name} was not saved, because its name is too long for ${folder}. Choose a shorter name.`,
    EROFS: `${name} was not saved, because ${folder} can only be read. ${kept}; save in another folder.`,
  };
  const denied = `${name} was not saved, because you may not write in ${folder}, or another program is using the file. ${kept}; close it there, or save in another folder.`;
  for (const code of ['EACCES', 'EPERM']) why[code] = denied;
  for (const code of AWAY)
    why[code] =
      `${name} was not saved, because the drive or share with ${folder} does not answer. ${kept}; reconnect it, or save elsewhere.`;
  const code = systemCode(error);
  const other = `${name} was not saved in ${folder} (${code || 'unknown fault'}). ${kept}; try again or save in another folder.`;
  return new AssayError('cannot write', why[code] ?? other, { cause: error });
}

/** What to tell the user when a file or folder could not be read. */
export function readFault(error: unknown, path: string): AssayError {
  if (error instanceof AssayError) return error;
  const name = `“${basename(path) || path}”`;
  const folder = `the folder “${placeOf(dirname(path))}”`;
  const cause = { cause: error };
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AssayError(
      'not found',
      `${name} is not in ${folder}. It may have been moved, renamed or deleted, or the drive or share it is on is not connected; look for it and open it from there.`,
      cause,
    );
  if (code === 'EISDIR') return new AssayError('foreign file', `${name} is a folder. Choose a file in it.`, cause);
  if (AWAY.includes(code))
    return new AssayError(
      'cannot read',
      `${name} cannot be opened, because the drive or share with ${folder} does not answer. Reconnect it and open the file again.`,
      cause,
    );
  const denied = code === 'EACCES' || code === 'EPERM';
  const why = denied ? `you may not read it` : `of a fault of the disk or network (${code || 'unknown'})`;
  return new AssayError(
    'cannot read',
    `${name} in ${folder} cannot be opened, because ${why}. Copy it to another folder and open it there.`,
    cause,
  );
}
