import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFile } from './atomic-save.ts';
import { systemCode } from './file-fault.ts';

/** `openedAt` is an ISO 8601 time in UTC. */
export type Recent = { path: string; openedAt: string };

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
      return recentIn(JSON.parse(text));
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

/** Throws for anything but a list that this file wrote. */
function recentIn(json: unknown): Recent[] {
  const reports = typeof json === 'object' && json !== null && 'reports' in json ? json.reports : undefined;
  if (!Array.isArray(reports) || !reports.every(isRecent)) throw new Error('no list of recent reports');
  return reports;
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('openedAt' in value)) return false;
  const { path, openedAt } = value;
  return typeof path === 'string' && typeof openedAt === 'string' && new Date(openedAt).toISOString() === openedAt;
}
