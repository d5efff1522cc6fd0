import { describe, expect, test } from 'vitest';
import type { Heard } from '../../core/contract/bridge.ts';
import type { Reply, Send, Work } from '../../core/rpc.ts';
import { createLeaving } from '../../electron/desktop/leaving.ts';
import { createWindowCalls } from '../../electron/desktop/window-calls.ts';
import { createBridgeSend } from '../../renderer/bridge-send.ts';
import { newBridge, open } from '../electron/host/bridge-desk.ts';

/** The bridge between page and shell, without Electron between its ends. */

const value = (given: unknown): Reply => ({ ok: true, value: given });
const turn = () => new Promise((done) => setTimeout(done, 20));

/** A host with one long call, which says how far it is when it is told to, and ends when it is cancelled. */
function newHost() {
  const seen: { name: string; input: unknown }[] = [];
  const works: Partial<Work>[] = [];
  const send: Send = (name, input, work = {}) => {
    seen.push({ name, input });
    works.push(work);
    if (name !== 'long') return Promise.resolve(value(input));
    return new Promise((done) => {
      work.signal?.addEventListener('abort', () =>
        done({ ok: false, fault: { code: 'cancelled', message: 'Cancelled.' } }),
      );
    });
  };
  return { send, seen, works };
}

describe('a call', () => {
  test('comes back with its reply, which is data whether it is good or bad', async () => {
    const { bridge } = newBridge(async (name) =>
      name === 'good' ? value({ a: 1 }) : { ok: false, fault: { code: 'not found', message: 'Not here.' } },
    );
    expect(await bridge('good', {})).toEqual(value({ a: 1 }));
    expect(await bridge('bad', {})).toMatchObject({ ok: false, fault: { message: 'Not here.' } });
  });

  test('is told by which number it can be ended, and then of its progress', async () => {
    const { send, works } = newHost();
    const { bridge } = newBridge(send);
    const heard: Heard[] = [];
    const reply = bridge('long', {}, (one) => heard.push(one));
    works[0]?.progress?.({ done: 1, total: 2, doing: 'Writing' });
    await turn();
    expect(heard).toEqual([{ call: 1 }, { progress: { done: 1, total: 2, doing: 'Writing' } }]);
    await bridge('cancel', 1);
    expect(await reply).toMatchObject({ fault: { code: 'cancelled' } });
    works[0]?.progress?.({ done: 2, total: 2, doing: 'Writing' });
    await turn();
    expect(heard).toHaveLength(2);
  });

  test('of the typed client is cancelled by its signal, and one that is cancelled already is never sent', async () => {
    const { send, seen } = newHost();
    const through = createBridgeSend(newBridge(send).bridge);
    const abort = new AbortController();
    const reply = through('long', {}, { signal: abort.signal });
    await turn();
    abort.abort();
    expect(await reply).toMatchObject({ fault: { code: 'cancelled' } });
    await expect(through('other', {}, { signal: abort.signal })).rejects.toThrow('Cancelled.');
    expect(seen.map(({ name }) => name)).toEqual(['long']);
  });

  test('says which window asks as the shell knows it, whatever the page says', async () => {
    const { send, seen } = newHost();
    const { bridge } = newBridge(send, 'the-true-window');
    await bridge('holdReport', { file: 'x', window: 'another-window' });
    await bridge('start', {});
    expect(seen.map(({ input }) => input)).toEqual([{ file: 'x', window: 'the-true-window' }, {}]);
  });

  test.each([undefined, null, 'start', {}, { name: 'start' }, { name: 1, call: 1 }, { name: 'start', call: 0.5 }])(
    'that is none is refused: %j',
    async (asked) => {
      const { send, seen } = newHost();
      const calls = createWindowCalls(send, () => {}, 'w');
      expect(await calls.answer(asked)).toMatchObject({ ok: false, fault: { code: 'wrong use' } });
      expect(seen).toEqual([]);
    },
  );

  test('of a page that has gone is cancelled, and nobody is told of it', async () => {
    const { send, works } = newHost();
    const { bridge, calls } = newBridge(send);
    const heard: Heard[] = [];
    const reply = bridge('long', {}, (one) => heard.push(one));
    calls.forget();
    expect(await reply).toMatchObject({ fault: { code: 'cancelled' } });
    works[0]?.progress?.({ done: 1, total: 2, doing: 'Writing' });
    await turn();
    expect(heard).toEqual([{ call: 1 }]);
  });
});

describe('a file that was dropped', () => {
  test('goes to the shell as its path, which the page never has', async () => {
    const { send, seen } = newHost();
    const { bridge } = newBridge(send);
    await bridge('takeDropped', new File([''], 'One.assay'));
    expect(seen).toEqual([{ name: 'takeDropped', input: { path: '/dropped/One.assay' } }]);
  });

  test.each([{ path: '/etc/passwd' }, '/etc/passwd', undefined])(
    'is no path that the page made up: %j',
    async (given) => {
      const { send, seen } = newHost();
      const { bridge } = newBridge(send);
      await expect(bridge('takeDropped', given)).rejects.toThrow('no file');
      expect(seen).toEqual([]);
    },
  );
});

describe('what the shell tells', () => {
  test('is heard, in order, also what was said before the page listened', async () => {
    const { bridge, calls } = newBridge(newHost().send);
    calls.tell(open);
    const heard: Heard[] = [];
    await bridge('listen', {}, (one) => heard.push(one));
    calls.tell({ tell: 'command', command: 'file.save' });
    await turn();
    expect(heard).toEqual([{ message: open }, { message: { tell: 'command', command: 'file.save' } }]);
  });

  test('waits for the next page where this one has gone, but not that it shall leave', async () => {
    const { bridge, calls } = newBridge(newHost().send);
    await bridge('listen', {}, () => {});
    calls.forget();
    expect(calls.isListening()).toBe(false);
    calls.tell(open);
    calls.tell({ tell: 'leave' });
    calls.forget();
    const heard: Heard[] = [];
    await bridge('listen', {}, (one) => heard.push(one));
    await turn();
    expect(heard).toEqual([{ message: open }]);
  });
});

describe('a window that is to go', () => {
  test('goes at once where no page listens', async () => {
    const { calls } = newBridge(newHost().send);
    const { leave } = createLeaving(() => calls, 10_000);
    await leave();
  });

  test('goes when the page has kept everything, and what it asked before is done', async () => {
    let finish = () => {};
    const slow: Send = (name) =>
      name === 'keepWork' ? new Promise((done) => (finish = () => done(value({})))) : Promise.resolve(value({}));
    const { bridge, calls } = newBridge(slow);
    const { leave, left } = createLeaving(() => calls, 10_000);
    const order: string[] = [];
    await bridge('listen', {}, (one) => {
      if ('message' in one && one.message.tell === 'leave') order.push('told');
    });
    void bridge('keepWork', {}).then(() => order.push('kept'));
    const gone = leave().then(() => order.push('gone'));
    await turn();
    left();
    await turn();
    expect(order).toEqual(['told']);
    finish();
    await gone;
    expect(order).toEqual(['told', 'kept', 'gone']);
  });

  test('goes after a while when the page does not answer', async () => {
    const { bridge, calls } = newBridge(newHost().send);
    await bridge('listen', {}, () => {});
    await createLeaving(() => calls, 30).leave();
  });
});
