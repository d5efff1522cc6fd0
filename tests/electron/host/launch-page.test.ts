import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeLaunchPage } from '../../../electron/host/launch-page.ts';
import { type Browser, browserFor } from '../../../electron/host/start-browser.ts';
import { ask, codeOf, openSession } from './http-client.ts';
import { newFolder } from './temp-folder.ts';

const ADDRESS = 'http://127.0.0.1:4711/#code=AAAA';
const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe('the page that a browser is started with', () => {
  test('is readable by the user alone, and so is its folder, even one that was open to all', async () => {
    const folder = join(await newFolder(), 'launch');
    await mkdir(folder, { mode: 0o755 });
    const page = await writeLaunchPage(folder, ADDRESS, 1000);
    expect([await modeOf(folder), await modeOf(page.path)]).toEqual([0o700, 0o600]);
    expect(page.path).not.toContain('AAAA');
  });

  test('is gone when it is removed, twice is no fault', async () => {
    const folder = await newFolder();
    const page = await writeLaunchPage(folder, ADDRESS, 1000);
    page.remove();
    page.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  test('takes away what a killed host left, and neither a fresh one nor other files', async () => {
    const folder = await newFolder();
    const [old, fresh] = [await writeLaunchPage(folder, ADDRESS, 1000), await writeLaunchPage(folder, ADDRESS, 1000)];
    await writeFile(join(folder, 'notes.html'), '');
    const before = new Date(Date.now() - 60_000);
    for (const path of [old.path, join(folder, 'notes.html')]) await utimes(path, before, before);
    const page = await writeLaunchPage(folder, ADDRESS, 1000);
    const left = await readdir(folder);
    expect(left.map((name) => join(folder, name)).sort()).toEqual(
      [fresh.path, page.path, join(folder, 'notes.html')].sort(),
    );
  });
});

describe('the browser to start', () => {
  const FIREFOX = 'firefox.desktop';
  const own = 'data/launch';
  test.each<[string, { platform?: NodeJS.Platform; env?: Record<string, string> }, string, string, Browser]>([
    ['opens the page as the system does', {}, FIREFOX, FIREFOX, { folder: own }],
    ['is not the word processor', {}, 'writer.desktop', FIREFOX, { folder: own, program: 'firefox' }],
    ['is left to the system where none is known', {}, 'writer.desktop', '', { folder: own }],
    [
      'is the one that the user wishes',
      { env: { BROWSER: '/my/own:lynx' } },
      '',
      '',
      { folder: own, program: '/my/own' },
    ],
    ['is left to other systems', { platform: 'darwin', env: { BROWSER: 'x' } }, 'a.desktop', FIREFOX, { folder: own }],
    [
      'from a snap reads the page in its own folder',
      {},
      'firefox_firefox.desktop',
      'firefox_firefox.desktop',
      { folder: 'snap/firefox/common/assay-launch' },
    ],
    [
      'from a snap is known beside a word processor',
      {},
      'writer.desktop',
      'firefox_firefox.desktop',
      { folder: 'snap/firefox/common/assay-launch', program: 'firefox' },
    ],
    ['from a snap without a folder has no other', {}, 'a_a.desktop', 'a_a.desktop', { folder: own }],
  ])('%s', async (_, { platform = 'linux', env = {} }, page, address, expected) => {
    const home = await newFolder();
    await mkdir(join(home, 'snap/firefox/common'), { recursive: true });
    const handler = async (type: string) => (type === 'text/html' ? page : address);
    const found = await browserFor(join(home, 'data'), { platform, home, env }, handler);
    expect(found).toEqual({ ...expected, folder: join(home, expected.folder) });
  });
});

type Served = { child: ChildProcess; url: string; home: string; opened: () => Promise<string> };

/** The app in a process of its own, with a browser that only writes down what it was started with. */
async function serveWithBrowser(): Promise<Served> {
  const home = await newFolder();
  await mkdir(join(home, 'renderer'));
  await writeFile(join(home, 'renderer/index.html'), '<!doctype html>');
  const browser = join(home, 'browser');
  await writeFile(
    browser,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${home}/argv.part" && mv "${home}/argv.part" "${home}/argv"\n`,
  );
  await chmod(browser, 0o755);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serving-child.ts'), join(home, 'renderer')], {
    // A screen that nobody has: without one, no browser is started at all.
    env: {
      PATH: process.env.PATH,
      HOME: home,
      DISPLAY: ':4711',
      BROWSER: browser,
      ASSAY_HOME: join(home, 'reports'),
      ASSAY_DATA: join(home, 'data'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const opened = async () => {
    for (;;) {
      const argv = await readFile(join(home, 'argv'), 'utf8').catch(() => undefined);
      if (argv !== undefined) return argv.trim();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, home, opened, url: /http:\S+$/.exec(line)?.[0] ?? '' };
}

const there = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

describe.runIf(process.platform === 'linux')('a browser', () => {
  test('is started with a file and no code, and the file goes once its code was used', {
    timeout: 30_000,
  }, async () => {
    const { opened, url, home } = await serveWithBrowser();
    const argv = await opened();
    expect(argv).toMatch(/^(file:\/\/)?\/\S+\/data\/launch\/open-[\w-]{12}\.html$/);
    const path = argv.startsWith('file:') ? fileURLToPath(argv) : argv;
    expect([await modeOf(path), await modeOf(join(home, 'data/launch'))]).toEqual([0o600, 0o700]);
    const page = await readFile(path, 'utf8');
    const address = /url=(http\S+)"/.exec(page)?.[1] ?? '';
    const code = codeOf(address);
    expect(code).toHaveLength(43);
    expect(argv).not.toContain(code);
    // The printed address is another, which works all the same.
    expect(codeOf(url)).not.toBe(code);
    await openSession(url);
    expect(await there(path)).toBe(true);
    await openSession(address);
    expect(await there(path)).toBe(false);
    expect((await ask({ port: Number(new URL(url).port), path: '/' })).status).toBe(200);
  });

  test('leaves no file behind when the host is ended', { timeout: 30_000 }, async () => {
    const { child, opened, home } = await serveWithBrowser();
    await opened();
    expect(await readdir(join(home, 'data/launch'))).toHaveLength(1);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    expect(await readdir(join(home, 'data/launch'))).toEqual([]);
  });
});
