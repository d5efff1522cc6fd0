import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo } from './steps.ts';

/** The previous inspection is typed, a chart and a table are made from figures, and both follow a changed score. */

let page: Page;
const report = eachWithNewReport({
  title: 'Compared',
  onPage(opened) {
    page = opened;
  },
});

const dialog = () => page.getByRole('dialog');

async function openComparisons(): Promise<void> {
  await page.getByRole('button', { name: /^Figures/ }).click();
  await dialog().getByRole('tab', { name: 'Comparisons' }).click();
}

async function score(question: string, percentage: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: new RegExp(`^${question.slice(0, 3)}`) })
    .click();
  await page.getByRole('textbox', { name: `Percentage yes, ${question}` }).fill(percentage);
}

async function typePrevious(): Promise<void> {
  await openComparisons();
  await dialog().getByRole('button', { name: 'Add the previous inspection' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2018 inspection');
  await dialog().getByLabel('Source, printed below them').fill('Report of 2018');
  await dialog().getByLabel('2.2.1, 2018 inspection').fill('66%');
  await dialog().getByLabel('2.2.2, 2018 inspection').fill('30/60');
}

test('the previous inspection is typed beside the results, told apart from them, and taken back', async () => {
  await score('2.2.1', '71');
  await openComparisons();
  await dialog().getByRole('heading', { name: 'Nothing to compare with yet' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await typePrevious();
  await dialog().getByLabel('Rating of 2.2', { exact: false }).selectOption('Good');
  const row = dialog().getByRole('row', { name: /^2\.2\.1 / });
  expect(await row.textContent()).toMatch(/71%\+5/);
  expect(
    await row.getByLabel('2.2.1, 2018 inspection').evaluate((field) => field.getAttribute('aria-describedby')),
  ).toBeTruthy();
  await dialog().getByLabel('2.2.3, 2018 inspection').fill('49.5');
  await page.keyboard.press('Tab');
  await dialog()
    .getByText(/^Write a whole percentage/)
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect((await report.read()).comparisons).toEqual({
    previous: {
      label: '2018 inspection',
      source: 'Report of 2018',
      keyQuestions: { '2.2.1': { percentage: 66 }, '2.2.2': { yes: 30, base: 60 } },
      standards: { '2.2': 'Good' },
    },
  });
  await dialog()
    .getByRole('button', { name: /^Remove “2018/ })
    .click();
  expect((await report.read()).comparisons).toEqual({});
  await dialog().getByRole('button', { name: 'Put it back' }).click();
  expect((await report.read()).comparisons.previous?.standards).toEqual({ '2.2': 'Good' });
});

test('an average is taken from a spreadsheet, and one that cannot be read changes nothing', async () => {
  await openComparisons();
  await dialog().getByRole('button', { name: 'Add an average' }).click();
  const file = (text: string) => ({ name: 'average.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const input = dialog().locator('input[type=file]');
  await input.setInputFiles(file('ref,value\n2.2.1,49%\n2.2,Good\n'));
  await dialog().getByText('Read 1 key question and 1 rating.').waitFor();
  await input.setInputFiles(file('ref,value\n2.2.1,500%\n'));
  await dialog().getByRole('alert').filter({ hasText: 'Line 2, 2.2.1' }).waitFor();
  expect((await report.read()).comparisons.average).toMatchObject({
    label: 'Average',
    keyQuestions: { '2.2.1': { percentage: 49 } },
    standards: { '2.2': 'Good' },
  });
});

test('a chart from figures has a series for each inspection, tells of itself, and follows a changed score', async () => {
  await score('2.2.1', '71');
  await score('2.2.2', '52');
  await typePrevious();
  await page.keyboard.press('Escape');
  await goTo(page, 'Background');
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await dialog().getByLabel('Figures of').selectOption({ value: '2.2' });
  await dialog().getByLabel('This inspection').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Fill the chart' }).click();
  expect(await dialog().getByLabel('Name of series 2').inputValue()).toBe('2018 inspection');
  expect(await dialog().getByLabel('Source').inputValue()).toBe('Report of 2018');
  await dialog().getByRole('button', { name: 'Add chart' }).click();
  const chart = page.locator('[data-part="background"] .b-chart img');
  const told = () => chart.getAttribute('alt');
  expect(await told()).toContain('(71% against 66%)');
  const made = (await report.content()).find((block) => block.type === 'chart');
  expect(made).toMatchObject({ unit: '%', alt: '', series: ['This inspection', '2018 inspection'] });
  expect(made?.type === 'chart' && made.rows[0]?.values).toEqual([{ figure: '2.2.1' }, { figure: 'previous:2.2.1' }]);

  await score('2.2.1', '40');
  await page.locator('[data-part="background"]').scrollIntoViewIfNeeded();
  await expect.poll(told).toContain('(40% against 66%)');
  await page.keyboard.press('Control+z');
  await expect.poll(told).toContain('(71% against 66%)');
});

test('a table from figures follows too, and is printed by per cent signs', async () => {
  await score('2.2.1', '71');
  await typePrevious();
  await page.keyboard.press('Escape');
  await goTo(page, 'Background');
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await dialog().getByLabel('Figures of').selectOption({ value: '2.2' });
  await dialog().getByRole('button', { name: 'Add as a table instead' }).click();
  const table = page.locator('[data-part="background"] .b-table table');
  const row = async (at: number) =>
    (await table.locator('tr').nth(at).locator('th, td').allTextContents()).map((text) =>
      text.replaceAll('\u{feff}', ''),
    );
  expect(await row(0)).toEqual(['Key question', 'This inspection', '2018 inspection']);
  expect((await row(1)).slice(1)).toEqual(['71%', '66%']);
  await score('2.2.1', '40');
  await page.locator('[data-part="background"]').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await row(1))[1]).toContain('40%');
  expect(await axeFaults(page)).toEqual([]);
  const made = (await report.content()).find((block) => block.type === 'table');
  expect(JSON.stringify(made)).toContain('"figure":"previous:2.2.1"');
});
