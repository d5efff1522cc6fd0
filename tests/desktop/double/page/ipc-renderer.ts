import { fromText, toText } from '../clone.ts';
import { Emitter } from './emitter.ts';
import type { FromPage, ToPage } from './setup.ts';

/** Electron’s ipcRenderer, and where the main process delivers what is for it. */
export function createIpcRenderer(tell: (message: FromPage) => void) {
  const calls = new Map<number, { channel: string; promise: PromiseWithResolvers<unknown> }>();
  let last = 0;
  const emitter = new Emitter();
  const ipcRenderer = Object.assign(emitter, {
    send(channel: string, ...args: unknown[]) {
      tell({ tell: 'send', channel, args: cloned(args) });
    },
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const text = cloned(args);
      const promise = Promise.withResolvers<unknown>();
      const call = ++last;
      calls.set(call, { channel, promise });
      tell({ tell: 'invoke', call, channel, args: text });
      return promise.promise;
    },
  });
  const hear = (message: Exclude<ToPage, { tell: 'paths' }>) => {
    if (message.tell === 'send') {
      const event = { sender: ipcRenderer, ports: [] };
      ipcRenderer.emit(message.channel, event, ...(fromText(message.args) as unknown[]));
      return;
    }
    const asked = calls.get(message.call);
    calls.delete(message.call);
    if (message.tell === 'result') asked?.promise.resolve(fromText(message.result));
    // “only the message property from the original error is provided to the renderer process”
    else asked?.promise.reject(new Error(`Error invoking remote method '${asked.channel}': ${message.fault}`));
  };
  return { ipcRenderer, hear };
}

function cloned(args: unknown[]): string {
  try {
    return toText(args);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}
