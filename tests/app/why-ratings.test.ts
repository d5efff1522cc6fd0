import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWordFile } from '../electron/cli/published.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample, saved } from './steps.ts';

/** Why a rating is as it is, what would follow from other scores, and the same on paper. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Why these ratings?' });
const fileName = async (page: Page) => (await page.locator('.top-file-name').textContent()) ?? '';
const bytesOf = async (page: Page) => readFile(join(stage.reportsFolder, await fileName(page)));

async function open(page: Page, standard: string): Promise<void> {
  await openSample(page);
  await panelOf(page)
    .getByRole('button', { name: new RegExp(`^${standard}`) })
    .click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${standard} `) }).waitFor();
}

test('the panel tells the chain from counts to the whole', async () => {
  const page = await stage.open();
  await open(page, '2.3');
  const steps = panelOf(page).locator('.chain-step');
  expect(await steps.locator('.chain-name').allTextContents()).toEqual([
    '2.3.3',
    'Lowest key question',
    'Departure',
    'Points',
  ]);
  expect(await steps.first().textContent()).toContain('37 of 58 is 63.8 per cent, rounded to 64 per cent');
  expect(await panelOf(page).textContent()).toContain('In the score: 2 of 13 points, Requires improvement overall.');
  expect(await panelOf(page).textContent()).toContain('1 more point would make it ‘Good’, and 9 points fewer');
  // A score that changes takes the whole chain with it.
  await panelOf(page).getByLabel('Answered yes, 2.3.3').fill('46');
  await expect
    .poll(() => steps.locator('.chain-name').allTextContents())
    .toEqual(['2.3.1', 'Lowest key question', 'Points']);
  await page.context().close();
});

test('evidence and who decided are asked for where they belong, are kept, and are taken back', async () => {
  const page = await stage.open();
  await open(page, '2.3');
  const decider = panelOf(page).getByLabel('Decided by');
  expect(await decider.inputValue()).toBe('The ratings panel');
  await decider.fill('');
  await expect.poll(() => panelOf(page).textContent()).toContain('Say who decided to depart from the rule.');
  await expect
    .poll(() =>
      panelOf(page)
        .getByRole('tab', { name: /^Findings/ })
        .textContent(),
    )
    .toBe('Findings 1');
  await decider.fill('Head of inspection');
  await expect
    .poll(() =>
      panelOf(page)
        .getByRole('tab', { name: /^Findings/ })
        .textContent(),
    )
    .toBe('Findings 0');

  await panelOf(page).getByRole('button', { name: /^1\.2/ }).click();
  const evidence = panelOf(page).getByLabel('Evidence for this judgement');
  await expect.poll(() => evidence.inputValue()).toMatch(/^Of 42 probation officer posts/);
  await evidence.fill('Interviews with 51 practitioners.');
  await saved(page);
  const { standards } = (await stage.readReport(await fileName(page))).scores;
  expect(standards['2.3']?.decidedBy).toBe('Head of inspection');
  expect(standards['1.2']).toMatchObject({ evidence: 'Interviews with 51 practitioners.' });
  // No evidence is asked for where percentages decide.
  expect(await panelOf(page).getByLabel('Decided by').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => evidence.inputValue()).toMatch(/^Of 42 probation officer posts/);
  await page.context().close();
});

test('what if shows at once what would follow, and the report stays as it was', async () => {
  const page = await stage.open();
  await open(page, '2.5');
  await saved(page);
  const before = await bytesOf(page);
  await page.getByRole('button', { name: 'Why these ratings?' }).click();
  const dialog = dialogOf(page);
  // It begins with the standard where the user is.
  const heading = dialog.getByRole('heading', { name: '2.5 Reviewing' });
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const [top, pane] = await Promise.all([heading.boundingBox(), dialog.getByRole('tabpanel').boundingBox()]);
  expect((top?.y ?? 0) - (pane?.y ?? 0)).toBeLessThan(60);
  expect(await dialog.getByRole('tabpanel').textContent()).toContain('One standard is enough: any one of 1.1, 1.2');
  expect(await dialog.getByRole('article', { name: '2.3 Planning' }).textContent()).toContain('63.8%');
  await dialog.getByRole('tab', { name: 'What if…' }).click();
  const outcomes = dialog.locator('.what-if-head .why-score');
  const of = async () => (await outcomes.allTextContents()).map((text) => /\d+\/\d+/.exec(text)?.[0]);
  const standard = dialog.getByRole('group', { name: '2.5 Reviewing' });
  expect(await of()).toEqual(['13/27', '13/27']);

  await standard.getByLabel('Answered yes, 2.5.3').fill('29');
  await expect.poll(of).toEqual(['13/27', '14/27']);
  expect(await outcomes.nth(1).textContent()).toContain('Good');
  expect(await standard.textContent()).toContain('46% → 51%');
  expect(await dialog.getByRole('status').textContent()).toContain('1 standard would be rated otherwise, and so would');
  await standard.getByLabel('Percentage yes, 2.5.3').fill('12');
  await expect.poll(of).toEqual(['13/27', '13/27']);
  await standard.getByLabel('Answered yes, 2.5.3').fill('99');
  await expect.poll(() => standard.textContent()).toContain('99 yes of 57 cases cannot be');

  await dialog.getByRole('group', { name: '1.1 Leadership' }).getByLabel('Judgement').selectOption('Inadequate');
  await dialog
    .getByRole('group', { name: '2.2 Assessment' })
    .getByLabel('Rating that stands')
    .selectOption('Outstanding');
  await expect.poll(() => dialog.textContent()).toContain('This goes beyond that.');
  // It is still there after a look at the ratings as they are.
  await dialog.getByRole('tab', { name: 'The ratings' }).click();
  await dialog.getByRole('tab', { name: 'What if…' }).click();
  expect(await dialog.textContent()).toContain('This goes beyond that.');
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(of).toEqual(['13/27', '13/27']);
  expect(await standard.getByLabel('Answered yes, 2.5.3').inputValue()).toBe('26');

  await standard.getByLabel('Percentage yes, 2.5.3').fill('90');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Control+s');
  await page.waitForTimeout(300);
  expect((await bytesOf(page)).equals(before)).toBe(true);
  await page.context().close();
});

test('the dialog prints a draft with the annex, which a final file cannot have', async () => {
  const page = await stage.open();
  await open(page, '2.5');
  await page.getByRole('button', { name: 'Why these ratings?' }).click();
  await dialogOf(page).getByRole('button', { name: 'Print…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [draft, annex] = [dialog.getByLabel(/^As a draft/), dialog.getByLabel(/^With the annex ‘Why these ratings’/)];
  expect([await draft.isChecked(), await annex.isChecked()]).toEqual([true, true]);
  await draft.uncheck();
  expect([await annex.isChecked(), await annex.isDisabled()]).toEqual([false, true]);
  await draft.check();
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toMatch(/\.docx$/);
  const name = await dialog.getByLabel('Name of the file').inputValue();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByText(/^Written: /).waitFor({ timeout: 90_000 });
  const { paragraphs, tables } = await readWordFile(join(stage.reportsFolder, name));
  expect(paragraphs.map(({ text }) => text)).toContain('Why these ratings');
  expect(tables.flat()).toContainEqual(['2.3 Planning', 'Requires improvement', 'Good', '2']);
  await page.context().close();
});

for (const [colorScheme, width] of [
  ['light', 1360],
  ['dark', 1360],
  ['light', 420],
] as const)
  test(`axe finds nothing in the ${colorScheme} dialog at ${width} pixels, and nothing is cut off`, async () => {
    const page = await stage.open({ colorScheme, viewport: { width, height: 860 } });
    await openSample(page);
    if (width < 1000) await page.getByRole('button', { name: 'Scores and findings' }).click();
    await page.getByRole('button', { name: 'Why these ratings?' }).click();
    const pane = page.locator('#why-pane');
    await pane.waitFor();
    const wider = () => pane.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(await axeFaults(page), 'ratings').toEqual([]);
    expect(await wider()).toBe(0);
    await page.getByRole('tab', { name: 'What if…' }).click();
    await page.getByLabel('Percentage yes, 2.5.3').fill('66');
    expect(await axeFaults(page), 'what if').toEqual([]);
    expect(await wider()).toBe(0);
    // Escape closes the dialog alone, and the button has the focus again.
    await page.keyboard.press('Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Why these ratings?');
    await page.context().close();
  });
