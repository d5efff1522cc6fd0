import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

/** Two windows of one browser on one host, as when a tab is duplicated. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const name = 'Held PDU';
const report = (page: Page) => page.getByRole('button', { name: new RegExp(`^${name}\\.assay`) });
const reading = (page: Page) => page.locator('[data-notice=owner]');
const taken = (page: Page) => page.locator('[data-notice=taken]');
const owners = async () => (await readdir(stage.reportsFolder)).filter((file) => file.startsWith('~$'));
const toLibrary = (page: Page) => page.getByRole('button', { name: 'Reports' }).first().click();
const shown = (page: Page) => page.getByRole('button', { name: 'Export…' }).waitFor();

async function duplicate(page: Page): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  return opening;
}

test('the second window reads, may take the report, and the first is told and gets it back', async () => {
  const first = await stage.open();
  await newReport(first, name);
  await (await goTo(first, 'Foreword')).pressSequentially('Saved words.');
  await saved(first);
  expect(await owners()).toEqual([`~$${name}.assay`]);

  const second = await duplicate(first);
  await report(second).click();
  await reading(second).waitFor();
  await second
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^Foreword/ })
    .click();
  await second.locator('[data-part=foreword]').getByText('Saved words.').waitFor();
  expect(await second.locator('[data-notice=restored], [data-notice=unsaved]').count()).toBe(0);

  await reading(second)
    .getByRole('button', { name: /all the same/ })
    .click();
  await second.getByRole('dialog').getByRole('button', { name: 'Open for writing' }).click();
  await reading(second).waitFor({ state: 'detached' });
  await taken(first).waitFor();
  expect(await taken(first).textContent()).toMatch(
    /^Open elsewhere\. \S+ on \S+ has opened this report for writing\. What you write is kept;/,
  );

  // What the first one writes is still its own.
  await (await goTo(first, 'Foreword')).press('Control+End');
  await first.keyboard.type(' More.');
  await saved(first);

  await toLibrary(second);
  await taken(first).waitFor({ state: 'detached' });
  expect(await owners()).toHaveLength(1);
  await toLibrary(first);
  await report(first).waitFor();
  await expect.poll(owners).toEqual([]);
});

test('a window that is loaded anew has its report still, and one that is closed has let it go', async () => {
  const first = await stage.open();
  await report(first).click();
  await shown(first);
  const second = await duplicate(first);
  await first.reload();
  await report(first).click();
  await shown(first);
  expect(await reading(first).count()).toBe(0);

  await report(second).click();
  await reading(second).waitFor();
  await first.close({ runBeforeUnload: true });
  await expect.poll(owners).toEqual([]);
  await reading(second).getByRole('button', { name: 'Try again' }).click();
  await reading(second).waitFor({ state: 'detached' });
  expect(await owners()).toHaveLength(1);
});
