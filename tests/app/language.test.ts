import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudo } from '../../core/messages/pseudo.ts';
import { axeFaults } from './axe.ts';
import { cutOff } from './cut-off.ts';
import { showEach } from './shown-by-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const long = { timeout: 300_000 };
const spoken = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** By keys alone: the settings, and what is sought there. */
async function change(page: Page, settings: string, search: string, words: string, offer: string): Promise<void> {
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: settings });
  await dialog.getByLabel(search).fill(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const button = dialog.getByRole('button', { name: offer });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
}

test('Welsh is chosen on the start screen, and holds from the beginning of the next window', long, async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await change(page, 'Settings', 'Search the settings', 'language', 'Newid i’r Gymraeg');
  await expect.poll(() => spoken(page)).toBe('cy');
  await page.getByRole('button', { name: 'Gosodiadau…' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  const other = await stage.openBeside(page);
  await other.getByRole('button', { name: 'Gosodiadau…' }).waitFor();
  expect(await spoken(other)).toBe('cy');
  await page.context().close();
});

test(
  'a report that is open stays, with what was just typed and its undo; its text keeps its own language',
  long,
  async () => {
    const page = await stage.open();
    await newReport(page, 'Two languages');
    await goTo(page, 'Foreword');
    await page.keyboard.type('Written in English.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And on.');
    await change(page, 'Settings', 'Search the settings', 'language', 'Newid i’r Gymraeg');

    await expect.poll(() => spoken(page)).toBe('cy');
    const text = page.locator('article.paper');
    await expect.poll(() => text.getByText('And on.').count()).toBe(1);
    expect(await text.getAttribute('lang')).toBe('en-GB');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.getByText('And on.').count()).toBe(0);
    await expect.poll(() => text.getByText('Written in English.').count()).toBe(1);
    expect(await axeFaults(page)).toEqual([]);

    await change(page, 'Gosodiadau', 'Chwilio’r gosodiadau', 'iaith', 'Change to English');
    await expect.poll(() => spoken(page)).toBe('en-GB');
    await page.getByRole('button', { name: 'Export…' }).waitFor();
    await expect.poll(() => text.getByText('Written in English.').count()).toBe(1);
    await page.context().close();
  },
);

test('what is found in an English text is told in Welsh, with the words of the text as they are', long, async () => {
  const page = await stage.open();
  await newReport(page, 'Findings in Welsh');
  await goTo(page, 'Foreword');
  await page.keyboard.type('We reviewed this cases.');
  await change(page, 'Settings', 'Search the settings', 'language', 'Newid i’r Gymraeg');
  await expect.poll(() => spoken(page)).toBe('cy');
  await page.getByRole('tab', { name: /Canfyddiadau/ }).click();
  const finding = page.getByRole('listitem').filter({ hasText: 'Mae’r enw’n lluosog' });
  await finding.getByRole('button', { name: /“this cases”/ }).click();
  expect(await finding.locator('blockquote').getAttribute('lang')).toBe('en-GB');
  await finding.getByText('Pam, a sut i’w drwsio').click();
  await finding.getByText('Dau air ochr yn ochr nad ydynt yn cytuno').waitFor();
  await page.getByText('Mae “Background” yn wag.').waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await change(page, 'Gosodiadau', 'Chwilio’r gosodiadau', 'iaith', 'Change to English');
  await expect.poll(() => spoken(page)).toBe('en-GB');
  await page.context().close();
});

const strange = (english: string) => pseudo.translate('', '', english);

test.each([
  ['wide', 1280, 800],
  ['narrow', 700, 800],
  ['200 per cent', 640, 400],
])('nothing is cut off where all is said at greater length: %s', long, async (_name, width, height) => {
  const page = await stage.open({ viewport: { width, height } });
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await page.evaluate(() => localStorage.setItem('assay.language', 'en-XA'));
  await page.reload();
  await page.getByRole('heading', { name: strange('Recent') }).waitFor();
  expect(await cutOff(page, /[⟦⟧]/), 'start').toEqual([]);
  await page.getByRole('button', { name: strange('Sample report…') }).click();
  expect(await cutOff(page, /[⟦⟧]/), 'samples').toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Caldersea/ })
    .click();
  await page
    .getByRole('button', { name: strange('Export…') })
    .first()
    .waitFor();
  expect(await cutOff(page, /[⟦⟧]/), 'report').toEqual([]);
  for (const tab of await page.getByRole('tab').all()) {
    if (!(await tab.isVisible())) continue;
    await tab.click();
    expect(await cutOff(page, /[⟦⟧]/), String(await tab.textContent())).toEqual([]);
  }
  await showEach(page, async (what) => expect(await cutOff(page, /[⟦⟧]/), what).toEqual([]));
  await page.context().close();
});
