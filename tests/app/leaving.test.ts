import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const coreOf = (bytes: Uint8Array) => Buffer.from(unzipSync(bytes)['docProps/core.xml'] ?? []).toString('utf8');

test('what goes with a file is shown before it is written, and can be left out', async () => {
  const page = await stage.open();
  await openSample(page);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const line = dialog.getByText(/^Goes with the file: the author HM Inspectorate of Probation; the time when/);
  await line.waitFor();
  expect(await line.textContent()).toContain('its title and language');
  // Folded: one line, and no ticks before anybody asks.
  const author = dialog.getByRole('checkbox', { name: 'the author HM Inspectorate of Probation' });
  expect(await author.isVisible()).toBe(false);
  await line.click();
  await author.check();
  await dialog.getByRole('checkbox', { name: /^the time when the report was begun/ }).check();
  await expect.poll(() => dialog.locator('summary').first().textContent()).toMatch(/^Goes with the file: its title/);
  expect(await dialog.locator('.goes-with').textContent()).toMatch(/Does not go with it: .*62 cases/);
  expect(await dialog.locator('.goes-with').textContent()).toContain('the answers of 62 cases');
  expect(await axeFaults(page)).toEqual([]);

  const name = await dialog.getByLabel('Name of the file').inputValue();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByRole('status').waitFor();
  const core = coreOf(new Uint8Array(await readFile(join(stage.reportsFolder, name))));
  expect(core).not.toMatch(/creator|lastModifiedBy|<dcterms:/);
  expect(core).toContain('<dc:title>');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.context().close();
});

test('a copy for others is made without the cases, and the work goes on in the report', async () => {
  const page = await stage.open();
  await openSample(page);
  const title = await page.title();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Copy of the report for others' }).check();
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toMatch(/\.assay$/);
  await dialog.getByText(/^Goes with the file: the answers of 62 cases/).click();
  await dialog.getByRole('checkbox', { name: /^the answers of 62 cases, from the file cases\.csv/ }).check();
  expect(await axeFaults(page)).toEqual([]);
  const name = await dialog.getByLabel('Name of the file').inputValue();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/You go on working in .*\.assay\.$/);
  const copy = await stage.readReport(name);
  expect(copy.cases).toBeUndefined();
  expect(Object.keys(copy.scores.keyQuestions).length).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await page.title()).toBe(title);
  // The report itself still has them.
  await page.getByRole('button', { name: 'Export…' }).click();
  await dialog
    .getByText(/the answers of 62 cases/)
    .first()
    .waitFor({ state: 'attached' });
  await page.context().close();
});

const looks = [
  ['light', 1360, 860, 'light'],
  ['dark', 1360, 860, 'dark'],
  ['narrow', 420, 860, 'light'],
  ['at 200 %', 680, 430, 'light'],
] as const;

test.each(looks)(
  'the list can be read %s, and nothing is wider than the window',
  async (name, width, height, colorScheme) => {
    const page = await stage.open({ viewport: { width, height }, colorScheme });
    await openSample(page);
    // In a narrow window the button is behind others.
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.waitFor();
    await dialog.getByText(/^Goes with the file:/).click();
    const pictures = process.env.PICTURES;
    if (pictures) await page.screenshot({ path: join(pictures, `leaving-${name.replace(/\W/g, '')}.png`) });
    expect(await axeFaults(page)).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.context().close();
  },
);

test('a file for review is a draft in Word, and says what goes along', async () => {
  const page = await stage.open();
  await openSample(page);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const review = dialog.getByRole('checkbox', { name: /^For review in Word/ });
  const draft = dialog.getByRole('checkbox', { name: /^As a draft/ });
  await review.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => draft.isChecked()).toBe(true);
  expect(await draft.isEnabled()).toBe(false);
  await dialog.getByText(/^Goes with the file: .*the report’s id, by which changes are found again/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  // It is for Word alone.
  await dialog.getByRole('radio', { name: 'Web page' }).check();
  await expect.poll(() => review.isChecked()).toBe(false);
  expect(await review.isEnabled()).toBe(false);
  await dialog.getByRole('radio', { name: 'Word file' }).check();
  await expect.poll(() => review.isChecked()).toBe(true);
  const field = dialog.getByLabel('Name of the file');
  await expect.poll(() => field.inputValue()).toMatch(/\.docx$/);
  const name = await field.inputValue();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByRole('status').waitFor();
  const parts = unzipSync(new Uint8Array(await readFile(join(stage.reportsFolder, name))));
  expect(Object.keys(parts)).toContain('customXml/item1.xml');
  expect(Buffer.from(parts['word/settings.xml'] ?? []).toString('utf8')).toContain('w:edit="trackedChanges"');
  await page.context().close();
});
