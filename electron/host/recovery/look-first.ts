import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FILE } from './open-store.ts';

/**
 * Whether there may be unsaved work on the file at a path, or on a report by its id. A look of a few milliseconds, so that a
 * report on which nothing was left need not wait until the thread of the store has begun. What cannot be looked at may be.
 */
export function mayHaveWork(folder: string, path: string, report: string | undefined): boolean {
  const unsaved = 'SELECT 1 FROM work WHERE (path = ? OR report = ?) AND (dirty OR saving IS NOT NULL) LIMIT 1';
  return look(folder, false, true, (database) => database.prepare(unsaved).get(path, report ?? null) !== undefined);
}

/** What is named in unsaved work as pictures are, by a SHA-256; nothing where it cannot be told. */
export function digestsInWork(folder: string): Set<string> | undefined {
  const all = 'SELECT value FROM piece UNION ALL SELECT value FROM step';
  return look<Set<string> | undefined>(folder, new Set(), undefined, (database) => {
    const texts = database.prepare(all).all();
    return new Set(texts.flatMap(({ value }) => String(value).match(/[0-9a-f]{64}/g) ?? []));
  });
}

function look<T>(folder: string, nothing: T, unknown: T, ask: (database: DatabaseSync) => T): T {
  const file = join(folder, FILE);
  if (!existsSync(file)) return nothing;
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    return ask(database);
  } catch {
    return unknown;
  } finally {
    database?.close();
  }
}
