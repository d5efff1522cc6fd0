import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../source.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample, saved } from './steps.ts';

/** Facts, glossary, paired lists, details in place and the picture of the cover, by key and by pointer. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);
const reportIn = async (page: Page) => {
  await saved(page);
  return stage.readReport((await page.locator('.top-file-name').textContent()) ?? '');
};

test('facts are written, moved, taken back and printed with their notes', async () => {
  const page = await stage.open();
  await openSample(page, 'Community Rehabilitation Company, 2018-19 programme, 2019');
  const facts = part(page, 'facts');
  const values = facts.getByRole('textbox', { name: 'Value', exact: true });
  const before = await values.count();
  expect(before).toBeGreaterThan(3);
  await facts.getByRole('button', { name: 'Add a fact' }).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('offices in the area');
  await facts.getByRole('textbox', { name: 'Source, printed as a footnote' }).last().fill('Provider, June 2019');
  await facts.getByRole('button', { name: `Move up: fact ${before + 1}`, exact: true }).click();
  expect((await reportIn(page)).facts.map(({ value }) => value).indexOf('12')).toBe(before - 1);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  expect((await reportIn(page)).facts.at(-1)).toMatchObject({
    value: '12',
    description: 'offices in the area',
    note: 'Provider, June 2019',
  });
  await facts.getByRole('button', { name: `Remove: fact ${before + 1}`, exact: true }).click();
  expect((await reportIn(page)).facts).toHaveLength(before);
  await page.context().close();
});

test('a term of the edition is left out, worded anew and put back', async () => {
  const page = await stage.open();
  await openSample(page, 'National Probation Service');
  const glossary = part(page, 'annex-4');
  await glossary.locator('summary', { hasText: 'of the edition' }).click();
  const first = glossary
    .locator('.edition-term')
    .filter({ has: page.getByRole('button', { name: /^Leave out/ }) })
    .first();
  const term = (await first.locator('b').textContent()) ?? '';
  await first.getByRole('button', { name: /^Leave out/ }).click();
  expect((await reportIn(page)).glossary.omitted).toContain(term);
  await glossary.getByRole('button', { name: `Put back ${term}`, exact: true }).click();
  expect((await reportIn(page)).glossary.omitted).not.toContain(term);
  await glossary.getByRole('button', { name: `Use own words for ${term}`, exact: true }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('In our own words');
  expect((await reportIn(page)).glossary.entries.at(-1)).toMatchObject({ term, definition: 'In our own words' });
  await page.context().close();
});

test('barriers are written by key, and their column goes with the last of them', async () => {
  const page = await stage.open();
  await openSample(page, 'Quality & Impact');
  const report = await reportIn(page);
  const [id] =
    Object.entries(report.lists).find(([, { second }]) => second.length === 1) ?? Object.entries(report.lists)[0] ?? [];
  if (!id) throw new Error('the sample has no paired lists');
  const lists = part(page, id);
  const barriers = lists.getByRole('list').last().getByRole('textbox');
  await barriers.last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('nobody to ask');
  expect((await reportIn(page)).lists[id]?.second.at(-1)).toBe('nobody to ask');
  for (let left = await barriers.count(); left > 0; left--) {
    await barriers.last().fill('');
    await page.keyboard.press('Backspace');
  }
  expect((await reportIn(page)).lists[id]?.second).toEqual([]);
  await lists.getByText(/that column is not printed/).waitFor();
  await page.context().close();
});

test('a detail in fixed text leads to its field, and the text follows', async () => {
  const page = await stage.open();
  await openSample(page);
  const slot = part(page, 'acknowledgements').getByRole('button', { name: 'HM Inspector Tobias Ferrand', exact: true });
  await slot.click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('detail:people.leadInspector');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const empty = part(page, 'acknowledgements').locator('.slot.empty');
  await empty.waitFor();
  expect(await empty.textContent()).toBe('[Lead inspector, with grade]');
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('a picture is put on the cover, kept with the report, and taken away', async () => {
  const page = await stage.open();
  await openSample(page);
  const cover = part(page, 'cover');
  const before = (await reportIn(page)).coverPicture;
  await cover.getByLabel(/^Choose a/).setInputFiles(join(root, 'docs/pictures/start.png'));
  await expect.poll(async () => (await reportIn(page)).coverPicture === before).toBe(false);
  const { coverPicture, assets } = await reportIn(page);
  expect(assets[coverPicture ?? '']?.name).toBe('start.png');
  await cover.locator('img').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await cover.getByRole('button', { name: 'Remove the picture' }).click();
  expect((await reportIn(page)).coverPicture).toBeUndefined();
  await page.keyboard.press('Control+z');
  await cover.locator('img').waitFor();
  await cover
    .getByLabel(/^Choose a/)
    .setInputFiles({ name: 'a.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
  await cover.getByRole('alert').waitFor();
  expect((await reportIn(page)).coverPicture).toBe(coverPicture);
  await page.context().close();
});
