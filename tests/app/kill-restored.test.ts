import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const pathOf = (name: string) => join(stage.reportsFolder, `${name}.assay`);
const keptBytes = async () => {
  const folder = join(stage.reportsFolder, '../data/recovery');
  const names = await readdir(folder).catch(() => []);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('');
};

/** A report with words that no save could bring into its file, and everything dead. */
async function killedOver(name: string, words: string): Promise<void> {
  const page = await stage.open();
  await newReport(page, name);
  await goTo(page, 'Foreword');
  await page.keyboard.type('In the file. ');
  await saved(page);
  await chmod(pathOf(name), 0o444);
  await page.keyboard.type(words);
  await page.locator('.saved[data-state=failed]').waitFor();
  await expect.poll(keptBytes).toContain(words);
  await Promise.all([stage.killBrowser(), stage.killHost()]);
  await chmod(pathOf(name), 0o644);
}

async function opened(name: string): Promise<Page> {
  const page = await stage.open();
  await page.getByRole('button', { name: new RegExp(`^${name}\\.assay`) }).click();
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  return page;
}

test('what had not reached the file is there again with its undo, and a receipt says what and from when', async () => {
  await killedOver('Restored PDU', 'Never saved.');
  const page = await opened('Restored PDU');
  const receipt = page.locator('[data-notice=restored]');
  expect(await receipt.textContent()).toMatch(
    /Restored\. .* with 2 words in “Foreword” that had not reached its file\./,
  );
  await expect
    .poll(() => page.getByRole('status').allTextContents())
    .toContainEqual(expect.stringContaining('2 words in “Foreword”'));
  expect(await axeFaults(page)).toEqual([]);
  const foreword = await goTo(page, 'Foreword');
  expect(await shown(foreword)).toEqual(['p: In the file. Never saved.']);
  await saved(page);
  expect(JSON.stringify((await stage.readReport('Restored PDU.assay')).parts.foreword)).toContain('Never saved.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(foreword)).not.toEqual(['p: In the file. Never saved.']);
  await page.keyboard.press('Control+y');
  await receipt.getByRole('button', { name: 'Dismiss' }).click();
  await receipt.waitFor({ state: 'detached' });
  await saved(page);

  // Closed with everything in its file: nothing of it is kept beside.
  await page
    .getByRole('button', { name: /^Reports|^All reports|^Back/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await expect.poll(keptBytes).not.toContain('Never saved.');
  await page.context().close();
});

test('where the file was changed meanwhile both are kept: looked at, opened as a copy', async () => {
  const name = 'Parted PDU';
  await killedOver(name, 'Only in the window.');
  const file = await stage.readReport(`${name}.assay`);
  await writeFile(pathOf(name), packReport({ ...file, parts: { foreword: [newParagraph('Theirs.')] } }));
  const page = await opened(name);
  const notice = page.locator('[data-notice=unsaved]');
  expect(await notice.textContent()).toMatch(
    /The file was changed after work on it was lost .* in “Foreword”\. Both are kept\./,
  );
  expect(await shown(await goTo(page, 'Foreword'))).toEqual(['p: Theirs.']);
  await notice.getByRole('button', { name: 'Look at it…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unsaved work' });
  await dialog.getByText('In the file. Only in the window.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Open it as a copy' }).click();
  await page.locator('.top-file-name', { hasText: /^Parted PDU \(restored .*\)\.assay$/ }).waitFor();
  expect(await shown(await goTo(page, 'Foreword'))).toEqual(['p: In the file. Only in the window.']);
  expect((await stage.readReport(`${name}.assay`)).parts.foreword).toEqual([newParagraph('Theirs.')]);
  await page.context().close();
});

test('after a look, unsaved work can be dropped', async () => {
  const name = 'Dropped PDU';
  await killedOver(name, 'Of no use.');
  const file = await stage.readReport(`${name}.assay`);
  await writeFile(pathOf(name), packReport({ ...file, parts: {} }));
  const page = await opened(name);
  await page.getByRole('button', { name: 'Look at it…' }).click();
  await page.getByRole('dialog', { name: 'Unsaved work' }).getByRole('button', { name: 'Drop it' }).click();
  await page.locator('[data-notice=unsaved]').waitFor({ state: 'detached' });
  await expect.poll(keptBytes).not.toContain('Of no use.');
  await page.context().close();
});
