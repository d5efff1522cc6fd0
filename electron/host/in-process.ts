import type { Reply, Send } from '../../core/rpc.ts';

/**
 * The same calls without a wire, with what Electron's IPC does to them: values are cloned, not shared, and of an error
 * only the message is left.
 */
export function createInProcessSend(send: Send): Send {
  return async (name, input, work = {}) => {
    let reply: Reply;
    try {
      reply = await send(name, structuredClone(input), {
        ...(work.signal && { signal: work.signal }),
        progress: (step) => work.progress?.(structuredClone(step)),
      });
    } catch (error) {
      throw new Error(`Error invoking remote method '${name}': ${String(error)}`);
    }
    return structuredClone(reply);
  };
}
