import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, launchDesktop } from '../launch.ts';

/** A small app to try the runtime with. Its files are text, since they are what the runtime itself reads. */
export type Probe = { main: string; preload?: string; page?: string };

/** Says `app://probe/`, with the page at every address, and opens a window on it. */
export const BEGIN = `
const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell } = require('electron');
const { join } = require('node:path');
const page = require('node:fs').readFileSync(join(__dirname, 'page.html'));
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
const preload = join(__dirname, 'preload.js');
const answerPages = () => protocol.handle('app', async (request) =>
  new URL(request.url).pathname === '/echo'
    ? new Response(request.method + ' ' + (await request.text()), { headers: { 'x-said': request.headers.get('x-asked') ?? '' } })
    : new Response(page, { headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'" } }));
const open = (options = {}) => {
  const window = new BrowserWindow({ ...options, webPreferences: { preload, sandbox: true } });
  window.webContents.setWindowOpenHandler((details) => ((globalThis.asked ??= []).push(details.url), { action: 'deny' }));
  void window.loadURL('app://probe/index.html');
  return window;
};
`;

export async function createProbe({ main, preload = '', page = '<!doctype html><title>probe</title>' }: Probe) {
  const folder = await mkdtemp(join(tmpdir(), 'assay-probe-'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'probe', version: '9.8.7', main: 'main.js' }));
  await writeFile(join(folder, 'main.js'), BEGIN + main);
  await writeFile(join(folder, 'preload.js'), preload);
  await writeFile(join(folder, 'page.html'), page);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function launchProbe(probe: Probe, args: string[] = []): Promise<Launched> {
  const { folder, remove } = await createProbe(probe);
  const launched = await launchDesktop({ appFolder: folder, args });
  return {
    ...launched,
    async close() {
      await launched.close();
      await remove();
    },
  };
}
