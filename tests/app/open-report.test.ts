import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { newReport, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('a report is chosen from its folder by keys, each on a line of its own', async () => {
  const page = await stage.open();
  const name = 'The Probation Delivery Unit of Great Caldersea with Wyreham and the Islands';
  for (const one of ['Plain PDU', name]) {
    await newReport(page, one);
    await saved(page);
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
  }
  // With the styles of a report at hand.
  await page.getByRole('button', { name: /^Open/ }).click();
  const entries = page.getByRole('dialog').getByRole('list').getByRole('button');
  await entries.nth(1).waitFor();
  for (const entry of await entries.all()) {
    const heights = await entry.evaluate((button) => [
      button.getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(button).lineHeight),
    ]);
    expect(heights[0]).toBeLessThan(3 * heights[1]!);
  }
  await entries.filter({ hasText: 'Plain PDU' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Plain PDU' }).waitFor();
  await page.context().close();
});
