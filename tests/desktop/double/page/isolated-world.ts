import { createBridge } from './bridge.ts';
import { contextMenuOf } from './context-menu.ts';
import { createDroppedFiles } from './dropped-files.ts';
import { Emitter } from './emitter.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import type { FromPage, Setup, ToPage } from './setup.ts';

/**
 * Runs in the isolated world, before the page’s scripts: what a sandboxed preload script finds there, and the script
 * itself. “A require function similar to Node’s require module, but can only import a subset of Electron and Node’s
 * built-in modules: electron (contextBridge, crashReporter, ipcRenderer, nativeImage, webFrame, webUtils), events,
 * timers, url” (Electron, Process sandboxing).
 */
declare const setup: Setup;
declare const runPreload: (...known: unknown[]) => void;
declare const toDouble: (message: string) => void;

const tell = (message: FromPage) => toDouble(JSON.stringify(message));
const bridge = createBridge(setup.secret, 'preload', 'page');
const { ipcRenderer, hear } = createIpcRenderer(tell);
const dropped = createDroppedFiles(tell);

bridge.handle('open window', (url, name, features) =>
  tell({ tell: 'open window', url: String(url), name: String(name), features: String(features) }),
);
window.addEventListener('contextmenu', (event) => {
  if (!event.defaultPrevented) tell({ tell: 'context menu', params: contextMenuOf(event) });
});
document.addEventListener('DOMContentLoaded', () => {
  let last = '';
  const look = () => {
    const { title } = document;
    if (title !== last) tell({ tell: 'title', title });
    last = title;
  };
  look();
  new MutationObserver(look).observe(document.head, { childList: true, subtree: true, characterData: true });
});
Object.assign(globalThis, {
  fromDouble(text: string) {
    const message = JSON.parse(text) as ToPage;
    if (message.tell === 'paths') dropped.hear(message);
    else hear(message);
  },
  filesOf: dropped.filesOf,
});

const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => {
    bridge.call('expose', key, api);
  },
};
const webUtils = { getPathForFile: dropped.getPathForFile };
const electron = only('electron', {
  contextBridge: only('contextBridge', contextBridge),
  ipcRenderer: only('ipcRenderer', ipcRenderer),
  webUtils: only('webUtils', webUtils),
});
const setImmediate = (run: (...args: unknown[]) => void, ...args: unknown[]) => setTimeout(run, 0, ...args);
const clearImmediate = (timer: number) => clearTimeout(timer);
const modules = new Map<string, unknown>([
  ['electron', electron],
  ['electron/renderer', electron],
  ['electron/common', electron],
  ['events', Object.assign(Emitter, { EventEmitter: Emitter })],
  ['timers', { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate }],
  ['url', { URL, URLSearchParams }],
]);
const require = (name: string) => {
  const found = modules.get(name.replace(/^node:/, ''));
  if (!found) throw new Error(`module not found: ${name}`);
  return found;
};
const process = {
  type: 'renderer',
  sandboxed: true,
  contextIsolated: true,
  isMainFrame: true,
  versions: setup.versions,
  platform: setup.platform,
  argv: setup.argv,
  env: {},
};

/** Loud about what is not doubled. */
function only<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === '__esModule')
        return Reflect.get(target, key);
      throw new Error(`electron double: ${name}.${key} is not doubled in a sandboxed preload`);
    },
  });
}

if (setup.preload !== '')
  try {
    const module = { exports: {} };
    runPreload(require, module, module.exports, process, globalThis, setImmediate, clearImmediate);
  } catch (fault) {
    const { message, stack = '' } = fault instanceof Error ? fault : new Error(String(fault));
    console.error(`Unable to load preload script: ${setup.preload}\n${stack}`);
    tell({ tell: 'preload failed', message, stack });
  }
