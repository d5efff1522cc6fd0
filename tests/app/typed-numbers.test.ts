import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { newReport, openSample, saved, text } from './steps.ts';

/** Typed numbers that match figures, numbers that no longer do, and what the glossary is suggested. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const PART = '2.3.areas-for-improvement';
const planning = (page: Page) => text(page, '2.3. Planning, Areas for improvement');
const panel = (page: Page) => page.getByRole('complementary');
const here = (page: Page) => panel(page).getByRole('region', { name: /^Numbers here that match figures/ });
const linkTo = (page: Page, typed: string) => here(page).getByRole('button', { name: `Link “${typed}” to 2.3.3` });

async function score(page: Page, yes: string, base: string): Promise<void> {
  await panel(page).getByRole('textbox', { name: 'Answered yes, 2.3.3' }).fill(yes);
  await panel(page).getByRole('textbox', { name: 'Number of cases, 2.3.3' }).fill(base);
}

/** A report in which planning keeps people safe in 37 of 58 cases, with the caret in what may be improved. */
async function begin(page: Page, name: string): Promise<void> {
  await newReport(page, name);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^2\.3/ }).click();
  await score(page, '37', '58');
  await planning(page).click();
}

async function inlines(page: Page, name: string): Promise<unknown[]> {
  await saved(page);
  const [block] = (await stage.readReport(`${name}.assay`)).parts[PART] ?? [];
  return (block && 'children' in block ? block.children : []).map((inline) =>
    'type' in inline ? (inline.type === 'live-figure' ? `${inline.figure} ${inline.form}` : inline.type) : inline.text,
  );
}

test('a typed number is offered as a link, taken by key, and taken back', async () => {
  const page = await stage.open();
  await begin(page, 'Linked');
  await page.keyboard.type('Plans keep people safe in 64 per cent of cases, 37 of the 58 cases.');
  await linkTo(page, '64 per cent').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await linkTo(page, '64 per cent').focus();
  await page.keyboard.press('Enter');
  await linkTo(page, '64 per cent').waitFor({ state: 'detached' });
  expect(await inlines(page, 'Linked')).toEqual([
    'Plans keep people safe in ',
    '2.3.3 percentage',
    ' of cases, 37 of the 58 cases.',
  ]);
  // Whoever works by keys is still where the numbers are.
  const focused = here(page).getByRole('heading');
  await expect.poll(() => focused.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await linkTo(page, '64 per cent').waitFor();
  expect(await inlines(page, 'Linked')).toEqual([
    'Plans keep people safe in 64 per cent of cases, 37 of the 58 cases.',
  ]);
  // All that are certain, in one step.
  await here(page).getByRole('button', { name: 'Link all that are certain (2)' }).click();
  await here(page).waitFor({ state: 'detached' });
  expect(await inlines(page, 'Linked')).toEqual([
    'Plans keep people safe in ',
    '2.3.3 percentage',
    ' of cases, ',
    '2.3.3 counts',
    '.',
  ]);
  await page.keyboard.press('Control+z');
  expect(await inlines(page, 'Linked')).toHaveLength(1);
  await page.context().close();
});

test('a number that was right before a score changed is found, selected and linked', async () => {
  const page = await stage.open();
  await begin(page, 'Stale');
  await page.keyboard.type('Plans keep people safe in 64 per cent of cases.');
  await linkTo(page, '64 per cent').waitFor();
  await score(page, '26', '58');
  await planning(page).click();
  const finding = panel(page)
    .getByRole('button', {
      name: /“64 per cent” in 2\.3\. Planning, Areas for improvement is what key question 2\.3\.3 was/,
    })
    .first();
  await finding.waitFor();
  expect(await finding.textContent()).toContain('It is 45 per cent now.');
  expect(await axeFaults(page)).toEqual([]);
  await finding.click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('64 per cent');
  await saved(page);
  // What each key made of the score on the way was never its value.
  expect((await stage.readReport('Stale.assay')).formerValues).toEqual([
    { figure: '2.3.3', value: { yes: 37, base: 58 } },
  ]);
  await linkTo(page, '64 per cent').click();
  await expect.poll(() => planning(page).textContent()).toContain('45 per cent');
  await finding.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await finding.waitFor();
  await page.context().close();
});

test('a short form of the text goes into the glossary, and another is not needed', async () => {
  const page = await stage.open();
  await openSample(page, 'Community Rehabilitation Company, 2018-19 programme, 2019');
  const glossary = page.locator('[data-part="annex-4"]');
  const suggestions = glossary.locator('details', { hasText: 'Suggestions' });
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^Foreword/ })
    .click();
  await text(page, 'Foreword').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' A Local Widget Board (LWB) and a QXZ met.');
  await suggestions.locator('summary').click();
  await suggestions.getByText('Local Widget Board').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await suggestions.getByRole('button', { name: 'Not needed QXZ' }).click();
  await suggestions.getByRole('button', { name: 'Not needed QXZ' }).waitFor({ state: 'detached' });
  await suggestions.getByRole('button', { name: 'Add LWB' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('people who meet');
  await suggestions.getByRole('button', { name: 'Add LWB' }).waitFor({ state: 'detached' });
  await saved(page);
  const report = await stage.readReport((await page.locator('.top-file-name').textContent()) ?? '');
  expect(report.glossary.entries.at(-1)).toMatchObject({
    term: 'LWB',
    definition: 'Local Widget Board: people who meet',
  });
  await page.context().close();
});
