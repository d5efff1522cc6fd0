import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeDesktop } from '../../electron/make-desktop.ts';
import { launchDesktop } from '../desktop/launch.ts';
import { clock } from './start-clock.ts';
import { installStartProbe, type StartKind, type StartProbe, type StartTimes } from './start-probe.ts';

declare const startProbe: StartProbe;

/** An app of one window with a page of one word, which it serves as Assay’s shell does. */
const EMPTY = `const { app, BrowserWindow, protocol } = require('electron');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.enableSandbox();
app.whenReady().then(() => {
  const page = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>';
  protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }));
  const window = new BrowserWindow({ show: false, width: 1360, height: 860 });
  window.once('ready-to-show', () => window.show());
  window.loadURL('app://bundle/');
});
app.on('window-all-closed', () => app.quit());
`;

/** The folders of the empty app and of Assay’s, made anew. */
export async function makeApps(scratch: string): Promise<{ empty: string; assay: string }> {
  const [empty, assay] = [join(scratch, 'empty-app'), join(scratch, 'assay-app')];
  await mkdir(empty);
  await writeFile(join(empty, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(join(empty, 'main.cjs'), EMPTY);
  await makeDesktop(assay);
  return { empty, assay };
}

/** One start of an app, with folders that it may find again. */
export async function visitDesktop(kind: StartKind, appFolder: string, folder: string, args: string[]) {
  const env = { ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data') };
  const spawned = clock();
  const { app, page, close } = await launchDesktop({ appFolder, args, env, userData: join(folder, 'profile') });
  try {
    // It has begun to load by now: the probe is put into it as it is, and looks back.
    await app.context().exposeBinding('__caret', () => void (page as Page).keyboard.press('x'));
    await page.evaluate(installStartProbe, kind);
    const told = await page.waitForFunction(() => startProbe.times(), undefined, { timeout: 60_000 });
    return { ...((await told.jsonValue()) as StartTimes), spawned, listening: Number.NaN };
  } finally {
    await close();
  }
}
