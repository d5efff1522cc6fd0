import type { Asked, Bridge, Told } from '../../../core/contract/bridge.ts';
import type { DesktopMessage } from '../../../core/contract/desktop-calls.ts';
import { isRecord } from '../../../core/json.ts';
import type { Send } from '../../../core/rpc.ts';
import { createPageBridge } from '../../../electron/desktop/page-bridge.ts';
import { createWindowCalls, type WindowCalls } from '../../../electron/desktop/window-calls.ts';
import { createBridgeSend } from '../../../renderer/bridge-send.ts';

/** Both ends of the desktop’s bridge, and between them what Electron’s IPC does to what it carries: it is cloned. */
export function newBridge(
  send: Send,
  window = 'window-of-the-shell',
): { bridge: Bridge; calls: WindowCalls; asked: Asked[] } {
  const hearing: ((told: Told) => void)[] = [];
  const asked: Asked[] = [];
  const calls = createWindowCalls(send, (told) => later(told, hearing), window);
  const bridge = createPageBridge({
    async invoke(call) {
      asked.push(structuredClone(call));
      return structuredClone(await calls.answer(structuredClone(call)));
    },
    onTold: (hear) => hearing.push(hear),
    pathOf: (file) => {
      if (!(file instanceof File)) throw new TypeError('no file');
      return `/dropped/${file.name}`;
    },
  });
  return { bridge, calls, asked };
}

/** Each window has a bridge of its own, and those who do not say which they are share one. */
export function bridgeEachWindow(send: Send): Send {
  const bridges = new Map<string, Send>();
  return (name, input, work) => {
    const window = isRecord(input) && typeof input.window === 'string' ? input.window : 'some-window';
    const through = bridges.get(window) ?? createBridgeSend(newBridge(send, window).bridge);
    bridges.set(window, through);
    return through(name, input, work);
  };
}

function later(told: Told, hearing: ((told: Told) => void)[]): void {
  const copy = structuredClone(told);
  setImmediate(() => {
    for (const hear of hearing) hear(copy);
  });
}

export const open: DesktopMessage = { tell: 'open', file: { handle: 'h'.repeat(20), name: 'One.assay' } };
