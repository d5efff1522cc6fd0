import { basename, dirname, extname, join } from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell, type WebContents } from 'electron';
import { CHANNEL } from '../core/contract/bridge.ts';
import { contract } from '../core/contract/contract.ts';
import { type CommandState, desktopCalls, type FileKind } from '../core/contract/desktop-calls.ts';
import type { FileRef } from '../core/contract/handle.ts';
import type { AssayError } from '../core/fault.ts';
import type { OwnKeys } from '../core/own-keys.ts';
import { type Handlers, type Reply, type Send, serve } from '../core/rpc.ts';
import { endingOf, filtersOf, filtersToOpen, replaceQuestion } from './desktop/file-kinds.ts';
import { checkGiven } from './desktop/given-report.ts';
import { maySend } from './desktop/own-page.ts';
import { nothingToCopy, openElsewhere } from './desktop/refusals.ts';
import type { WindowCalls } from './desktop/window-calls.ts';
import { checkFileName } from './host/file-name.ts';
import { exists } from './host/free-names.ts';
import type { SharedHandlers } from './host/handlers.ts';
import { printInternal } from './host/host.ts';

/** A window of the app and what is known of it. */
export type ShellWindow = {
  /** Its name in calls that say who asks. */
  id: string;
  browser: BrowserWindow;
  calls: WindowCalls;
  /** The path of the report that it shows, or begins with. */
  file: string | undefined;
  /** The report that it was to begin with, until it has shown one. */
  begun: string | undefined;
  /** What the user is to be told in place of the report that the window should have begun with. */
  problem: AssayError | undefined;
  /** What it told of its commands last. */
  commands: Readonly<Record<string, CommandState>>;
  /** What it speaks, once it has told. */
  language?: string;
  /** The keys that its user has chosen, once it has told. */
  keys?: OwnKeys;
  /** The page has kept everything. */
  left: () => void;
};

/** What the calls need of the rest of the shell. */
export type Shell = {
  host: SharedHandlers;
  windowOf: (contents: WebContents) => ShellWindow | undefined;
  /** The window that shows a report, if one does. */
  windowWith: (path: string) => ShellWindow | undefined;
  /** Shows the window that has the report, or opens one; without a path, a window with the start screen. */
  open: (path: string | undefined) => void;
  show: (window: ShellWindow) => void;
  /** Loads the page of the window anew. */
  showAgain: (window: ShellWindow) => void;
  /** What the commands of the window are has changed, or their keys, or its language. */
  told: (window: ShellWindow) => void;
  /** A window shows another report than before, or none. */
  showsOther: (path: string | undefined) => void;
};

/** Answers the windows of the app, and nobody else. */
export function answerWindows(known: Pick<Shell, 'windowOf'>): void {
  ipcMain.handle(CHANNEL, async (event, asked: unknown): Promise<Reply> => {
    const window = senderOf(event, known);
    if (window) return window.calls.answer(asked);
    return { ok: false, fault: { code: 'wrong use', message: 'Only a window of Assay may ask this.' } };
  });
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent, { windowOf }: Pick<Shell, 'windowOf'>) {
  const window = windowOf(sender);
  // A frame that has gone meanwhile is none.
  const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame;
  return maySend({ isOurs: window !== undefined, isMainFrame, address: senderFrame?.url }) ? window : undefined;
}

/** The calls of the contract and of the shell, as one window makes them. `window` is asked for when it is there. */
export function createWindowSend(shell: Shell, window: () => ShellWindow): Send {
  const ofHost = shell.host.ofWindow(() => {
    const { problem, file, begun } = window();
    if (problem) throw problem;
    return file ?? begun;
  });
  const { pathOf } = shell.host.places;
  const noting = <Opened extends { file: FileRef }>(opened: Opened): Opened => {
    showFile(shell, window(), pathOf(opened.file.handle));
    return opened;
  };
  return serve(
    { ...contract, ...desktopCalls },
    {
      ...ofHost,
      ...desktopHandlers(shell, window),
      async openReport(input, work) {
        const other = shell.windowWith(pathOf(input.file));
        if (!other || other === window()) return noting(await ofHost.openReport(input, work));
        shell.show(other);
        throw openElsewhere(basename(pathOf(input.file)));
      },
      newReport: async (input, work) => noting(await ofHost.newReport(input, work)),
      newSample: async (input, work) => noting(await ofHost.newSample(input, work)),
      saveCopy: async (input, work) => noting(await ofHost.saveCopy(input, work)),
    },
    printInternal,
  );
}

function showFile(shell: Shell, window: ShellWindow, path: string | undefined): void {
  window.problem = undefined;
  if (path !== undefined) window.begun = undefined;
  if (window.file === path) return;
  window.file = path;
  shell.showsOther(path);
}

function desktopHandlers(known: Shell, window: () => ShellWindow): Handlers<typeof desktopCalls> {
  const { places } = known.host;
  return {
    async tellDesktop({ title, file, edited, language, commands, keys }) {
      const own = window();
      const path = file === undefined ? undefined : places.pathOf(file);
      showFile(known, own, path);
      own.commands = commands;
      own.language = language;
      own.keys = keys;
      own.browser.setTitle(title);
      own.browser.setDocumentEdited(edited);
      own.browser.setRepresentedFilename(path ?? '');
      known.told(own);
      return {};
    },
    async chooseFile(asked) {
      const { browser } = window();
      if (asked.to === 'open') {
        const filters = filtersToOpen(asked.kind);
        const { canceled, filePaths } = await dialog.showOpenDialog(browser, { properties: ['openFile'], filters });
        const [path] = filePaths;
        return canceled || path === undefined ? null : places.refOf(path);
      }
      const folder = dirname(places.pathOf(asked.beside));
      const path = await askWhere(browser, join(folder, checkFileName(asked.name)), asked.kind);
      return path === undefined ? null : places.refOf(path);
    },
    async openWindow({ file }) {
      known.open(file === undefined ? undefined : places.pathOf(file));
      return {};
    },
    async showInFolder({ file }) {
      shell.showItemInFolder(places.pathOf(file));
      return {};
    },
    async printWindow() {
      const { webContents } = window().browser;
      await new Promise<void>((done) => webContents.print({}, () => done()));
      return {};
    },
    async hasLeft() {
      window().left();
      return {};
    },
    async takeDropped({ path }) {
      return places.refOf(await checkGiven(path));
    },
    copyKept: () => copyKept(known, window()),
    async showAgain() {
      known.showAgain(window());
      return {};
    },
  };
}

/** Asks where, and saves there what is kept of the report of a window. Null when the user cancelled. */
export async function copyKept({ host }: Shell, { browser, file }: ShellWindow): Promise<{ name: string } | null> {
  if (file === undefined) throw nothingToCopy();
  const name = `${basename(file, extname(file))} (kept).assay`;
  const path = await askWhere(browser, join(dirname(file), name), 'report');
  if (path === undefined) return null;
  if (!(await host.copyKept(file, path))) throw nothingToCopy();
  return { name: basename(path) };
}

/** A place to save at, which the user has agreed to replace where something is there. */
async function askWhere(browser: BrowserWindow, start: string, kind: FileKind): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    defaultPath: start,
    filters: filtersOf(kind),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return undefined;
  const ending = endingOf(kind);
  if (extname(filePath).toLowerCase() === ending) return filePath;
  // Not every system puts the ending there before it asks whether to replace a file.
  const named = filePath + ending;
  if (!(await exists(named))) return named;
  const { response } = await dialog.showMessageBox(browser, replaceQuestion(basename(named)));
  return response === 0 ? named : undefined;
}
