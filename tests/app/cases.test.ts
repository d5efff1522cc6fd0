import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newWorkbook, sheetXml } from '../electron/host/new-workbook.ts';
import { axeFaults } from './axe.ts';
import { caseFile, chooseFile, counts, openCases } from './case-files.ts';
import { eachWithNewReport } from './fresh-report.ts';

/** Cases into a report: the columns settled, the answers counted, a group kept, and the cases taken out again. */

let page: Page;
const report = eachWithNewReport({
  title: 'Cases',
  onPage: (opened) => {
    page = opened;
  },
});

/** Twelve cases: women are every third; 2.2.1 is not applicable to the last two; one answer to 2.2.2 is blank. */
const rows = Array.from({ length: 12 }, (_, index) => ({
  Case: `C-${100 + index}`,
  Sex: index % 3 === 0 ? 'Women' : 'Men',
  Office: index < 6 ? 'Riverside' : 'Hill Street',
  '2.2.1': index > 9 ? 'n/a' : index < 6 ? 'yes' : 'no',
  '2.2.2': index === 0 ? '' : index % 2 ? 'Yes' : 'No',
  'Was the plan shared?': index < 9 ? 'yes' : 'no',
}));

async function importAll(pane: Locator) {
  await chooseFile(page, 'Choose a spreadsheet…', caseFile(rows));
  await pane.getByRole('button', { name: 'Import 12 cases' }).click();
  await pane.getByRole('heading', { name: '12 cases of “cases.csv”' }).waitFor();
}

test('a spreadsheet is chosen, its columns settled, and its answers are scores at once', async () => {
  const pane = await openCases(page);
  await pane.getByRole('heading', { name: 'No cases have been imported' }).waitFor();
  expect(await axeFaults(page), 'empty').toEqual([]);
  await chooseFile(page, 'Choose a spreadsheet…', caseFile(rows));
  const title = pane.getByRole('heading', { name: 'What the columns of “cases.csv” are' });
  await title.waitFor();
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true);
  const readAs = await Promise.all(
    Object.keys(rows[0] ?? {}).map((heading) => pane.getByLabel(`${heading} is read as`).inputValue()),
  );
  expect(readAs).toEqual(['reference', 'characteristic', 'characteristic', 'key question', 'key question', 'prompt']);
  expect(await pane.getByLabel('Key question of 2.2.1').inputValue()).toBe('2.2.1');
  expect(await axeFaults(page), 'columns').toEqual([]);
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await pane.getByRole('heading', { name: 'No cases have been imported' }).waitFor();

  await chooseFile(page, 'Choose a spreadsheet…', caseFile(rows));
  await pane.getByLabel('Standard of Was the plan shared?').selectOption('2.2');
  await pane.getByLabel('Name of the characteristic Office').fill('Team');
  await pane.getByRole('button', { name: 'Import 12 cases' }).click();
  await pane.getByRole('heading', { name: '12 cases of “cases.csv”' }).waitFor();
  expect(await counts(pane, '2.2.1')).toBe('6 4 2 0 10 60%');
  expect(await counts(pane, '2.2.2')).toBe('6 5 0 1 11 55%');
  expect(await counts(pane, 'Was the plan shared?')).toBe('9 3 0 0 12 75%');
  expect(await axeFaults(page), 'shown').toEqual([]);
  await page.keyboard.press('Escape');

  const { scores, figures, cases, caseColumns } = await report.read();
  expect(scores.keyQuestions).toEqual({ '2.2.1': { yes: 6, base: 10 }, '2.2.2': { yes: 6, base: 11 } });
  expect(figures).toMatchObject([
    { label: 'Was the plan shared?', kind: 'prompt', standard: '2.2', value: { yes: 9, base: 12 } },
  ]);
  expect(cases).toMatchObject({ file: 'cases.csv', count: 12 });
  expect(caseColumns.Office).toEqual({ as: 'characteristic', name: 'Team' });
});

test('the choices are remembered, and all of an import is one step', async () => {
  const pane = await openCases(page);
  await chooseFile(page, 'Choose a spreadsheet…', caseFile(rows));
  await pane.getByLabel('Name of the characteristic Office').fill('Team');
  await pane.getByRole('button', { name: 'Import 12 cases' }).click();
  await pane.getByRole('heading', { name: '12 cases of “cases.csv”' }).waitFor();
  await page.keyboard.press('Escape');
  const again = await openCases(page);
  await chooseFile(page, 'Import again…', caseFile(rows));
  await expect.poll(() => again.getByText('as last time').count()).toBe(6);
  expect(await again.getByLabel('Name of the characteristic Office').inputValue()).toBe('Team');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  const before = await report.read();
  expect(before.scores.keyQuestions).toEqual({});
  expect(before.figures).toEqual([]);
  expect(before.cases).toBeUndefined();
  expect(before.caseColumns).toEqual({});
});

test('a faulty cell is named by row and column, and nothing is imported', async () => {
  const pane = await openCases(page);
  await importAll(pane);
  const faulty = rows.map((row, index) => ({ ...row, '2.2.1': index === 4 ? 'maybe' : 'yes' }));
  await chooseFile(page, 'Import again…', caseFile(faulty, 'faulty.csv'));
  await pane.getByRole('button', { name: 'Import 12 cases' }).click();
  const alert = pane.getByRole('alert').filter({ hasText: 'Nothing was imported' });
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/Row 6.*C-104.*2\.2\.1.*maybe/);
  expect(await axeFaults(page)).toEqual([]);
  // It can be settled otherwise, or left.
  await pane.getByRole('button', { name: 'Cancel' }).click();
  expect(await counts(pane, '2.2.1')).toBe('6 4 2 0 10 60%');
  await page.keyboard.press('Escape');
  expect((await report.read()).cases?.file).toBe('cases.csv');
});

test('what is no spreadsheet is refused in the pane, and a workbook is read', async () => {
  const pane = await openCases(page);
  await chooseFile(page, 'Choose a spreadsheet…', {
    ...caseFile(rows, 'cases.xlsx'),
    buffer: Buffer.from('PK\u0003\u0004 is no workbook'),
  });
  const alert = pane.getByRole('alert').filter({ hasText: 'cases.xlsx' });
  await alert.waitFor();
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = sheetXml(
    ['2.2.1', 'yes', 'n/a', 'no'].map((text, index) => `<row r="${index + 1}">${cell(text)}</row>`).join(''),
  );
  const workbook = newWorkbook([{ name: 'Cases', xml: sheet }]);
  await chooseFile(page, 'Choose a spreadsheet…', { ...caseFile([], 'cases.xlsx'), buffer: Buffer.from(workbook) });
  await pane.getByRole('button', { name: 'Import 3 cases' }).click();
  await expect.poll(() => counts(pane, '2.2.1')).toBe('1 1 1 0 2 50%');
});

test('a file is dropped; names of people are not taken from it, and what nobody can tell has to be settled', async () => {
  const pane = await openCases(page);
  const named = rows.map((row, index) => ({ ...row, Surname: `Person${index}`, Remark: `said thing ${index}` }));
  const { name, mimeType, buffer } = caseFile(named, 'dropped.csv');
  const transfer = await page.evaluateHandle(
    ({ name, type, text }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], name, { type }));
      return carried;
    },
    { name, type: mimeType, text: buffer.toString() },
  );
  const empty = pane.getByRole('heading', { name: 'No cases have been imported' });
  await empty.dispatchEvent('drop', { dataTransfer: transfer });
  await pane.getByRole('heading', { name: 'What the columns of “dropped.csv” are' }).waitFor();
  const surname = pane.getByLabel('Surname is read as');
  expect(await surname.inputValue()).toBe('ignored');
  const start = pane.getByRole('button', { name: 'Import 12 cases' });
  await start.click();
  await pane.getByText('1 column to settle first.').waitFor();
  const remark = pane.getByLabel('Remark is read as');
  expect(await remark.evaluate((field) => field === document.activeElement)).toBe(true);
  await remark.selectOption('ignored');
  await surname.selectOption('characteristic');
  await start.click();
  await pane
    .getByRole('alert')
    .filter({ hasText: /Surname.*names.*Nothing was imported/ })
    .waitFor();
  await surname.selectOption('ignored');
  await start.click();
  await pane.getByRole('heading', { name: /^12 cases/ }).waitFor();
  await page.keyboard.press('Escape');
  const text = JSON.stringify(await report.read());
  expect(text).not.toContain('Person3');
  expect(text).not.toContain('said thing');
});

test('a group is chosen by key, kept as a figure, and counted anew by the next import', async () => {
  const pane = await openCases(page);
  await importAll(pane);
  await pane.getByLabel('Sex', { exact: true }).focus();
  await page.keyboard.type('W');
  await expect.poll(() => pane.getByRole('status').textContent()).toMatch(/4 cases of 12: Women/);
  expect(await counts(pane, '2.2.1')).toBe('2 2 0 0 4 50%');
  await pane.getByRole('button', { name: 'Keep as a figure: 2.2.1' }).press('Enter');
  await pane.getByText('Kept as the figure “2.2.1, Women”.').waitFor();
  const kept = pane.getByRole('button', { name: 'Kept as a figure: 2.2.1' });
  expect(await kept.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 420, height: 860 });
  expect(await axeFaults(page), 'dark and narrow').toEqual([]);
  await pane.getByLabel('Relevant to').selectOption('2.2.1');
  await pane.getByRole('button', { name: 'All cases' }).click();
  await pane.getByLabel('Relevant to').selectOption('2.2.1');
  expect(await counts(pane, 'Was the plan shared?')).toBe('9 1 0 0 10 90%');

  const corrected = rows.map((row) => ({ ...row, '2.2.1': row.Sex === 'Women' ? 'yes' : row['2.2.1'] }));
  await chooseFile(page, 'Import again…', caseFile(corrected));
  await pane.getByRole('button', { name: 'Import 12 cases' }).click();
  await pane.getByRole('heading', { name: /^12 cases/ }).waitFor();
  await page.keyboard.press('Escape');
  const { figures } = await report.read();
  expect(figures.find(({ label }) => label === '2.2.1, Women')).toMatchObject({
    value: { yes: 4, base: 4 },
    kind: 'key question',
    standard: '2.2',
    cases: { question: '2.2.1', group: { where: [{ name: 'Sex', values: ['Women'] }] } },
  });
});

test('the cases are removed after a question that says what stays; undo brings them back', async () => {
  const pane = await openCases(page);
  await importAll(pane);
  await pane.getByRole('button', { name: 'Remove the cases…' }).click();
  await pane.getByText(/The scores stay, and so do all figures/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await pane.getByText(/The scores stay/).waitFor({ state: 'detached' });
  const remove = pane.getByRole('button', { name: 'Remove the cases…' });
  expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await pane.getByRole('button', { name: 'Remove them' }).click();
  await pane.getByRole('heading', { name: 'No cases have been imported' }).waitFor();
  await page.keyboard.press('Escape');
  const { cases, scores, figures } = await report.read();
  expect(cases).toBeUndefined();
  expect(scores.keyQuestions['2.2.1']).toEqual({ yes: 6, base: 10 });
  expect(figures).toHaveLength(1);
  await page.keyboard.press('Control+z');
  expect((await report.read()).cases?.count).toBe(12);
});
