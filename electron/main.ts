import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  type MenuItemConstructorOptions,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  type WebContents,
} from 'electron';
import { CHANNEL } from '../core/contract/bridge.ts';
import { type AssayError, messageOf } from '../core/fault.ts';
import { spokenLanguage } from '../core/messages/messages.ts';
import { createAnswers } from './desktop/answers.ts';
import { beginUpdates } from './desktop/begin-updates.ts';
import { pageColour } from './desktop/colours.ts';
import { contextMenu } from './desktop/context-menu.ts';
import { createCrashCount } from './desktop/crash-count.ts';
import { readWanted, wantedBy } from './desktop/given-report.ts';
import { guardContents, guardSession } from './desktop/guards.ts';
import { takePlaceInTaskBar } from './desktop/jump-list.ts';
import { createLeaving } from './desktop/leaving.ts';
import type { MenuWish } from './desktop/menu.ts';
import { createMenus, type Menus } from './desktop/menus.ts';
import { createOpening } from './desktop/opening.ts';
import { outsideAddress, PAGE, REPORT_PAGE, SCHEME, STOPPED_PAGE } from './desktop/own-page.ts';
import { createRecents } from './desktop/recents.ts';
import { speakAs } from './desktop/speak-as.ts';
import { setSpelling } from './desktop/spelling.ts';
import { createStuckWindow } from './desktop/stuck-window.ts';
import { createWindowCalls } from './desktop/window-calls.ts';
import { loadMemory, NEW, placeFor, remember, saveMemory, type WindowMemory } from './desktop/window-places.ts';
import { createWindowHost } from './host/host.ts';
import { ownFiles } from './host/own-files.ts';
import { loadRendererFiles } from './host/renderer-files.ts';
import { dataFolder, shellFolder } from './host/user-folders.ts';
import { answerWindows, copyKept, createWindowSend, type Shell, type ShellWindow } from './ipc.ts';

/** The desktop app around the window: it begins, opens windows, and lets them go. Everything else is done elsewhere. */

const data = dataFolder();
const devtools = !app.isPackaged;

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
try {
  // Electron refuses a folder that is not there.
  mkdirSync(shellFolder(), { recursive: true });
  app.setPath('userData', shellFolder());
} catch (error) {
  console.error(`The browser’s own files are where Electron has them: ${messageOf(error)}`);
}

const wanted = wantedBy({ args: process.argv.slice(1), folder: process.cwd(), isPackaged: app.isPackaged });
if (app.requestSingleInstanceLock(wanted)) begin();
else app.quit();

type LeavingWindow = ShellWindow & { leave: () => Promise<void> };

function begin(): void {
  const host = createWindowHost();
  const windows = new Map<WebContents, LeavingWindow>();
  let memory: WindowMemory = NEW;
  let isQuitting = false;

  const pageOf = ({ file }: Pick<ShellWindow, 'file'>) => (file === undefined ? PAGE : REPORT_PAGE);
  const opening = createOpening({
    windows: () => [...windows.values()],
    isInFront: ({ browser }) => browser.isFocused(),
    show,
    newWindow: openWindow,
    refOf: host.places.refOf,
  });
  const { front } = opening;
  const shown: Shell = {
    host,
    windowOf: (contents) => windows.get(contents),
    windowWith: (path) => opening.windowWith(path),
    open: (file) => void opening.open({ file: file ?? null, wants: 'window' }),
    show,
    showAgain: (window) => void window.browser.loadURL(pageOf(window)),
    told(window) {
      if (window === front()) void menus?.show(window);
    },
    showsOther(path) {
      if (path !== undefined) app.addRecentDocument(path);
      void listRecent();
    },
  };
  const recents = createRecents(host);
  let menus: Menus | undefined;

  app.on('second-instance', (_event, _args, _folder, said) => void opening.open(readWanted(said)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void opening.open({ file: path, wants: null });
  });
  app.on('activate', () => {
    if (windows.size === 0) void opening.open({ file: null, wants: null });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  app.on('before-quit', (event) => {
    isQuitting = true;
    if (windows.size === 0) return;
    event.preventDefault();
    void Promise.all([...windows.values()].map(close)).then(() => app.quit());
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openOutside));
  answerWindows(shown);

  void app
    .whenReady()
    .then(start)
    .catch((error) => {
      dialog.showErrorBox('Assay cannot start', messageOf(error));
      app.exit(1);
    });

  async function start(): Promise<void> {
    const [files, remembered] = await Promise.all([loadRendererFiles(ownFiles.window), loadMemory(data)]);
    memory = remembered;
    await speakAs(memory.language);
    guardSession(session.defaultSession, devtools);
    setSpelling(session.defaultSession, app.isPackaged);
    const answers = createAnswers(files);
    protocol.handle(SCHEME, ({ method, url }) => {
      const { body, ...about } = answers(method, url);
      return new Response(body as Uint8Array<ArrayBuffer>, about);
    });
    nativeTheme.on('updated', () => {
      for (const { browser } of windows.values())
        browser.setBackgroundColor(pageColour(nativeTheme.shouldUseDarkColors));
    });
    const keepAll = () => {
      for (const { leave } of windows.values()) void leave();
    };
    powerMonitor.on('suspend', keepAll);
    powerMonitor.on('shutdown', () => app.quit());
    beginUpdates({
      isPackaged: app.isPackaged,
      app: app.getAppPath(),
      resources: process.resourcesPath,
      tell: sayToAll,
    });
    if (process.platform === 'win32')
      takePlaceInTaskBar(app, process.execPath, app.isPackaged ? [] : [app.getAppPath()]);
    menus = createMenus({
      system: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      build: (entries) => Menu.buildFromTemplate(entries as MenuItemConstructorOptions[]),
      put: (menu) => Menu.setApplicationMenu(menu),
      wish,
    });
    void listRecent();
    await opening.begin(wanted);
  }

  function sayToAll(line: string): void {
    for (const { calls } of windows.values()) calls.tell({ tell: 'say', line });
  }

  function wish(wanted: MenuWish): void {
    const window = front();
    switch (wanted.do) {
      case 'command':
        if (window) window.calls.tell({ tell: 'command', command: wanted.command });
        else void opening.open({ file: null, wants: wanted.command === 'file.new' ? 'report' : 'window' });
        return;
      case 'open':
        return void opening.openRecent(host.places.pathOf(wanted.file));
      case 'forget recent':
        app.clearRecentDocuments();
        return void recents.forget().then(listRecent);
    }
  }

  async function listRecent(): Promise<void> {
    menus?.list(await recents.list());
    void menus?.show(front());
  }

  function openWindow(file: string | undefined, problem: AssayError | undefined): LeavingWindow {
    const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const place = placeFor(memory, file ?? '', areas);
    const browser = new BrowserWindow({
      ...place.box,
      minWidth: 480,
      minHeight: 360,
      show: false,
      title: 'Assay',
      backgroundColor: pageColour(nativeTheme.shouldUseDarkColors),
      webPreferences: {
        preload: join(import.meta.dirname, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: true,
        devTools: devtools,
      },
    });
    const contents = browser.webContents;
    const id = randomUUID();
    const crashes = createCrashCount();
    const calls = createWindowCalls(
      createWindowSend(shown, () => window),
      (told) => {
        if (!contents.isDestroyed()) contents.send(CHANNEL, told);
      },
      id,
    );
    const { leave, left } = createLeaving(() => calls);
    const window: LeavingWindow = { id, browser, calls, file, begun: file, problem, commands: {}, left, leave };
    windows.set(contents, window);

    browser.once('ready-to-show', () => {
      if (place.maximized) browser.maximize();
      if (place.fullScreen) browser.setFullScreen(true);
      browser.show();
    });
    browser.on('focus', () => void menus?.show(window));
    browser.on('close', (event) => {
      event.preventDefault();
      void close(window);
    });
    browser.on('session-end', () => void leave());
    browser.on('closed', () => {
      windows.delete(contents);
      calls.forget();
      void host.leave(id);
    });
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) calls.forget();
    });
    browser.on('page-title-updated', (event) => event.preventDefault());
    contents.once('did-finish-load', () => contents.setZoomLevel(zoomNow(contents)));
    contents.on('render-process-gone', (_event, { reason }) => {
      calls.forget();
      if (reason === 'clean-exit') return;
      void browser.loadURL(crashes.failed() === 'again' ? pageOf(window) : STOPPED_PAGE);
    });
    const { stuck, answers } = createStuckWindow({
      ask: (question) => dialog.showMessageBox(browser, question),
      saveCopy: () => copyKept(shown, window),
      loadAnew: () => contents.forcefullyCrashRenderer(),
    });
    browser.on('unresponsive', () => void stuck());
    browser.on('responsive', answers);
    contents.on('context-menu', (_event, place) => {
      const canAddWord = window.commands['edit.addWord']?.enabled ?? false;
      const entries = contextMenu(place, canAddWord, (wanted) => {
        switch (wanted.do) {
          case 'correct':
            return contents.replaceMisspelling(wanted.word);
          case 'add word':
            return calls.tell({ tell: 'command', command: 'edit.addWord' });
          case 'open link':
            return openOutside(wanted.url);
        }
      });
      if (entries.length > 0)
        Menu.buildFromTemplate(entries as MenuItemConstructorOptions[]).popup({ window: browser });
    });
    void browser.loadURL(pageOf(window));
    return window;
  }

  /** All windows are as large as each other; the first as the last one was. */
  function zoomNow(contents: WebContents): number {
    const other = [...windows.keys()].find((known) => known !== contents && !known.isDestroyed());
    return other?.getZoomLevel() ?? memory.zoom;
  }

  function show({ browser }: ShellWindow): void {
    if (browser.isMinimized()) browser.restore();
    browser.show();
    browser.focus();
  }

  /** Lets the window keep its work, and closes it without a question. */
  async function close(window: LeavingWindow): Promise<void> {
    const { browser, file, leave } = window;
    await leave();
    if (browser.isDestroyed()) return;
    const place = {
      box: browser.getNormalBounds(),
      maximized: browser.isMaximized(),
      fullScreen: browser.isFullScreen(),
    };
    const zoom = browser.webContents.getZoomLevel();
    memory = { ...remember(memory, file ?? '', place), zoom, language: spokenLanguage() };
    await saveMemory(data, memory);
    await host.leave(window.id);
    if (!browser.isDestroyed()) browser.destroy();
  }
}

function openOutside(url: string): void {
  const address = outsideAddress(url);
  // That nothing is there to open it with, the system says itself.
  if (address !== undefined) shell.openExternal(address).catch(() => {});
}
