import type {
  App,
  CommandLine,
  Dialog,
  IpcMain,
  NativeTheme,
  PowerMonitor,
  Protocol,
  Screen,
  Shell,
  WebContents as TheirContents,
  MenuItem as TheirItem,
  Menu as TheirMenu,
  BrowserWindow as TheirWindow,
  WebFrameMain,
} from 'electron';
import type { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { dialog } from './dialog.ts';
import type { electron } from './electron.ts';
import type { Frame } from './frames.ts';
import type { ipcMain } from './ipc-main.ts';
import type { Menu, MenuItem } from './menu.ts';
import type { nativeTheme } from './native-theme.ts';
import type { powerMonitor } from './power-monitor.ts';
import type { createProtocol } from './protocol.ts';
import type { screen } from './screen.ts';
import type { sessionModule } from './session.ts';
import type { shell } from './shell.ts';
import type { WebContents } from './web-contents.ts';

/**
 * Holds the double to Electron’s own types: this file does not compile where something of the double has a name that
 * Electron does not have, or takes or gives what Electron’s would not.
 *
 * `Own`: what is the double’s own, or another object of the double, which is held to its own line here.
 */
type Misfit<Mine, Theirs, Own = never> = {
  [Name in Exclude<keyof Mine & string, Own | keyof NodeJS.EventEmitter>]: Name extends keyof Theirs
    ? Mine[Name] extends Theirs[Name]
      ? never
      : Name
    : Name;
}[Exclude<keyof Mine & string, Own | keyof NodeJS.EventEmitter>];

type Fits<_None extends never> = true;

/** Of what stands on the class itself, the names. */
type Strangers<Mine, Theirs> = Exclude<keyof Mine, keyof Theirs>;

export type AllFit = [
  Fits<Strangers<typeof electron, typeof Electron.CrossProcessExports>>,
  Fits<Strangers<typeof BrowserWindow, typeof TheirWindow>>,
  Fits<Strangers<Omit<typeof WebContents, 'end'>, typeof Electron.CrossProcessExports.webContents>>,
  Fits<Strangers<typeof Menu, typeof TheirMenu>>,
  Fits<Strangers<typeof sessionModule, typeof Electron.CrossProcessExports.session>>,
  Fits<Misfit<typeof app, App, 'commandLine'>>,
  Fits<Misfit<(typeof app)['commandLine'], CommandLine>>,
  Fits<Misfit<BrowserWindow, TheirWindow, 'webContents'>>,
  Fits<Misfit<WebContents, TheirContents, 'mainFrame' | 'ipc'>>,
  Fits<Misfit<Frame, WebFrameMain, 'parent' | 'top' | 'frames'>>,
  Fits<Misfit<typeof ipcMain, IpcMain, '_invokeHandlers'>>,
  Fits<Misfit<ReturnType<typeof createProtocol>['protocol'], Protocol>>,
  Fits<Misfit<MenuItem, TheirItem, 'submenu' | 'click' | 'role'>>,
  Fits<Misfit<typeof dialog, Dialog>>,
  Fits<Misfit<typeof shell, Shell>>,
  Fits<Misfit<typeof screen, Screen>>,
  Fits<Misfit<typeof nativeTheme, NativeTheme>>,
  Fits<Misfit<typeof powerMonitor, PowerMonitor>>,
];
