import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** The name of what has the focus, roughly as it is read out. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((l) => l.textContent) : [];
    return `${element?.getAttribute('role') ?? element?.localName} ${[...labels, label].join(' ')}`.trim();
  });

async function tabTo(page: Page, what: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 250; step++) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key never came to ${what}; it is at “${await focused(page)}”.`);
}

test('a report is made, written, scored and exported without a mouse', async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await tabTo(page, /^button New report/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Keys PDU');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Keys PDU' }).waitFor();

  await tabTo(page, /^button –?○? ?Foreword/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Written by keys.');
  expect(await focused(page)).toMatch(/^textbox Foreword/);

  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /^select Form of the paragraph/, 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('button Bold');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('button Comment');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^textbox Foreword/);
  await page.keyboard.type(' Still here.');

  await tabTo(page, /^button Rate 1\.1/);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatch(/^input .*Outstanding/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('[data-part=ratings]').textContent()).toContain('Good');
  await saved(page);
  const report = await stage.readReport('Keys PDU.assay');
  expect(report.scores.standards['1.1']).toEqual({ rating: 'Good' });
  expect(JSON.stringify(report.parts.foreword)).toContain('Written by keys. Still here.');

  await tabTo(page, /^button Export/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('Name of the file').inputValue()).toBe('Keys PDU.docx');
  await tabTo(page, /^button Another folder/);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Folders and files' }).waitFor();
  await tabTo(page, /^input Name of the file/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Written: Keys PDU\.docx/).waitFor();
  // What was pressed has gone, and Enter closes what tells of the file.
  expect(await focused(page)).toMatch(/^button Close/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^button Export/);
});
