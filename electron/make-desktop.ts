import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { ownFiles } from './host/own-files.ts';
import { faster, placesOf, THREADS } from './make-bundle.ts';
import { noteModules, saveModuleList } from './pack/module-list.ts';

/**
 * Makes the folder of the desktop app, which is all that is packed: the shell and the threads of the host as CommonJS, which
 * need `electron` and what is built into it and nothing else; the window; and the files that come with Assay. The same sources
 * give the same bytes.
 *
 * `npx node electron/make-desktop.ts [FOLDER]`
 */
export async function makeDesktop(outDir: string): Promise<void> {
  const { build } = await import('vite');
  // Whoever starts the app meanwhile finds the one before, whole.
  const made = `${outDir}.${process.pid}`;
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const modules = new Set<string>();
  const noting = () => [noteModules(modules)];
  try {
    mkdirSync(made, { recursive: true });
    await build({
      configFile: join(project, 'renderer/vite.config.ts'),
      ...quiet,
      build: { outDir: join(made, 'renderer') },
      plugins: noting(),
      worker: { plugins: noting },
    });
    await build(bundle(made, noting(), { ...MAIN, ...THREADS }));
    // By itself: a sandboxed script can load nothing beside it.
    await build(bundle(made, noting(), PRELOAD));
    for (const path of copyFiles(made)) modules.add(path);
    writeFileSync(join(made, 'package.json'), `${JSON.stringify(about(), undefined, 2)}\n`);
    rmSync(outDir, { recursive: true, force: true });
    renameSync(made, outDir);
    await saveModuleList(outDir, project, modules);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(made, { recursive: true, force: true });
  }
}

/** Makes the shell alone anew, in the folder of an app that is whole. */
export async function makeShell(outDir: string, plugins: Plugin[]): Promise<void> {
  const { build } = await import('vite');
  await build(bundle(outDir, plugins, MAIN));
  await build(bundle(outDir, plugins, PRELOAD));
}

const MAIN = { main: 'main.ts' };
const PRELOAD = { preload: 'preload.ts' };
const project = join(import.meta.dirname, '..');
const quiet = { logLevel: 'warn' } as const;

function bundle(outDir: string, plugins: Plugin[], sources: Record<string, string>): InlineConfig {
  return {
    ...quiet,
    configFile: false,
    root: project,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    plugins: [ownFilesOfApp, fasterWord, ...plugins],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: placesOf(sources),
        external: ['electron'],
        // All in one folder: what is asked for its own place, which is that of the app, may be in any of them.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  };
}

/** The app has its files elsewhere than the sources have. */
const ownFilesOfApp: Plugin = {
  name: 'own-files-of-app',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!source.endsWith('/own-files.ts') || !importer?.startsWith(join(project, 'electron'))) return undefined;
    return join(project, 'electron/desktop/own-files.ts');
  },
};

const fasterWord: Plugin = { name: 'faster-word', enforce: 'pre', transform: faster };

/** Gives what of it came from packages. */
function copyFiles(outDir: string): string[] {
  const fonts = ownFiles.fonts();
  cpSync(ownFiles.templates, join(outDir, 'templates'), { recursive: true });
  mkdirSync(join(outDir, 'fonts'));
  for (const path of fonts) cpSync(path, join(outDir, 'fonts', path.split(/[\\/]/).at(-1) ?? ''));
  cpSync(ownFiles.drawing(), join(outDir, 'resvg.wasm'));
  return [...fonts, ownFiles.drawing()];
}

function about() {
  const { name, version, description, license } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return { name, productName: 'Assay', version, description, license, main: 'main.cjs' };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename)
  await makeDesktop(resolve(process.argv[2] ?? join(project, 'dist/desktop')));
