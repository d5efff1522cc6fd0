import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chart, newLiveFigure, newParagraph, newText } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../editions.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { saved } from './steps.ts';

/** The table of figures: entered once, found, traced to where they are used, taken back. */

const FILE = 'Wyreham.assay';
const live = () => newLiveFigure('women', 'counts', '12 of the 90 women');
const report: Report = {
  ...withScores({ ...newTestReport(), details: { 'subject.name': 'Wyreham PDU' } }, { '2.1.1': '30/90' }),
  figures: [{ id: 'women', label: 'Women', value: { yes: 12, base: 90 }, unit: 'women', kind: 'prompt' }],
  parts: {
    foreword: [newParagraph('We came in May.')],
    background: [
      newParagraph('First of all.'),
      { type: 'paragraph', children: [newText('There were '), live(), newText(' there.')] },
      { type: 'paragraph', children: [newText('Of them, '), live(), newText(' stayed.')] },
    ],
  },
};

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const chart: Chart = {
  type: 'chart',
  id: 'chart-1',
  caption: 'Who was there',
  source: '',
  form: 'bars',
  unit: '%',
  series: ['Share'],
  rows: [{ label: 'Women', values: [{ figure: 'women' }] }],
  alt: '',
  children: [{ text: '' }],
};

async function openIt(figures = report.figures, more: Partial<Report> = {}, options = {}): Promise<Page> {
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport({ ...report, figures, ...more }));
  const page = await stage.open(options);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Wyreham PDU' }).waitFor();
  return page;
}
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Figures and cases' });
const open = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Figures…' }).click();
  await dialog(page).getByRole('table').waitFor();
  return dialog(page);
};
const names = (page: Page) => dialog(page).locator('.figure-name').allTextContents();
const read = async (page: Page) => {
  await saved(page);
  return stage.readReport(FILE);
};
const row = (page: Page, name: string) =>
  dialog(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const cells = (found: Locator) => found.getByRole('cell').allTextContents();

test('a figure is added by keys alone, refused until it is right, and found', async () => {
  const page = await openIt([]);
  await open(page);
  await expect(dialog(page).getByText('is entered once, here').count()).resolves.toBe(1);
  await dialog(page).getByRole('button', { name: 'Add a figure' }).press('Enter');
  await page.keyboard.type('  Staff who said so ');
  await page.keyboard.press('Enter');
  await dialog(page).getByText('Give the number.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(await axeFaults(page)).toEqual([]);
  await dialog(page).getByRole('radio', { name: 'How many of how many' }).check();
  await dialog(page).getByLabel('How many', { exact: true }).fill('91');
  await dialog(page).getByLabel('Of how many', { exact: true }).fill('90');
  await dialog(page).getByText('91 of 90 cannot be').waitFor();
  await dialog(page).getByLabel('How many', { exact: true }).fill('31');
  await dialog(page).getByText('34 per cent').waitFor();
  await dialog(page).getByLabel('What is counted').fill('officers');
  await dialog(page).getByLabel('As at').fill('31 March 2030');
  await dialog(page).getByLabel('Source').fill('Staff survey');
  await dialog(page).getByLabel('Kind').selectOption('Survey');
  await dialog(page).getByLabel('Source').press('Enter');
  await row(page, 'Staff who said so').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Staff who said so');
  expect(await cells(row(page, 'Staff who said so'))).toEqual([
    '34 per cent',
    '31 of 90',
    'officers',
    '31 March 2030',
    'Staff survey',
    'Survey',
    'nowhere',
  ]);
  const search = dialog(page).getByRole('searchbox', { name: 'Search figures' });
  await search.fill('survey OFFICERS');
  expect(await names(page)).toEqual(['Staff who said so']);
  await dialog(page)
    .getByText(/^1 of \d+ figures$/)
    .waitFor();
  await search.fill('no such thing');
  await dialog(page).getByText('No figure is like that').waitFor();
  await search.fill('');
  await dialog(page).getByLabel('Show').selectOption('Entered here');
  expect(await names(page)).toEqual(['Staff who said so']);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  expect((await read(page)).figures).toMatchObject([
    {
      label: 'Staff who said so',
      value: { yes: 31, base: 90 },
      unit: 'officers',
      asAt: '31 March 2030',
      source: 'Staff survey',
      kind: 'survey',
    },
  ]);
  await page.keyboard.press('Control+z');
  expect((await read(page)).figures).toEqual([]);
  await page.context().close();
});

test('the rows are put in order by their heads, numbers as numbers', async () => {
  const page = await openIt([
    ...report.figures,
    { id: 'a', label: 'Officers', value: 1204, kind: 'external' },
    { id: 'b', label: 'Children', value: 9, kind: 'external' },
  ]);
  await open(page);
  await dialog(page).getByLabel('Show').selectOption('Entered here');
  expect(await names(page)).toEqual(['Women', 'Officers', 'Children']);
  const by = async (name: string) => {
    await dialog(page).getByRole('columnheader', { name }).getByRole('button').click();
    return names(page);
  };
  expect(await by('Figure')).toEqual(['Children', 'Officers', 'Women']);
  expect(await dialog(page).getByRole('columnheader', { name: 'Figure' }).getAttribute('aria-sort')).toBe('ascending');
  expect(await by('Figure')).toEqual(['Women', 'Officers', 'Children']);
  expect(await by('Figure')).toEqual(['Women', 'Officers', 'Children']);
  expect(await by('Value')).toEqual(['Children', 'Women', 'Officers']);
  expect(await by('Value')).toEqual(['Officers', 'Women', 'Children']);
  expect(await by('Used')).toEqual(['Women', 'Officers', 'Children']);
  await page.context().close();
});

test('where a figure is used is told in words and leads there, and what it was is remembered', async () => {
  const page = await openIt();
  await open(page);
  await row(page, 'Women').getByRole('button', { name: '2 places' }).click();
  const uses = dialog(page).locator('.figure-use');
  expect(await uses.allTextContents()).toEqual([
    'BackgroundThere were 12 of the 90 women there.',
    'BackgroundOf them, 12 of the 90 women stayed.',
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await dialog(page).getByLabel('How many', { exact: true }).fill('45');
  await dialog(page).getByLabel('How many', { exact: true }).press('Enter');
  await row(page, 'Women').getByText('50 per cent').waitFor();
  await row(page, 'Women').getByRole('button', { name: 'Women', exact: true }).click();
  await uses.nth(1).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.type('HERE');
  const after = await read(page);
  expect(after.formerValues).toEqual([{ figure: 'women', value: { yes: 12, base: 90 } }]);
  const [, , last] = after.parts.background ?? [];
  expect(last).toMatchObject({
    children: [{ text: 'Of them, ' }, { type: 'live-figure', figure: 'women' }, { text: 'HERE stayed.' }],
  });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const back = await read(page);
  expect(back.figures).toEqual(report.figures);
  expect(back.formerValues).toEqual([]);
  await page.context().close();
});

test('a figure that is used is removed only when asked twice, and comes back', async () => {
  const page = await openIt();
  await open(page);
  await row(page, 'Women').getByRole('button', { name: 'Women', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove this figure' }).click();
  await dialog(page).getByText('“Women” is used in 2 places').waitFor();
  await dialog(page).getByRole('button', { name: 'Keep it' }).click();
  await dialog(page).getByRole('button', { name: 'Remove this figure' }).click();
  await dialog(page).getByRole('button', { name: 'Remove it' }).click();
  await dialog(page).getByText('“Women” was removed').waitFor();
  expect(await names(page)).not.toContain('Women');
  expect(await axeFaults(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Put it back' }).click();
  await row(page, 'Women').waitFor();
  await row(page, 'Women').getByRole('button', { name: 'Women', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Remove this figure' }).click();
  await dialog(page).getByRole('button', { name: 'Remove it' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  expect((await read(page)).figures).toEqual([]);
  await page.keyboard.press('Control+z');
  expect((await read(page)).figures).toEqual(report.figures);
  await page.context().close();
});

test('scores, ratings and details are read here and lead to where they are entered', async () => {
  const page = await openIt();
  await open(page);
  await dialog(page).getByRole('searchbox').fill('2.1.1');
  await dialog(page).locator('[data-figure="2.1.1"]').click();
  await dialog(page).getByText('33 per cent · 30 of the 90 cases · a minority (33 per cent)').waitFor();
  await dialog(page).getByRole('button', { name: 'Go to its score' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('measure:2.1.1');
  await open(page);
  await dialog(page).getByRole('searchbox').fill('Wyreham');
  await dialog(page).locator('[data-figure="subject.name"]').click();
  await dialog(page).locator('.figure-use', { hasText: 'The title of the document' }).waitFor();
  await dialog(page).getByRole('button', { name: 'Go to the details' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('detail:subject.name');
  await page.context().close();
});

test('Escape leads back from a figure without keeping it; closing the dialog keeps what was typed', async () => {
  const page = await openIt();
  await open(page);
  const edit = async (label: string) => {
    await row(page, 'Women').getByRole('button', { name: 'Women', exact: true }).click();
    await dialog(page).getByLabel('Name').fill(label);
  };
  await edit('Ladies');
  await page.keyboard.press('Escape');
  await row(page, 'Women').waitFor();
  await edit('Women on the caseload');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  expect((await read(page)).figures).toMatchObject([{ id: 'women', label: 'Women on the caseload' }]);
  await page.context().close();
});

test('a chart that follows a figure is led to and selected, wherever it stands', async () => {
  const parts = { ...report.parts, '2.6.strengths': [newParagraph('Before.'), chart, newParagraph('After.')] };
  const page = await openIt(report.figures, { parts });
  await open(page);
  await row(page, 'Women').getByRole('button', { name: '3 places' }).click();
  await dialog(page).locator('.figure-use', { hasText: 'Chart: Who was there' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  const shown = page.locator('.b-chart[data-selected]');
  await shown.waitFor();
  expect(await shown.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await shown.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(860);
  await page.context().close();
});

for (const [colorScheme, width] of [
  ['dark', 1360],
  ['light', 420],
] as const)
  test(`axe finds nothing in the ${colorScheme} dialog in a window of ${width} pixels`, async () => {
    const page = await openIt(report.figures, {}, { colorScheme, viewport: { width, height: 860 } });
    await open(page);
    expect(await axeFaults(page), 'table').toEqual([]);
    const overflows = () =>
      dialog(page)
        .locator('.data-pane')
        .evaluate((pane) => pane.scrollWidth > pane.clientWidth);
    expect(await overflows()).toBe(false);
    await row(page, 'Women').getByRole('button', { name: 'Women', exact: true }).click();
    expect(await axeFaults(page), 'figure').toEqual([]);
    await dialog(page).getByRole('button', { name: 'Remove this figure' }).click();
    expect(await axeFaults(page), 'removing').toEqual([]);
    expect(await overflows()).toBe(false);
    await page.context().close();
  });
