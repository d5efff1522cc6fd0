import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { FolderEntry, FolderView } from '../../core/contract/contract.ts';
import { placeOf, readFault } from './file-fault.ts';
import type { Places } from './places.ts';

const KINDS: Record<string, FolderEntry['kind']> = {
  '.assay': 'report',
  '.docx': 'word',
  '.html': 'page',
  '.csv': 'table',
};
const byName = new Intl.Collator('en-GB', { numeric: true });

/** Folders first, then files, by name. Hidden files, and what cannot be looked at, are left out. */
export async function loadFolder(path: string, places: Places): Promise<FolderView> {
  const names = await readdir(path).catch((error) => {
    throw readFault(error, path);
  });
  // Word's own lock files begin with ~$.
  const visible = names.filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
  const entries = (await Promise.all(visible.map((name) => loadEntry(join(path, name), places)))).filter(
    (entry) => entry !== undefined,
  );
  const rank = (entry: FolderEntry) => (entry.kind === 'folder' ? 0 : 1);
  return {
    folder: places.refOf(path),
    place: placeOf(path),
    parent: dirname(path) === path ? null : places.refOf(dirname(path)).handle,
    entries: entries.sort((a, b) => rank(a) - rank(b) || byName.compare(a.file.name, b.file.name)),
  };
}

async function loadEntry(path: string, places: Places): Promise<FolderEntry | undefined> {
  const stats = await stat(path).catch(() => undefined);
  const kind = stats?.isDirectory() ? 'folder' : stats?.isFile() ? KINDS[extname(path).toLowerCase()] : undefined;
  return stats && kind && { file: places.refOf(path), kind, modified: stats.mtime.toISOString() };
}
