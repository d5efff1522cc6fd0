import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newParagraph, type Picture } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import { readPicture } from '../../electron/host/pictures/picture.ts';
import { assetIdOf } from '../../electron/host/pictures/report-assets.ts';
import { loadReport, saveReport } from '../../electron/host/report-file.ts';
import { newPng } from '../some-pictures.ts';
import { axeFaults } from './axe.ts';
import { writeSample } from './keys/by-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, openSample, saved } from './steps.ts';

/** The report is read against itself while it is written, and what is found is mended, or left for a reason, by keys. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

let opened: Page | undefined;
afterEach(() => opened?.context().close());
async function openPage(): Promise<Page> {
  opened = await stage.open();
  return opened;
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const found = (page: Page, words: string | RegExp) => panel(page).locator('.finding', { hasText: words });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const marked = (page: Page, names = ['proof-error', 'proof-warning', 'proof-advice']) =>
  page.evaluate(
    (names) => names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())),
    names,
  );

async function showFindings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await panel(page).locator('.findings-told', { hasNotText: 'being read' }).waitFor();
}

/** A report whose foreword has some faults, with the caret at its end. */
async function begin(name: string): Promise<Page> {
  const page = await openPage();
  await newReport(page, name);
  await goTo(page, 'Foreword');
  await page.keyboard.type('We saw that the the board had a plan.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plans were made in too few cases (99 per cent), which the board knew.');
  await showFindings(page);
  await found(page, 'stands twice').waitFor();
  return page;
}

test('a changed score is found where the prose is now wrong, and the keys lead there', async () => {
  const page = await openPage();
  await openSample(page);
  await showFindings(page);
  expect(await found(page, '2.3.3').count()).toBe(0);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^2\.3/ }).click();
  await page.getByRole('tab', { name: 'Here' }).click();
  await panel(page).getByRole('textbox', { name: 'Answered yes, 2.3.3' }).fill('20');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  const wrong = found(page, 'Key question 2.3.3 is scored 34 per cent');
  await wrong.waitFor();
  expect(await found(page, '2.3').count()).toBeGreaterThanOrEqual(3);
  await wrong.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toContain('64 per cent');
  await expect.poll(async () => (await marked(page, ['proof-now'])).join()).toContain('64 per cent');
  const words = (await selected(page)) ?? '';
  await page.keyboard.type(words.replace('64', '34'));
  await wrong.waitFor({ state: 'detached' });
});

test('the next finding is one key away, and is mended by the next', async () => {
  const page = await begin('Mended');
  await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(['the the']));
  await page.keyboard.press('Control+Home');
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('Language');
  await goTo(page, 'Foreword');
  await page.keyboard.press('F7');
  await expect.poll(() => selected(page)).toBe('the the');
  await page.keyboard.press('Control+F7');
  await expect.poll(() => focused(page)).toContain('stands twice');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Put “the”');
  await page.keyboard.press('Enter');
  await found(page, 'stands twice').waitFor({ state: 'detached' });
  await expect.poll(() => marked(page)).not.toContain('the the');
  await saved(page);
  const mended = await stage.readReport('Mended.assay');
  expect(plainText(mended.parts.foreword ?? [])).toContain('We saw that the board had a plan.');
  await page.keyboard.press('Control+z');
  await found(page, 'stands twice').waitFor();
});

test('the key to the next finding leads into the field that is not filled in, which keeps the focus', async () => {
  const page = await stage.open();
  await newReport(page, 'Empty fields');
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.locator('.finding', { hasText: 'is not filled in' }).first().waitFor();
  const field = () => page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? '');
  // Findings of texts may stand before it.
  for (let presses = 0; presses < 20 && (await field()) === ''; presses++) {
    await page.keyboard.press('F7');
    await page.waitForTimeout(100);
  }
  expect(await field()).toMatch(/^(?:detail|rating):/);
  await page.context().close();
});

test('a finding that is asked for before the words are read is waited for, and so is its list', async () => {
  await writeSample(stage, 'Early.assay', (sample) => ({
    ...sample,
    parts: {
      ...sample.parts,
      background: [newParagraph('We began with with the facts.'), ...(sample.parts.background ?? [])],
    },
  }));
  const begin = async () => {
    const page = await stage.open();
    await page.context().route('**/proof-worker*', async (route) => {
      await new Promise((done) => setTimeout(done, 3000));
      await route.continue();
    });
    await page.getByRole('heading', { name: 'Recent' }).waitFor();
    await page.keyboard.press('Control+o');
    await page.getByRole('dialog').getByRole('button', { name: 'Early.assay' }).click();
    await page.getByRole('heading', { level: 1, name: 'Caldersea and Wyreham PDU' }).waitFor();
    return page;
  };
  opened = await begin();
  await opened.keyboard.press('F7');
  const page = opened;
  await expect.poll(() => selected(page), { timeout: 20_000 }).toBe('with with');
  await page.context().close();

  const other = await begin();
  opened = other;
  await other.keyboard.press('Control+F7');
  await expect.poll(() => focused(other), { timeout: 20_000 }).toContain('“with” stands twice');
});

test('the key to the next finding selects the picture that nobody has described', async () => {
  const png = newPng(40, 30);
  const asset = assetIdOf(png);
  const file = join(stage.reportsFolder, 'Undescribed.assay');
  await writeSample(stage, 'Undescribed.assay', (sample) => sample);
  const { report, revision } = await loadReport(file);
  const map: Picture = {
    type: 'picture',
    id: 'map',
    caption: 'Map',
    source: '',
    asset,
    alt: '',
    share: 1,
    children: [{ text: '' }],
  };
  report.assets[asset] = readPicture(png, 'map.png');
  report.parts.background = [...(report.parts.background ?? []), map];
  await saveReport(file, report, { expects: { revision }, findAsset: async (id) => (id === asset ? png : undefined) });
  const page = await stage.open({ file: 'Undescribed.assay' });
  opened = page;
  await showFindings(page);
  await found(page, 'has no words for people who cannot see it').waitFor();
  await page.keyboard.press('F7');
  await page.locator('.b-picture[data-selected]').waitFor();
  // The next key opens where its words are written.
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Picture file').waitFor();
});

test('a finding is dismissed with a reason, which is kept; it is back when its sentence changes', async () => {
  const page = await begin('Dismissed');
  const band = found(page, '“Too few” stands for').first();
  await band.focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Dismiss…');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await panel(page).getByText('Say why: others read the reason').waitFor();
  await page.keyboard.type('Agreed with the lead.');
  await page.keyboard.press('Enter');
  await panel(page).getByText('Dismissed 1').waitFor();
  expect(await found(page, '“Too few” stands for').count()).toBe(0);
  await saved(page);
  expect((await stage.readReport('Dismissed.assay')).dismissed).toMatchObject([
    { rule: 'band-words', reason: 'Agreed with the lead.', quote: 'too few cases (99 per cent' },
  ]);
  await page.keyboard.press('Control+z');
  await band.waitFor();
  await page.keyboard.press('Control+y');
  await band.waitFor({ state: 'detached' });

  await panel(page).getByText('Dismissed 1').click();
  await panel(page)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await band.waitFor();
  await page.keyboard.press('Control+z');
  await band.waitFor({ state: 'detached' });

  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It did not act.');
  await panel(page).getByText('Dismissed 1').waitFor();
  for (let letter = 0; letter < ' It did not act.'.length + 1; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type(' and left.');
  await band.waitFor();
  expect(await panel(page).getByText('Dismissed 1').count()).toBe(0);
});

test('marks can be switched off, which the browser remembers', async () => {
  const page = await begin('Unmarked');
  await expect.poll(() => marked(page)).toContain('the the');
  const marks = panel(page).getByRole('checkbox', { name: 'Mark them in the text' });
  await marks.uncheck();
  await expect.poll(() => marked(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('assay.marks'))).toBe('off');
  await marks.check();
  await expect.poll(() => marked(page)).toContain('the the');
});

for (const [colorScheme, width] of [
  ['light', 1360],
  ['dark', 600],
] as const)
  test(`axe finds nothing in the pane of findings, ${colorScheme}, ${width} pixels wide`, async () => {
    const page = await begin(`Accessible ${colorScheme}`);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 860 });
    await page.keyboard.press('F7');
    await page.keyboard.press('Control+F7');
    await expect.poll(() => panel(page).locator('.finding-open').count()).toBe(1);
    await panel(page).getByText('Why, and how to mend it').click();
    await panel(page).getByRole('button', { name: 'Dismiss…' }).click();
    expect(await axeFaults(page)).toEqual([]);
  });
