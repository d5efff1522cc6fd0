import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, text } from './steps.ts';

/** What an editor says of a report while it is written, by keys alone. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** The machine may be busy. */
const slow = { timeout: 20_000 };
const pane = (page: Page) => page.locator('.comments-pane');
const threads = (page: Page) => pane(page).locator('.thread');
const words = (page: Page) => page.locator('.editable .commented');
const shown = (page: Page) => words(page).allTextContents();
const inDraft = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')), slow).toBe('comment:new');

async function say(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  await inDraft(page);
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await pane(page).getByText(said).first().waitFor(slow);
}

test('words are commented on, answered, resolved, filtered, deleted and restored, and all of it is kept', {
  timeout: 180_000,
}, async () => {
  const page = await stage.open();
  await newReport(page, 'Discussed');
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board had a plan');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await say(page, 'Which plan? @');
  expect(await shown(page)).toEqual(['plan']);
  await page.getByRole('tab', { name: 'Comments 1' }).waitFor(slow);

  // The caret is in the text again, behind the words, and what is typed there is no part of them.
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('editable')), slow).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' for all.');
  await expect.poll(() => text(page, 'Foreword').textContent(), slow).toBe('The board had a plan for all.');
  expect(await shown(page)).toEqual(['plan']);
  for (let at = 0; at < 11; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('x');
  await expect.poll(() => shown(page), slow).toEqual(['plxan']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page), slow).toEqual(['plan']);

  // With nothing selected it is the paragraph.
  await say(page, 'A short paragraph.');
  await expect.poll(() => threads(page).count(), slow).toBe(2);
  await expect.poll(() => shown(page), slow).toEqual(['The board had a ', 'plan', ' for all.']);

  // To the thread and an answer.
  await page.keyboard.press('Control+F9');
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('thread')), slow).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('Yes: too short.');
  await page.keyboard.press('Control+Enter');
  await pane(page).getByText('Yes: too short.').waitFor(slow);
  expect(await axeFaults(page)).toEqual([]);

  // Resolved, it is listed no longer, and its words are painted no more.
  await pane(page).getByRole('button', { name: 'Resolve' }).click();
  await expect.poll(() => threads(page).count(), slow).toBe(1);
  await pane(page).getByLabel('State').selectOption('Resolved');
  await expect.poll(() => threads(page).count(), slow).toBe(1);
  await pane(page).getByLabel('State').selectOption('All');
  await expect.poll(() => threads(page).count(), slow).toBe(2);

  // The words go, and what was said of them stays.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => words(page).count(), slow).toBe(0);
  await expect.poll(() => threads(page).count(), slow).toBe(2);
  await pane(page).getByText('not in the report any more').first().waitFor(slow);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page), slow).toEqual(['The board had a ', 'plan', ' for all.']);

  await saved(page);
  await page.reload();
  await page
    .getByRole('button', { name: /Discussed/ })
    .first()
    .click();
  await goTo(page, 'Foreword');
  await expect.poll(() => shown(page), slow).toEqual(['The board had a ', 'plan', ' for all.']);
  await page.getByRole('tab', { name: 'Comments 1' }).click();
  await expect.poll(() => threads(page).count(), slow).toBe(1);
  await page.keyboard.press('F9');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString()), slow).toBe('plan');
});

test('names are offered behind an @, and the panel is sound in light and dark', { timeout: 120_000 }, async () => {
  const page = await stage.open();
  await newReport(page, 'Named');
  await goTo(page, 'Foreword');
  await page.keyboard.type('One two');
  await say(page, 'First');
  await pane(page).locator('.thread').focus();
  await pane(page).getByRole('button', { name: 'Assign…' }).click();
  await page.keyboard.type('B. Other');
  await page.keyboard.press('Enter');
  await pane(page).getByText('Assigned to B. Other').waitFor(slow);
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('Ask @oth');
  await pane(page).getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'B. Other' }).waitFor(slow);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => pane(page).getByLabel('Reply').inputValue(), slow).toBe('Ask @B. Other ');
  await page.keyboard.press('Control+Enter');
  await pane(page).locator('.remark-text b', { hasText: '@B. Other' }).waitFor(slow);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFaults(page)).toEqual([]);
});
