import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample } from './steps.ts';

/** A key that is held a moment too long does one thing. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

async function hold(page: Page, key: string): Promise<void> {
  for (let press = 0; press < 8; press++) await page.keyboard.down(key);
}

test('Enter that asks for a dialog is not its main button, too', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: /^Sample report/ }).focus();
  await hold(page, 'Enter');
  const dialog = page.getByRole('dialog');
  const samples = dialog.getByRole('button', { name: /Caldersea/ });
  await samples.waitFor();
  // The focus is on the first sample.
  await hold(page, 'Enter');
  await page.keyboard.up('Enter');
  await page.waitForTimeout(300);
  expect(await samples.count()).toBe(1);
  // The next press is one of its own.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

test('Enter that goes to a place writes nothing there', async () => {
  const page = await stage.open();
  await openSample(page);
  const foreword = await goTo(page, 'Foreword');
  const before = await foreword.textContent();
  await page.keyboard.press('Control+g');
  const dialog = page.getByRole('dialog', { name: 'Go to' });
  await dialog.waitFor();
  await page.keyboard.type('foreword');
  await expect.poll(() => dialog.getByRole('option', { selected: true }).textContent()).toMatch(/^Foreword/);
  await hold(page, 'Enter');
  await dialog.waitFor({ state: 'detached' });
  await hold(page, 'Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.type('So');
  await expect.poll(() => foreword.textContent()).toBe(`So${before}`);
  // A key that is pressed in the text repeats as ever.
  await hold(page, 'x');
  await page.keyboard.up('x');
  await expect.poll(() => foreword.textContent()).toBe(`Soxxxxxxxx${before}`);
  await page.context().close();
});
