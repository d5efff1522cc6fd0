import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { saveFile } from './atomic-save.ts';
import { systemCode } from './file-fault.ts';

const Recent = z.strictObject({ path: z.string().min(1), openedAt: z.iso.datetime({ offset: true }) });
export type Recent = z.infer<typeof Recent>;
const RecentFile = z.strictObject({
  format: z.literal('assay-recent'),
  version: z.literal(1),
  reports: z.array(Recent),
});

/** Reports that were opened lately, the last one first. */
export type RecentList = {
  read: () => Promise<Recent[]>;
  add: (recent: Recent) => Promise<void>;
  forget: (path: string) => Promise<void>;
};

const LONGEST = 20;

/** Kept in `recent.json` of the folder. A damaged list is set aside under another name, and a new one begun. */
export function createRecentList(folder: string): RecentList {
  const file = join(folder, 'recent.json');
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Recent[]> {
    const text = await readFile(file, 'utf8').catch((error) => {
      if (systemCode(error) !== 'ENOENT') console.error(`The list of recent reports cannot be read: ${error}`);
      return undefined;
    });
    if (text === undefined) return [];
    try {
      return RecentFile.parse(JSON.parse(text)).reports;
    } catch {
      await rename(file, join(folder, `recent.damaged-${Date.now()}.json`)).catch(() => {});
      return [];
    }
  }

  /** One change after the other, so that two windows do not lose each other's. */
  function change(next: (reports: Recent[]) => Recent[]): Promise<void> {
    const own = last.then(async () => {
      const reports = next(await read()).slice(0, LONGEST);
      await mkdir(folder, { recursive: true });
      const text = JSON.stringify({ format: 'assay-recent', version: 1, reports }, undefined, 2);
      await saveFile(file, Buffer.from(text), { expects: 'anything' });
    });
    last = own.catch(() => {});
    return own;
  }

  return {
    read,
    add: (recent) => change((reports) => [recent, ...reports.filter(({ path }) => path !== recent.path)]),
    forget: (path) => change((reports) => reports.filter((recent) => recent.path !== path)),
  };
}
