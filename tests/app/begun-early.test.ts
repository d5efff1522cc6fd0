import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport } from '../editions.ts';
import { createStage, type Stage } from './stage.ts';

/** The start screen can be used before the host has said what there is. */

const FILE = 'Wyreham.assay';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport(newTestReport()));
});
afterAll(() => stage.close());

test.each(['openGiven', 'start'])('a report that was opened before “%s” is answered stays open', async (late) => {
  const page = await stage.open();
  page.setDefaultTimeout(12_000);
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  const { asked, answer } = await holdCall(page, late);
  await page.reload();
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^.*Wyreham\.assay/ })
    .click();
  const leave = page.getByRole('button', { name: 'Reports', exact: true });
  await leave.waitFor();
  expect(asked()).toBeGreaterThan(0);
  const response = page.waitForResponse(`**/api/${late}`);
  answer();
  await response;
  await page.waitForTimeout(500);
  expect(await page.getByRole('button', { name: /^New report/ }).count()).toBe(0);
  await leave.click();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await page.context().close();
});

test('windows say that their lists are on the way, and New report stays where it is when its list comes', async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  const { answer } = await holdCall(page, 'start');
  await page.reload();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Sample report/ }).click();
  await dialog.getByText('Looking…').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: /^New report/ }).click();
  await dialog.getByText('Looking…').waitFor();
  const make = dialog.getByRole('button', { name: 'Make the report' });
  const before = await make.boundingBox();
  answer();
  await dialog.getByRole('radio').first().waitFor();
  expect(await dialog.getByText('Looking…').count()).toBe(0);
  expect(await make.boundingBox()).toEqual(before);
  await page.context().close();
});

/** Lets a call wait until `answer` is called. */
async function holdCall(page: Page, call: string): Promise<{ asked: () => number; answer: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  await page.route(`**/api/${call}`, async (route) => {
    asked += 1;
    await promise;
    await route.continue();
  });
  return { asked: () => asked, answer: resolve };
}
