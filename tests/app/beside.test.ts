import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const pane = (page: Page) => page.getByRole('region', { name: 'Beside the text' });
const words = (page: Page) => pane(page).locator('.beside-words');

test('another part, as it is and as it was in a version, and all figures stand beside the text by keys alone', async () => {
  const page = await stage.open();
  await openSample(page);
  const field = await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Alt+F8');
  const part = pane(page).getByRole('combobox', { name: 'Beside the text' });
  // The window is another, and what is read stays in it.
  await field.getByText('will be safer').waitFor();
  await expect.poll(() => part.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect.poll(() => words(page).getByRole('heading').first().textContent()).toBe('Foreword');
  expect(await words(page).locator('[contenteditable=true]').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  // It follows what is written in the text.
  await page.keyboard.press('Escape');
  await pane(page).waitFor({ state: 'detached' });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+F8');
  await pane(page).waitFor();
  await page.keyboard.press('Alt+F8');
  await pane(page).waitFor({ state: 'detached' });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+F8');
  await pane(page).waitFor();
  await field.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The tide table hung askew.');
  await words(page).getByText('The tide table hung askew.').waitFor();
  await saved(page);

  await page.keyboard.press('Control+Shift+K');
  await page.getByRole('combobox', { name: 'Command' }).fill('Versions');
  await page.keyboard.press('Enter');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByLabel('Name this version').fill('With the tide table');
  await page.keyboard.press('Enter');
  await versions.getByText('Kept as “With the tide table”.').waitFor();
  await page.keyboard.press('Escape');
  await field.click();
  await page.keyboard.press('Control+End');
  for (let letter = 0; letter < ' The tide table hung askew.'.length; letter++) await page.keyboard.press('Backspace');
  await words(page).getByText('The tide table hung askew.').waitFor({ state: 'detached' });

  // What is gone now can be read as it was, without another opening of the list.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await words(page).getByText('Nothing is written there now.').waitFor();
  const then = pane(page).getByRole('combobox', { name: 'As it is or was' });
  await then.focus();
  await then.getByText('With the tide table').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await words(page).getByText('The tide table hung askew.').waitFor();
  expect(await field.textContent()).not.toContain('askew');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await words(page).getByRole('columnheader', { name: 'Figure' }).waitFor();
  const { rows, filled } = await words(page).evaluate((element) => {
    const found = [...element.querySelectorAll('tbody tr')];
    return { rows: found.length, filled: found.filter((row) => row.lastElementChild?.textContent !== '').length };
  });
  expect(rows).toBeGreaterThan(20);
  expect(filled).toBe(rows);
  expect(await axeFaults(page)).toEqual([]);

  // The pages take its place, and it theirs.
  await page.keyboard.press('F8');
  await pane(page).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Pages' }).waitFor();
  await page.keyboard.press('Alt+F8');
  await pane(page).waitFor();
  await page.getByRole('region', { name: 'Pages' }).waitFor({ state: 'detached' });
  await page.context().close();
});
