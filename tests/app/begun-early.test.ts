import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  let asked = 0;
  await page.route(`**/api/${late}`, async (route) => {
    asked += 1;
    await answered;
    await route.continue();
  });
  await page.reload();
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^.*Wyreham\.assay/ })
    .click();
  const leave = page.getByRole('button', { name: 'Reports', exact: true });
  await leave.waitFor();
  expect(asked).toBeGreaterThan(0);
  const response = page.waitForResponse(`**/api/${late}`);
  answer();
  await response;
  await page.waitForTimeout(500);
  expect(await page.getByRole('button', { name: /^New report/ }).count()).toBe(0);
  await leave.click();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await page.context().close();
});
