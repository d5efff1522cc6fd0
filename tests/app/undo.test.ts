import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown, text } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('undo and redo take back texts, scores, details and recommendations in the order they were made', async () => {
  const page = await stage.open();
  await newReport(page, 'Undo PDU');
  const panel = page.getByRole('complementary');

  await goTo(page, 'Foreword');
  await page.keyboard.type('First.');
  await page.getByRole('button', { name: 'Rate 1.2 Staff' }).click();
  await panel.getByRole('radio', { name: /^Inadequate/ }).check();
  const background = await goTo(page, 'Background');
  await page.keyboard.type('Second.');
  await page.getByRole('button', { name: /^Add a recommendation to HM Prison/ }).click();
  await page.keyboard.type('act');
  await panel.getByRole('tab', { name: 'Details' }).click();
  await panel.getByLabel('Probation region').fill('North West');
  await saved(page);

  const state = async () => {
    await saved(page);
    const { parts, scores, details, recommendations } = await stage.readReport('Undo PDU.assay');
    return [
      parts.foreword !== undefined,
      scores.standards['1.2']?.rating,
      parts.background !== undefined,
      recommendations.flatMap((group) => group.items.map((item) => item.text)).join(),
      details['subject.region'],
    ];
  };
  const all = [true, 'Inadequate', true, 'act', 'North West'];
  expect(await state()).toEqual(all);
  const undo = () => page.keyboard.press('Control+z');
  await undo();
  expect(await state()).toEqual([true, 'Inadequate', true, 'act', undefined]);
  await undo();
  await undo();
  expect(await state()).toEqual([true, 'Inadequate', true, '', undefined]);
  await undo();
  expect(await state()).toEqual([true, 'Inadequate', false, '', undefined]);
  await expect.poll(() => background.evaluate((field) => field.contains(document.activeElement))).toBe(true);
  await undo();
  expect(await state()).toEqual([true, undefined, false, '', undefined]);
  await undo();
  expect(await state()).toEqual([false, undefined, false, '', undefined]);
  await expect.poll(() => text(page, 'Foreword').evaluate((field) => field === document.activeElement)).toBe(true);
  for (let count = 0; count < 6; count++) await page.keyboard.press('Control+y');
  expect(await state()).toEqual(all);
  expect(await shown(await goTo(page, 'Foreword'))).toEqual(['p: First.']);
});

test('own wording in place of the edition’s can be taken back with what was written in it', async () => {
  const page = await stage.open();
  await newReport(page, 'Wording PDU');
  await page.getByRole('button', { name: 'Use own wording for Acknowledgements' }).click();
  const own = text(page, 'Acknowledgements');
  await expect.poll(() => own.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(' Thank you.');
  await saved(page);
  const report = await stage.readReport('Wording PDU.assay');
  expect(JSON.stringify(report.parts.acknowledgements)).toContain('gave us. Thank you.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await own.waitFor({ state: 'detached' });
  await saved(page);
  expect((await stage.readReport('Wording PDU.assay')).parts).toEqual({});
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await saved(page);
  expect((await stage.readReport('Wording PDU.assay')).parts).toEqual(report.parts);
});
