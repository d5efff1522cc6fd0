import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

test('what is readable of a damaged report is saved beside it from the start screen, and opened; it stays as it is', async () => {
  const first = await stage.open();
  await newReport(first, 'Damaged PDU');
  await goTo(first, 'Foreword');
  await first.keyboard.type('Still readable.');
  await saved(first);
  await first.getByRole('button', { name: 'Reports' }).click();
  await first.getByRole('heading', { name: 'Recent' }).waitFor();
  await first.context().close();
  const path = join(stage.reportsFolder, 'Damaged PDU.assay');
  const bytes = await readFile(path);
  const cut = bytes.subarray(0, bytes.indexOf('PK\x01\x02'));
  await writeFile(path, cut);

  const page = await stage.open();
  await page.getByRole('button', { name: /^Damaged PDU\.assay/ }).press('Enter');
  const alert = page.getByRole('alert');
  await alert.getByText('“Damaged PDU.assay” is incomplete').waitFor();
  expect(await alert.textContent()).not.toContain('assay repair');
  expect(await axeFaults(page)).toEqual([]);
  await shot(page, 'repair-notice');
  await alert.getByRole('button', { name: 'Save what is readable…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save what is readable' });
  await dialog.getByText('the damaged one, which is not touched').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Saved as “Damaged PDU \(repaired\)\.assay” in .*: 1 text\. Nothing is missing\./).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await shot(page, 'repair-done');
  await page.keyboard.press('Enter');
  await page.locator('.top-file-name', { hasText: 'Damaged PDU (repaired).assay' }).waitFor();
  expect(await shown(await goTo(page, 'Foreword'))).toEqual(['p: Still readable.']);
  expect(await readFile(path)).toEqual(cut);
  await page.getByRole('button', { name: 'Reports' }).click();

  // Where nothing is left, that is said, and no file is made.
  await writeFile(path, '');
  await page.getByRole('button', { name: /^Damaged PDU\.assay/ }).press('Enter');
  await alert.getByRole('button', { name: 'Save what is readable…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Save as a new file' }).press('Enter');
  await dialog.getByText('Nothing of a report is left in “Damaged PDU.assay”. No file was written.').waitFor();
  await shot(page, 'repair-nothing');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});
