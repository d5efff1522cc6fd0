import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { provideRuntime } from '../launch.ts';
import { createProbe, launchProbe } from './probe.ts';

/** How an app begins, lives and ends, as Electron’s documentation tells it. */

const eventually = <Found>(find: () => Promise<Found>) => expect.poll(find);

const noted = `
globalThis.noted = [];
const note = (what) => (noted.push(what), require('node:fs').appendFileSync(join(app.getPath('userData'), 'noted'), what + '\\n'));
require('node:fs').mkdirSync(app.getPath('userData'), { recursive: true });
`;

describe('windows', () => {
  test('begin, are closed when main agrees, and the app ends with the last one', async () => {
    const main = `${noted}
      for (const name of ['before-quit', 'will-quit', 'quit', 'window-all-closed'])
        app.on(name, () => (note(name), name === 'window-all-closed' && app.quit()));
      app.whenReady().then(() => {
        answerPages();
        const window = open({ show: false });
        let agreed = false;
        window.once('ready-to-show', () => (note('ready-to-show'), window.show()));
        window.on('show', () => note('show'));
        window.on('close', (event) => { note('close'); if (!agreed) event.preventDefault(); agreed = true; });
        window.on('closed', () => note('closed ' + window.isDestroyed() + ' ' + window.webContents));
      });`;
    const { app, page, userData, close } = await launchProbe({ main });
    try {
      const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
      await eventually(isVisible).toBe(true);
      expect(await (await app.browserWindow(page)).evaluate((window) => window.id)).toBe(1);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      expect(await app.evaluate(() => (globalThis as unknown as { noted: string[] }).noted)).toEqual([
        'ready-to-show',
        'show',
        'close',
      ]);
      // A window that closes all the same does so in its own time.
      await page.waitForTimeout(500);
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      const gone = app.waitForEvent('close');
      await app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()));
      await gone;
      const lines = (await readFile(join(userData, 'noted'), 'utf8')).trim().split('\n').slice(3);
      expect(lines.map((line) => line.replace(/closed true .*/, 'closed'))).toEqual([
        'close',
        'closed',
        'window-all-closed',
        'before-quit',
        'will-quit',
        'quit',
      ]);
    } finally {
      await close();
    }
  });

  test('are several at once, each with a page of its own, and have a place, a title and a state', async () => {
    const { app, page, close } = await launchProbe({ main: 'app.whenReady().then(() => { answerPages(); open(); });' });
    try {
      const second = app.waitForEvent('window');
      await app.evaluate(
        ({ BrowserWindow }) =>
          void new BrowserWindow({ x: 20, y: 30, width: 500, height: 400, title: 'Second' }).loadURL(
            'app://probe/second',
          ),
      );
      await (await second).waitForURL(/second/);
      await (await second).evaluate("document.title = 'From the page'");
      const told = () =>
        app.evaluate(({ BrowserWindow }) => {
          const window = BrowserWindow.fromId(2)!;
          window.setDocumentEdited(true);
          return [window.getNormalBounds(), window.getTitle(), window.isFocused(), window.isDestroyed()];
        });
      await eventually(told).toEqual([{ x: 20, y: 30, width: 500, height: 400 }, 'From the page', true, false]);
      await (await second).close();
      await eventually(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ id }) => id)),
      ).toEqual([1]);
      expect(await page.title()).toBe('probe');
      const sent = app.evaluate(({ webContents }) => webContents.fromId(2) ?? 'none');
      expect(await sent).toBe('none');
    } finally {
      await close();
    }
  });
});

describe('a page', () => {
  test('that crashes is told of, and is there again when main loads it', async () => {
    const main = `app.whenReady().then(() => {
      answerPages();
      const contents = open().webContents;
      globalThis.gone = [];
      contents.on('render-process-gone', (_event, { reason }) => (gone.push(reason, contents.isCrashed()), contents.reload()));
    });`;
    const { app, close } = await launchProbe({
      main,
      preload: "require('electron').contextBridge.exposeInMainWorld('api', 1)",
    });
    try {
      const ask = (code: string) =>
        app.evaluate(
          ({ webContents }, code) => webContents.getAllWebContents()[0]!.executeJavaScript(code).catch(String),
          code,
        );
      await ask('window.mark = 1');
      await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]!.forcefullyCrashRenderer());
      await eventually(() => app.evaluate(() => (globalThis as unknown as { gone: unknown[] }).gone)).toEqual([
        'crashed',
        true,
      ]);
      await eventually(() => ask("typeof mark + ' ' + typeof api + ' ' + document.title")).toBe(
        'undefined number probe',
      );
    } finally {
      await close();
    }
  });

  test('obeys roles, the theme and a right click, and tells where a file lies', async () => {
    const main = `app.whenReady().then(() => {
      answerPages();
      const contents = open().webContents;
      contents.on('context-menu', (_event, { isEditable, selectionText, linkURL }) => { globalThis.clicked = { isEditable, selectionText, linkURL }; });
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'All', submenu: [
        { role: 'selectAll', id: 'all' }, { role: 'delete', id: 'delete' }, { role: 'zoomIn', id: 'in' },
        { type: 'checkbox', id: 'mark', label: 'Mark', click: ({ checked }) => { globalThis.marked = checked; } }] }]));
    });`;
    const preload =
      "const { contextBridge, webUtils } = require('electron'); contextBridge.exposeInMainWorld('pathOf', webUtils.getPathForFile);";
    const page = `<!doctype html><title>probe</title><input id="field" value="some words"><input type="file" id="file">
      <a href="https://foreign.example/x">link</a><div id="drop" style="height:200px">drop</div>`;
    const launched = await launchProbe({ main, preload, page });
    const { app } = launched;
    try {
      const click = (id: string) =>
        app.evaluate(({ Menu, BrowserWindow }, id) => {
          const [window] = BrowserWindow.getAllWindows();
          (Menu.getApplicationMenu()!.getMenuItemById(id)!.click as (...given: unknown[]) => void)(
            {},
            window,
            window!.webContents,
          );
        }, id);
      const field = launched.page.locator('#field');
      await field.focus();
      await click('all');
      await click('delete');
      await eventually(() => field.inputValue()).toBe('');
      await click('mark');
      await click('in');
      expect(
        await app.evaluate(({ webContents }) => [
          (globalThis as unknown as { marked: boolean }).marked,
          webContents.getAllWebContents()[0]!.getZoomLevel(),
        ]),
      ).toEqual([true, 0.5]);

      const isDark = () => launched.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
      for (const themeSource of ['dark', 'light'] as const) {
        await app.evaluate(
          ({ nativeTheme }, themeSource) => void Object.assign(nativeTheme, { themeSource }),
          themeSource,
        );
        await eventually(isDark).toBe(themeSource === 'dark');
        expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(themeSource === 'dark');
      }

      await launched.page.locator('a').click({ button: 'right' });
      const clicked = () => app.evaluate(() => (globalThis as unknown as { clicked: unknown }).clicked);
      await eventually(clicked).toEqual({
        isEditable: false,
        selectionText: expect.anything(),
        linkURL: 'https://foreign.example/x',
      });

      const path = join(import.meta.dirname, 'probe.ts');
      await launched.page.evaluate(
        "window.paths = []; for (const name of ['change', 'drop']) addEventListener(name, (event) => { event.preventDefault(); paths.push(pathOf((event.target.files ?? event.dataTransfer.files)[0])); }); addEventListener('dragover', (event) => event.preventDefault());",
      );
      await launched.page.locator('#file').setInputFiles(path);
      const paths = () => launched.page.evaluate('paths');
      await eventually(paths).toEqual([path]);
      const cdp = await launched.page.context().newCDPSession(launched.page);
      const { x, y } = (await launched.page.locator('#drop').boundingBox())!;
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await cdp.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
      await eventually(paths).toEqual([path, path]);
    } finally {
      await launched.close();
    }
  });
});

test('a second start hands over what it was started with, and ends', async () => {
  const main = `${noted}
    app.on('will-quit', () => note('quit'));
    if (app.requestSingleInstanceLock({ file: process.argv.at(-1) })) app.whenReady().then(() => { answerPages(); open(); });
    else app.quit();
    app.on('second-instance', (_event, argv, folder, data) => { noted.push(argv.includes('second.assay'), folder, data); });`;
  const probe = await createProbe({ main });
  const launched = await launchProbe({ main });
  try {
    const args = [probe.folder, '--no-sandbox', `--user-data-dir=${launched.userData}`, 'second.assay'];
    const program = await provideRuntime();
    const second = spawn(program, args, { cwd: tmpdir(), stdio: 'ignore' });
    expect(await once(second, 'exit')).toEqual([0, null]);
    const handed = () => launched.app.evaluate(() => (globalThis as unknown as { noted: unknown[] }).noted);
    await eventually(handed).toEqual([true, tmpdir(), { file: 'second.assay' }]);
  } finally {
    await launched.close();
    await probe.remove();
  }
});
