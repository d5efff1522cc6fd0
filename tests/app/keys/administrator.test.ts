import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../source.ts';
import { createStage, type Stage } from '../stage.ts';
import { counted, focused } from './by-keys.ts';

/** Whoever sets the tool up for others, without a pointer; the keys of each task are counted. */

let folder: string;
let editions: string;
let stage: Stage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-administrator-'));
  editions = join(folder, 'editions');
  await mkdir(editions);
  // An edition of the organisation’s own, given out by its policy.
  const edition = JSON.parse(await readFile(join(root, 'templates/qi-2017.json'), 'utf8'));
  await writeFile(join(editions, 'own.json'), JSON.stringify({ ...edition, id: 'own', title: 'Our own edition' }));
  const policy = join(folder, 'policy.json');
  await writeFile(policy, JSON.stringify({ editionFolders: [editions] }), { mode: 0o600 });
  stage = await createStage({ ASSAY_POLICY: policy });
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const slow = { timeout: 60_000 };
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const gone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached', ...slow });
const has = (page: Page, name: string | RegExp) => expect.poll(() => focused(page), slow).toMatch(name);
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor(slow);

test('an administrator sets the tool up by keys alone', { timeout: 400_000 }, async () => {
  const page = await stage.open({ colorScheme: 'light' });
  const keys = counted(page);
  await page.getByRole('heading', { name: 'Recent' }).waitFor(slow);

  const command = async (words: string, line: RegExp) => {
    await keys.press('Control+Shift+K');
    await has(page, /^Command$/);
    await keys.type(words);
    const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
    await expect.poll(() => chosen.textContent(), slow).toMatch(line);
    await keys.press('Enter');
  };
  const setting = async (words: string, control: RegExp) => {
    await keys.press('Control+,');
    await has(page, /^(Search the settings|Chwilio’r gosodiadau)$/);
    await keys.type(words);
    await keys.press('Enter');
    await has(page, control);
  };

  keys.task('begin from a sample');
  await command('sample', /^Sample report…/);
  await has(page, /^Brackenshire/);
  await keys.press('Tab');
  await has(page, /^Caldersea/);
  await keys.press('Enter');
  await heading(page, 'Caldersea and Wyreham PDU');

  keys.task('add a word to those of the report');
  await keys.press('Control+f');
  await has(page, /^Find$/);
  await keys.type('Tarnholt');
  await expect.poll(() => page.getByText(/^1 of \d+/).count(), slow).toBeGreaterThan(0);
  // The bar leaves the word selected, and a word is added where the caret is.
  await keys.press('Escape', 'ArrowLeft', 'Alt+F7');
  await page.getByText('Tarnholt is now among the words of this report.').waitFor(slow);
  await expect
    .poll(() => page.locator('[data-slate-editor] [spellcheck=false]', { hasText: 'Tarnholt' }).count(), slow)
    .toBeGreaterThan(0);

  keys.task('change the theme');
  const light = await ground(page);
  await setting('theme', /^Theme$/);
  await keys.press('End', 'Escape');
  await gone(page);
  await expect.poll(() => ground(page), slow).toBe('rgb(20, 23, 25)');
  expect(light).not.toBe('rgb(20, 23, 25)');

  keys.task('change the size of the text');
  const words = page.getByRole('textbox', { name: 'Background', exact: true });
  const size = () => words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await size();
  await setting('text size', /^Text size$/);
  await keys.press('End', 'Escape');
  await gone(page);
  await expect.poll(size, slow).toBe(usual * 1.5);

  keys.task('change the pace of saving');
  const pace = page.getByRole('region', { name: 'Words and typing' }).getByRole('combobox');
  expect(await pace.inputValue()).toBe('pause');
  await setting('saves', /^Saves by itself$/);
  await keys.press('ArrowDown', 'Escape');
  await gone(page);
  await expect.poll(() => pace.inputValue(), slow).toBe('minute');

  keys.task('say whose name comments bear');
  await setting('your name', /^Your name$/);
  await keys.type('Ada Reed');
  await keys.press('Enter');
  await gone(page);

  keys.task('see the folders of editions');
  await keys.press('Control+,');
  await has(page, /^Search the settings$/);
  // It is still there when the settings are opened again.
  expect(await dialog(page, 'Settings').getByLabel('Your name', { exact: true }).inputValue()).toBe('Ada Reed');
  await keys.type('edition folders');
  await keys.press('Enter');
  const ours = dialog(page, 'Settings').getByRole('listitem').filter({ hasText: 'Of your organisation' });
  await ours.getByText(editions).waitFor(slow);
  await ours.getByText('Our own edition, 2017').waitFor(slow);
  await keys.press('Escape');
  await gone(page);

  const spoken = () => page.evaluate(() => document.documentElement.lang);
  keys.task('change the window to Welsh');
  await setting('language', /^Language$/);
  await keys.press('Tab', 'Enter');
  await expect.poll(spoken, slow).toBe('cy');
  // The report is there again, in its own language.
  await heading(page, 'Caldersea and Wyreham PDU');
  await page.getByRole('button', { name: 'Allforio…' }).waitFor(slow);
  expect(await page.locator('article.paper').getAttribute('lang')).toBe('en-GB');

  keys.task('change the window back to English');
  await setting('iaith', /^Iaith$/);
  await keys.press('Tab', 'Enter');
  await expect.poll(spoken, slow).toBe('en-GB');
  await page.getByRole('button', { name: 'Export…' }).waitFor(slow);

  keys.task('see the keys');
  await keys.press('Control+/');
  await dialog(page, 'Keys').getByText('The report at a glance').waitFor(slow);
  await keys.press('Escape');
  await gone(page);

  keys.task('close the report');
  await command('close report', /^Close report/);
  await page.getByRole('button', { name: /^Caldersea and Wyreham PDU\.assay/ }).waitFor(slow);
  expect((await stage.readReport('Caldersea and Wyreham PDU.assay')).words).toContain('Tarnholt');

  keys.task('make a report of the organisation’s edition');
  await keys.press('Control+n');
  await has(page, /^Name of the service$/);
  await keys.type('Anytown');
  await dialog(page, 'New report')
    .getByRole('radio', { name: /^Our own edition/ })
    .waitFor(slow);
  await keys.press('Tab');
  // Up from the first is the last.
  await keys.press('ArrowUp');
  await has(page, /^Our own edition/);
  await keys.press('Enter');
  await heading(page, 'Anytown');
  expect((await stage.readReport('Anytown.assay')).template).toBe('own');

  keys.task('take a report from the recent list');
  await command('close report', /^Close report/);
  await page.getByRole('button', { name: /^Anytown\.assay/ }).waitFor(slow);
  await keys.press(...Array(6).fill('Tab'));
  await has(page, /^Remove Anytown\.assay from this list$/);
  await keys.press('Enter');
  await page.getByRole('button', { name: /^Anytown\.assay/ }).waitFor({ state: 'detached', ...slow });
  await page.getByRole('button', { name: /^Caldersea and Wyreham PDU\.assay/ }).waitFor(slow);

  expect(keys.table()).toEqual({
    'begin from a sample': 4,
    'add a word to those of the report': 4,
    'change the theme': 4,
    'change the size of the text': 4,
    'change the pace of saving': 4,
    'say whose name comments bear': 3,
    'see the folders of editions': 3,
    'change the window to Welsh': 4,
    'change the window back to English': 4,
    'see the keys': 2,
    'close the report': 2,
    'make a report of the organisation’s edition': 4,
    'take a report from the recent list': 9,
  });
});
