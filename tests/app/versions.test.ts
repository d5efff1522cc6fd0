import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, saved, written } from './steps.ts';

let page: Page;
const { name, press, read } = eachWithNewReport({
  title: 'Versions',
  onPage: (fresh) => {
    page = fresh;
  },
});

const dialog = () => page.getByRole('dialog', { name: 'Versions' });
const list = () => dialog().getByRole('list', { name: 'Versions, the latest first' });
const names = () => list().locator('.version-name').allTextContents();
const shot = async (file: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${file}.png` });
};
const openVersions = async () => {
  await page.getByRole('button', { name: 'Versions…' }).click();
  await dialog().waitFor();
};
const write = async (part: string, words: string) => {
  await goTo(page, part);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
};
const paragraphs = async (part: string) => written((await read()).parts[part] ?? []);

test('a version is named, compared, restored in part and whole, undone, and there when the report is opened again', async () => {
  await openVersions();
  await dialog().getByText('There is no earlier version of this report yet.').waitFor();
  await shot('versions-empty');
  expect(await axeFaults(page)).toEqual([]);
  await press('Escape');

  await write('Foreword', 'The old words of the foreword stand here.');
  await write('Background', 'Two offices serve the coast.');
  const before = await read();
  await openVersions();
  // The field has the focus; Enter keeps the version.
  await page.keyboard.type('To the panel');
  await press('Enter');
  await dialog().getByText('Kept as “To the panel”.').waitFor();
  expect(await names()).toEqual(['To the panel']);
  await dialog().getByText('Nothing has changed since').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await write('Foreword', 'The new words of the foreword stand here.');
  await write('Background', 'Three offices serve the coast.');
  const changed = await read();
  await openVersions();
  const foreword = dialog().getByRole('region', { name: 'Foreword' });
  await foreword.waitFor();
  expect(await foreword.locator('del').allTextContents()).toEqual(['old']);
  expect(await foreword.locator('ins').allTextContents()).toEqual(['new']);
  await shot('versions-changes');
  expect(await axeFaults(page)).toEqual([]);
  await dialog().getByRole('tab', { name: 'Changed since' }).focus();
  await press('ArrowRight');
  await dialog().locator('.version-part').getByText('Two offices serve the coast.').waitFor();
  await shot('versions-text');
  expect(await axeFaults(page)).toEqual([]);
  await press('ArrowLeft');

  await dialog().getByRole('button', { name: 'Restore this part: Foreword' }).focus();
  // The arrow keys lead from part to part.
  const part = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await press('ArrowDown');
  expect(await part()).toBe('Restore this part: Background');
  await press('ArrowUp');
  expect(await part()).toBe('Restore this part: Foreword');
  await press('Enter');
  await dialog().getByText('Restored “Foreword” as it was in “To the panel”.').waitFor();
  expect(await names()).toEqual(['Before a version was restored', 'To the panel']);
  await shot('versions-restored');
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await paragraphs('foreword')).toEqual(['p: The old words of the foreword stand here.']);
  expect(await paragraphs('background')).toEqual(['p: Three offices serve the coast.']);
  await page.locator('[data-part=foreword]').getByText('The old words of').waitFor({ state: 'attached' });

  // One undo takes it back; the version before it stays.
  await press('Control+z');
  expect(await read()).toEqual(changed);

  await openVersions();
  await list()
    .getByRole('button', { name: /^To the panel/ })
    .click();
  await dialog().getByRole('button', { name: 'Restore all' }).click();
  await dialog().getByText('Restored the whole report').waitFor();
  await dialog().getByText('Nothing has changed since').waitFor();
  await press('Escape');
  expect(await read()).toEqual(before);
  await press('Control+z');
  expect(await read()).toEqual(changed);
  await press('Control+y');
  expect(await read()).toEqual(before);

  await saved(page);
  await page.getByRole('button', { name: 'Reports' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name()}`) }).click();
  await openVersions();
  await list().waitFor();
  // Nothing had changed between the two restores, so one version before them is enough.
  expect(await names()).toEqual(['Before a version was restored', 'To the panel']);
});

test('a version is renamed, and removed for good once that was asked; the report and undo stay as they are', async () => {
  await write('Foreword', 'The first words.');
  await openVersions();
  for (const wanted of ['One', 'Two']) {
    await dialog().getByRole('textbox').focus();
    await page.keyboard.type(wanted);
    await press('Enter');
    await dialog().getByText(`Kept as “${wanted}”.`).waitFor();
  }
  await dialog().getByRole('button', { name: 'Rename…' }).press('Enter');
  const rename = page.getByRole('dialog', { name: 'Rename this version' });
  await rename.waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await shot('versions-rename');
  await press('Control+a');
  await page.keyboard.type('Second');
  await press('Enter');
  await dialog().getByText('Renamed to “Second”.').waitFor();
  expect(await names()).toEqual(['Second', 'One']);

  await dialog().getByRole('button', { name: 'Remove…' }).press('Enter');
  const remove = page.getByRole('dialog', { name: 'Remove this version?' });
  await remove.getByText('Undo does not bring it back.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await shot('versions-remove');
  // The first thought is to keep it.
  await press('Enter');
  await remove.waitFor({ state: 'detached' });
  await saved(page);
  expect(await names()).toEqual(['Second', 'One']);
  await dialog().getByRole('button', { name: 'Remove…' }).press('Enter');
  await remove.getByRole('button', { name: 'Remove' }).press('Enter');
  await dialog().getByText('Removed “Second” from the file.').waitFor();
  expect(await names()).toEqual(['One']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^One/);
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await paragraphs('foreword')).toEqual(['p: The first words.']);
  await press('Control+z');
  await openVersions();
  await list().waitFor();
  expect(await names()).toEqual(['One']);
});
