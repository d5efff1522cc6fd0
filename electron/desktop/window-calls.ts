import type { Told } from '../../core/contract/bridge.ts';
import type { DesktopMessage } from '../../core/contract/desktop-calls.ts';
import { isRecord } from '../../core/json.ts';
import type { Reply, Send } from '../../core/rpc.ts';

/** What one window asks, and what it is told. */
export type WindowCalls = {
  answer: (asked: unknown) => Promise<Reply>;
  /** Tells the page, now or as soon as it listens. */
  tell: (message: DesktopMessage) => void;
  isListening: () => boolean;
  /** Over when nothing is under way that the page asked before. */
  settled: () => Promise<void>;
  /** The page is another one: what the one before asked is cancelled, and it hears nothing more. */
  forget: () => void;
};

const done: Reply = { ok: true, value: {} };

/** @param window its name in calls that say who asks, whatever the page calls itself */
export function createWindowCalls(send: Send, say: (told: Told) => void, window: string): WindowCalls {
  const running = new Map<number, { abort: AbortController; reply: Promise<Reply> }>();
  let waiting: DesktopMessage[] = [];
  let listening = false;

  function run(name: string, input: unknown, call: number): Promise<Reply> {
    const abort = new AbortController();
    const named = isRecord(input) && 'window' in input ? { ...input, window } : input;
    const reply = send(name, named, {
      signal: abort.signal,
      progress: (progress) => {
        if (running.get(call)?.abort === abort) say({ call, progress });
      },
    });
    const one = { abort, reply };
    running.set(call, one);
    return reply.finally(() => {
      if (running.get(call) === one) running.delete(call);
    });
  }

  return {
    async answer(asked) {
      if (!isAsked(asked)) return fault('A call has a name and a number.');
      const { name, input, call } = asked;
      if (name === 'cancel') {
        if (typeof input === 'number') running.get(input)?.abort.abort();
        return done;
      }
      if (name === 'listen') {
        listening = true;
        for (const message of waiting) say({ message });
        waiting = [];
        return done;
      }
      if (running.has(call)) return fault('Each call has a number of its own.');
      return run(name, input, call);
    },
    tell(message) {
      if (listening) say({ message });
      else waiting.push(message);
    },
    isListening: () => listening,
    async settled() {
      await Promise.allSettled([...running.values()].map(({ reply }) => reply));
    },
    forget() {
      listening = false;
      // That it shall leave was said to the one before.
      waiting = waiting.filter(({ tell }) => tell !== 'leave');
      for (const { abort } of running.values()) abort.abort();
      running.clear();
    },
  };
}

function isAsked(asked: unknown): asked is { name: string; input: unknown; call: number } {
  return isRecord(asked) && typeof asked.name === 'string' && Number.isSafeInteger(asked.call);
}

function fault(message: string): Reply {
  return { ok: false, fault: { code: 'wrong use', message } };
}
