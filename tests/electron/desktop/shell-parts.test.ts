import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DesktopMessage } from '../../../core/contract/desktop-calls.ts';
import { AssayError } from '../../../core/fault.ts';
import { createAnswers } from '../../../electron/desktop/answers.ts';
import { PAGE_COLOURS } from '../../../electron/desktop/colours.ts';
import { createCrashCount } from '../../../electron/desktop/crash-count.ts';
import { checkGiven, givenIn, readWanted, wantedBy } from '../../../electron/desktop/given-report.ts';
import { createOpening } from '../../../electron/desktop/opening.ts';
import { isOwnPage, mayGoTo, mayLoad, maySend, mayUse, outsideAddress } from '../../../electron/desktop/own-page.ts';
import { speakAs } from '../../../electron/desktop/speak-as.ts';
import { createStuckWindow } from '../../../electron/desktop/stuck-window.ts';
import { root } from '../../source.ts';
import { newFolder } from '../host/temp-folder.ts';

/** What the shell decides by itself, without Electron. */

const foreign = [
  '',
  'assay://app',
  'assay://app.evil/',
  'assay://app@evil/',
  'assay://evil/',
  'assay://app/other.html',
  'assay:/app/',
  'https://app/',
  'file:///',
  'about:blank',
  'assay://app/%2f',
  'assay://app/?x',
];

describe('who may send', () => {
  const own = { isOurs: true, isMainFrame: true, address: 'assay://app/' };
  test('the page of a window, in its main frame, at its own address', () => {
    for (const address of ['assay://app/', 'assay://app/#report', 'assay://app/stopped.html'])
      expect(maySend({ ...own, address })).toBe(true);
  });
  test('nobody of whom one of that is not true', () => {
    expect(maySend({ ...own, isOurs: false })).toBe(false);
    expect(maySend({ ...own, isMainFrame: false })).toBe(false);
    expect(maySend({ ...own, address: undefined })).toBe(false);
  });
  test.each(foreign)('not “%s”', (address) => {
    expect(isOwnPage(address)).toBe(false);
    expect(maySend({ ...own, address })).toBe(false);
    expect(mayGoTo(address)).toBe(false);
  });
});

test.each([
  ['assay://app/assets/a.js', true],
  ['blob:assay://app/1', true],
  ['data:image/png;base64,', true],
  ['assay://other/a.js', false],
  ['https://example.org/', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['nothing', false],
])('%s is loaded: %s', (address, may) => {
  expect(mayLoad(address, false)).toBe(may);
});

test('the tools of developers are loaded while the app is made, and not in a release', () => {
  expect([mayLoad('devtools://devtools/x.js', true), mayLoad('devtools://devtools/x.js', false)]).toEqual([
    true,
    false,
  ]);
});

test('a page may put text on the clipboard, and use nothing else', () => {
  const page = { requestingUrl: 'assay://app/', isMainFrame: true };
  expect(mayUse('clipboard-sanitized-write', page)).toBe(true);
  expect(mayUse('clipboard-sanitized-write', { ...page, isMainFrame: false })).toBe(false);
  expect(mayUse('clipboard-sanitized-write', { isMainFrame: true })).toBe(false);
  expect(mayUse('clipboard-sanitized-write', { ...page, requestingUrl: 'https://app/' })).toBe(false);
  for (const other of ['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'usb'])
    expect(mayUse(other, page), other).toBe(false);
});

test.each([
  ['https://www.example.org/a?b#c', 'https://www.example.org/a?b#c'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['https://user:word@example.org/', undefined],
  ['file:///C:/Windows/System32/calc.exe', undefined],
  ['\\\\server\\share\\a.exe', undefined],
  ['smb://server/share', undefined],
  ['ms-msdt:/id', undefined],
  ['javascript:alert(1)', undefined],
  ['assay://app/', undefined],
  [`https://example.org/${'a'.repeat(2000)}`, undefined],
  ['no address', undefined],
])('a link to %s leads to %s', (address, outside) => {
  expect(outsideAddress(address)).toBe(outside);
});

describe('the answers of the scheme', () => {
  const page = { type: 'text/html; charset=utf-8', body: new TextEncoder().encode('<p>'), kept: false };
  const answer = createAnswers(new Map([['/', page]]));
  test('a file of the window, with the policy of the page', () => {
    const { status, headers, body } = answer('GET', 'assay://app/');
    expect([status, headers['content-type'], body]).toEqual([200, page.type, page.body]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
  test('the plain page, its style and its script, which are not in its text', () => {
    const text = new TextDecoder().decode(answer('GET', 'assay://app/stopped.html').body as Uint8Array);
    expect(text).not.toMatch(/style=|onclick|<script>|<style/);
    for (const [, file] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect(answer('GET', `assay://app${file}`).status, file).toBe(200);
  });
  test('the plain page speaks as the window did', async () => {
    const page = () => new TextDecoder().decode(answer('GET', 'assay://app/stopped.html').body as Uint8Array);
    await speakAs('cy');
    const welsh = page();
    await speakAs('en-GB');
    expect(welsh).toContain('<html lang="cy">');
    expect(welsh).toContain('Ceisio eto');
    expect(page()).toContain('Try again');
  });
  test.each([
    ['GET', 'assay://app/../main.cjs', 404],
    ['GET', 'assay://app/..%2fmain.cjs', 404],
    ['GET', 'assay://app/index.html%00', 404],
    ['GET', 'assay://other/', 404],
    ['GET', 'https://app/', 404],
    ['GET', 'assay://app/?a', 404],
    ['POST', 'assay://app/', 405],
    ['GET', 'no address', 400],
  ])('%s %s is refused with %s, under the same policy', (method, address, status) => {
    const refused = answer(method, address);
    expect(refused.status).toBe(status);
    expect(refused.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('the report that a start is about', () => {
  const folder = resolve('/somewhere');
  const packed = { folder, isPackaged: true };
  test.each([
    [['one.assay'], join(folder, 'one.assay')],
    [['--flag', resolve('/a/one.ASSAY'), '--other=two.assay'], resolve('/a/one.ASSAY')],
    [['one.assay', 'two.assay'], join(folder, 'two.assay')],
    [[pathToFileURL(resolve('/a/Ünder score.assay')).href], resolve('/a/Ünder score.assay')],
    [['letter.txt'], join(folder, 'letter.txt')],
    [['--only', ''], undefined],
  ])('%j: %s', (args, path) => {
    expect(givenIn({ ...packed, args })).toBe(path);
  });
  test('from its sources there are arguments that are for others', () => {
    expect(givenIn({ folder, isPackaged: false, args: ['-r', 'loader.js', 'dist/desktop'] })).toBeUndefined();
    expect(givenIn({ folder, isPackaged: false, args: ['dist/desktop', 'one.assay'] })).toBe(join(folder, 'one.assay'));
  });
  test('or that it is about a new one', () => {
    expect(wantedBy({ ...packed, args: ['--new-report'] })).toEqual({ file: null, wants: 'report' });
    expect(wantedBy({ ...packed, args: ['--new-window'] })).toEqual({ file: null, wants: 'window' });
  });
  test.each([undefined, null, 'x', { file: 1, wants: 'all' }, []])(
    'what another start hands over is read: %j',
    (said) => {
      expect(readWanted(said)).toEqual({ file: null, wants: null });
    },
  );
  test('is there, ends as reports do, and is a file; otherwise a sentence says why not', async () => {
    const home = await newFolder();
    const path = join(home, 'one.assay');
    await writeFile(path, '');
    expect(await checkGiven(path)).toBe(path);
    await mkdir(join(home, 'folder.assay'));
    await writeFile(join(home, 'letter.txt'), '');
    for (const [name, why] of [
      ['folder.assay', 'is a folder and no report'],
      ['letter.txt', 'their names end in .assay'],
      ['gone.assay', 'is not in'],
    ] as const)
      await expect(checkGiven(join(home, name)), name).rejects.toThrow(why);
  });
});

describe('which window shows a report', () => {
  async function newShell() {
    const home = await newFolder();
    const path = join(home, 'one.assay');
    await writeFile(path, '');
    await symlink(path, join(home, 'link.assay'));
    type Window = {
      file: string | undefined;
      problem: AssayError | undefined;
      told: DesktopMessage[];
      calls: { tell: (message: DesktopMessage) => void };
    };
    const windows: Window[] = [];
    const shown: Window[] = [];
    const opening = createOpening<Window>({
      windows: () => windows,
      isInFront: () => false,
      show: (window) => shown.push(window),
      newWindow(file, problem) {
        const told: DesktopMessage[] = [];
        const window = { file, problem, told, calls: { tell: (message: DesktopMessage) => void told.push(message) } };
        windows.push(window);
        return window;
      },
      refOf: () => ({ handle: 'h'.repeat(20), name: 'one.assay' }),
    });
    return { home, path, windows, shown, opening };
  }
  const nothing = { file: null, wants: null };

  test('what was asked for before the app was ready is opened then, and the start screen where that was nothing', async () => {
    const one = await newShell();
    await one.opening.open({ file: one.path, wants: null });
    expect(one.windows).toEqual([]);
    await one.opening.begin(nothing);
    expect(one.windows.map(({ file }) => file)).toEqual([one.path]);
    const other = await newShell();
    await other.opening.begin(nothing);
    expect(other.windows.map(({ file }) => file)).toEqual([undefined]);
  });

  test('is the one that has it, by whatever link it is asked for', async () => {
    const { home, path, windows, shown, opening } = await newShell();
    await opening.begin({ file: path, wants: null });
    await opening.open({ file: join(home, 'link.assay'), wants: null });
    await opening.open({ file: join(home, '.', 'one.assay'), wants: null });
    expect([windows.length, shown.length]).toEqual([1, 2]);
  });

  test('of the list of recent ones is the one in front, where that shows none', async () => {
    const { path, windows, opening } = await newShell();
    await opening.begin(nothing);
    await opening.openRecent(path);
    expect(windows.map(({ told }) => told.map(({ tell }) => tell))).toEqual([['open']]);
    const [first] = windows;
    if (first) first.file = '/another.assay';
    await opening.openRecent(path);
    expect(windows.map(({ file }) => file)).toEqual(['/another.assay', path]);
  });

  test('that is none is a new one, which says so; a new report is asked for in a new one', async () => {
    const { windows, opening } = await newShell();
    await opening.begin({ file: '/gone/letter.txt', wants: null });
    await opening.open({ file: null, wants: 'report' });
    expect(windows[0]?.problem).toBeInstanceOf(AssayError);
    expect(windows[1]?.told).toEqual([{ tell: 'command', command: 'file.new' }]);
  });
});

describe('a page that fails', () => {
  test('is loaded anew three times in five minutes, and no more', () => {
    let now = 0;
    const { failed, forget } = createCrashCount(() => now);
    expect([failed(), failed(), failed(), failed()]).toEqual(['again', 'again', 'again', 'stop']);
    forget();
    expect(failed()).toBe('again');
    now = 5 * 60_000;
    expect([failed(), failed(), failed()]).toEqual(['again', 'again', 'again']);
  });

  test('or does not answer, may be waited for, saved from, or loaded anew', async () => {
    const asked: string[] = [];
    let response = 0;
    let loaded = 0;
    const window = createStuckWindow({
      ask: async ({ message }) => ({ response: asked.push(message) === 1 ? response : 0 }),
      saveCopy: async () => ({ name: 'One.assay' }),
      loadAnew: () => void loaded++,
    });
    await window.stuck();
    expect([asked.splice(0).length, loaded]).toEqual([1, 0]);
    response = 1;
    await window.stuck();
    expect(asked.splice(0)).toEqual(['This window does not answer.', 'Saved as “One.assay”.']);
    response = 2;
    await window.stuck();
    expect([asked.length, loaded]).toEqual([1, 1]);
  });
});

test('a window has the colour of its page before that is painted', async () => {
  const css = await readFile(join(root, 'renderer/ui/tokens.css'), 'utf8');
  expect(css).toContain(`--page: light-dark(${PAGE_COLOURS.light}, ${PAGE_COLOURS.dark});`);
});
