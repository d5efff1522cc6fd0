import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createWorkStore, type WorkStore } from './work-store.ts';

export const FILE = 'recovery.sqlite';
/** Primary result codes of SQLite: the file is damaged, or is no database. */
const DAMAGED = new Set([11, 26]);

export type OpenStore = { store: WorkStore; close: () => void };

/**
 * The store of unsaved work in a folder of its own, both readable by their owner only. One that is damaged is set aside
 * under another name, `say` hears of it, and a new one takes its place.
 *
 * @throws the fault of the system or of SQLite where there can be none
 */
export function openWorkStore(folder: string, say: (sentence: string) => void): OpenStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, FILE);
  try {
    return openAt(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const name = setAside(path);
    say(
      `What Assay had kept of unsaved work is damaged and was set aside as “${name}” in its data folder; reports and new work are not affected.`,
    );
    return openAt(path);
  }
}

/** Whether a fault says that the file of the store is no sound database. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return false;
  return DAMAGED.has(error.errcode & 0xff);
}

function openAt(path: string): OpenStore {
  // What SQLite makes beside the file takes over the file's permissions.
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA busy_timeout = 3000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    const [found] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (found !== 'ok') throw Object.assign(new Error(String(found)), { errcode: 11 });
    return { store: createWorkStore(database), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

function setAside(path: string): string {
  const name = `damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.sqlite`;
  renameSync(path, path.replace(FILE, name));
  for (const beside of ['-wal', '-shm'])
    if (existsSync(path + beside)) renameSync(path + beside, path.replace(FILE, name) + beside);
  return name;
}
