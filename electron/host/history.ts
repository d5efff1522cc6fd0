import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKept, saveKept } from './kept-files.ts';

/**
 * The steps of undo of reports, as windows handed them in with their saves: for each report only those that lead to the
 * file as it was saved last. What they hold is the window’s affair. They never go into a report’s file.
 */
export type HistoryStore = {
  get: (place: HistoryPlace) => Promise<string | undefined>;
  /** An empty one only takes away what is there. */
  put: (place: HistoryPlace, history: string) => Promise<void>;
  drop: (place: HistoryPlace) => Promise<void>;
};

/** A report by its id, and the revision of its file. */
export type HistoryPlace = { report: string; revision: string };

const FORMAT = 'assay-history 1';
/** The latest reports that were worked on. */
const LIMITS = { files: 30, bytes: 60 * 1024 * 1024 };

export function createHistoryStore(dataFolder: string): HistoryStore {
  const fileOf = ({ report, revision }: HistoryPlace) => {
    const name = createHash('sha256').update(`${report} ${revision}`).digest('hex').slice(0, 32);
    return join(dataFolder, 'history', `${name}.steps`);
  };
  const drop = (place: HistoryPlace) => unlink(fileOf(place)).catch(() => {});
  return {
    async get(place) {
      const body = await loadKept(fileOf(place), FORMAT);
      return body && new TextDecoder().decode(body);
    },
    async put(place, history) {
      if (history === '') await drop(place);
      else await saveKept(fileOf(place), FORMAT, new TextEncoder().encode(history), LIMITS);
    },
    drop,
  };
}
