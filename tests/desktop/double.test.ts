import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchProbe } from './double/probe.ts';
import { main, page, preload } from './double/probe-app.ts';
import { type Launched, onDouble } from './launch.ts';

/**
 * What Electron’s documentation promises, and the shell relies on. On a machine with the real runtime the same tests run on
 * that, so that they are the check of the double: what the double alone has is tried where `onDouble` says so.
 */

const eventually = <Found>(find: () => Promise<Found>) => expect.poll(find);

let launched: Launched;
const inPage = (code: string): Promise<unknown> => launched.page.evaluate(code);
/** What the promise of this code comes to: a value, or the words of its fault. */
const told = (code: string) => inPage(`(async () => ${code})().catch((fault) => fault.name + ': ' + fault.message)`);

beforeAll(async () => {
  launched = await launchProbe({ main, preload, page });
});
afterAll(() => launched.close());

describe('the world of the page', () => {
  test('has what the preload script exposes, and nothing of Electron or Node', async () => {
    for (const name of ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'secret', 'toDouble'])
      expect(await inPage(`typeof ${name}`), name).toBe('undefined');
    expect(await inPage("Object.getOwnPropertyDescriptor(window, 'probe').writable")).toBe(false);
    expect(await inPage('Object.isFrozen(probe) && Object.isFrozen(probe.list[0])')).toBe(true);
  });

  test('is another than that of the preload script: what one changes the other does not see', async () => {
    await inPage("Array.prototype.map = () => 'taken over'; window.add = 1");
    expect(await told("(await probe.invoke('look', [1])).text")).toBe('[ 1 ]');
    expect(
      await inPage("(() => { const own = { value: 'mine' }; return [probe.change(own).value, own.value]; })()"),
    ).toEqual(['changed here', 'mine']);
    expect(await inPage('probe.invoke.constructor === Function')).toBe(true);
    expect(await inPage("probe.invoke.constructor('return typeof secret')()")).toBe('undefined');
  });

  test('a name that is taken is not exposed again', async () => {
    expect(await inPage('second')).toBe('Cannot bind an API on top of an existing property on the window object');
  });

  test('a sandboxed preload script requires a few modules only', async () => {
    const modules = (await inPage('probe.modules')) as Record<string, string>;
    expect(Object.values(modules).slice(3)).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
    for (const name of ['fs', 'node:child_process', './other.js']) expect(modules[name]).toMatch(/module.*not found/);
  });
});

describe('what crosses the bridge', () => {
  test.each([
    [
      'objects lose their prototype and what it has',
      '[probe.point.x, probe.point.y, Object.getPrototypeOf(probe.point) === Object.prototype]',
      [1, undefined, true],
    ],
    ['dates stay dates', 'probe.date instanceof Date && probe.date.getTime()', 5],
    [
      'functions are called in their own world',
      'probe.twice((said, back) => said.from + ", " + back())',
      'preload, called back',
    ],
    ['a blob keeps its bytes', 'await probe.sizeOf(new Blob(["four"]))', [4, 'four', true]],
    ['a file is a blob, too', 'await probe.sizeOf(new File(["file"], "a.txt"))', [4, 'file', true]],
  ])('%s', async (_what, code, expected) => {
    expect(await told(code)).toEqual(expected);
  });

  test.each(['throwNow', 'throwLater'])('of an error of %s only the message', async (name) => {
    const fault = `(async () => probe.${name}())().catch((fault) => [fault instanceof Error, fault.message, fault.code])`;
    expect(await inPage(fault)).toEqual([true, name === 'throwNow' ? 'now' : 'later', undefined]);
  });
});

describe('calls between the page and main', () => {
  test('carry what the structured clone algorithm carries, both ways', async () => {
    const value = `{ date: new Date(7), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 2, 3]).subarray(1),
      pattern: /x/gi, big: 9n, nan: NaN, minus: -0, nothing: undefined, text: 'ß🙂' }`;
    const back = `(({ date, map, bytes, pattern, big, nan, minus, text, ...rest }) => [date.getTime(), map.get('a').has(1),
      [...bytes], String(pattern), String(big), nan !== nan, Object.is(minus, -0), 'nothing' in rest, text])`;
    expect(await told(`${back}((await probe.invoke('look', ${value})).value)`)).toEqual([
      7,
      true,
      [2, 3],
      '/x/gi',
      '9',
      true,
      true,
      true,
      'ß🙂',
    ]);
    const cycle =
      "const one = {}; one.one = one; const { value } = await probe.invoke('look', one); return value.one === value";
    expect(await inPage(`(async () => { ${cycle}; })()`)).toBe(true);
  });

  test('say who asks', async () => {
    const who = { url: 'app://probe/index.html', origin: 'app://probe', isMain: true, parent: null };
    expect(await told("probe.invoke('who')")).toEqual(who);
  });

  test.each([
    ['throw', "Error: Error invoking remote method 'throw': RangeError: boom"],
    ['throw text', "Error: Error invoking remote method 'throw text': plain"],
    ['function', "Error: Error invoking remote method 'function': Error: An object could not be cloned."],
    ['none', "Error: Error invoking remote method 'none': Error: No handler registered for 'none'"],
    ['nothing', undefined],
    ['once', 'first'],
    ['once', "Error: Error invoking remote method 'once': Error: No handler registered for 'once'"],
  ])('the answer to %s', async (channel, expected) => {
    expect(await told(`probe.invoke('${channel}')`)).toEqual(expected);
  });

  test('what cannot be cloned is not sent', async () => {
    expect(await told("probe.invoke('look', new Blob(['x']))")).toBe('Error: An object could not be cloned.');
  });

  test('messages come back by event.reply', async () => {
    const asked =
      "new Promise((done) => { probe.on('pong', (number, map) => done([number, String(map.get('key'))])); probe.send('ping', 41); })";
    expect(await inPage(asked)).toEqual([42, '1']);
  });

  test('many megabytes go both ways', async () => {
    expect(await told("(await probe.invoke('look', new Uint8Array(4_000_000))).value.length")).toBe(4_000_000);
  });
});

describe('main is told of its mistakes', () => {
  test('windows, handlers and schemes at the wrong time', async () => {
    expect(await launched.app.evaluate(() => (globalThis as unknown as { early: unknown }).early)).toEqual({
      window: 'Cannot create BrowserWindow before app is ready',
      handler: "Attempted to register a second handler for 'throw'",
      scheme: 'protocol.registerSchemesAsPrivileged should be called before app is ready',
    });
  });

  test('a menu with an entry that says nothing', async () => {
    await expect(launched.app.evaluate(({ Menu }) => void Menu.buildFromTemplate([{}]))).rejects.toThrow(
      /label, role or type/,
    );
  });

  test.runIf(onDouble).each([
    ['electron.desktopCapturer', 'electron.desktopCapturer'],
    ['app.setBadgeCount', 'electron.app.setBadgeCount(1)'],
    ['window.setOpacity', 'electron.BrowserWindow.getAllWindows()[0].setOpacity(0.5)'],
    ['webContents.capturePage', 'electron.BrowserWindow.getAllWindows()[0].webContents.capturePage()'],
    ['dialog.showMessageBoxSync', "electron.dialog.showMessageBoxSync({ message: '' })"],
  ])('%s is not doubled, and says so', async (name, code) => {
    const asked = launched.app.evaluate((electron, code) => new Function('electron', `return ${code}`)(electron), code);
    await expect(asked).rejects.toThrow(`electron double: ${name} is not doubled`);
  });

  test.runIf(onDouble)('what would leave the app is noted, and goes nowhere', async () => {
    const asked = await launched.app.evaluate(async ({ shell, webContents }) => {
      await shell.openExternal('https://foreign.example/');
      shell.showItemInFolder('/somewhere/a.assay');
      webContents.getAllWebContents()[0]!.print({ silent: false });
      const { electronDouble } = globalThis as unknown as { electronDouble: { asked: { what: string }[] } };
      return electronDouble.asked.map(({ what }) => what);
    });
    expect(asked).toEqual(['shell.openExternal', 'shell.showItemInFolder', 'webContents.print']);
  });

  test('printing to PDF gives one', async () => {
    const begin = await launched.app.evaluate(async ({ webContents }) =>
      (await webContents.getAllWebContents()[0]!.printToPDF({})).toString('latin1', 0, 5),
    );
    expect(begin).toBe('%PDF-');
  });

  test.runIf(onDouble)('a dialog that the test has not scripted', async () => {
    await expect(launched.app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).rejects.toThrow(
      /scripted no answer/,
    );
  });

  test.runIf(onDouble).each(['Strg+S', 'Ctrl+', 'Ctrl+ArrowUp', 'F25', 'Ctrl S'])(
    'keys that are none: %s',
    async (accelerator) => {
      const asked = launched.app.evaluate(
        ({ Menu }, accelerator) => void Menu.buildFromTemplate([{ label: 'x', accelerator }]),
        accelerator,
      );
      await expect(asked).rejects.toThrow('Invalid accelerator');
    },
  );
});

describe('where the page may go', () => {
  type Guards = { guards: [string, string, boolean][]; asked?: string[] };
  const guarded = () => launched.app.evaluate(() => (globalThis as unknown as Guards).guards.splice(0));
  const asked = () => launched.app.evaluate(() => (globalThis as unknown as Guards).asked?.splice(0) ?? []);

  test('not where will-navigate says no, and it stays as it was', async () => {
    await inPage("window.mark = 'still here'");
    await guarded();
    await inPage("void (location.href = 'https://foreign.example/')");
    await eventually(guarded).toEqual([
      ['will-frame-navigate', 'https://foreign.example/', true],
      ['will-navigate', 'https://foreign.example/', true],
    ]);
    expect(await inPage('mark')).toBe('still here');
  });

  test('a frame is asked about as well', async () => {
    await guarded();
    await inPage(
      "(() => { const frame = document.createElement('iframe'); frame.src = '/frame'; document.body.append(frame); })()",
    );
    await eventually(guarded).toEqual([['will-frame-navigate', 'app://probe/frame', false]]);
    await inPage("document.querySelector('iframe').remove()");
  });

  test('no new window where the handler denies it, however it is asked for', async () => {
    await asked();
    expect(await inPage("window.open('https://foreign.example/open')")).toBeNull();
    await inPage("document.querySelector('#out').click()");
    await inPage(
      "(() => { const form = document.querySelector('#form'); form.target = '_blank'; form.requestSubmit(); })()",
    );
    const addresses = () => launched.app.evaluate(() => (globalThis as unknown as Guards).asked ?? []);
    await eventually(async () => (await addresses()).map((each) => each.replace('?', '')).sort()).toEqual(
      ['form', 'open', 'out'].map((name) => `https://foreign.example/${name}`),
    );
    expect(launched.app.windows()).toHaveLength(1);
  });

  test('main is not asked where it goes itself, and within the page nobody is', async () => {
    await guarded();
    await inPage("void (location.hash = 'here')");
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.loadURL('app://probe/other.html'),
    );
    await launched.page.waitForURL(/other\.html$/);
    expect(await guarded()).toEqual([]);
    expect(await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]!.getURL())).toBe(
      'app://probe/other.html',
    );
  });
});

describe('requests and permissions', () => {
  test('the handler of the scheme gets method, headers and body', async () => {
    const asked = "fetch('/echo', { method: 'POST', body: 'words', headers: { 'x-asked': 'this' } })";
    expect(
      await told(`{ const answer = await ${asked}; return [await answer.text(), answer.headers.get('x-said')]; }`),
    ).toEqual(['POST words', 'this']);
  });

  test('a download is asked about', async () => {
    await inPage("Object.assign(document.createElement('a'), { href: '/file.zip', download: 'file.zip' }).click()");
    const downloads = () => launched.app.evaluate(() => (globalThis as unknown as { downloads: unknown }).downloads);
    await eventually(downloads).toEqual(['file.zip']);
  });

  test('webRequest cancels', async () => {
    expect(await told("(await fetch('/forbidden')).status")).toMatch(/^TypeError/);
    expect(await told("(await fetch('/allowed')).status")).toBe(200);
  });

  test('what the handlers refuse is refused in the page', async () => {
    expect(await told('Notification.requestPermission()')).toBe('denied');
    expect(await told("(await navigator.permissions.query({ name: 'geolocation' })).state")).toBe('denied');
    expect(await told('navigator.mediaDevices.getUserMedia({ audio: true })')).toMatch(/^Not(?:Allowed|Found)Error/);
  });

  test('the policy of the page holds, also against text run as code', async () => {
    expect(
      await inPage(
        "new Promise((done) => setTimeout(() => { try { done(eval('1')); } catch (fault) { done(fault.name); } }))",
      ),
    ).toBe('EvalError');
  });
});
