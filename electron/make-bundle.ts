import { mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What runs in threads of its own, by the names that `host/own-files.ts` knows. */
export const THREADS = {
  exporting: 'host/export-worker.ts',
  reading: 'host/reading-worker.ts',
  pages: 'host/pages/worker.ts',
  recovery: 'host/recovery/worker.ts',
};

/** As a bundler takes them: names with the places of their sources. */
export const placesOf = (sources: Record<string, string>) =>
  Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, join(import.meta.dirname, source)]));

/** Milliseconds after which whoever was making a bundle has died over it. */
const LONGEST = 60_000;

/**
 * Makes the bundle of the command in the one of two slots of the folder that is not in use, and then says that it is the
 * one. Does nothing while another process makes one.
 *
 * @param stampOf what changes whenever the file at a path does
 */
export async function makeBundle(folder: string, stampOf: (path: string) => string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'making');
  if (Date.now() - timeOf(lock) > LONGEST) rmdirSync(lock);
  try {
    mkdirSync(lock);
  } catch {
    return;
  }
  try {
    const { build } = await import('vite');
    const made = join(folder, 'made.json');
    const slot = slotIn(made) === 'a' ? 'b' : 'a';
    const outDir = join(folder, slot);
    // Of each file before it is read, so that a change meanwhile is seen.
    const stamps: Record<string, string> = { [import.meta.filename]: stampOf(import.meta.filename) };
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      root: import.meta.dirname,
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        target: 'esnext',
        rolldownOptions: {
          input: placesOf({ run: 'cli/run.ts', ...THREADS }),
          output: {
            // Apart from what the command itself may load.
            entryFileNames: ({ name }) => (name === 'run' ? 'run.js' : 'threads/[name].js'),
            chunkFileNames: '[name].js',
          },
        },
      },
      plugins: [
        {
          name: 'assay',
          enforce: 'pre',
          load(id) {
            const path = PACKAGE.exec(id)?.[0].concat('package.json') ?? id;
            if (timeOf(path) < Number.POSITIVE_INFINITY) stamps[path] ??= stampOf(path);
          },
          transform: (code, id) => inPlace(faster(code, id), id),
        },
      ],
    });
    for (const { fileName } of [result].flat().flatMap((each) => ('output' in each ? each.output : [])))
      stamps[join(outDir, fileName)] = stampOf(join(outDir, fileName));
    writeFileSync(join(outDir, 'package.json'), '{ "type": "module" }');
    writeFileSync(`${made}.new`, JSON.stringify({ from: import.meta.dirname, slot, stamps }));
    renameSync(`${made}.new`, made);
  } finally {
    rmdirSync(lock);
  }
}

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]/;

/** Infinite where there is no such file. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

function slotIn(made: string): unknown {
  try {
    return JSON.parse(readFileSync(made, 'utf8')).slot;
  } catch {
    return undefined;
  }
}

/** What stands beside a source is found from the bundle as well. */
function inPlace(code: string, id: string): string {
  return code
    .replaceAll('import.meta.dirname', () => JSON.stringify(dirname(id)))
    .replaceAll('import.meta.url', () => JSON.stringify(pathToFileURL(id).href));
}

/**
 * What costs the library of Word files most of its time, done faster: its copies of objects, which are written for
 * engines that cannot copy them, its search through the names of fonts for each piece of text, and its count of captions,
 * whose numbers captions.ts has written already.
 */
export const FASTER: readonly [from: string, to: string][] = [
  [
    'function _objectSpread2(e) {',
    `function _objectSpread2(e, a, b) {
	if (arguments.length === 2) return { ...e, ...a };
	if (arguments.length === 3) return { ...e, ...a, ...b };`,
  ],
  [
    'function _defineProperty(e, r, t) {',
    'function _defineProperty(e, r, t) {\n\tif (typeof r === "string") return e[r] = t, e;',
  ],
  [
    'var knownEastAsianFontOf = (font) => {',
    `var knownFonts = new Map();
var knownEastAsianFontOf = (font) => {
	if (!knownFonts.has(font)) knownFonts.set(font, findEastAsianFont(font));
	return knownFonts.get(font);
};
var findEastAsianFont = (font) => {`,
  ],
  [
    'var withoutUndefined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));',
    `var withoutUndefined = (object) => {
	const kept = {};
	for (const key in object) if (object[key] !== void 0) kept[key] = object[key];
	return kept;
};`,
  ],
  ['fillSequenceNumbers(xml, context);', ''],
];

/** A module as it goes into a bundle. */
export function faster(code: string, id: string): string {
  if (!/[\\/]node_modules[\\/]docx[\\/]/.test(id)) return code;
  return FASTER.reduce((all, [from, to]) => all.replace(from, () => to), code);
}
