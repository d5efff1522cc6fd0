import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const pathOf = (name: string) => join(stage.reportsFolder, `${name}.assay`);
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

/** A report with words that no save could bring into its file, which stays read-only, and everything dead. */
async function killedOver(name: string): Promise<void> {
  const page = await stage.open();
  await newReport(page, name);
  await goTo(page, 'Foreword');
  await page.keyboard.type('First in the file.');
  await saved(page);
  await chmod(pathOf(name), 0o444);
  await page.keyboard.type(' Never saved.');
  await page.locator('.saved[data-state=failed]').waitFor();
  await page.waitForTimeout(1000);
  await Promise.all([stage.killBrowser(), stage.killHost()]);
}

/** Someone else puts another file in its place. */
async function changeElsewhere(name: string, change: (report: Report) => void): Promise<void> {
  const report = await stage.readReport(`${name}.assay`);
  change(report);
  const aside = join(stage.reportsFolder, 'aside');
  await writeFile(aside, packReport(report));
  await rename(aside, pathOf(name));
}

async function opened(name: string): Promise<Page> {
  const page = await stage.open();
  await page.getByRole('button', { name: new RegExp(`^${name}\\.assay`) }).click();
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  return page;
}

const said = async (name: string, part: string) =>
  plainText((await stage.readReport(`${name}.assay`)).parts[part] ?? []);

test('a restored window knows what its file held: a file that changes then is merged against it', async () => {
  const name = 'Base PDU';
  await killedOver(name);
  const page = await opened(name);
  await page.locator('[data-notice=restored]').waitFor();
  await shot(page, 'notice-restored');
  await page.locator('.saved[data-state=failed]').waitFor();
  await changeElsewhere(name, (report) => {
    report.parts.background = [newParagraph('Their background.')];
  });
  await page.getByText('Changed on disk.').waitFor();
  await page.getByRole('button', { name: 'Compare and merge…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare and merge' });
  // Only they changed it, and only we the other: nothing is asked.
  await dialog.getByText('Nothing was changed in both, so there is nothing to decide.').waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(await said(name, 'foreword')).toBe('First in the file. Never saved.');
  expect(await said(name, 'background')).toBe('Their background.');
  await page.context().close();
});

test('where the file changed while nobody had it open, unsaved work is merged in, and nothing of either is lost', async () => {
  const name = 'Meanwhile PDU';
  await killedOver(name);
  await changeElsewhere(name, (report) => {
    report.parts.foreword = [newParagraph('First, of theirs, in the file.')];
    report.parts.background = [newParagraph('Their background.')];
  });
  const page = await opened(name);
  const notice = page.locator('[data-notice=unsaved]');
  await notice.waitFor();
  await shot(page, 'notice-unsaved');
  await notice.getByRole('button', { name: 'Compare and merge…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare and merge' });
  await dialog.getByText('What both came from is not known any more.').waitFor();
  await dialog.getByText(/^Nothing else was changed in the unsaved work\..* for you to decide: 1 place\./).waitFor();
  const marked = (side: string) => dialog.getByRole('region', { name: side }).locator('mark').allTextContents();
  expect(await marked('Unsaved work')).toEqual(['. Never saved']);
  expect((await marked('In the file')).join('')).toContain('theirs');
  expect(await axeFaults(page)).toEqual([]);
  await shot(page, 'merge-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot(page, 'merge-dark');
  await page.setViewportSize({ width: 420, height: 800 });
  await shot(page, 'merge-narrow');
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 680, height: 430 });
  await shot(page, 'merge-200');
  await page.setViewportSize({ width: 1360, height: 860 });
  await page.emulateMedia({ colorScheme: 'light' });
  await dialog.getByRole('radio', { name: /^Both/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await notice.waitFor({ state: 'detached' });
  expect(await said(name, 'foreword')).toBe('First in the file. Never saved.\nFirst, of theirs, in the file.');
  expect(await said(name, 'background')).toBe('Their background.');
  await page.context().close();
  // It was forgotten only now that it is in the file.
  const again = await opened(name);
  expect(await again.locator('[data-notice=unsaved], [data-notice=restored]').count()).toBe(0);
  await again.context().close();
});
