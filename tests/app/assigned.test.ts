import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

/** Findings are shared out among colleagues by keys, and each finds his own. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const found = (page: Page, words: string | RegExp) => panel(page).locator('.finding', { hasText: words });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const whose = (page: Page) => panel(page).getByRole('combobox', { name: 'Assigned to' });

async function showFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await panel(page).locator('.findings-told', { hasNotText: 'being read' }).waitFor();
}

test('a finding is assigned by keys, listed for whom it is, unassigned, and all of it is undone and kept', async () => {
  const page = await stage.open();
  await newReport(page, 'Shared');
  await goTo(page, 'Foreword');
  await page.keyboard.type('We saw that the the board had a plan.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plans were made in too few cases (99 per cent), which the board knew.');
  await showFindings(page);
  const twice = found(page, 'stands twice');
  const band = found(page, '“Too few” stands for').first();
  await twice.waitFor();
  await band.waitFor();
  // Nothing is said of colleagues before there is anything to say.
  expect(await whose(page).count()).toBe(0);

  await twice.focus();
  await page.keyboard.press('a');
  await expect.poll(() => panel(page).getByLabel('Who is to see to it').count()).toBe(1);
  await page.keyboard.press('Enter');
  await panel(page).getByText('Say who is to see to it.').waitFor();
  await page.keyboard.type('B. Other');
  await page.keyboard.press('Enter');
  await twice.getByText('Assigned to B. Other').waitFor();
  await expect.poll(() => focused(page)).toContain('stands twice');
  expect(await axeFaults(page)).toEqual([]);

  await band.focus();
  await page.keyboard.press('A');
  await panel(page).getByLabel('Who is to see to it').waitFor();
  // Known names are offered.
  expect(
    await panel(page)
      .locator('datalist option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toContain('B. Other');
  // The longest name makes nothing wider than the pane.
  const third = `C. Third ${'of the north '.repeat(8)}`.trim();
  await page.keyboard.type(third);
  await page.keyboard.press('Enter');
  await band.getByText(`Assigned to ${third}`).waitFor();
  const [inside, around] = await Promise.all([whose(page).boundingBox(), panel(page).boundingBox()]);
  expect(inside?.width).toBeLessThan(around?.width ?? 0);

  await whose(page).selectOption('Assigned to B. Other');
  await band.waitFor({ state: 'detached' });
  expect(await found(page, /./).allTextContents()).toEqual([expect.stringContaining('stands twice')]);
  await whose(page).selectOption('Assigned to nobody');
  await twice.waitFor({ state: 'detached' });
  await whose(page).selectOption('Assigned or not');

  // Taken away, and back by undo.
  await twice.focus();
  await page.keyboard.press('a');
  await panel(page).getByLabel('Who is to see to it').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Unassign');
  await page.keyboard.press('Enter');
  await twice.getByText('Assigned to').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await twice.getByText('Assigned to B. Other').waitFor();

  // It stays while its words do, whatever is written around them.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('This is new. ');
  await showFindings(page);
  await twice.getByText('Assigned to B. Other').waitFor();
  await saved(page);
  const kept = await stage.readReport('Shared.assay');
  expect(kept.assigned).toMatchObject([
    { rule: 'repeated-words', to: 'B. Other', by: expect.any(String) },
    { rule: 'band-words', to: third, by: expect.any(String) },
  ]);
  await page.context().close();

  const again = await stage.open({ file: 'Shared.assay' });
  await again.getByRole('heading', { level: 1, name: 'Shared' }).waitFor();
  await showFindings(again);
  await found(again, 'stands twice').getByText('Assigned to B. Other').waitFor();
  // Whoever dismisses is named as whoever assigns.
  await found(again, 'stands twice').focus();
  await again.keyboard.press('Enter');
  await panel(again).getByRole('button', { name: 'Dismiss…' }).press('Enter');
  await panel(again).getByLabel('Why it may stay').waitFor();
  await again.keyboard.type('So it was said.');
  await again.keyboard.press('Enter');
  await panel(again).getByText('Dismissed 1').click();
  const by = kept.assigned?.[0]?.by;
  await panel(again)
    .getByText(new RegExp(`^Dismissed by ${by} on \\d+ \\w+ \\d{4}: So it was said\\.$`))
    .waitFor();
  await again.context().close();
});
