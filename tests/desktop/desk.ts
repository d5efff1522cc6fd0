import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElectronApplication, Page } from 'playwright-core';
import type { Report } from '../../core/report.ts';
import { parseReport } from '../../core/upgrade.ts';
import { buildDesktop, buildWindow, DESKTOP } from '../../electron/runtime/fresh.ts';
import { root } from '../source.ts';
import { type Launched, launchDesktop, PATIENCE, provideRuntime } from './launch.ts';

/** The desktop app with folders of its own: what starts have in common that follow one another. */
export type Desk = {
  /** Of the last start. */
  readonly app: ElectronApplication;
  /** The first window of the last start. */
  readonly page: Page;
  reports: string;
  data: string;
  /** `args`: behind the app’s own folder, as a file manager gives them. */
  start: (args?: string[], env?: Record<string, string>) => Promise<Page>;
  /** Starts it once more while it runs; resolves with the exit status, which is null after a minute. */
  startSecond: (args?: string[]) => Promise<number | null>;
  /** The window that comes of what is done. */
  windowAfter: (work: () => Promise<unknown>) => Promise<Page>;
  readReport: (name: string) => Promise<Report>;
  /** Ends as its menu does, and waits until it has gone. */
  quit: () => Promise<void>;
  /** All of its processes, as a power cut would. */
  kill: () => Promise<void>;
  /** From now on: the addresses that the shell hands to the system, which gets none of them. */
  listenOutside: () => Promise<() => Promise<string[]>>;
  close: () => Promise<void>;
};

/** Another folder to start: one with a planted fault. */
const GIVEN = process.env.ASSAY_DESKTOP_APP;

export async function createDesk(): Promise<Desk> {
  const appFolder = await provideApp();
  const folder = await mkdtemp(join(tmpdir(), 'assay-desk-'));
  const reports = join(folder, 'reports');
  const data = join(folder, 'data');
  await mkdir(reports);
  const surroundings = { ASSAY_HOME: reports, ASSAY_DATA: data };
  let running: (Pick<Launched, 'app' | 'page'> & { child: ChildProcess }) | undefined;
  const seconds: ChildProcess[] = [];
  const here = () => {
    if (!running) throw new Error('the app has not been started');
    return running;
  };
  const quit = async () => {
    const { app } = running ?? {};
    running = undefined;
    await app?.close().catch(() => {});
  };
  return {
    get app() {
      return here().app;
    },
    get page() {
      return here().page;
    },
    reports,
    data,
    async start(args = [], env = {}) {
      await quit();
      const { app, page } = await launchDesktop({
        appFolder,
        args,
        userData: join(folder, 'shell'),
        env: { ...surroundings, ...env },
      });
      running = { app, page, child: app.process() };
      return page;
    },
    async startSecond(args = []) {
      const child = spawn(await program(), [appFolder, '--no-sandbox', ...args], {
        env: { ...process.env, ...surroundings },
        stdio: 'ignore',
        timeout: 60_000,
        killSignal: 'SIGKILL',
      });
      seconds.push(child);
      const [code] = await once(child, 'exit');
      return code;
    },
    async windowAfter(work) {
      const opening = here().app.waitForEvent('window', { timeout: PATIENCE });
      const [page] = await Promise.all([opening, work()]);
      page.setDefaultTimeout(PATIENCE);
      return page;
    },
    async readReport(name) {
      const entries = unzipSync(new Uint8Array(await readFile(join(reports, name))));
      return parseReport(JSON.parse(new TextDecoder().decode(entries['report.json'])));
    },
    quit,
    async kill() {
      const { child } = running ?? {};
      running = undefined;
      if (child) await killAll(child);
    },
    async listenOutside() {
      const { app } = here();
      await app.evaluate(({ shell }) => {
        const opened: string[] = [];
        Object.assign(globalThis, { opened });
        shell.openExternal = async (address) => void opened.push(address);
      });
      return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    },
    async close() {
      await quit();
      // One that did not end by itself, as with a fault, would outlive the tests.
      for (const second of seconds) second.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** With its group, where the system has them: the app is the first of one. */
async function killAll(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await gone;
}

let provided: Promise<string> | undefined;

/** The folder of the app, built where its sources are newer. */
export function provideApp(): Promise<string> {
  provided ??= (async () => {
    if (GIVEN !== undefined) return GIVEN;
    await buildWindow(root);
    if ((await buildDesktop(root)) === 'failed') throw new Error('The desktop app could not be built.');
    return join(root, DESKTOP);
  })();
  return provided;
}

/** The runtime’s own program, which Playwright starts as well. */
async function program(): Promise<string> {
  await provideRuntime();
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return given === undefined ? createRequire(import.meta.url)('electron') : join(given, 'electron');
}
