import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/**
 * “Roles allow menu items to have predefined behaviors.” Of those in Electron’s documentation the ones that Assay uses; a
 * label or keys that the template gives go before these. Without `run` it is the system’s own, which the double has not.
 */
export type Role = {
  label: string;
  accelerator?: string;
  run?: (window: BrowserWindow | undefined, contents: WebContents | undefined) => void;
};

type Name = Lowercase<NonNullable<MenuItemConstructorOptions['role']>>;

const zoom = (by: (level: number) => number) => (_window: unknown, contents: WebContents | undefined) =>
  contents?.setZoomLevel(by(contents.getZoomLevel()));

const roles: Partial<Record<Name, Role>> = {
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', run: (_window, contents) => contents?.undo() },
  redo: { label: 'Redo', accelerator: 'Control+Y', run: (_window, contents) => contents?.redo() },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', run: (_window, contents) => contents?.cut() },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', run: (_window, contents) => contents?.copy() },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', run: (_window, contents) => contents?.paste() },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CommandOrControl+V',
    run: (_window, contents) => contents?.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', run: (_window, contents) => contents?.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    run: (_window, contents) => contents?.selectAll(),
  },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', run: (_window, contents) => contents?.reload() },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Ctrl+Shift+I',
    run: (_window, contents) => contents?.openDevTools(),
  },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', run: zoom(() => 0) },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: zoom((level) => level + 0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: zoom((level) => level - 0.5) },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  about: { label: 'About', run: () => app.showAboutPanel() },
  services: { label: 'Services' },
  hide: { label: 'Hide', accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  zoom: { label: 'Zoom' },
  front: { label: 'Bring All to Front' },
  window: { label: 'Window' },
  help: { label: 'Help' },
};

/** @throws where nobody has doubled the role */
export function roleOf(name: string): Role {
  const role = roles[name.toLowerCase() as Name];
  if (!role) throw new Error(`electron double: the role ${name} is not doubled`);
  return role;
}
