import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import type { Stage } from './stage.ts';
import { goTo, text } from './steps.ts';
import { choose, commented, exportForReview, overwritten, replaced } from './word-edits.ts';

/** A Word file comes back from review: it is looked at, chosen from, taken as suggestions and comments, and taken back. */

let page: Page;
let stage: Stage;
const { press, read } = eachWithNewReport({
  title: 'Reviewed',
  onPage: (fresh, of) => {
    page = fresh;
    stage = of;
  },
});

const dialog = () => page.getByRole('dialog', { name: 'Import review' });
const points = () => dialog().locator('.review-point');
const sum = () => dialog().locator('.import-sum').textContent();
const panel = () => page.getByRole('complementary', { name: 'Scores, findings and details' });
const active = () =>
  page.evaluate(() => document.activeElement?.closest('li, h3')?.querySelector('label')?.textContent ?? '');

async function written(): Promise<void> {
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met in March.');
  await press('Enter');
  await page.keyboard.type('Staff spoke well of their managers.');
  await press('Control+Alt+m');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('comment:new');
  await page.keyboard.type('Please look at this.');
  await press('Control+Enter');
  await page.locator('.comments-pane .thread').waitFor();
  await goTo(page, 'Background');
  await page.keyboard.type('The area has two offices.');
  await read();
}

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await press('Control+Shift+O');
  await dialog().waitFor();
  await choose(dialog(), name, bytes);
  await expect.poll(sum).toContain(name);
}

test('a reviewed file is looked at, chosen from by keys, taken, undone, and says the second time that it is there', {
  timeout: 400_000,
}, async () => {
  await written();
  const before = await read();
  const sent = await exportForReview(page, stage);
  let back = replaced(sent, 'March', 'May', 'Ann Editor');
  back = commented(back, 'managers', 'Which managers?', 'Bob Review');
  back = overwritten(back, 'two offices', 'three offices');

  // What cannot be read says why, and changes nothing.
  await press('Control+Shift+O');
  await dialog().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await choose(dialog(), 'notes.docx', new TextEncoder().encode('Words.'));
  await dialog()
    .getByRole('alert')
    .getByText(/“notes.docx”.*is no Word file/)
    .waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await open('back.docx', back);
  await expect.poll(() => points().count()).toBe(3);
  expect(await sum()).toContain('2 changes and 1 comment');
  expect(await sum()).toContain('Made from the export of');
  expect(await points().locator('del').allTextContents()).toEqual(['March', 'two']);
  expect(await points().locator('ins').allTextContents()).toEqual(['May', 'three']);
  expect(await points().locator('mark').allTextContents()).toEqual(['managers']);
  expect(await axeFaults(page)).toEqual([]);

  // Filters with counts: what was made with tracking off, and nothing that could not be placed.
  await dialog().getByRole('radio', { name: 'Made with tracking off 1' }).press('Space');
  await expect.poll(() => points().count()).toBe(1);
  await dialog().getByRole('radio', { name: 'Not placed 0' }).press('Space');
  await dialog().getByText('Nothing in this file is of that kind.').waitFor();
  await dialog().getByRole('radio', { name: 'All 3' }).press('Space');
  await expect.poll(() => points().count()).toBe(3);

  // One person’s by the list of people; the boxes by arrows.
  await dialog().getByRole('button', { name: 'Choose none shown' }).press('Enter');
  await dialog().getByText('3 points shown, 0 chosen.').waitFor();
  await dialog().getByLabel('Person').selectOption('Ann Editor');
  await dialog().getByText('1 point shown, 0 chosen.').waitFor();
  await dialog().getByRole('button', { name: 'Choose all shown' }).press('Enter');
  await dialog().getByLabel('Person').selectOption('');
  await dialog().getByText('3 points shown, 1 chosen.').waitFor();
  await dialog().getByRole('button', { name: 'Choose none shown' }).focus();
  await press('Tab');
  await expect.poll(active).toContain('Foreword');
  await press('ArrowDown', 'ArrowDown');
  await expect.poll(active).toContain('Comment by Bob Review');
  await press('Space');
  await dialog().getByText('3 points shown, 2 chosen.').waitFor();

  await dialog().getByRole('button', { name: 'Take 2 into the report' }).press('Enter');
  await dialog().getByText('Took 1 change and 1 comment into the report.').waitFor();
  await dialog()
    .getByText(/^1 point of the file was not taken/)
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // Undone there and taken again; then they are changes and comments like any other.
  await dialog().getByRole('button', { name: 'Undo' }).press('Enter');
  await dialog().getByRole('button', { name: 'Take 2 into the report' }).press('Enter');
  await dialog().getByText('Took 1 change').waitFor();
  await dialog().getByRole('button', { name: 'Show the changes' }).press('Enter');
  await panel().getByText('1 open change.').waitFor();
  await expect.poll(() => panel().locator('.finding-item ins').allTextContents()).toEqual(['May']);
  await goTo(page, 'Foreword');
  await expect.poll(() => text(page, 'Foreword').textContent()).toContain('The board met in May.');
  await page.getByRole('tab', { name: 'Comments 2' }).waitFor();
  const taken = await read();
  expect(Object.values(taken.suggested?.made ?? {}).map(({ by }) => by)).toEqual(['Ann Editor']);
  expect(taken.comments?.at(-1)?.remarks.map(({ by, text: said }) => `${by}: ${said}`)).toEqual([
    'Bob Review: Which managers?',
  ]);
  expect(taken.reviews?.map(({ name, taken: ids }) => `${name} ${ids.length}`)).toEqual(['back.docx 2']);

  // The same file again: what was taken is known, the rest can still be taken.
  await open('back again.docx', back);
  await dialog().getByRole('radio', { name: 'In the report already 2' }).press('Space');
  await expect
    .poll(() => points().locator('.review-why').allTextContents())
    .toEqual(['In the report already.', 'In the report already.']);
  await dialog().getByRole('button', { name: 'Take 1 into the report' }).press('Enter');
  await dialog().getByText('Took 1 change into the report.').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  const whole = await read();
  await open('once more.docx', back);
  await dialog().getByRole('radio', { name: 'In the report already 3' }).waitFor();
  const nothing = dialog().getByRole('button', { name: 'Take 0 into the report' });
  expect(await nothing.getAttribute('aria-disabled')).toBe('true');
  await nothing.press('Enter');
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await read()).toEqual(whole);

  // Each import is one step.
  await goTo(page, 'Foreword');
  await press('Control+z', 'Control+z');
  expect(await read()).toEqual(before);
  await press('Control+y', 'Control+y');
  expect(await read()).toEqual(whole);
});

test('two reviewers’ copies of one export come back in any order while writing goes on, and a copy that nobody touched', {
  timeout: 400_000,
}, async () => {
  await written();
  const sent = await exportForReview(page, stage);
  const anns = replaced(sent, 'March', 'May', 'Ann Editor');
  const bobs = replaced(sent, 'Staff spoke well', 'Staff spoke highly', 'Bob Review');

  await open('sent.docx', sent);
  await dialog().getByText('Nothing was changed in this file, and nothing said. There is nothing to take.').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await open('bob.docx', bobs);
  await dialog().getByRole('button', { name: 'Take 1 into the report' }).press('Enter');
  await dialog().getByText('Took 1 change into the report.').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await goTo(page, 'Foreword');
  await press('Control+Home', 'End');
  await page.keyboard.type(' All came.');
  await open('ann.docx', anns);
  await expect
    .poll(() => points().locator('.review-here').allTextContents())
    .toEqual(['Now in the report: The board met in March. All came.']);
  await dialog().getByRole('button', { name: 'Take 1 into the report' }).press('Enter');
  await dialog().getByText('Took 1 change into the report.').waitFor();
  await dialog().getByRole('button', { name: 'Show the changes' }).press('Enter');
  await panel().getByText('2 open changes.').waitFor();
  const { parts, suggested } = await read();
  expect(
    parts.foreword?.map((block) =>
      'children' in block ? block.children.map((one) => ('text' in one ? one.text : '')).join('') : '',
    ),
  ).toEqual(['The board met in May. All came.', 'Staff spoke highly of their managers.']);
  expect(
    Object.values(suggested?.made ?? {})
      .map(({ by }) => by)
      .sort(),
  ).toEqual(['Ann Editor', 'Bob Review']);
});
