import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { Report } from '../../core/report.ts';
import { parseReport } from '../../core/upgrade.ts';
import { findBrowser } from '../tools/document-tools.ts';
import { createDesktopStage } from './desktop-stage.ts';

/** A host with folders of its own, a browser, and what a story needs of them. */
export type Stage = {
  /** Starts the host anew and opens a window on it. Faults of the page fail the story at its end. */
  open: (options?: BrowserContextOptions & Opening) => Promise<Page>;
  /** Another window in the same browser, with the host started anew. */
  openBeside: (page: Page, opening?: Opening) => Promise<Page>;
  /** As a power cut would. */
  killHost: () => Promise<void>;
  /** All of its processes at once; the next window has another browser. */
  killBrowser: () => Promise<void>;
  /** The report in the folder of reports, by the name of its file. */
  readReport: (name: string) => Promise<Report>;
  reportsFolder: string;
  close: () => Promise<void>;
};

/** `file`: one of the folder of reports, with which the window begins, as with `assay serve FILE`. */
export type Opening = { file?: string };

const root = fileURLToPath(new URL('../../', import.meta.url));
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/**
 * `through`: a command that starts the host in another surrounding, such as one with mounts of its own. Where `ASSAY_STAGE`
 * says `desktop` the same stories are told in the desktop shell.
 */
export async function createStage(env: Record<string, string> = {}, through: readonly string[] = []): Promise<Stage> {
  if (process.env.ASSAY_STAGE === 'desktop') return createDesktopStage(env);
  await buildWindow();
  const folder = await mkdtemp(join(tmpdir(), 'assay-stage-'));
  const reportsFolder = join(folder, 'reports');
  let browser = await startBrowser();
  const faults: string[] = [];
  let host: { child: ChildProcess; url: string } | undefined;

  const startHost = ({ file }: Opening) =>
    start(
      [...through, process.execPath, join(root, 'electron/assay.js'), 'serve', '--no-open'].concat(
        file === undefined ? [] : join(reportsFolder, file),
      ),
      { ...env, ASSAY_HOME: reportsFolder, ASSAY_DATA: join(folder, 'data') },
    );
  const killHost = async () => {
    const child = host?.child;
    host = undefined;
    if (child) await ended(child, 'SIGKILL');
  };
  const killBrowser = async () => {
    const gone = new Promise<void>((done) => browser.once('disconnected', () => done()));
    const cdp = await browser.newBrowserCDPSession();
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    for (const { id } of processInfo.toSorted((a, b) => (a.type === 'browser' ? -1 : b.type === 'browser' ? 1 : 0)))
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It has gone with the others.
      }
    await gone;
  };
  const openIn = async (found: Promise<BrowserContext>, opening: Opening = {}) => {
    // An address opens one window; another window takes another host, which finds everything on disk.
    await killHost();
    const starting = startHost(opening).then((started) => {
      host = started;
      return started;
    });
    const [context, { url }] = await Promise.all([found, starting]);
    // The machine may be busy.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    watch(page, faults);
    await slowDown(page);
    await page.goto(url);
    return page;
  };
  return {
    reportsFolder,
    killHost,
    killBrowser,
    open({ file, ...options } = {}) {
      const newContext = async () => {
        if (!browser.isConnected()) browser = await startBrowser();
        return browser.newContext({ viewport: { width: 1360, height: 860 }, ...options });
      };
      return openIn(newContext(), file === undefined ? {} : { file });
    },
    openBeside: (page, opening) => openIn(Promise.resolve(page.context()), opening),
    async readReport(name) {
      const entries = unzipSync(new Uint8Array(await readFile(join(reportsFolder, name))));
      return parseReport(JSON.parse(new TextDecoder().decode(entries['report.json'])));
    },
    async close() {
      await browser.close();
      await killHost();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      if (faults.length > 0) throw new Error(`The page reported faults:\n${faults.join('\n')}`);
    },
  };
}

/** With `ASSAY_SLOW=6` the page is so many times slower: what a fast machine hides comes to light. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.ASSAY_SLOW ?? 1);
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
}

/** Notes what goes wrong in the page. */
export function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    // The browser itself reports requests that a stopped host does not answer.
    if (message.type() === 'error' && !/ERR_CONNECTION|Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('These tests need a browser. Install the Debian package “chromium” and run them again.');
  return chromium.launch({ executablePath, args: flags.split(' ') });
}

function start(
  [program = '', ...input]: readonly string[],
  env: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(program, input, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(said)?.[0];
      if (url) resolve({ child, url });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`The host ended with ${code} before it was ready:\n${said}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

let built: Promise<void> | undefined;

/** Builds the window where its sources are newer than what was built last. */
function buildWindow(): Promise<void> {
  built ??= (async () => {
    const sources = await Promise.all(['renderer', 'core'].map((name) => newest(join(root, name))));
    const page = await stat(join(root, 'dist/renderer/index.html')).catch(() => undefined);
    if (page && page.mtimeMs > Math.max(...sources)) return;
    // Vitest says `test`, of which Vite would make React’s slow build for developers; users get the other one.
    const { NODE_ENV } = process.env;
    process.env.NODE_ENV = 'production';
    await build({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'error' });
    process.env.NODE_ENV = NODE_ENV;
  })();
  return built;
}

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}
