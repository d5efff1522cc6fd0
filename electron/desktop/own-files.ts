import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OwnFiles } from '../host/own-files.ts';

/** The folder of the desktop app, which may be an archive: where the bundle with this code lies. */
const app = import.meta.dirname;
const thread = (name: string) => pathToFileURL(join(app, `${name}.cjs`));

/** As `electron/host/own-files.ts`, for the files as `electron/make-desktop.ts` lays them out. */
export const ownFiles: OwnFiles = {
  version: () => JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')).version,
  templates: join(app, 'templates'),
  window: join(app, 'renderer'),
  // What lies where the user can write would run without the seal that the archive has.
  compiled: undefined,
  fonts: () => readdirSync(join(app, 'fonts')).map((name) => join(app, 'fonts', name)),
  drawing: () => join(app, 'resvg.wasm'),
  threads: {
    exporting: thread('exporting'),
    reading: thread('reading'),
    pages: thread('pages'),
    recovery: thread('recovery'),
  },
};
