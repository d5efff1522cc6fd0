import type { Bridge } from '../core/contract/bridge.ts';
import { AssayError } from '../core/fault.ts';
import type { Send } from '../core/rpc.ts';
import { say } from './messages.ts';

/** The calls over the desktop’s bridge. */
export function createBridgeSend(bridge: Bridge): Send {
  return async (name, input, work) => {
    const { signal, progress } = work ?? {};
    if (signal?.aborted) throw new AssayError('cancelled', say('cancelled'));
    if (!signal && !progress) return bridge(name, input);
    let call: number | undefined;
    const stop = () => {
      if (call !== undefined) void bridge('cancel', call);
    };
    signal?.addEventListener('abort', stop);
    try {
      return await bridge(name, input, (heard) => {
        if ('call' in heard) call = heard.call;
        if ('progress' in heard) progress?.(heard.progress);
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
}
