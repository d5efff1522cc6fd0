import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNEL } from '../core/contract/bridge.ts';
import { createPageBridge } from './desktop/page-bridge.ts';

/** Runs sandboxed beside the page, in a world of its own, and gives it the one function of `Bridge`. */
contextBridge.exposeInMainWorld(
  'assay',
  createPageBridge({
    invoke: (asked) => ipcRenderer.invoke(CHANNEL, asked),
    // The event stays here: it has the wire on it.
    onTold: (hear) => ipcRenderer.on(CHANNEL, (_event, told) => hear(told)),
    pathOf: (file) => webUtils.getPathForFile(file as never),
  }),
);
