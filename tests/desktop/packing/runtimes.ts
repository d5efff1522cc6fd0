import { appendFile, copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../../source.ts';
import { makeDouble } from '../double/make.ts';
import { onDouble } from '../launch.ts';

/** Folders for electron-builder’s `electronDist`. The licences and languages in those for tests are empty. */

const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/** The runtime that is installed, and where none is, the double with what belongs to a runtime. */
export async function provideRuntimeIn(folder: string): Promise<string> {
  if (!onDouble) return process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules/electron/dist');
  const double = await makeDouble();
  if (double === undefined) throw new Error('These tests need Chromium. Install the Debian package “chromium”.');
  await cp(double, folder, { recursive: true });
  await addFurniture(folder);
  return folder;
}

/** A program for Windows that is none of Electron’s, with fuses behind it: enough to be edited, never to be run. */
export async function makeWindowsStub(folder: string): Promise<string> {
  await addFurniture(folder);
  const vendor = join(dirname(createRequire(import.meta.url).resolve('electron-winstaller/package.json')), 'vendor');
  await copyFile(join(vendor, '7z-x64.exe'), join(folder, 'electron.exe'));
  await appendFile(join(folder, 'electron.exe'), FUSES);
  return folder;
}

async function addFurniture(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const language of ['de', 'en-GB', 'en-US']) await writeFile(join(folder, 'locales', `${language}.pak`), '');
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) await writeFile(join(folder, file), '');
}
