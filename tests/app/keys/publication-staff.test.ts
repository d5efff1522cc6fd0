import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { Template } from '../../../core/template.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { loadWholeSample } from '../../../electron/host/sample.ts';
import { root } from '../../source.ts';
import { createStage, type Stage } from '../stage.ts';
import { counted, focused } from './by-keys.ts';

/** Publication staff make the files that are published, without a pointer; the keys of each task are counted. */

const FILE = 'Brackenshire.assay';
let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  // As it comes from its inspectors: without a month of publication, and with a picture that nobody has described.
  const { report, assets } = await loadWholeSample(join(root, 'templates/samples/brackenshire'), async (id) =>
    Template.parse(JSON.parse(await readFile(join(root, 'templates', `${id}.json`), 'utf8'))),
  );
  const undescribed = (content: Content): Content =>
    content.map((block) => (block.type === 'picture' ? { ...block, alt: '' } : block));
  const { 'publication.month': _, ...details } = report.details;
  const parts = Object.fromEntries(Object.entries(report.parts).map(([id, content]) => [id, undescribed(content)]));
  const pictures = new Map([...assets].map(([id, bytes]) => [`assets/${id}.png`, bytes]));
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport({ ...report, details, parts }, pictures));
});
afterAll(() => stage.close());

const slow = { timeout: 60_000 };
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const gone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached', ...slow });
const has = (page: Page, name: string | RegExp) => expect.poll(() => focused(page), slow).toMatch(name);

test('publication staff make a report ready by keys alone', { timeout: 400_000 }, async () => {
  const page = await stage.open();
  const keys = counted(page);
  await page.getByRole('heading', { name: 'Recent' }).waitFor(slow);

  const choose = async (open: 'Control+g' | 'Control+Shift+K', words: string, line: RegExp) => {
    await keys.press(open);
    await has(page, open === 'Control+g' ? /^Place$/ : /^Command$/);
    await keys.type(words);
    const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
    await expect.poll(() => chosen.textContent(), slow).toMatch(line);
    await keys.press('Enter');
  };
  /** In a dialog that writes a file. */
  const named = (title: string, file: string) =>
    expect.poll(() => dialog(page, title).getByLabel('Name of the file').inputValue(), slow).toBe(file);
  const written = async (file: string) => {
    await page.getByRole('dialog').getByText(`Written: ${file} `).waitFor({ timeout: 200_000 });
    await has(page, /^Close$/);
    await keys.press('Enter');
    await gone(page);
    expect(await readdir(stage.reportsFolder)).toContain(file);
  };
  const findings = (count: number) =>
    expect.poll(() => page.getByRole('tab', { name: /^Findings/ }).textContent(), slow).toBe(`Findings ${count}`);

  keys.task('open a report from the start screen');
  await keys.press('Control+o');
  await dialog(page, 'Open a report').getByRole('button', { name: FILE }).waitFor(slow);
  await has(page, FILE);
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Brackenshire' }).waitFor(slow);
  await findings(2);

  keys.task('see what stands before publication');
  await keys.press('Shift+F8');
  await dialog(page, 'The report at a glance')
    .getByRole('region', { name: 'Before publication' })
    .getByText('2 errors to settle')
    .waitFor(slow);
  await keys.press('Escape');
  await gone(page);

  keys.task('write the report of findings');
  // Until the list is there, Ctrl+F7 has nothing to give the focus to.
  await keys.press('F7');
  await has(page, /^Local context$/);
  await page.locator('.findings-told').waitFor(slow);
  await keys.press('Control+F7');
  await has(page, /^ErrorThe picture/);
  // The button is no command; it stands before the list.
  await keys.press('Shift+Tab');
  await has(page, /^Report of findings…$/);
  await keys.press('Enter');
  await named('Report of findings', 'Brackenshire findings.docx');
  await keys.press('Enter');
  await written('Brackenshire findings.docx');

  keys.task('fill in the month of publication');
  await choose('Control+g', 'month of publ', /^“Month of publication” is not filled in/);
  await has(page, /^Month of publication/);
  await keys.type('July 2017');
  await page.getByRole('article').getByText('July 2017').first().waitFor(slow);
  await findings(1);

  keys.task('describe a picture');
  await choose('Control+g', 'figure 1.1', /^Figure 1\.1 Brackenshire, its probation offices/);
  await has(page, /^Local context$/);
  await keys.press('Enter');
  await has(page, /^Picture file/);
  await keys.press('Tab', 'Tab');
  await has(page, /^What it shows/);
  await keys.type('Four towns with a probation office each, and a prison.');
  // Enter begins a line in this field.
  await keys.press('Tab', 'Enter');
  await gone(page);
  await page
    .getByRole('article')
    .getByRole('img', { name: 'Four towns with a probation office each, and a prison.' })
    .waitFor(slow);
  await findings(0);

  keys.task('add a term to the glossary');
  await choose('Control+g', 'turnstile', /^Turnstile/);
  await has(page, /^Term 3$/);
  await keys.press('Tab', 'Tab', 'Tab');
  await has(page, /^Add a term$/);
  await keys.press('Enter');
  await has(page, /^Term 4$/);
  await keys.type('Sentencer');
  await keys.press('Tab');
  await has(page, /^What it means of Sentencer$/);
  await keys.type('A judge or magistrate who passes sentence.');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'What it means of Sentencer' }).inputValue(), slow)
    .toBe('A judge or magistrate who passes sentence.');

  keys.task('see the pages');
  await keys.press('F8');
  await page.locator('.preview[data-state=ready]').waitFor({ timeout: 120_000 });
  await page
    .getByRole('region', { name: 'Pages' })
    .getByText(/^Page \d+ of \d+$/)
    .waitFor(slow);
  await keys.press('F8');
  await page.locator('.preview').waitFor({ state: 'detached', ...slow });

  keys.task('export a draft');
  await keys.press('Control+Shift+E');
  await named('Export', 'Brackenshire.docx');
  await keys.press('Tab', 'Tab', 'Tab');
  await has(page, /^As a draft/);
  await keys.press('Space');
  await expect.poll(() => page.getByRole('checkbox', { name: /^As a draft/ }).isChecked(), slow).toBe(true);
  await keys.press('Enter');
  await written('Brackenshire.docx');

  keys.task('export for review');
  await keys.press('Control+Shift+E');
  await named('Export', 'Brackenshire 2.docx');
  await keys.press('Tab', 'Tab', 'Tab', 'Tab');
  await has(page, /^For review in Word/);
  await keys.press('Space');
  await expect.poll(() => page.getByRole('checkbox', { name: /^For review/ }).isChecked(), slow).toBe(true);
  await keys.press('Enter');
  await written('Brackenshire 2.docx');

  keys.task('export the web page');
  await keys.press('Control+Shift+E');
  await named('Export', 'Brackenshire 3.docx');
  await keys.press('Tab', 'Tab');
  await has(page, /^Word file$/);
  await keys.press('ArrowDown');
  await has(page, /^Web page$/);
  await named('Export', 'Brackenshire.html');
  await keys.press('Enter');
  await written('Brackenshire.html');
  const web = await readFile(join(stage.reportsFolder, 'Brackenshire.html'), 'utf8');
  expect(web).toContain('A judge or magistrate who passes sentence.');
  expect(web).toContain('Four towns with a probation office each, and a prison.');

  keys.task('read the record of work');
  await choose('Control+Shift+K', 'record', /^Record of work/);
  const record = dialog(page, 'Record of work').getByRole('listitem');
  await expect.poll(() => record.count(), slow).toBe(4);
  expect((await record.allTextContents()).map((line) => /Written: (.+?) in /.exec(line)?.[1])).toEqual([
    'Brackenshire.html',
    'Brackenshire 2.docx',
    'Brackenshire.docx',
    'Brackenshire findings.docx',
  ]);
  await keys.press('Enter');
  await gone(page);

  keys.task('keep a named version');
  await choose('Control+Shift+K', 'versions', /^Versions…/);
  await has(page, /^Name this version/);
  await keys.type('As published');
  await keys.press('Enter');
  await dialog(page, 'Versions')
    .getByRole('list', { name: /^Versions/ })
    .getByRole('button', { name: /^As published/ })
    .waitFor(slow);
  await keys.press('Escape');
  await gone(page);

  keys.task('save a copy');
  await keys.press('Control+Shift+S');
  await named('Save a copy', 'Brackenshire 2.assay');
  await keys.press('Enter');
  await gone(page);
  await page.getByRole('banner').getByText('Brackenshire 2.assay').waitFor(slow);
  const copy = await stage.readReport('Brackenshire 2.assay');
  expect(copy.details['publication.month']).toBe('July 2017');
  expect(copy.glossary.entries.at(-1)).toMatchObject({ term: 'Sentencer' });

  expect(keys.table()).toEqual({
    'open a report from the start screen': 2,
    'see what stands before publication': 2,
    'write the report of findings': 6,
    'fill in the month of publication': 2,
    'describe a picture': 7,
    'add a term to the glossary': 7,
    'see the pages': 2,
    'export a draft': 7,
    'export for review': 8,
    'export the web page': 6,
    'read the record of work': 3,
    'keep a named version': 4,
    'save a copy': 2,
  });
});
