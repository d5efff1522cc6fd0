import { join } from 'node:path';
import { AssayError } from '../../core/fault.ts';
import type { Template } from '../../core/template.ts';
import { placeOf } from './file-fault.ts';
import { loadSoundEdition } from './sound-edition.ts';
import type { LoadedTemplates } from './templates.ts';
import { dataFolder } from './user-folders.ts';

/** Where editions lie; the last folder is the user's own. */
export function templateFolders(data = dataFolder()): string[] {
  return [join(import.meta.dirname, '../../templates'), join(data, 'templates')];
}

/** The editions at hand. They are read again at each start of a window, and when one is asked for that is not there. */
export type InstalledTemplates = {
  reload: () => Promise<LoadedTemplates>;
  /** @throws AssayError `not found`, in words that say where an edition is put */
  find: (id: string) => Promise<Template>;
};

/** @param folders where editions lie; the last is the user's own */
export function createInstalledTemplates(folders: readonly string[]): InstalledTemplates {
  let loaded: Promise<LoadedTemplates> | undefined;
  const reload = () => {
    loaded = import('./templates.ts').then(({ loadTemplates }) => loadTemplates(folders));
    return loaded;
  };
  const among = ({ templates }: LoadedTemplates, id: string) => templates.find((template) => template.id === id);
  return {
    reload,
    async find(id) {
      const shipped = loaded ? undefined : await shippedEdition(folders[0] ?? '', id);
      if (shipped) return shipped;
      const template = among(await (loaded ?? reload()), id) ?? among(await reload(), id);
      if (template) return template;
      const folder = placeOf(folders.at(-1) ?? '');
      throw new AssayError(
        'not found',
        `The edition “${id}” is not installed. Put its file into the folder “${folder}” and try again.`,
      );
    },
  };
}

/**
 * An edition that comes with Assay lies in a file of its own name, so that one need not read all to find one. Where it
 * has a flaw, it is looked for among all, which tells of it.
 */
async function shippedEdition(folder: string, id: string): Promise<Template | undefined> {
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  const template = await loadSoundEdition(join(folder, `${id}.json`));
  return template?.id === id ? template : undefined;
}
