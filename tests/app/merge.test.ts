import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newParagraph, type Picture } from '../../core/content.ts';
import { plainText } from '../../core/content-text.ts';
import type { Report } from '../../core/report.ts';
import { readPicture } from '../../electron/host/pictures/picture.ts';
import { assetIdOf } from '../../electron/host/pictures/report-assets.ts';
import { loadReport, saveReport } from '../../electron/host/report-file.ts';
import { newPng } from '../some-pictures.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const png = newPng(40, 30);
const asset = assetIdOf(png);
const map: Picture = {
  type: 'picture',
  id: 'picture-1',
  caption: 'Map',
  source: '',
  asset,
  alt: 'A map',
  share: 1,
  children: [{ text: '' }],
};

/** Someone else opens the file, changes it and saves it. */
async function changeElsewhere(name: string, change: (report: Report) => void): Promise<void> {
  const path = join(stage.reportsFolder, `${name}.assay`);
  const { report, revision } = await loadReport(path);
  change(report);
  await saveReport(path, report, { expects: { revision }, findAsset: async (id) => (id === asset ? png : undefined) });
}

async function openMerge(page: Page) {
  await page.getByText('Changed on disk.').waitFor();
  await page.getByRole('button', { name: 'Compare and merge…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare and merge' });
  await dialog.getByText(/^Changed in the file alone|^Nothing else/).waitFor();
  return dialog;
}

test('what two people changed in one file is merged: taken, asked, saved as one step, undone', async () => {
  const page = await stage.open();
  await newReport(page, 'Merge PDU');
  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('First.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second.');
  await saved(page);
  await changeElsewhere('Merge PDU', (report) => {
    report.parts.foreword = [newParagraph('First of theirs.'), newParagraph('Second.'), newParagraph('Third.')];
    report.parts.background = [newParagraph('Their background.'), map];
    report.assets[asset] = readPicture(png, 'map.png');
    report.scores.keyQuestions['2.1.1'] = { percentage: 55 };
  });
  await foreword.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('My ');
  const dialog = await openMerge(page);
  expect(
    await dialog.getByRole('list', { name: 'Taken from the file' }).getByRole('listitem').allTextContents(),
  ).toEqual(expect.arrayContaining([expect.stringMatching(/^Score of key question 2\.1\.1$/)]));
  expect(await dialog.getByRole('group', { name: /^Foreword/ }).count()).toBe(1);
  expect(await dialog.getByRole('region', { name: 'In this window' }).textContent()).toContain('My First.');
  expect(await dialog.getByRole('region', { name: 'In the file' }).textContent()).toContain('First of theirs.');
  expect(await axeFaults(page)).toEqual([]);
  // Nothing is merged while something is open.
  await page.keyboard.press('Enter');
  expect(await dialog.isVisible()).toBe(true);
  expect(await dialog.getByText('1 question open.').isVisible()).toBe(true);
  await page.keyboard.press('Space');
  expect(await dialog.getByRole('radio', { name: 'From this window' }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: 'From the file' }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: /^Both/ }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(await shown(foreword)).toEqual(['p: My First.', 'p: First of theirs.', 'p: Second.', 'p: Third.']);
  const merged = await loadReport(join(stage.reportsFolder, 'Merge PDU.assay'));
  expect(plainText(merged.report.parts.foreword ?? [])).toBe('My First.\nFirst of theirs.\nSecond.\nThird.');
  expect(plainText(merged.report.parts.background ?? [])).toBe('Their background.\nMap');
  expect(merged.report.scores.keyQuestions['2.1.1']).toEqual({ percentage: 55 });
  expect(merged.otherEntries.get(`assets/${asset}.png`)).toEqual(png);

  // One step back, all that was merged is gone from the window, and what was written here is there.
  await foreword.click();
  await page.keyboard.press('Control+z');
  expect(await shown(foreword)).toEqual(['p: My First.', 'p: Second.']);
  await saved(page);
  const undone = await stage.readReport('Merge PDU.assay');
  expect(undone.parts.background).toBeUndefined();
  expect(undone.scores.keyQuestions['2.1.1']).toBeUndefined();
  await page.keyboard.press('Control+y');
  await saved(page);
  expect((await stage.readReport('Merge PDU.assay')).scores.keyQuestions['2.1.1']).toEqual({ percentage: 55 });
  await page.context().close();
});

test('what is changed at different places asks nothing, and typing goes on', async () => {
  const page = await stage.open();
  await newReport(page, 'Quiet merge PDU');
  const foreword = await goTo(page, 'Foreword');
  await changeElsewhere('Quiet merge PDU', (report) => {
    report.parts.background = [newParagraph('Theirs.')];
  });
  await page.keyboard.type('Mine.');
  const dialog = await openMerge(page);
  // There is nothing to answer: the key that carries it out is at hand.
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await foreword.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And more.');
  await saved(page);
  const { parts } = await stage.readReport('Quiet merge PDU.assay');
  expect(plainText(parts.foreword ?? [])).toBe('Mine. And more.');
  expect(plainText(parts.background ?? [])).toBe('Theirs.');
  await page.context().close();
});

test('parts of another report are taken with their picture and scores, as one step', async () => {
  const page = await stage.open();
  await newReport(page, 'Anna PDU');
  await goTo(page, 'Foreword');
  await page.keyboard.type('Words of Anna.');
  await saved(page);
  await changeElsewhere('Anna PDU', (report) => {
    report.parts.background = [newParagraph('Background of Anna.'), map];
    report.assets[asset] = readPicture(png, 'map.png');
    report.scores.keyQuestions['2.1.1'] = { percentage: 55 };
  });
  await page.context().close();

  const lead = await stage.open();
  await newReport(lead, 'Lead PDU');
  const foreword = await goTo(lead, 'Foreword');
  await lead.keyboard.type('Words of the lead.');
  await lead.getByRole('button', { name: 'Import text…' }).click();
  await lead.getByRole('button', { name: 'Take parts of another report…' }).press('Enter');
  const dialog = lead.getByRole('dialog', { name: 'Take parts of another report' });
  await dialog.getByRole('button', { name: /Anna PDU\.assay/ }).press('Enter');
  await dialog.getByRole('checkbox', { name: /^Background/ }).press('Space');
  await dialog.getByRole('checkbox', { name: /^2\.1\. Court work/ }).press('Space');
  expect(await dialog.getByRole('checkbox', { name: /^Foreword/ }).isChecked()).toBe(false);
  expect(await axeFaults(lead)).toEqual([]);
  await lead.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await saved(lead);
  const path = join(stage.reportsFolder, 'Lead PDU.assay');
  const { report, otherEntries } = await loadReport(path);
  expect(plainText(report.parts.foreword ?? [])).toBe('Words of the lead.');
  expect(plainText(report.parts.background ?? [])).toBe('Background of Anna.\nMap');
  expect(report.scores.keyQuestions).toEqual({ '2.1.1': { percentage: 55 } });
  expect(otherEntries.get(`assets/${asset}.png`)).toEqual(png);
  await foreword.click();
  await lead.keyboard.press('Control+z');
  await saved(lead);
  const { parts, scores } = await stage.readReport('Lead PDU.assay');
  expect(parts.background).toBeUndefined();
  expect(scores.keyQuestions).toEqual({});
  expect(plainText(parts.foreword ?? [])).toBe('Words of the lead.');
  await lead.context().close();
});
