import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FILE } from './open-store.ts';

/**
 * Whether there may be unsaved work on the file at a path, or on a report by its id. A look of a few milliseconds, so that a
 * report on which nothing was left need not wait until the thread of the store has begun. What cannot be looked at may be.
 */
export function mayHaveWork(folder: string, path: string, report: string | undefined): boolean {
  const file = join(folder, FILE);
  if (!existsSync(file)) return false;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const unsaved = 'SELECT 1 FROM work WHERE (path = ? OR report = ?) AND (dirty OR saving IS NOT NULL) LIMIT 1';
    return database.prepare(unsaved).get(path, report ?? null) !== undefined;
  } catch {
    return true;
  } finally {
    database?.close();
  }
}
