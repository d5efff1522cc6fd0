import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sourceFiles, withoutComments } from '../source.ts';
import { provideApp } from './desk.ts';

/** What is said to Electron once and cannot be seen at work on the double, read in what is packed. */

let main = '';
const shell = sourceFiles().filter(({ path }) => /^electron\/(?:desktop\/|main\.|preload\.|ipc\.)/.test(path));
beforeAll(async () => {
  const folder = await provideApp();
  main = await readFile(join(folder, 'main.cjs'), 'utf8');
});

const YES = '(?:!0|true)';
const NO = '(?:!1|false)';

test('every window is sandboxed, by itself and by the rule for all', () => {
  expect(main).toMatch(/\.enableSandbox\(\)/);
  expect(main).toMatch(new RegExp(`sandbox: ?${YES}`));
});

test.each([
  ['contextIsolation', YES],
  ['nodeIntegration', NO],
  ['webviewTag', NO],
  ['navigateOnDragDrop', NO],
])('%s is set as it has to be', (name, value) => {
  expect(main.match(new RegExp(`\\b${name}: ?[^,}]+`, 'g'))).toEqual([
    expect.stringMatching(new RegExp(`: ?${value}$`)),
  ]);
});

test.each([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowpopups',
  'bypassCSP',
])('%s is left as Electron has it', (name) => {
  expect(main).not.toContain(name);
});

test.each([
  '@electron/remote',
  'loadFile(',
  'openPath(',
  'CertificateVerifyProc',
  'ignore-certificate-errors',
  'disable-web-security',
  'ipcMain.on(',
  'sendSync',
  'executeJavaScript(',
  'new Function(',
])('the shell does not use %s', (text) => {
  expect(shell.length).toBeGreaterThan(10);
  expect(shell.filter((file) => withoutComments(file.text).includes(text)).map(({ path }) => path)).toEqual([]);
});

test('Electron is of a major version that is not older than the one that was looked at', () => {
  const { version } = createRequire(import.meta.url)('electron/package.json');
  expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45);
});
