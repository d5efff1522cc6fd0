import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { Policy } from '../../core/policy.ts';
import type { Template } from '../../core/template.ts';
import { placeOf } from './file-fault.ts';
import { ownFiles } from './own-files.ts';
import { loadPolicy } from './policy.ts';
import { loadSoundEdition } from './sound-edition.ts';
import type { LoadedTemplates, ReadEdition } from './templates.ts';
import { dataFolder, folderOfPolicy, surroundings } from './user-folders.ts';

/** Where editions lie: those that come with Assay, those of the organisation, and last the user's own. */
export function templateFolders(data = dataFolder(), { editionFolders = [] }: Policy = loadPolicy().policy): string[] {
  const { home } = surroundings();
  return [ownFiles.templates, ...editionFolders.map((folder) => folderOfPolicy(folder, home)), join(data, 'templates')];
}

/** The editions at hand. Each time, those are read whose files are not as they were the last time. */
export type InstalledTemplates = {
  reload: () => Promise<LoadedTemplates>;
  /** @throws AssayError `not found`, in words that say where an edition is put */
  find: (id: string) => Promise<Template>;
};

/** @param folders where editions lie; the last is the user's own */
export function createInstalledTemplates(folders: readonly string[]): InstalledTemplates {
  const shipped = unlessChanged(loadSoundEdition);
  const edition = unlessChanged(
    async (path): Promise<ReadEdition> => (await import('./templates.ts')).loadEdition(path),
  );
  const reload = async () => (await import('./templates.ts')).loadTemplates(folders, edition);
  return {
    reload,
    async find(id) {
      const template = (await shippedEdition(folders[0] ?? '', id, shipped)) ?? among(await reload(), id);
      if (template) return template;
      const folder = placeOf(folders.at(-1) ?? '');
      throw new AssayError(
        'not found',
        `The edition “${id}” is not installed. Put its file into the folder “${folder}” and try again.`,
      );
    },
  };
}

function among({ templates }: LoadedTemplates, id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

/** Reads a file anew only where its size or the time of its last change is another; a fault is never kept. */
function unlessChanged<T>(load: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const kept = new Map<string, { stamp: string; content: Promise<T> }>();
  return async (path) => {
    // Taken before the file is read, so that a change meanwhile is seen the next time.
    const stats = await stat(path, { bigint: true }).catch(() => undefined);
    const stamp = stats && `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`;
    const known = kept.get(path);
    if (known && known.stamp === stamp) return known.content;
    const content = load(path);
    if (stamp === undefined) kept.delete(path);
    else kept.set(path, { stamp, content });
    content.catch(() => kept.delete(path));
    return content;
  };
}

/**
 * An edition that comes with Assay lies in a file of its own name, so that one need not read all to find one. Where it
 * has a flaw, it is looked for among all, which tells of it.
 */
async function shippedEdition(
  folder: string,
  id: string,
  load: (path: string) => Promise<Template | undefined>,
): Promise<Template | undefined> {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  const template = await load(join(folder, `${id}.json`));
  return template?.id === id ? template : undefined;
}
