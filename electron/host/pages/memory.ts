import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Report } from '../../../core/report.ts';
import { newPageMemory, type PageMemory } from '../../docx/pages/store.ts';
import { loadKept, saveKept } from '../kept-files.ts';

/** Pages that were laid out before, a file for each report in a folder of the host’s own. */

const FORMAT = 'assay-pages 2';
const LIMITS = { files: 40, bytes: 64 * 1024 * 1024 };

export const pagesFolder = (dataFolder: string): string => join(dataFolder, 'pages');

/** An empty one where nothing is kept, it is damaged, or there is no folder. */
export async function loadPageMemory(folder: string | undefined, report: Report): Promise<PageMemory> {
  const body = folder === undefined ? undefined : await loadKept(fileOf(folder, report), FORMAT);
  if (body === undefined) return newPageMemory();
  try {
    const { paragraphs, tables, units, complete } = JSON.parse(new TextDecoder().decode(body));
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

/** Only where something was learnt, of which the memory says nothing any more then. Never throws. */
export async function savePageMemory(folder: string | undefined, report: Report, memory: PageMemory): Promise<void> {
  if (folder === undefined || !memory.changed) return;
  delete memory.changed;
  const body = JSON.stringify({
    paragraphs: [...memory.paragraphs],
    tables: [...memory.tables],
    units: [...memory.units],
    complete: memory.complete,
  });
  await saveKept(fileOf(folder, report), FORMAT, new TextEncoder().encode(body), LIMITS);
}

function fileOf(folder: string, { id, template }: Report): string {
  const name = createHash('sha256').update(`${id} ${template}`).digest('hex').slice(0, 32);
  return join(folder, `${name}.pages`);
}
