import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, saved } from './steps.ts';

let page: Page;
const { press } = eachWithNewReport({
  title: 'Compared',
  onPage: (fresh) => {
    page = fresh;
  },
});

const dialog = () => page.getByRole('dialog', { name: 'Compare' });
const shot = async (file: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${file}.png` });
};
const write = async (part: string, ...lines: string[]) => {
  await goTo(page, part);
  await page.keyboard.press('Control+a');
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
};
const openVersions = async () => {
  const button = page.getByRole('button', { name: 'Versions…' });
  await button.focus();
  await press('Enter');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.waitFor();
  return versions;
};
const openCompare = async () => {
  const versions = await openVersions();
  await versions.getByRole('button', { name: 'Compare…' }).focus();
  await press('Enter');
  await dialog().waitFor();
};
const titles = () => dialog().locator('.difference h3').allTextContents();

test('a version is compared with the report of now by keys: filtered, gone through, swapped and saved as Word', async () => {
  await openCompare();
  await dialog().getByText('There is no earlier version of this report yet.').waitFor();
  await shot('compare-none');
  expect(await axeFaults(page)).toEqual([]);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await write('Foreword', 'The old words of the foreword stand here.', 'A second paragraph of it.', 'And the third.');
  await write('Background', 'Two offices serve the coast.');
  const versions = await openVersions();
  await versions.getByLabel('Name').focus();
  await page.keyboard.type('To the panel');
  await press('Enter');
  await versions.getByText('Kept as “To the panel”.').waitFor();
  await press('Escape');
  await versions.waitFor({ state: 'detached' });

  await openCompare();
  await dialog().getByText('The two say the same').waitFor();
  await shot('compare-same');
  expect(await axeFaults(page)).toEqual([]);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await write('Foreword', 'The new words of the foreword stand here.', 'And the third.', 'A second paragraph of it.');
  await write('Background', 'Three offices serve the coast.');
  await saved(page);
  await openCompare();
  await expect.poll(titles).toEqual(['Foreword', 'Background', 'Foreword']);
  const foreword = dialog().getByRole('region', { name: 'Text: Foreword' });
  expect(await foreword.locator('[data-kind=changed] del').allTextContents()).toEqual(['old']);
  expect(await foreword.locator('[data-kind=changed] ins').allTextContents()).toEqual(['new']);
  expect(await foreword.locator('.difference-moved').allTextContents()).toEqual([
    'Moved from here: ',
    'Moved to here: ',
  ]);
  await shot('compare');
  expect(await axeFaults(page)).toEqual([]);

  // From difference to difference, and round.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await press('F8');
  await expect.poll(focused).toBe('Text: Foreword');
  await press('F8');
  await expect.poll(focused).toBe('Text: Background');
  await press('F8', 'F8');
  await expect.poll(focused).toBe('Text: Foreword');
  await press('Shift+F8');
  await expect.poll(focused).toBe('Structure: Foreword');

  // By what it is about.
  await dialog().getByRole('tab', { name: 'All (3)' }).focus();
  await press('ArrowRight');
  await expect.poll(titles).toEqual(['Foreword', 'Background']);
  await press('ArrowRight');
  await dialog().getByText('Nothing of this kind differs.').waitFor();
  await press('ArrowLeft', 'ArrowLeft');
  await expect.poll(titles).toHaveLength(3);

  // The other way round, what came went.
  await dialog().getByRole('button', { name: 'Swap' }).focus();
  await press('Enter');
  await expect.poll(() => foreword.locator('[data-kind=changed] del').allTextContents()).toEqual(['new']);
  await press('Enter');
  await expect.poll(() => foreword.locator('[data-kind=changed] del').allTextContents()).toEqual(['old']);

  await dialog().getByRole('button', { name: 'Save as Word…' }).focus();
  await press('Enter');
  const saving = page.getByRole('dialog', { name: 'Save the comparison as Word' });
  await expect.poll(() => saving.getByLabel('Name of the file').inputValue()).toMatch(/ comparison\.docx$/);
  await shot('compare-save');
  expect(await axeFaults(page)).toEqual([]);
  await saving.getByLabel('Name of the file').focus();
  await press('Enter');
  await saving.getByText('Written: ').waitFor();
  await press('Escape');
  await saving.waitFor({ state: 'detached' });
  await dialog().waitFor();
});

test('another file is chosen from the list, one that was exported among them, and one that is none is refused', async () => {
  await write('Foreword', 'What went out for review.');
  await saved(page);
  await page.getByRole('button', { name: 'Export…' }).focus();
  await press('Enter');
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.waitFor();
  await exporting.getByLabel(/For review in Word/).focus();
  await press('Space');
  const name = exporting.getByLabel('Name of the file');
  await expect.poll(() => name.inputValue()).not.toBe('');
  const word = await name.inputValue();
  await name.focus();
  await press('Enter');
  await exporting.getByText('Written: ').waitFor();
  await press('Escape');
  await exporting.waitFor({ state: 'detached' });

  await write('Foreword', 'What was written after it.');
  await saved(page);
  await openCompare();
  const earlier = dialog().getByLabel('Earlier');
  await earlier.focus();
  await earlier.selectOption('Another file…');
  const files = dialog().getByRole('list', { name: 'Folders and files' });
  await files.getByRole('button', { name: word }).focus();
  await shot('compare-other');
  expect(await axeFaults(page)).toEqual([]);
  await press('Enter');
  await dialog().getByText('carries the texts as they were exported and no data').waitFor();
  await dialog().getByRole('region', { name: 'Text: Foreword' }).waitFor();
  await shot('compare-exported');

  // A version of before the export stands in the list, too; the report beside itself says the same.
  await earlier.focus();
  await earlier.selectOption('The report as it is now');
  await dialog().getByText('The two say the same').waitFor();
});
