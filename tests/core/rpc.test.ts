import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AssayError } from '../../core/fault.ts';
import { connect, type Handlers, type Progress, type Send, serve } from '../../core/rpc.ts';

const contract = {
  add: { input: z.strictObject({ a: z.number(), b: z.number() }), output: z.number() },
  fail: { input: z.strictObject({ how: z.enum(['assay', 'error', 'text', 'nothing']) }), output: z.null() },
  lie: { input: z.strictObject({}), output: z.strictObject({ whole: z.int() }) },
  work: { input: z.strictObject({}), output: z.boolean() },
};

const handlers: Handlers<typeof contract> = {
  add: async ({ a, b }) => a + b,
  fail: async ({ how }) => {
    if (how === 'assay')
      throw new AssayError('already there', 'There is one already.', { cause: new Error('/secret') });
    if (how === 'error') throw new Error('ENOENT: /home/someone/secret');
    if (how === 'text') throw '/home/someone/secret';
    throw undefined;
  },
  lie: async () => ({ whole: 0.5 }),
  work: async (_input, { progress, signal }) => {
    progress({ done: 1, total: 2, doing: 'half' });
    return signal.aborted;
  },
};

const internals: [string, unknown][] = [];
const send = serve(contract, handlers, (name, error) => internals.push([name, error]));
const client = connect(contract, send);

describe('a call', () => {
  test('is answered', async () => {
    expect(await send('add', { a: 1, b: 2 })).toEqual({ ok: true, value: 3 });
    expect(await client.add({ a: 1, b: 2 })).toBe(3);
  });

  test.each(['nothing', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'by an unknown name is refused: %j',
    async (name) => {
      expect(await send(name, {})).toEqual({
        ok: false,
        fault: { code: 'wrong use', message: `There is no call “${name}”.` },
      });
    },
  );

  test('by a very long name does not repeat it', async () => {
    const reply = await send('x'.repeat(5000), {});
    expect(JSON.stringify(reply).length).toBeLessThan(150);
  });

  test.each<[string, unknown, string]>([
    ['a missing key', { a: 1 }, '“b”'],
    ['an unknown key', { a: 1, b: 2, c: 3 }, '"c"'],
    ['a wrong type', { a: 1, b: '2' }, '“b”'],
    ['nothing', undefined, '“its input”'],
    ['null', null, '“its input”'],
    ['a list', [1, 2], '“its input”'],
  ])('with %s is refused before its handler', async (_what, input, where) => {
    const reply = await send('add', input);
    expect(reply).toMatchObject({ ok: false, fault: { code: 'wrong use' } });
    expect(JSON.stringify(reply).replaceAll('\\"', '"')).toContain(where);
  });

  test('gets progress and can see that it is cancelled', async () => {
    const steps: Progress[] = [];
    expect(await client.work({}, { progress: (step) => steps.push(step) })).toBe(false);
    expect(await client.work({}, { signal: AbortSignal.abort() })).toBe(true);
    expect(await client.work({})).toBe(false);
    expect(steps).toEqual([{ done: 1, total: 2, doing: 'half' }]);
  });
});

describe('a fault', () => {
  test('meant for people arrives as it was', async () => {
    const failing = client.fail({ how: 'assay' });
    await expect(failing).rejects.toMatchObject({
      name: 'AssayError',
      code: 'already there',
      message: 'There is one already.',
    });
    await expect(failing).rejects.toBeInstanceOf(AssayError);
    expect(JSON.stringify(await send('fail', { how: 'assay' }))).not.toContain('secret');
  });

  test.each(['error', 'text', 'nothing'] as const)('inside (%s) shows neither stack nor path', async (how) => {
    internals.length = 0;
    const reply = await send('fail', { how });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toMatch(/secret|ENOENT|\.ts/);
    expect(internals.map(([name]) => name)).toEqual(['fail']);
    expect(String(internals[0]?.[1])).toMatch(how === 'nothing' ? /undefined/ : /secret/);
  });

  test('in what a handler gives back is inside, too', async () => {
    expect(await send('lie', {})).toMatchObject({ ok: false, fault: { code: 'internal' } });
  });
});

describe('the client', () => {
  test.each<[string, unknown]>([
    ['not a number', { a: Number.NaN, b: 1 }],
    ['a date', { a: new Date(), b: 1 }],
    ['nothing under a key', { a: 1, b: 2, c: undefined }],
  ])('sends no %s', async (_what, input) => {
    let sent = 0;
    const counting: Send = async () => {
      sent += 1;
      return { ok: true, value: 1 };
    };
    const calling = connect(contract, counting).add(input as { a: number; b: number });
    await expect(calling).rejects.toMatchObject({ name: 'AssayError', code: 'wrong use' });
    expect(sent).toBe(0);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['a value of another shape', { ok: true, value: 'three' }],
    ['a fault of an unknown kind', { ok: false, fault: { code: 'odd', message: '' } }],
    ['a fault with more', { ok: false, fault: { code: 'internal', message: '', stack: 'x' } }],
  ])('does not take %s for a reply', async (_what, reply) => {
    const broken: Send = async () => reply as never;
    await expect(connect(contract, broken).add({ a: 1, b: 2 })).rejects.toThrow();
  });
});
