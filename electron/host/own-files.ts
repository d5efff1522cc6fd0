import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the files lie that come with Assay and are not its code, and the threads that it begins. */
export type OwnFiles = {
  version: () => string;
  /** The folder of the editions; the samples are in a folder of it. */
  templates: string;
  /** The folder of the built window. */
  window: string;
  /** Where code may be kept compiled; nothing where it is not. */
  compiled: string | undefined;
  /** The four faces of the font that pictures are drawn with. */
  fonts: () => string[];
  /** What draws them. */
  drawing: () => string;
  threads: { exporting: URL; reading: URL; pages: URL; recovery: URL };
};

const project = join(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** A thread of the bundle where this is one (`electron/make-bundle.ts`), else its source. */
function thread(name: keyof OwnFiles['threads'], source: string): URL {
  const bundled = join(dirname(import.meta.filename), 'threads', `${name}.js`);
  return existsSync(bundled) ? pathToFileURL(bundled) : new URL(source, import.meta.url);
}

/** Where they lie beside the sources. In the desktop app, `electron/desktop/own-files.ts` stands in the place of this file. */
export const ownFiles: OwnFiles = {
  version: () => JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version,
  templates: join(project, 'templates'),
  window: join(project, 'dist/renderer'),
  compiled: join(project, 'node_modules/.cache/compiled'),
  fonts: () => FACES.map((face) => resolve(`@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`)),
  drawing: () => resolve('@resvg/resvg-wasm/index_bg.wasm'),
  threads: {
    exporting: thread('exporting', './export-worker.ts'),
    reading: thread('reading', './reading-worker.ts'),
    pages: thread('pages', './pages/worker.ts'),
    recovery: thread('recovery', './recovery/worker.ts'),
  },
};
