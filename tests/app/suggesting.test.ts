import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, text } from './steps.ts';

/** What is changed as a suggestion is listed with its author, and accepted or rejected one by one, undone, saved and kept. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

let tries = 0;
const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const told = (page: Page) => panel(page).locator('.findings-told');
const items = (page: Page) => panel(page).locator('.finding-item');
const foreword = (page: Page) => text(page, 'Foreword');

/** Who changed the words, as is told while the pointer is on them. */
async function makersOn(words: Locator): Promise<string> {
  await words.hover();
  await expect.poll(() => words.getAttribute('title')).not.toBeNull();
  return (await words.getAttribute('title')) ?? '';
}

test('changes are suggested, listed, accepted, rejected, undone and kept with the report', async () => {
  const page = await stage.open();
  const name = `Suggested PDU ${++tries}`;
  await newReport(page, name);
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met in March.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Staff spoke well of it.');

  await page.keyboard.press('Control+Shift+F9');
  await page.getByRole('tab', { name: 'Changes' }).waitFor();
  await page.keyboard.type(' Some did not.');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await expect.poll(() => items(page).first().locator('ins').textContent()).toBe(' Some did not.');

  // It is shown in the text, too, and what went is no part of it.
  await expect.poll(() => foreword(page).locator('[data-changed=new]').allTextContents()).toEqual([' Some did not.']);

  // A word that goes in the other paragraph is a change of its own.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Home');
  for (let times = 0; times < 2; times++) await page.keyboard.press('Control+Delete');
  await expect.poll(() => told(page).textContent()).toBe('2 open changes.');
  await expect.poll(() => items(page).first().locator('del').textContent()).toMatch(/^The board/);
  await expect.poll(() => foreword(page).locator('[data-gone]').getAttribute('data-gone')).toMatch(/^The board/);
  expect(await foreword(page).textContent()).toMatch(/^ ?met in March/);
  expect(await axeFaults(page)).toEqual([]);
  await panel(page).getByRole('radio', { name: 'No mark-up' }).press('Space');
  await expect.poll(() => foreword(page).locator('[data-gone], [data-changed]').count()).toBe(0);
  await panel(page).getByRole('radio', { name: 'Mark-up', exact: true }).press('Space');
  await foreword(page).locator('[data-gone]').waitFor();

  await items(page).first().getByRole('button', { name: 'Reject' }).press('Enter');
  await expect.poll(() => foreword(page).textContent()).toContain('The board met in March.');
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await items(page).first().getByRole('button', { name: 'Accept' }).press('Enter');
  await expect.poll(() => told(page).textContent()).toBe('0 open changes.');
  await expect.poll(() => foreword(page).textContent()).toContain('Staff spoke well of it. Some did not.');

  // Both decisions and both changes are steps of undo; then all of it is done again.
  await goTo(page, 'Foreword');
  for (let times = 0; times < 2; times++) await page.keyboard.press('Control+z');
  await expect.poll(() => told(page).textContent()).toBe('2 open changes.');
  await expect.poll(() => foreword(page).textContent()).not.toContain('The board met');
  await saved(page);

  const { suggested } = await stage.readReport(`${name}.assay`);
  expect(Object.keys(suggested?.parts ?? {})).toEqual(['foreword']);
  const again = await stage.open({ file: `${name}.assay` });
  await again.getByRole('tab', { name: 'Changes' }).click();
  await expect.poll(() => told(again).textContent()).toBe('2 open changes.');
  await goTo(again, 'Foreword');
  await panel(again).getByRole('button', { name: 'Reject all' }).press('Enter');
  await expect.poll(() => foreword(again).textContent()).toContain('The board met in March.');
  await expect.poll(() => foreword(again).textContent()).not.toContain('Some did not');
  await saved(again);
  expect((await stage.readReport(`${name}.assay`)).suggested).toBeUndefined();
});

test('keys lead from change to change and decide; a split paragraph is one; the original is shown to be read', async () => {
  const page = await stage.open();
  await newReport(page, `Suggested PDU ${++tries}`);
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met in March and spoke at length. Staff liked it.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody left.');
  await page.keyboard.press('Control+Shift+F9');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  for (let times = 0; times <= 'Staff liked it.Nobody left.'.length; times++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await expect.poll(() => items(page).first().locator('b').textContent()).toBe('Paragraph split');
  await expect.poll(() => foreword(page).locator('[data-end-came]').count()).toBe(1);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' All did.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Then ');
  await expect.poll(() => told(page).textContent()).toBe('3 open changes.');

  // The names of authors are in the list and, under the pointer, on the words.
  const author = await items(page).first().locator('.change-author').textContent();
  expect(await makersOn(foreword(page).locator('[data-author]').first())).toContain(author ?? 'nobody');

  // From the beginning: the second change is the split; accepting it leads on to the third.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+F9');
  const current = () => panel(page).locator('[data-current=true] b').textContent();
  await expect.poll(current).toBe('Added');
  await page.keyboard.press('Alt+F9');
  await expect.poll(current).toBe('Paragraph split');
  await page.keyboard.press('Control+F8');
  await expect.poll(() => told(page).textContent()).toBe('2 open changes.');
  await expect.poll(() => panel(page).locator('[data-current=true] ins').textContent()).toBe(' All did.');
  await page.keyboard.press('Control+Shift+F8');
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await expect.poll(() => foreword(page).textContent()).not.toContain('All did.');

  // What is filtered away is not listed; a decision in the list takes the focus to the next.
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('Added');
  await expect.poll(() => items(page).count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => items(page).count()).toBe(2);

  // The original cannot be edited, and is not what is saved.
  await panel(page).getByRole('radio', { name: 'Original' }).press('Space');
  const original = page.getByRole('dialog', { name: 'Original' });
  await original.waitFor();
  await expect.poll(() => original.textContent()).not.toContain('Then');
  expect(await original.locator('[contenteditable=true], textarea, input').count()).toBe(0);
  await page.keyboard.type('x');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await original.waitFor({ state: 'detached' });
  await expect.poll(() => foreword(page).textContent()).toContain('Then The board met');
  await panel(page).getByRole('radio', { name: 'Mark-up', exact: true }).waitFor();

  await items(page).first().getByRole('button', { name: 'Accept' }).press('Enter');
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[data-change]')?.querySelector('ins')?.textContent),
    )
    .toBe(' All did.');
  await saved(page);
});

test('the last change that is decided leaves the caret where it was', async () => {
  const page = await stage.open();
  await newReport(page, `Suggested PDU ${++tries}`);
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody left.');
  for (const [key, line] of [
    ['Control+F8', 'The board met. So we heard.!'],
    ['Control+Shift+F8', 'The board met. So we heard.!!'],
  ] as const) {
    await page.keyboard.press('Control+Shift+F9');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type(' So we heard.');
    await page.keyboard.press('Control+Shift+F9');
    await page.keyboard.press('Alt+F9');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(' So we heard.');
    await page.keyboard.press(key);
    await page.getByRole('tab', { name: 'Changes' }).waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await expect.poll(() => foreword(page).locator('.b').first().textContent()).toBe(line);
  }
  await page.context().close();
});

test('a suggestion has its author from its first letter on, and is not shown anew when it is noted', async () => {
  const page = await stage.open();
  await newReport(page, `Suggested PDU ${++tries}`);
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met.');
  await page.keyboard.press('Control+Shift+F9');
  const marked = foreword(page).locator('[data-changed]');
  // The first one brings what shows them.
  await page.keyboard.type(' Then');
  await marked.first().waitFor();
  await saved(page);
  await foreword(page).evaluate((field) => {
    const shownAnew: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) if (target instanceof Element) shownAnew.push(target.outerHTML);
    }).observe(field, { subtree: true, attributeFilter: ['data-author', 'title'] });
    Object.assign(globalThis, { shownAnew });
  });
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Q');
  expect(await marked.first().textContent()).toBe('Q');
  const shown = foreword(page).locator('[data-author]:has([data-changed])').first();
  expect(await shown.getAttribute('data-author')).toMatch(/^\d$/);
  await saved(page);
  expect(await page.evaluate(() => (globalThis as unknown as { shownAnew: string[] }).shownAnew)).toEqual([]);
  expect(await makersOn(shown)).toMatch(/^.+, \d\d:\d\d$/);
  await page.mouse.move(0, 0);
  await expect.poll(() => shown.getAttribute('title')).toBeNull();
});

test('what is typed before the code of it has come is a suggestion, too, and what follows it outright is none', async () => {
  const page = await stage.open();
  let come = () => {};
  const typed = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/assets/record-*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await newReport(page, `Suggested PDU ${++tries}`);
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met.');
  await page.keyboard.press('Control+Shift+F9');
  await page.keyboard.type(' Partners agreed.');
  await page.keyboard.press('Control+Shift+F9');
  await goTo(page, 'Background');
  await page.keyboard.type('One office.');
  await page.keyboard.press('Control+Shift+F9');
  await goTo(page, 'Foreword');
  come();
  await expect
    .poll(() => foreword(page).locator('[data-changed=new]').allTextContents())
    .toEqual([' Partners agreed.']);
  await page.keyboard.type(' So did staff.');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await expect.poll(() => items(page).locator('ins').allTextContents()).toEqual([' Partners agreed. So did staff.']);
  await expect.poll(() => told(page).textContent()).toBe('1 open change.');
  await page.context().close();
});

test('where the code of it cannot be had, that is said, and changes are none', async () => {
  const page = await stage.open();
  await page.route('**/assets/record-*.js', (route) => route.abort());
  await newReport(page, `Suggested PDU ${++tries}`);
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Shift+F9');
  await page.getByText('Changes cannot be suggested now').waitFor({ state: 'attached' });
  await page.keyboard.type('The board met.');
  await text(page, 'Foreword').getByText('The board met.').waitFor();
  await page.context().close();
});
