import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, type Desk } from './desk.ts';
import { putReport } from './some-reports.ts';

/** Calls that the window of Assay would never make, from a page that has the one function. */

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
  await desk.start();
});
afterAll(() => desk.close());

const wrongNames = ['nothing', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(100_000)];

test.each(wrongNames)('the call “%.20s” is answered as one that is not there', async (name) => {
  expect(await call(name, {})).toMatchObject({ ok: false, fault: { code: 'wrong use' } });
});

const wrongInputs: [string, string, unknown][] = [
  ['a path in place of a handle', 'openReport', { file: '/etc/passwd' }],
  ['a handle that was never given', 'openReport', { file: 'A'.repeat(22) }],
  ['a member too many', 'start', { window: 'A'.repeat(22), more: 1 }],
  ['no object', 'openReport', 'A'.repeat(22)],
  ['nothing', 'openReport', null],
  ['a list', 'openReport', []],
  ['a handle that was never given, to show', 'showInFolder', { file: 'A'.repeat(22) }],
  ['a path to show', 'showInFolder', { file: '/etc' }],
  ['a title without end', 'tellDesktop', { title: 'x'.repeat(1_000_000), edited: false, commands: {} }],
  ['a kind of file that is not', 'chooseFile', { to: 'open', kind: 'any' }],
];

test.each(wrongInputs)('%s is refused: %s', async (_what, name, input) => {
  expect(await call(name, input)).toMatchObject({ ok: false, fault: { code: expect.any(String) } });
});

test('what cannot be copied is refused, and the shell lives on', async () => {
  const answers = await desk.page.evaluate(async () => {
    const bridge = window.assay as unknown as (...given: unknown[]) => Promise<{ ok?: boolean }>;
    const given: unknown[][] = [
      ['start', { run: () => {} }],
      ['start', Symbol('x')],
      [() => {}, {}],
      [{ toString: () => 'start' }, {}],
      [null],
      [],
    ];
    const answers: unknown[] = [];
    for (const words of given)
      answers.push(
        await Promise.resolve()
          .then(() => bridge(...words))
          .then(
            (reply) => reply?.ok,
            () => 'thrown',
          ),
      );
    return answers;
  });
  expect(answers.filter((answer) => answer !== false && answer !== 'thrown')).toEqual([]);
  expect(await call('start', {})).toMatchObject({ ok: true });
});

test('a page cannot name a path as if a file had been dropped', async () => {
  const path = await putReport(desk, 'Not dropped');
  const answers = await desk.page.evaluate(async (path) => {
    const made = [new File(['x'], path), new File(['x'], 'made.assay')];
    const given = [{ path }, path, { path: '/etc/passwd' }, ...made];
    return Promise.all(
      given.map((file) =>
        Promise.resolve(window.assay?.('takeDropped', file)).then(
          (reply) => reply?.ok,
          () => 'thrown',
        ),
      ),
    );
  }, path);
  expect(answers.filter((answer) => answer !== false && answer !== 'thrown')).toEqual([]);
});

test('a call from a frame, from another page or from nobody is refused', async () => {
  const answers = await desk.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> })
      ._invokeHandlers;
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const own = sender?.mainFrame;
    const events = [
      { sender, senderFrame: { url: own?.url, parent: own } },
      { sender, senderFrame: null },
      { sender, senderFrame: undefined },
      { sender: {}, senderFrame: own },
      { sender, senderFrame: own },
    ];
    const asked = { name: 'start', input: {}, call: 900_000 };
    return Promise.all(
      events.map((event) =>
        Promise.resolve(handlers.get('assay')?.(event, asked)).then(
          (reply) => (reply as { ok: boolean }).ok,
          () => false,
        ),
      ),
    );
  });
  // The last one is the window itself, and shows that the others were refused for what they are.
  expect(answers).toEqual([false, false, false, false, true]);
});

test('there is one channel, and no other way in', async () => {
  const ways = await desk.app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
    return [[..._invokeHandlers.keys()], ipcMain.eventNames().map(String)];
  });
  expect(ways).toEqual([['assay'], []]);
});

test('no call changes what all objects share', async () => {
  const bad = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  for (const name of ['start', 'tellDesktop', 'openReport', 'saveWork'])
    await desk.page.evaluate(([name, bad]) => window.assay?.(name, JSON.parse(bad)).catch(() => {}), [
      name,
      bad,
    ] as const);
  expect(await desk.app.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await desk.page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a call of many megabytes is answered, and the shell lives on', async () => {
  const reply = await desk.page.evaluate(() =>
    window.assay?.('openReport', { file: 'A'.repeat(50_000_000) }).then(({ ok }) => ok),
  );
  expect(reply).toBe(false);
  expect(await call('start', {})).toMatchObject({ ok: true });
});

test('a fault tells neither a path nor where in the code it came from', async () => {
  const reply = JSON.stringify(await call('openReport', { file: 'A'.repeat(22) }));
  expect(reply).not.toMatch(/\.ts|\.cjs|at \w+ \(|\/(?:home|root|tmp|usr|work)\//);
});

async function call(name: string, input: unknown): Promise<unknown> {
  return desk.page.evaluate(([name, input]) => window.assay?.(name, input), [name, input] as const);
}
