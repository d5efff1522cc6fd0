import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../source.ts';
import { createStage, type Stage, startBrowser } from './stage.ts';

let stage: Stage;
let browser: Browser;
let folder: string;
let host: ChildProcess | undefined;
beforeEach(async () => {
  // It builds the window.
  stage = await createStage();
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'assay-launch-'));
});
afterEach(async () => {
  // Where the story ended early.
  host?.kill();
  await browser.close();
  await stage.close();
  await rm(folder, { recursive: true });
});

/** `assay serve` with a browser that goes on for a while and only writes down how it was started. */
async function serve(): Promise<ChildProcess> {
  const program = join(folder, 'browser');
  await writeFile(
    program,
    `#!/bin/sh\nprintf '%s' "$1" > "${folder}/part" && mv "${folder}/part" "${folder}/argv"\nsleep 20\n`,
  );
  await chmod(program, 0o755);
  const env = {
    DISPLAY: ':4711',
    BROWSER: program,
    ASSAY_HOME: join(folder, 'reports'),
    ASSAY_DATA: join(folder, 'data'),
  };
  return spawn(process.execPath, [join(root, 'electron/assay.js'), 'serve'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
}

async function eventually<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await find().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What every process that this user may look at was started with. */
async function commandLines(): Promise<string> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''));
  return (await Promise.all(lines)).join('\n').replaceAll('\0', ' ');
}

test.runIf(process.platform === 'linux')(
  'the file that the browser is started with opens the app, once, and goes',
  async () => {
    host = await serve();
    const argv = await eventually(() => readFile(join(folder, 'argv'), 'utf8'));
    expect(argv).toMatch(/^file:\/\/\/.*\/data\/launch\/open-[\w-]+\.html$/);
    const file = new URL(argv);
    const address = /url=(http:\S+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
    const code = new URL(address).hash.slice('#code='.length);
    const lines = await commandLines();
    expect(lines).toContain(argv);
    expect(code).toHaveLength(43);
    expect(lines).not.toContain(code);

    const page = await browser.newPage();
    // The page is loaded anew when the host has answered it, and has not heard that.
    let asked = 0;
    const anew = Promise.withResolvers<void>();
    await page.route('**/session', async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      await route.fetch();
      await page.reload();
      anew.resolve();
    });
    await page.goto(argv);
    // The first page has shown its buttons by then, perhaps.
    await anew.promise;
    await page
      .getByRole('button', { name: /New report/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(address).origin);
    expect(asked).toBe(2);
    // Neither the address bar nor what the page could send along keeps the way there, nor does the page itself.
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(code);
    expect(page.url()).not.toContain(code);
    expect(await page.evaluate(() => document.referrer)).toBe('');
    await expect(access(file)).rejects.toThrow('ENOENT');

    // A page elsewhere can lead a tab there, as any link can, and gets a window that can do nothing.
    const other = await browser.newPage();
    await other.goto(new URL(address).origin);
    await other
      .getByText(/address/)
      .first()
      .waitFor();
    expect(await other.getByRole('button', { name: /New report/ }).count()).toBe(0);

    const ended = once(host, 'exit');
    host.kill('SIGTERM');
    await ended;
  },
);
