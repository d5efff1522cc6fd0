import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, reportsFolder, type Surroundings } from '../../../electron/host/user-folders.ts';
import { newFolder } from './temp-folder.ts';

const on = (platform: NodeJS.Platform, env: Surroundings['env'] = {}, home = '/home/sam'): Surroundings => ({
  platform,
  env,
  home,
});

test.each<[string, Surroundings, string]>([
  ['Linux', on('linux'), '/home/sam/.local/share/assay'],
  ['Linux with XDG', on('linux', { XDG_DATA_HOME: '/data' }), '/data/assay'],
  ['macOS', on('darwin'), '/home/sam/Library/Application Support/Assay'],
  ['Windows', on('win32', { APPDATA: '/roaming' }), '/roaming/Assay'],
  ['Windows without APPDATA', on('win32'), '/home/sam/AppData/Roaming/Assay'],
  ['anywhere, told otherwise', on('linux', { ASSAY_DATA: '/own' }), '/own'],
])('Assay’s own files on %s', (_where, surroundings, folder) => {
  expect(dataFolder(surroundings)).toBe(resolve(folder));
});

test('reports are kept among the documents, or in the home folder', async () => {
  const home = await newFolder();
  expect(reportsFolder(on('linux', {}, home))).toBe(join(home, 'Assay'));
  await mkdir(join(home, 'Documents'));
  expect(reportsFolder(on('linux', {}, home))).toBe(join(home, 'Documents', 'Assay'));
  expect(reportsFolder(on('linux', { ASSAY_HOME: '/elsewhere' }, home))).toBe(resolve('/elsewhere'));
});
