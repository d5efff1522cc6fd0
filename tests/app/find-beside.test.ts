import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample, saved } from './steps.ts';

/** Words beside the report are found, too: reasons, evidence, figures, comparisons, and tables made from data. */

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await page?.context().close();
  page = await stage.open();
  await openSample(page);
});

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const panel = () => page.getByRole('complementary', { name: 'Scores, findings and details' });
const bar = () => page.getByRole('search', { name: 'Find in the report' });
const field = () => page.getByRole('textbox', { name: 'Find', exact: true });
const soon = <T>(look: () => Promise<T>) => expect.poll(look);
const where = () => bar().locator('.find-where').textContent();
const count = () => bar().locator('.find-count').textContent();
const read = async () => {
  await saved(page);
  return stage.readReport((await page.locator('.top-file-name').textContent()) ?? '');
};
/** The field with the caret, and the words selected in it. */
const selectedInField = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement)) return null;
    return [active.dataset.field, active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0)];
  });

async function openStandard(number: string): Promise<void> {
  await panel()
    .getByRole('button', { name: new RegExp(`^${number}`) })
    .click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${number} `) }).waitFor();
}

test('the reason and the evidence of a rating are found, gone to, replaced with the text, and taken back in one step', async () => {
  await openStandard('1.1');
  await panel().getByLabel('Evidence for this judgement').fill('the quokka survey of leaders');
  await openStandard('2.3');
  await panel().getByLabel('Why it is rated').fill('a quokka was near the boundary');
  const before = await read();
  await press('Control+f');
  await field().fill('quokka');
  await soon(count).toMatch(/of 2$/);
  await press('Shift+Enter', 'Enter');
  await bar().getByText('List of 2 places').click();
  await soon(() => bar().locator('.found-list li').allTextContents()).toEqual([
    expect.stringContaining('evidence: the quokka survey'),
    expect.stringContaining('reason for the rating: a quokka was near'),
  ]);
  await bar().locator('.found-list li button').first().click();
  await soon(selectedInField).toEqual(['evidence:1.1', 'quokka']);
  await bar().locator('.found-list li button').last().click();
  await soon(selectedInField).toEqual(['reason:2.3', 'quokka']);

  await press('Control+h');
  await field().fill('quokka');
  await soon(count).toMatch(/of 2$/);
  await page.getByRole('textbox', { name: 'Replace with' }).fill('wombat');
  await press('Control+Enter');
  await page.getByRole('button', { name: 'Replace 2 of 2' }).click();
  await soon(() => bar().textContent()).toContain('Replaced in 2 places.');
  const { standards } = (await read()).scores;
  expect(standards['1.1']?.evidence).toBe('the wombat survey of leaders');
  expect(standards['2.3']?.reason).toBe('a wombat was near the boundary');
  await press('Escape', 'Control+z');
  await soon(async () => (await read()).scores).toEqual(before.scores);
});

test('a percentage is found where a table prints it, is marked on the page, and says that the score is to be changed', async () => {
  await press('Control+h');
  await field().fill('64%');
  await soon(count).toMatch(/^\d+ of \d+$/);
  await soon(where).toContain('made from data: change the score: 64%');
  await soon(() =>
    page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map((range) => range.toString())),
  ).toEqual(['64%']);
  await page.getByRole('textbox', { name: 'Replace with' }).fill('65%');
  await press('Enter');
  await soon(() => bar().textContent()).toContain('Not replaced: it is made from data: change the score.');
});

test('a source of a comparison is shown with its place, and a press opens its field', async () => {
  await page.keyboard.press('Control+f');
  await field().fill('quokka');
  await soon(count).toBe('Nothing found');
  await soon(() => bar().textContent()).toContain('reasons and evidence of ratings');
  await press('Escape');
  await page.getByRole('button', { name: /^Figures/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Figures and cases' });
  await dialog.getByRole('button', { name: 'Add a figure' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Quokkas on the caseload');
  await dialog.getByLabel('Number', { exact: true }).fill('12');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('tab', { name: 'Comparisons' }).click();
  const add = dialog.getByRole('button', { name: 'Add the previous inspection' });
  if ((await add.count()) > 0) await add.click();
  await dialog.getByLabel('Source, printed below them').first().fill('our quokka register');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });

  await press('Control+f');
  await field().fill('quokka');
  await soon(count).toMatch(/of 2$/);
  await bar().getByText('List of 2 places').click();
  await soon(() => bar().locator('.found-list li').allTextContents()).toEqual([
    expect.stringContaining('Figures, name of a figure: Quokkas on'),
    expect.stringContaining('Comparisons, source of a comparison: our quokka'),
  ]);
  await bar().locator('.found-list li button').last().click();
  await soon(selectedInField).toEqual(['compared:previous:source', 'quokka']);
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await bar().locator('.found-list li button').first().click();
  await soon(async () => (await selectedInField())?.[1]).toBe('Quokka');
  expect(await dialog.getByLabel('Name', { exact: true }).inputValue()).toBe('Quokkas on the caseload');
});

test('axe finds nothing in the list of matches', async () => {
  await press('Control+f');
  await field().fill('planning');
  await soon(count).toMatch(/of \d+$/);
  await bar().locator('.found-list summary').click();
  await bar().locator('.found-list li').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
