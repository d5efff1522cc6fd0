import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { root } from '../source.ts';
import { DOUBLE, makeDouble } from './double/make.ts';

export type Launching = {
  /** What Electron is given to start: a folder with a package.json. */
  appFolder: string;
  args?: string[];
  env?: Record<string, string>;
  /** Where the app keeps its data; otherwise a folder of this launch, which goes with it. */
  userData?: string;
};

export type Launched = { app: ElectronApplication; page: Page; userData: string; close: () => Promise<void> };

/** Milliseconds. A test that catches a planted fault may do so by waiting in vain. */
export const PATIENCE = process.env.ASSAY_FAULT === undefined ? 60_000 : 10_000;

/** Starts an app by Playwright’s own interface and waits for its first window. */
export async function launchDesktop({ appFolder, args = [], env = {}, userData }: Launching): Promise<Launched> {
  await provideRuntime();
  const folder = userData ?? (await mkdtemp(join(tmpdir(), 'assay-desktop-')));
  const app = await _electron.launch({
    args: [appFolder, `--user-data-dir=${folder}`, ...args],
    env: { ...inherited(), ...env },
    timeout: 60_000,
    // Otherwise Playwright says “light” to every page, whatever the app says.
    colorScheme: null,
  });
  const said: string[] = [];
  app.process().stderr?.on('data', (chunk) => said.push(String(chunk)));
  const close = async () => {
    await app.close().catch(() => {});
    if (userData === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE);
    // A window is there before it has gone to its first address.
    await page.waitForURL((url) => url.href !== 'about:blank', { waitUntil: 'domcontentloaded' });
    return { app, page, userData: folder, close };
  } catch (fault) {
    await close();
    throw new Error(`The app showed no page: ${fault}\nIt said:\n${said.join('').slice(-4000)}`, { cause: fault });
  }
}

/** True where the tests run on the double: nobody has named a runtime, and none is installed. */
export const onDouble =
  [undefined, DOUBLE].includes(process.env.ELECTRON_OVERRIDE_DIST_PATH) &&
  !existsSync(join(root, 'node_modules/electron/path.txt'));

/**
 * Playwright starts `electron` in the folder that ELECTRON_OVERRIDE_DIST_PATH names, and otherwise the installed one.
 * @returns the program that it starts
 */
export async function provideRuntime(): Promise<string> {
  if (onDouble) {
    const folder = await makeDouble();
    if (folder === undefined) throw new Error('These tests need Chromium. Install the Debian package “chromium”.');
    process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  }
  return createRequire(import.meta.url)('electron') as string;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
