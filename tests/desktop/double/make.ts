import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { findBrowser } from '../../tools/document-tools.ts';
import { launcherOf } from './launcher.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the double lies when nobody names another place. */
export const DOUBLE = join(root, 'node_modules/.cache/double');

/**
 * The folder for `ELECTRON_OVERRIDE_DIST_PATH`, and electron-builder’s `electronDist`: made anew where the double’s
 * sources have changed.
 * @returns undefined where there is no Chromium to make it of
 */
export async function makeDouble(folder = DOUBLE): Promise<string | undefined> {
  const chromium = findBrowser();
  if (chromium === undefined) return undefined;
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  const stamp = stampOf(version, process.execPath, chromium);
  const stampFile = join(folder, 'double/stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return folder;

  // Beside the folder first, so that whoever starts it meanwhile finds all of it.
  const fresh = `${folder}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(join(fresh, 'double'), { recursive: true });
  await bundle('runtime/start.ts', join(fresh, 'double'), 'node');
  await bundle('page/main-world.ts', join(fresh, 'double'), 'page');
  await bundle('page/isolated-world.ts', join(fresh, 'double'), 'page');
  writeFileSync(join(fresh, 'electron'), launcherOf(process.execPath, chromium), { mode: 0o755 });
  writeFileSync(join(fresh, 'version'), version);
  writeFileSync(join(fresh, 'double/version'), version);
  writeFileSync(join(fresh, 'double/package.json'), '{ "type": "module" }');
  writeFileSync(join(fresh, 'double/stamp'), stamp);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (fault) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run of tests has made it meanwhile.
    if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) throw fault;
  }
  return folder;
}

async function bundle(source: string, outDir: string, runsIn: 'node' | 'page'): Promise<void> {
  const entry = join(import.meta.dirname, source);
  const output = { entryFileNames: '[name].js', format: runsIn === 'node' ? ('es' as const) : ('iife' as const) };
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    publicDir: false,
    ...(runsIn === 'node' ? { ssr: { noExternal: true } } : {}),
    build: {
      ...(runsIn === 'node' ? { ssr: entry } : {}),
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output, external: ['original-fs'] },
    },
  });
}

function stampOf(...given: string[]): string {
  const hash = createHash('sha256').update(given.join('\n'));
  for (const entry of readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/probe|\.test\.ts$/.test(entry.name))
      hash.update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}
