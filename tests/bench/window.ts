import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { root } from '../source.ts';
import { findBrowser } from '../tools/document-tools.ts';

/** The real host with one report on folders of its own; the address opens one window. */
export async function serveReport(report: Report): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-window-'));
  const file = join(folder, 'Long.assay');
  await writeFile(file, packReport(report));
  const host = spawn(process.execPath, [join(root, 'electron/assay.js'), 'serve', file, '--no-open'], {
    env: { ...process.env, ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    let said = '';
    host.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /http:\/\/\S+#code=\S+/.exec(said)?.[0];
      if (found) resolve(found);
    });
  });
  return {
    url,
    async close() {
      host.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('Install the Debian package “chromium”.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens a report in the window on the real host. `opened`: milliseconds until it could be used. */
export async function openInWindow(
  report: Report,
): Promise<{ page: Page; opened: number; close: () => Promise<void> }> {
  const host = await serveReport(report);
  const browser = await startBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 860 } })).newPage();
  const started = performance.now();
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  return {
    page,
    opened: performance.now() - started,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}
