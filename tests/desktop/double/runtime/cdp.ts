import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** What is asked of Chromium, or of one of its targets, in its DevTools protocol; typed as Playwright types it. */
export type Cdp = Pick<CDPSession, 'send' | 'on' | 'off'>;

export type Connection = Cdp & {
  session: (id: string) => Cdp;
  /** Resolves when Chromium has closed the pipe. */
  closed: Promise<void>;
};

type Reply = { id: number; result?: unknown; error?: { message: string } };
type Happening = { method: string; params: unknown; sessionId?: string };

/** Speaks through Chromium’s `--remote-debugging-pipe`: JSON, each message ended by a zero. */
export function createConnection(to: Writable, from: Readable): Connection {
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { method: string }>();
  const emitters = new Map<string, EventEmitter>();
  let last = 0;
  let open = true;

  const emitterOf = (id: string) => {
    const emitter = emitters.get(id) ?? new EventEmitter().setMaxListeners(0);
    emitters.set(id, emitter);
    return emitter;
  };
  const speaker = (id: string) => {
    const emitter = emitterOf(id);
    const send = (method: string, params: object = {}) => {
      if (!open) return Promise.reject(new Error(`${method}: Chromium has gone.`));
      const reply = { ...Promise.withResolvers<unknown>(), method };
      waiting.set(++last, reply);
      to.write(`${JSON.stringify({ id: last, method, params, ...(id === '' ? {} : { sessionId: id }) })}\0`);
      return reply.promise;
    };
    return { send, on: emitter.on.bind(emitter), off: emitter.off.bind(emitter) } as unknown as Cdp;
  };
  const hear = (text: string) => {
    const message = JSON.parse(text) as Reply | Happening;
    if ('method' in message) {
      emitters.get(message.sessionId ?? '')?.emit(message.method, message.params);
      return;
    }
    const reply = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reply?.reject(new Error(`${reply.method}: ${message.error.message}`));
    else reply?.resolve(message.result);
  };

  let rest: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      hear(Buffer.concat([...rest, chunk.subarray(start, end)]).toString());
      rest = [];
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
  });
  const closed = new Promise<void>((resolve) => {
    from.once('close', () => {
      open = false;
      for (const { reject, method } of waiting.values()) reject(new Error(`${method}: Chromium has gone.`));
      waiting.clear();
      resolve();
    });
  });
  to.on('error', () => {});
  from.on('error', () => {});
  return { ...speaker(''), session: speaker, closed };
}
