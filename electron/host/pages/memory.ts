import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../core/report.ts';
import { newPageMemory, type PageMemory } from '../../docx/pages/store.ts';

/**
 * Pages that were laid out before, a file for each report in a folder of the host’s own. They only save time: what is
 * missing, damaged or cannot be written is laid out anew, and nobody is troubled.
 */

const FORMAT = 'assay-pages 2';
/** Files kept, and what they may have together (bytes). */
const MOST_FILES = 40;
const MOST_BYTES = 64 * 1024 * 1024;

export const pagesFolder = (dataFolder: string): string => join(dataFolder, 'pages');

export async function loadPageMemory(folder: string | undefined, report: Report): Promise<PageMemory> {
  if (folder === undefined) return newPageMemory();
  const text = await readFile(fileOf(folder, report), 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(body)) return newPageMemory();
  try {
    const { paragraphs, tables, units, complete } = JSON.parse(body);
    return {
      paragraphs: new Map(paragraphs),
      tables: new Map(tables),
      units: new Map(units),
      complete,
    };
  } catch {
    return newPageMemory();
  }
}

export async function savePageMemory(folder: string | undefined, report: Report, memory: PageMemory): Promise<void> {
  if (folder === undefined || !memory.changed) return;
  delete memory.changed;
  const body = JSON.stringify({
    paragraphs: [...memory.paragraphs],
    tables: [...memory.tables],
    units: [...memory.units],
    complete: memory.complete,
  });
  const file = fileOf(folder, report);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, `${headOf(body)}\n${body}`);
    await rename(temporary, file);
    await dropOldest(folder);
  } catch {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** The first line of a file: what it is, and the digest of the rest, so that a damaged one is known. */
function headOf(body: string): string {
  return `${FORMAT} ${createHash('sha256').update(body).digest('hex')}`;
}

function fileOf(folder: string, { id, template }: Report): string {
  const name = createHash('sha256').update(`${id} ${template}`).digest('hex').slice(0, 32);
  return join(folder, `${name}.pages`);
}

async function dropOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, size } = await stat(join(folder, name));
      return { name, mtimeMs, size };
    }),
  );
  let bytes = 0;
  for (const [index, { name, size }] of files.sort((a, b) => b.mtimeMs - a.mtimeMs).entries()) {
    bytes += size;
    if (index >= MOST_FILES || bytes > MOST_BYTES) await rm(join(folder, name), { force: true });
  }
}
