import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, shown } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

/** By keys alone: the list of keys, the command, the button beside it. */
async function beginChange(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+/');
  await dialog(page).waitFor();
  await dialog(page).getByRole('button', { name: 'Change keys' }).focus();
  await page.keyboard.press('Enter');
  // The button has gone, and the keys go on in the search.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type(command);
  await dialog(page)
    .getByRole('button', { name: `Change the keys of ${command}` })
    .focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('textbox', { name: `New keys of ${command}` })
    .waitFor();
}

test('a command of the text and one of the window get other keys, which hold in another window and after the next start', async () => {
  const page = await stage.open();
  await newReport(page, 'Harbour');
  await beginChange(page, 'Bold');
  expect(await axeFaults(page)).toEqual([]);

  await page.keyboard.press('Control+i');
  await dialog(page)
    .getByText(/“Italic” has these keys/)
    .waitFor();
  await page.keyboard.press('j');
  await dialog(page)
    .getByText(/These keys write/)
    .waitFor();
  await page.keyboard.press('Control+s');
  await dialog(page)
    .getByText(/“Save” has these keys/)
    .waitFor();
  await page.keyboard.press('Control+Alt+Shift+j');
  const change = dialog(page).getByRole('button', { name: 'Change the keys of Bold' });
  await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await dialog(page).getByRole('definition').first().locator('kbd').textContent()).toBe('Ctrl+Alt+Shift+J');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  const field = await goTo(page, 'Foreword');
  await page.keyboard.type('one ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('plain ');
  await page.keyboard.press('Control+Alt+Shift+j');
  await page.keyboard.type('strong');
  expect(await shown(field)).toEqual(['p: one plain strong']);
  expect(await field.locator('strong, b').allTextContents()).toEqual(['strong']);
  expect(await page.getByRole('button', { name: 'Bold' }).getAttribute('title')).toBe('Bold (Ctrl+Alt+Shift+J)');

  await beginChange(page, 'Pages');
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Escape');
  await field.click();
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Pages', pressed: true }).waitFor();
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Pages', pressed: false }).waitFor();

  const later = await stage.openBeside(page);
  await later.getByRole('heading', { name: 'Recent' }).waitFor();
  await later.keyboard.press('Control+/');
  await dialog(later).getByText('Ctrl+Alt+Shift+J').waitFor();
  await dialog(later).getByRole('button', { name: 'Change keys' }).click();
  await dialog(later).getByRole('button', { name: 'All as usual' }).click();
  await dialog(later).getByLabel('Search commands').fill('bold');
  await dialog(later).getByText('Ctrl+B').waitFor();
  await later.context().close();
});

test('a command can be without keys, and get its usual ones again', async () => {
  const page = await stage.open();
  await newReport(page, 'Lanewater');
  await beginChange(page, 'Italic');
  await dialog(page).getByRole('button', { name: 'No keys' }).click();
  await page.keyboard.press('Escape');
  const field = await goTo(page, 'Foreword');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('plain');
  expect(await field.locator('em, i').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Italic' }).getAttribute('title')).toBe('Italic');

  await page.keyboard.press('Control+/');
  await dialog(page).getByRole('button', { name: 'Change keys' }).click();
  await dialog(page).getByRole('button', { name: 'The usual keys of Italic' }).click();
  await page.keyboard.press('Escape');
  await field.click();
  await page.keyboard.press('Control+i');
  await page.keyboard.type(' slanted');
  expect(await field.locator('em, i').allTextContents()).toEqual([' slanted']);
  await page.context().close();
});
