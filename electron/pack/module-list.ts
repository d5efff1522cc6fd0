import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/**
 * Which files the app folder is made of, told by the bundler itself. Licences and the bill of materials are made from
 * this and from nothing else, so that they name what is shipped and no more.
 */

type Chunk = { type: string; modules?: Record<string, { renderedLength?: number }> };

/** A plugin for Vite that adds each module of which a bundle has something to a set: its path or, where it has none, its id. */
export function noteModules(modules: Set<string>) {
  return {
    name: 'note-modules',
    generateBundle(_options: unknown, bundle: Record<string, Chunk>) {
      for (const { modules: shaken = {} } of Object.values(bundle))
        for (const [id, { renderedLength }] of Object.entries(shaken)) if (renderedLength !== 0) modules.add(id);
    },
  };
}

/** Beside the app folder, so that it is not packed. */
const listOf = (appFolder: string) => `${appFolder}-modules.json`;

/**
 * @param root of the project; paths are kept as they lead on from there
 * @param modules paths of bundled and of copied files; ids that begin with a zero are of what the bundler added
 */
export async function saveModuleList(appFolder: string, root: string, modules: Iterable<string>): Promise<void> {
  const names = [...modules].map((id) => withoutQuery(id.startsWith('\0') ? id : relative(root, id)));
  await writeFile(listOf(appFolder), `${JSON.stringify([...new Set(names)].sort(), undefined, 1)}\n`);
}

/** What `saveModuleList` wrote, in order. @throws the fault of the system where the app was not built so */
export async function loadModuleList(appFolder: string): Promise<string[]> {
  return JSON.parse(await readFile(listOf(appFolder), 'utf8'));
}

function withoutQuery(id: string): string {
  return id.replace(/\?.*$/s, '').replaceAll('\\', '/');
}
