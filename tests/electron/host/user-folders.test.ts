import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, reportsFolder, type Surroundings, shellFolder } from '../../../electron/host/user-folders.ts';
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

test.each<[string, Surroundings, string]>([
  ['Linux', on('linux'), '/home/sam/.local/share/assay/shell'],
  ['macOS', on('darwin'), '/home/sam/Library/Application Support/Assay/shell'],
  ['Windows', on('win32', { APPDATA: '/roaming', LOCALAPPDATA: '/local' }), '/local/Assay/shell'],
  ['Windows without LOCALAPPDATA', on('win32'), '/home/sam/AppData/Local/Assay/shell'],
  ['Windows, told otherwise', on('win32', { ASSAY_DATA: '/own', LOCALAPPDATA: '/local' }), '/own/shell'],
])('what the browser in the desktop app keeps on %s', (_where, surroundings, folder) => {
  expect(resolve(shellFolder(surroundings))).toBe(resolve(folder));
});

test('reports are kept among the documents, or in the home folder', async () => {
  const home = await newFolder();
  expect(reportsFolder(on('linux', {}, home))).toBe(join(home, 'Assay'));
  await mkdir(join(home, 'Documents'));
  expect(reportsFolder(on('linux', {}, home))).toBe(join(home, 'Documents', 'Assay'));
  expect(reportsFolder(on('linux', { ASSAY_HOME: '/elsewhere' }, home))).toBe(resolve('/elsewhere'));
});
