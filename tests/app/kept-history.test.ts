import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown, text } from './steps.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('after the window was closed and the host killed, undo takes back to its first letter what was done before', async () => {
  const page = await stage.open();
  await newReport(page, 'Lasting PDU');
  const bytes = () => readFile(join(stage.reportsFolder, 'Lasting PDU.assay'));
  const first = await bytes();

  await goTo(page, 'Foreword');
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  await page.getByRole('button', { name: 'Rate 1.2 Staff' }).click();
  await page
    .getByRole('complementary')
    .getByRole('radio', { name: /^Inadequate/ })
    .check();
  await goTo(page, 'Background');
  await page.keyboard.type('Third.');
  await saved(page);
  const last = await bytes();
  await page.context().close();
  await stage.killHost();

  const again = await stage.open();
  await again.getByRole('button', { name: /^Lasting PDU/ }).click();
  await again.getByRole('button', { name: 'Export…' }).waitFor();
  const undo = again.getByRole('button', { name: 'Undo' });
  expect(await undo.getAttribute('aria-disabled')).toBe('false');
  await again.keyboard.press('Control+z');
  const background = text(again, 'Background');
  await expect.poll(() => background.evaluate((field) => field.contains(document.activeElement))).toBe(true);
  expect(await shown(background)).toEqual(['p: ']);
  await saved(again);
  expect(Object.keys((await stage.readReport('Lasting PDU.assay')).parts)).toEqual(['foreword']);
  while ((await undo.getAttribute('aria-disabled')) === 'false') await again.keyboard.press('Control+z');
  await saved(again);
  expect(await bytes()).toEqual(first);
  const redo = again.getByRole('button', { name: 'Redo' });
  while ((await redo.getAttribute('aria-disabled')) === 'false') await again.keyboard.press('Control+y');
  await saved(again);
  expect(await bytes()).toEqual(last);
});
