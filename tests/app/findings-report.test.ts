import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { choose } from './keys/by-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport } from './steps.ts';

/** What was found is written down for a meeting, from the pane and by keys. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

let tries = 0;
const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Report of findings' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const nameIn = (page: Page) => dialogOf(page).getByLabel('Name of the file').inputValue();

async function openDialog(page: Page): Promise<void> {
  await panel(page).locator('.findings-told').waitFor();
  const button = panel(page).getByRole('button', { name: 'Report of findings…' });
  await button.focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor();
}

async function result(page: Page): Promise<string> {
  const said = dialogOf(page).getByRole('status');
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
}

test('all that is found goes into a Word file and a table beside the report, by keys', async () => {
  const page = await stage.open();
  // A second try finds the files of the first.
  const name = `For the meeting ${++tries}`;
  await newReport(page, name);
  await goTo(page, 'Foreword');
  await page.keyboard.type('We saw that the the board had a plan.');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await panel(page).locator('.finding', { hasText: 'stands twice' }).waitFor();
  // What is listed in the pane does not decide what the meeting gets.
  await panel(page).getByRole('combobox', { name: 'Weight' }).selectOption('Errors');

  await openDialog(page);
  await expect.poll(() => nameIn(page)).toBe(`${name} findings.docx`);
  await dialogOf(page).getByText('quotes the text of the report').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialogOf(page).getByLabel('Name of the file').focus();
  await page.keyboard.press('Enter');
  const said = await result(page);
  expect(said).toMatch(new RegExp(`^Written: ${name} findings\\.docx in .+, \\d+ findings\\.$`));
  const word = unzipSync(new Uint8Array(await readFile(join(stage.reportsFolder, `${name} findings.docx`))));
  const document = Buffer.from(word['word/document.xml'] ?? []).toString('utf8');
  expect(document).toContain('stands twice');
  expect(document).toContain('>Decision<');
  await close(page);
  await expect.poll(() => focused(page)).toBe('Report of findings…');

  await openDialog(page);
  await dialogOf(page)
    .getByRole('radio', { name: /^Word file/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => nameIn(page)).toBe(`${name} findings.csv`);
  await page.keyboard.press('Enter');
  const again = await result(page);
  expect(again).toContain(`Written: ${name} findings.csv`);
  const csv = await readFile(join(stage.reportsFolder, `${name} findings.csv`), 'utf8');
  expect(csv).toContain('"language","Foreword","Foreword","the the"');
  expect(csv.trim().split('\r\n').length - 1).toBe(Number(/(\d+) findings\.$/.exec(again)?.[1]));
  await close(page);

  // Nothing is written over another file before that was asked.
  await openDialog(page);
  await expect.poll(() => nameIn(page)).toBe(`${name} findings 2.docx`);
  await dialogOf(page).getByLabel('Name of the file').fill(`${name} findings`);
  await page.keyboard.press('Enter');
  await dialogOf(page).getByText('is already there. Replace it').waitFor();
  await close(page);

  // As a command, from the text and back.
  const field = await goTo(page, 'Foreword');
  await choose(page, page.keyboard, 'Control+Shift+K', 'quality meeting', /^Report of findings/);
  await dialogOf(page).waitFor();
  await close(page);
  await expect.poll(() => field.evaluate((text) => text === text.ownerDocument.activeElement)).toBe(true);
  await page.context().close();
});
