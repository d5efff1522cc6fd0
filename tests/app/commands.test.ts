import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, openSample, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const said = (page: Page) => page.locator('[role=status][aria-live=polite]').textContent();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

async function shuts(page: Page, name: string): Promise<void> {
  await dialog(page, name).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page, name).waitFor({ state: 'detached' });
}

test('keys run commands, and those that are not available say why', async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();

  // On the start screen there is nothing to save, and the browser must not save the page instead.
  await page.evaluate(() =>
    addEventListener(
      'keydown',
      (event) => {
        // When everybody has heard of it.
        if (event.key === 's') setTimeout(() => Object.assign(document.body.dataset, { kept: event.defaultPrevented }));
      },
      { capture: true },
    ),
  );
  await page.keyboard.press('Control+s');
  await page.locator('body[data-kept=true]').waitFor({ state: 'attached' });
  expect(await said(page)).toContain('where a report is open');
  await page.keyboard.press('Control+o');
  await shuts(page, 'Open a report');
  await page.keyboard.press('Control+/');
  await dialog(page, 'Keys').getByText('Numbered list').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await shuts(page, 'Keys');

  await newReport(page, 'Commands PDU');
  const text = await goTo(page, 'Foreword');
  await text.press('Control+z');
  expect(await said(page)).toContain('nothing to undo');
  await page.keyboard.type('One.');
  await page.keyboard.press('Control+Shift+S');
  await dialog(page, 'Save a copy').waitFor();
  // Behind a dialog nothing happens, and what is typed in it is undone in it.
  const name = dialog(page, 'Save a copy').getByLabel('Name of the file');
  await expect.poll(() => name.inputValue()).not.toBe('');
  await name.fill('Other');
  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.press('Control+z');
  expect(await name.inputValue()).not.toBe('Other');
  expect(await page.getByRole('dialog').count()).toBe(1);
  await shuts(page, 'Save a copy');
  expect(await text.textContent()).toContain('One.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => text.textContent()).not.toContain('One.');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => text.textContent()).toContain('One.');
  await page.keyboard.press('Control+Shift+E');
  await shuts(page, 'Export');

  // Another report: this one is saved and left, and its place is asked for.
  await page.keyboard.type(' Two.');
  await page.keyboard.press('Control+o');
  await dialog(page, 'Open a report').waitFor();
  // The keys begin in the list.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Report.*\.assay/);
  await shuts(page, 'Open a report');
  const report = await stage.readReport('Commands PDU.assay');
  expect(JSON.stringify(report.parts)).toContain('One. Two.');
  await page.context().close();
});

test('a report dropped on a browser’s window is not opened there, and how it is opened is said', async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  const drop = (name: string) =>
    page.evaluate((given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], given));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }, name);
  expect(await drop('Notes.txt')).toBe(false);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await drop('Some PDU.assay')).toBe(true);
  await dialog(page, 'That report is not open').getByText('“Some PDU.assay”').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await shuts(page, 'That report is not open');
  await page.context().close();
});

test('Ctrl+P prints the pages, one on each sheet and nothing else', async () => {
  const page = await stage.open({ viewport: { width: 1500, height: 900 } });
  await openSample(page);
  await saved(page);
  // Headless, nothing is asked; what is on the page at that moment is what would be printed.
  await page.evaluate(() => {
    Object.assign(window, {
      print() {
        const sheets = [...document.querySelectorAll('.sheet svg')];
        document.body.dataset.printed = sheets.map((sheet) => sheet.childElementCount).join(' ');
      },
    });
  });
  await page.keyboard.press('Control+p');
  const printed = page.locator('body[data-printed]');
  await printed.waitFor({ state: 'attached' });
  const drawn = (await printed.getAttribute('data-printed'))?.split(' ').map(Number) ?? [];
  expect(drawn).toHaveLength(29);
  expect(drawn.filter((count) => count === 0)).toEqual([]);
  // They were shown to be printed, and go again.
  await page.getByRole('region', { name: 'Pages' }).waitFor({ state: 'detached' });

  // The browser’s own command prints the same where the pages are shown.
  await page.keyboard.press('F8');
  await page.getByRole('img', { name: 'Page 29 of 29' }).waitFor({ state: 'attached' });
  const folder = await mkdtemp(join(tmpdir(), 'assay-print-'));
  const path = process.env.PRINTED ?? join(folder, 'pages.pdf');
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
  const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  // A form feed stands behind every page.
  expect(words.split('\f')).toHaveLength(29 + 1);
  expect(words).toContain('Caldersea');
  expect(words).not.toContain('Undo');
  await rm(folder, { recursive: true });

  // Without pages there is nothing but how to come to them.
  await page.keyboard.press('F8');
  await page.getByRole('region', { name: 'Pages' }).waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('textbox').first().isVisible()).toBe(false);
  await page.context().close();
});
