import type { IpcMainInvokeEvent } from 'electron';
import { fromText, toText } from '../clone.ts';
import type { FromPage, ToPage } from '../page/setup.ts';
import { newEvent } from './event.ts';
import { ipcMain } from './ipc-main.ts';
import type { Inner, WebContents } from './web-contents.ts';

/** What the preload script of a page said over IPC, to `webContents.ipc` and to `ipcMain`. */
export function hearIpc(
  contents: WebContents,
  inner: Inner,
  message: Extract<FromPage, { tell: 'send' | 'invoke' }>,
): void {
  const frame = inner.frames.main;
  const event = newEvent({
    type: 'frame' as const,
    sender: contents,
    senderFrame: frame,
    processId: frame.processId,
    frameId: frame.routingId,
    ports: [],
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
  });
  const args = fromText(message.args) as unknown[];
  const { channel } = message;
  if (message.tell === 'send') {
    contents.emit('ipc-message', event, channel, ...args);
    contents.ipc.emit(channel, event, ...args);
    ipcMain.emit(channel, event, ...args);
    return;
  }
  // A document that has gone meanwhile hears nothing.
  const { isolated } = inner;
  const answer = (reply: ToPage) => tell(inner, reply, isolated);
  const { call } = message;
  void (async () => {
    try {
      const handler = contents.ipc._invokeHandlers.get(channel) ?? ipcMain._invokeHandlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event as unknown as IpcMainInvokeEvent, ...args);
      answer({ tell: 'result', call, result: cloned(value) });
    } catch (fault) {
      console.error(`Error occurred in handler for '${channel}':`, fault);
      answer({ tell: 'fault', call, fault: String(fault) });
    }
  })();
}

function cloned(value: unknown): string {
  try {
    return toText(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Lost where the page has no preload script or is not there yet, as in Electron. */
export function tell(inner: Inner, message: ToPage, context = inner.isolated): void {
  if (context === undefined) return;
  inner.cdp
    .send('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { globalThis.fromDouble(text); }',
      arguments: [{ value: JSON.stringify(message) }],
      uniqueContextId: context,
    })
    .catch(() => {});
}
