import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';
import type { Run } from './run.ts';

/** What is started: the folder of the app and the file that it begins with. */
export type AppCode = Pick<Run, 'appPath' | 'manifest'> & { main: string };

/** “Electron will use resources/app.asar, then resources/app”; with the fuse OnlyLoadAppFromAsar the archive alone. */
export function findPackaged(execPath: string, onlyAsar: boolean): string | undefined {
  const resources = join(dirname(execPath), 'resources');
  const names = onlyAsar ? ['app.asar'] : ['app.asar', 'app'];
  return names.map((name) => join(resources, name)).find((path) => existsSync(path));
}

export function readAppCode(target: string): AppCode {
  const path = resolve(target);
  if (path.endsWith('.asar')) return readAppCode(unpacked(path));
  if (!statSync(path).isDirectory()) return { appPath: dirname(path), manifest: {}, main: path };
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Run['manifest'];
  return { appPath: path, manifest, main: join(path, manifest.main ?? 'index.js') };
}

const PREFIX = 'electron-double-';

/** Node reads no archives, so its files are laid out; the folders of starts that were killed are swept away. */
function unpacked(archive: string): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !existsSync(join('/proc', pid)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const app = join(folder, 'app');
  extractAll(archive, app);
  return app;
}
