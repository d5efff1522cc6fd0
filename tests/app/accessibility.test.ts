import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaultsInBoth } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { newReport, openSample } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

for (const width of [1360, 600, 420])
  test(`axe finds nothing in the window at ${width} pixels, light or dark`, async () => {
    const page = await stage.open({ colorScheme: 'light', viewport: { width, height: 860 } });
    await page.getByRole('heading', { name: 'Recent' }).waitFor();
    expect(await axeFaultsInBoth(page), 'start').toEqual([]);

    await page.getByRole('button', { name: /^New report/ }).click();
    expect(await axeFaultsInBoth(page), 'new report').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Open/ }).click();
    await page.getByRole('button', { name: 'Up a folder' }).waitFor();
    expect(await axeFaultsInBoth(page), 'open').toEqual([]);
    await page.keyboard.press('Escape');

    await newReport(page, `Plain ${width}`);
    expect(await axeFaultsInBoth(page), 'empty report').toEqual([]);
    await page.getByRole('button', { name: 'Reports', exact: true }).click();

    await openSample(page);
    expect(await axeFaultsInBoth(page), 'sample').toEqual([]);
    if (width < 1000) await page.getByRole('button', { name: 'Scores and findings' }).click();
    for (const tab of ['Details', /^Findings/, 'Here']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await axeFaultsInBoth(page), `panel, ${tab}`).toEqual([]);
    }
    await page.getByRole('complementary').getByRole('button', { name: /^2\.3/ }).click();
    await page.getByRole('heading', { level: 2, name: '2.3 Planning' }).waitFor();
    expect(await axeFaultsInBoth(page), 'scores').toEqual([]);
    if (width < 1000) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export…' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^Folder/)
      .waitFor();
    expect(await axeFaultsInBoth(page), 'export').toEqual([]);
    await page.context().close();
  });
