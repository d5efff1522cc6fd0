import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import { readFault } from './file-fault.ts';

const MB = 1024 * 1024;
/** Opening a pipe would otherwise wait for somebody to write to it. Windows has neither. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file from outside. A device or pipe, which may never end, is not begun; a file that is too large is not
 * read; one that grows meanwhile, not beyond the limit.
 *
 * @param most bytes
 * @param tooLarge what is said of a file that has more; otherwise, how much it may have
 * @throws AssayError that names the file
 */
export async function readWhole(path: string, most: number, tooLarge?: () => AssayError): Promise<Uint8Array> {
  const name = basename(path);
  let file: FileHandle | undefined;
  try {
    file = await open(path, AT_ONCE);
    const stats = await file.stat();
    if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (!stats.isFile())
      throw new AssayError('bad input', `“${name}” is a device or a pipe, and no file. Choose a file.`);
    const refused =
      tooLarge ?? (() => new AssayError('bad input', `“${name}” is larger than ${most / MB} MB. Choose another file.`));
    if (stats.size > most) throw refused();
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length === bytes.length ? bytes : bytes.slice(0, length);
  } catch (error) {
    throw readFault(error, path);
  } finally {
    await file?.close().catch(() => {});
  }
}
