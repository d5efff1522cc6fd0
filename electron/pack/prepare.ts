import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { newBill, type ShippedFile } from './bill.ts';
import { drawIcons } from './draw-icons.ts';
import { mayShip } from './licences.ts';
import { renderNotices } from './notices.ts';
import { loadShippedParts } from './shipped-parts.ts';

/** Makes in `dist/pack` what electron-builder.yml takes from there, to be packed with an app folder. */
export async function preparePack(root: string, app: string): Promise<void> {
  const folder = join(root, 'dist/pack');
  await mkdir(folder, { recursive: true });
  const parts = await loadShippedParts(app, root);
  const refused = parts.filter((part) => !mayShip(part)).map(({ name, licence }) => `${name} (${licence})`);
  if (refused.length > 0) throw new Error(`May not be shipped under these licences: ${refused.join(', ')}.`);
  const bill = newBill(await loadVersions(root), parts, await loadFiles(app));
  await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), await renderNotices(parts));
  await writeFile(join(folder, 'assay.cdx.json'), `${JSON.stringify(bill, undefined, 1)}\n`);
  await drawIcons(folder);
}

async function loadVersions(root: string): Promise<{ version: string; electron: string }> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return { version: manifest.version, electron: manifest.devDependencies.electron };
}

/** All files of the app folder but `package.json`, which is written anew when it is packed. */
async function loadFiles(folder: string): Promise<ShippedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: await readFile(path) })),
  );
  return files.filter(({ path }) => path !== 'package.json').sort((a, b) => (a.path < b.path ? -1 : 1));
}
