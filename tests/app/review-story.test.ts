import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample, saved, text } from './steps.ts';
import { choose, commented, exportForReview, insertedBehind, overwritten, replaced } from './word-edits.ts';

/** A report goes through review, by keys: written, suggested in, commented on, sent out, changed in Word, brought back, decided, signed. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });
const signOff = (page: Page) => page.getByRole('dialog', { name: 'Sign-off' });
const review = (page: Page) => page.getByRole('dialog', { name: 'Import review' });
const changes = (page: Page) => panel(page).locator('.finding-item');
const lapsed = (page: Page) =>
  outline(page)
    .getByRole('button', { name: /changed since it was signed off/ })
    .allTextContents();

test('draft, suggest, comment, export, edit in Word, import, decide, sign off, change a score', {
  timeout: 600_000,
}, async () => {
  const page = await stage.open();
  await openSample(page);

  // A draft, a suggestion in it, and a comment.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The board met in March. Staff spoke well of their managers.');
  await page.keyboard.press('Control+Shift+F9');
  await page.keyboard.type(' Partners agreed.');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect.poll(() => changes(page).locator('ins').allTextContents()).toEqual([' Partners agreed.']);
  await page.keyboard.press('Control+Shift+F9');
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Alt+m');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('comment:new');
  await page.keyboard.type('Is this so?');
  await page.keyboard.press('Control+Enter');
  await page.locator('.comments-pane').getByText('Is this so?').first().waitFor();
  await saved(page);

  // It goes out, and two people work on it in Word; meanwhile writing goes on here.
  const sent = await exportForReview(page, stage);
  let back = replaced(sent, 'in March', 'in May', 'Ann Editor');
  back = insertedBehind(back, 'Staff', ' of all offices', 'Bob Review');
  back = commented(back, 'their managers', 'All of them?', 'Bob Review');
  back = overwritten(back, 'The board met', 'The whole board met');
  await goTo(page, 'Background');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written meanwhile.');

  // It comes back, is looked at, and is taken as a whole.
  await page.keyboard.press('Control+Shift+O');
  await review(page).waitFor();
  await choose(review(page), 'back.docx', back);
  await expect.poll(() => review(page).locator('.review-point').count()).toBe(4);
  await review(page).getByRole('radio', { name: 'Made with tracking off 1' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await review(page).getByRole('button', { name: 'Take 4 into the report' }).press('Enter');
  await review(page).getByText('Took 3 changes and 1 comment into the report.').waitFor();
  await review(page).getByRole('button', { name: 'Show the changes' }).press('Enter');

  // Each is decided: Ann’s is accepted, Bob’s is not, and what is left is accepted as a whole.
  await expect.poll(() => changes(page).count()).toBe(4);
  const of = (words: string) => changes(page).filter({ hasText: words });
  await of('May').getByRole('button', { name: 'Accept' }).press('Enter');
  await expect.poll(() => changes(page).count()).toBe(3);
  await of('of all offices').getByRole('button', { name: 'Reject' }).press('Enter');
  await expect.poll(() => changes(page).count()).toBe(2);
  await panel(page).getByRole('button', { name: 'Accept all' }).press('Enter');
  await expect.poll(() => changes(page).count()).toBe(0);
  await goTo(page, 'Foreword');
  await expect
    .poll(() => text(page, 'Foreword').textContent())
    .toContain('The whole board met in May. Staff spoke well of their managers. Partners agreed.');
  await goTo(page, 'Background');
  await expect.poll(() => text(page, 'Background').textContent()).toContain('Written meanwhile.');
  await page.getByRole('tab', { name: 'Comments 2' }).click();
  await page.locator('.comments-pane').getByText('All of them?').first().waitFor();
  await saved(page);

  // All parts are signed; then a score is changed, and what prints it has lapsed.
  await page.getByRole('tab', { name: /^Here/ }).click();
  await panel(page)
    .locator('.sign-off-here')
    .getByRole('button', { name: /^Sign off/ })
    .press('Enter');
  await signOff(page).getByLabel('Show', { exact: true }).selectOption('all');
  await signOff(page).getByLabel('All parts shown').press('Space');
  await signOff(page).getByLabel('Who signs').fill('A. Name');
  await signOff(page).getByLabel('Who signs').press('Enter');
  await signOff(page)
    .getByText(/^Signed \d+ parts for “Drafting”\.$/)
    .waitFor();
  await page.keyboard.press('Escape');
  await signOff(page).waitFor({ state: 'detached' });
  expect(await lapsed(page)).toEqual([]);
  await outline(page).getByRole('button', { name: /^2\.2/ }).click();
  const score = panel(page).getByRole('textbox', { name: 'Answered yes, 2.2.3' });
  await score.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('31');
  await expect.poll(async () => (await lapsed(page)).length).toBe(1);
  expect((await lapsed(page))[0]).toMatch(/^.*2\.2\. Assessment/);

  // A word that is changed in the foreword lets that lapse, too.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Indeed.');
  await expect.poll(async () => (await lapsed(page)).length).toBe(2);
  await saved(page);
  expect(await axeFaults(page)).toEqual([]);
});
