import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample } from './steps.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('an export goes on while its user writes, is told at the foot, and stands in the record', async () => {
  const page = await stage.open();
  await openSample(page);
  const foot = page.getByRole('region', { name: 'Work under way' });
  const record = page.getByRole('dialog', { name: 'Record of work' });
  const openRecord = async () => {
    await page.keyboard.press('Control+Shift+K');
    await page.getByRole('combobox', { name: 'Command' }).fill('record of work');
    await page.getByRole('option', { name: /^Record of work/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await record.waitFor();
  };
  await openRecord();
  await record.getByText('Nothing yet.').waitFor();
  await page.keyboard.press('Escape');
  await record.waitFor({ state: 'detached' });

  // The host is held back, so that there is time to look at it.
  let goOn = () => {};
  const held = new Promise<void>((done) => {
    goOn = done;
  });
  await page.route('**/exportWord', async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).not.toBe('');
  const name = await dialog.getByLabel('Name of the file').inputValue();
  await page.keyboard.press('Enter');
  await dialog.getByText('go on working').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await foot.getByText(/^Export: /).waitFor();
  const text = await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written meanwhile.');
  await expect.poll(() => text.textContent()).toContain('Written meanwhile.');
  expect(await axeFaults(page)).toEqual([]);

  await openRecord();
  const close = record.getByRole('button', { name: 'Close' });
  await expect.poll(() => close.evaluate((button) => button === document.activeElement)).toBe(true);
  await record.getByText(/^Export: /).waitFor();
  await page.keyboard.press('Enter');
  await record.waitFor({ state: 'detached' });

  goOn();
  await foot.getByText(`Written: ${name}`).waitFor({ timeout: 120_000 });
  await foot.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await foot.waitFor({ state: 'detached' });
  await openRecord();
  await record.getByRole('listitem').filter({ hasText: name }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await record.getByRole('button', { name: 'Forget all of it' }).click();
  await record.getByText('Nothing yet.').waitFor();
  await page.context().close();
});
