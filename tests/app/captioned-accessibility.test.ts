import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPng } from '../some-pictures.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

for (const [colorScheme, width] of [
  ['light', 1360],
  ['dark', 600],
] as const)
  test(`axe finds nothing in tables, examples, pictures, charts and references, ${colorScheme} at ${width} pixels`, async () => {
    const page = await stage.open({ colorScheme, viewport: { width, height: 860 } });
    await newReport(page, `Axe ${colorScheme}`);
    if (width < 830) await page.getByRole('button', { name: 'Outline' }).click();
    const field = await goTo(page, 'Background');
    const bar = page.getByRole('toolbar', { name: 'Text' });
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const gone = () => page.getByRole('dialog').waitFor({ state: 'detached' });
    for (const name of ['Good practice example', 'Poor practice example', 'Practice example']) {
      await page.getByRole('combobox', { name: 'Form of the paragraph' }).selectOption(name);
      await page.keyboard.type('What we saw.');
      await press('Enter', 'Enter');
    }
    await bar.getByRole('button', { name: 'Table', exact: true }).click();
    for (const words of ['Office', 'Cases', 'Share', 'North', '12', '40%']) {
      await page.keyboard.type(words);
      await press('Tab');
    }
    await page.getByRole('toolbar', { name: 'Table' }).waitFor();
    expect(await axeFaults(page), 'table').toEqual([]);
    await press('Control+Enter');

    await bar.getByRole('button', { name: 'Picture' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Picture file')
      .setInputFiles({
        name: 'map.png',
        mimeType: 'image/png',
        buffer: Buffer.from(newPng(400, 240)),
      });
    await page
      .getByRole('dialog')
      .getByText(/pixels$/)
      .waitFor();
    await page.getByRole('button', { name: 'Add picture' }).click();
    expect(await axeFaults(page), 'picture dialog').toEqual([]);
    await page.getByRole('dialog').getByLabel('What it shows').fill('A map.');
    await page.getByRole('button', { name: 'Add picture' }).click();
    await gone();
    expect(await axeFaults(page), 'picture').toEqual([]);
    await press('Control+Enter');

    await bar.getByRole('button', { name: 'Chart' }).click();
    const chart = page.getByRole('dialog');
    await chart.getByLabel('Label 1', { exact: true }).fill('North');
    await chart.getByLabel('Value of North').fill('much');
    await chart.getByRole('button', { name: 'Add a series' }).click();
    await chart.getByRole('button', { name: 'Add chart' }).click();
    expect(await axeFaults(page), 'chart dialog').toEqual([]);
    await chart.getByLabel('Value of North').first().fill('61');
    await chart.getByRole('button', { name: 'Add chart' }).click();
    await gone();
    await press('Control+Enter');

    await press('Control+Alt+r');
    await page.getByRole('listbox', { name: 'Places' }).waitFor();
    expect(await axeFaults(page), 'reference dialog').toEqual([]);
    await page.keyboard.type('1.1 leadership');
    await press('Enter');
    await gone();
    expect(await axeFaults(page), 'chart and reference').toEqual([]);
    expect(await field.locator('.reference-words').count()).toBe(1);
    await page.context().close();
  });
