import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { onlyDoubled } from './not-doubled.ts';
import { powerMonitor } from './power-monitor.ts';
import { screen } from './screen.ts';
import { sessionModule } from './session.ts';
import { shell } from './shell.ts';
import { WebContents } from './web-contents.ts';

/**
 * The `electron` module as main finds it: of Electron 45 what Assay uses, by its documentation.
 *
 * Real: Chromium with a page of its own for each window, the two JavaScript worlds of a page, content security policy,
 * what a scheme’s handler answers, the lock of instances between processes, printing to PDF, edit commands, a crash and
 * what comes after it, the order of the events of windows and app as the documentation gives it.
 *
 * Pretended, and so not proven by a test that runs here: contextBridge and IPC (by the documentation’s tables), menus and
 * dialogs (nothing is drawn), bounds and states of windows, focus, zoom (kept, not seen), screens, the theme of the system,
 * permissions (asked before the page is there, not when it asks), fuses, archives (unpacked to a folder), and the address of
 * a page, which is `https://bundle.app.double/` for `app://bundle/`. The sandbox of the system is off.
 *
 * Not doubled, and loud about it: sendSync, ports, webview, pages with Node or without isolation, windows that a page may
 * open, downloads that go on, printers, spelling, and whatever else Assay does not use.
 */
export const electron = onlyDoubled('electron', {
  app: onlyDoubled('app', app),
  BrowserWindow: onlyDoubled('BrowserWindow', BrowserWindow),
  dialog: onlyDoubled('dialog', dialog),
  ipcMain: onlyDoubled('ipcMain', ipcMain),
  Menu: onlyDoubled('Menu', Menu),
  MenuItem,
  nativeTheme: onlyDoubled('nativeTheme', nativeTheme),
  powerMonitor: onlyDoubled('powerMonitor', powerMonitor),
  get protocol() {
    return sessionModule.defaultSession.protocol;
  },
  screen: onlyDoubled('screen', screen),
  session: onlyDoubled('session', sessionModule),
  shell: onlyDoubled('shell', shell),
  webContents: onlyDoubled('webContents', WebContents),
});
