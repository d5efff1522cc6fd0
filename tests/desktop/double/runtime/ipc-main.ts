import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';

export type InvokeHandler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Electron’s ipcMain, or the `ipc` of one WebContents. */
export function createIpcMain() {
  // The name that test tools for the real one read.
  const _invokeHandlers = new Map<string, InvokeHandler>();
  const ipc = {
    _invokeHandlers,
    handle(channel: string, handler: InvokeHandler) {
      if (_invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      if (typeof handler !== 'function')
        throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`);
      _invokeHandlers.set(channel, handler);
    },
    handleOnce(channel: string, handler: InvokeHandler) {
      ipc.handle(channel, (event, ...args) => {
        ipc.removeHandler(channel);
        return handler(event, ...args);
      });
    },
    removeHandler(channel: string) {
      _invokeHandlers.delete(channel);
    },
  } satisfies Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> & { _invokeHandlers: unknown };
  return Object.assign(new EventEmitter(), ipc);
}

export const ipcMain = createIpcMain();
