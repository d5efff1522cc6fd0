import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * What the host keeps in folders of its own so as not to work it out again. It only saves time: what is missing, damaged
 * or cannot be written is worked out anew, and nobody is troubled.
 */

/** What a folder of kept files may hold at most. */
export type KeptLimits = { files: number; bytes: number };

const NEWLINE = 10;

/** Nothing where there is no such file, or it is not as it was written. */
export async function loadKept(file: string, format: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const end = bytes?.indexOf(NEWLINE) ?? -1;
  if (bytes === undefined || end < 0) return undefined;
  const body = bytes.subarray(end + 1);
  return bytes.toString('latin1', 0, end) === headOf(body, format) ? body : undefined;
}

/** The oldest files of the folder go where there are too many. */
export async function saveKept(file: string, format: string, body: Uint8Array, limits: KeptLimits): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const bytes = Buffer.concat([Buffer.from(`${headOf(body, format)}\n`), body]);
    // What is kept holds parts of reports, which are nobody else’s to read.
    await writeFile(temporary, bytes, { mode: 0o600 });
    await rename(temporary, file);
    await dropOldest(dirname(file), limits, basename(file));
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** The first line of a file: what it is, and the digest of the rest, so that a damaged one is known. */
function headOf(body: Uint8Array, format: string): string {
  return `${format} ${createHash('sha256').update(body).digest('hex')}`;
}

/** The newest is known by its name, since a clock that was put back makes it look old. */
async function dropOldest(folder: string, limits: KeptLimits, newest: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return { name, mtimeMs, size };
    }),
  );
  const rank = ({ name, mtimeMs }: { name: string; mtimeMs: number }) => (name === newest ? Number.MAX_VALUE : mtimeMs);
  let bytes = 0;
  for (const [index, { name, size }] of files.sort((a, b) => rank(b) - rank(a)).entries()) {
    bytes += size;
    if (index >= limits.files || bytes > limits.bytes) await rm(join(folder, name), { force: true });
  }
}
