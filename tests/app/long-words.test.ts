import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample } from './steps.ts';

/** What is longer than a field takes is told, and nothing of it is cut off in silence. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const LONG = 'The probation service of all that lies between the hills and the sea, '.repeat(2).trim();

test('a name that is too long is told, kept as it was typed, and can be made shorter', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: /^New report/ }).click();
  const field = page.getByLabel('Name of the service');
  await page.keyboard.insertText(LONG);
  await page.keyboard.press('Enter');
  await page.getByText(`The name has ${LONG.length} characters. It may have 120,`).waitFor();
  expect(await field.inputValue()).toBe(LONG);
  await field.fill('Hills and Sea');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hills and Sea' }).waitFor();

  // What the host suggests comes late.
  const written = Promise.withResolvers<void>();
  await page.route('**/api/suggestFile', async (route) => {
    await written.promise;
    await route.continue();
  });
  await page.keyboard.press('Control+Shift+S');
  const copy = page.getByRole('dialog', { name: 'Save a copy' });
  await copy.getByLabel('Name of the file').fill(LONG);
  written.resolve();
  await copy.getByRole('button', { name: 'Save copy', exact: true }).click();
  await copy.getByText(`The name has ${LONG.length + '.assay'.length} characters. It may have 120.`).waitFor();
  expect(await copy.getByLabel('Name of the file').inputValue()).toBe(LONG);
});

test('a comment is as long as whoever writes it wants', async () => {
  const page = await stage.open();
  await openSample(page);
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Alt+m');
  const field = page.getByLabel('New comment');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  const words = `${'Whose boats are these? '.repeat(300)}The last words.`;
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.locator('.comments-pane').textContent()).toContain('The last words.');
});
