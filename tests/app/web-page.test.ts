import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Template } from '../../core/template.ts';
import { loadSample } from '../../electron/host/sample.ts';
import { exportHtml } from '../../electron/html/export-html.ts';
import { root } from '../source.ts';
import { axeFaults } from './axe.ts';
import { startBrowser } from './stage.ts';

/** The web page of each sample, in a browser. */

const samples = await readdir(join(root, 'templates/samples'));
let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'assay-page-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const findTemplate = async (id: string) =>
  Template.parse(JSON.parse(await readFile(join(root, 'templates', `${id}.json`), 'utf8')));

for (const name of samples)
  for (const width of [1280, 360])
    test(`axe finds nothing in the page of ${name} at ${width} pixels, and nothing is wider than it`, async () => {
      const report = await loadSample(join(root, 'templates/samples', name), findTemplate);
      const file = join(folder, `${name}.html`);
      await writeFile(
        file,
        exportHtml(report, await findTemplate(report.template), { draft: true, assets: new Map() }),
      );
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
      // The keyboard finds the way past the front matter first.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('report');
      await page.close();
    });
