import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { newEvent } from './event.ts';
import { pathOf, setPathOf } from './paths.ts';
import { note, theRun } from './run.ts';
import { takeLock } from './single-instance.ts';

let name: string | undefined;
let ready = false;
let release: (() => void) | undefined;
const whenReady = Promise.withResolvers<void>();

const commandLine = {
  appendSwitch(name: string, value = '') {
    theRun().switches.set(name, value);
  },
  hasSwitch: (name: string) => theRun().switches.has(name),
  getSwitchValue: (name: string) => theRun().switches.get(name) ?? '',
  removeSwitch(name: string) {
    theRun().switches.delete(name);
  },
} satisfies Partial<Electron.CommandLine>;

/** What the rest of the double knows of the app, and main cannot see. */
export const lifecycle = {
  sandboxed: false,
  /** Every way to quit has been agreed to. */
  leaving: false,
  /** Asks the windows one after another; false where one would not close. Set by the windows. */
  closeWindows: async (): Promise<boolean> => true,
  killChromium: () => {},
};

/** Electron’s `app`. The order of its end: “before-quit”, the windows close, “will-quit”, “quit”. */
export const app = Object.assign(new EventEmitter(), {
  commandLine,
  isReady: () => ready,
  whenReady: () => whenReady.promise,
  quit() {
    if (lifecycle.leaving || isPrevented('before-quit')) return;
    void lifecycle.closeWindows().then((closed) => {
      if (closed) leave();
    });
  },
  exit(code = 0) {
    lifecycle.leaving = true;
    release?.();
    app.emit('quit', newEvent(), code);
    lifecycle.killChromium();
    process.exit(code);
  },
  getAppPath: () => theRun().appPath,
  getVersion: () => theRun().manifest.version ?? theRun().electronVersion,
  getName: () => name ?? theRun().manifest.productName ?? theRun().manifest.name ?? 'Electron',
  setName(given: string) {
    name = given;
  },
  getPath: (name: Parameters<App['getPath']>[0]) => pathOf(name, app.getName()),
  setPath: setPathOf,
  getLocale: () => commandLine.getSwitchValue('lang') || 'en-GB',
  requestSingleInstanceLock(additionalData: unknown = {}): boolean {
    if (release) return true;
    const handed = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    release = takeLock(app.getPath('userData'), handed, (note) => {
      void whenReady.promise.then(() =>
        app.emit('second-instance', newEvent(), note.argv, note.workingDirectory, note.additionalData),
      );
    });
    return release !== undefined;
  },
  hasSingleInstanceLock: () => release !== undefined,
  releaseSingleInstanceLock() {
    release?.();
    release = undefined;
  },
  enableSandbox() {
    if (ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    lifecycle.sandboxed = true;
  },
  disableHardwareAcceleration() {
    if (ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
  },
  relaunch: (options?: Electron.RelaunchOptions) => note('app.relaunch', options),
  focus: () => note('app.focus'),
  setAppUserModelId: (id: string) => note('app.setAppUserModelId', id),
  addRecentDocument: (path: string) => note('app.addRecentDocument', path),
  clearRecentDocuments: () => note('app.clearRecentDocuments'),
  setJumpList(categories: Electron.JumpListCategory[] | null) {
    note('app.setJumpList', categories);
    return 'ok' as const;
  },
  setUserTasks(tasks: Electron.Task[]) {
    note('app.setUserTasks', tasks);
    return true;
  },
  setAboutPanelOptions: (options: Electron.AboutPanelOptionsOptions) => note('app.setAboutPanelOptions', options),
  showAboutPanel: () => note('app.showAboutPanel'),
});
Object.defineProperties(app, {
  isPackaged: { get: () => theRun().isPackaged, enumerable: true },
  name: { get: () => app.getName(), set: app.setName, enumerable: true },
});

/** “Emitted once, when Electron has finished initializing.” */
export function becomeReady(): void {
  ready = true;
  whenReady.resolve();
  app.emit('ready', newEvent(), {});
}

/** “If ‘window-all-closed’ is not subscribed to, the default behavior is to quit the app” when no window is left. */
export function lastWindowClosed(): void {
  if (lifecycle.leaving) return;
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else app.quit();
}

function leave(): void {
  if (!lifecycle.leaving && !isPrevented('will-quit')) app.exit(0);
}

function isPrevented(name: string): boolean {
  const event = newEvent();
  app.emit(name, event);
  return event.defaultPrevented;
}
