import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saveCopyAsSuggested, saved } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('saves by itself about a second after the last change', async () => {
  const page = await stage.open();
  await newReport(page, 'Quiet PDU');
  await goTo(page, 'Foreword');
  await page.keyboard.type('Kept without a word.');
  await page.locator('.saved[data-state=unsaved]').waitFor();
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(JSON.stringify((await stage.readReport('Quiet PDU.assay')).parts.foreword)).toContain('Kept without a word.');
  await page.context().close();
});

test('a file changed by someone else is not overwritten; a copy keeps what was written here', async () => {
  await stage.killHost();
  const page = await stage.open();
  await newReport(page, 'Shared PDU');
  await newReportElsewhere();
  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('Mine.');
  await page.getByText('Changed on disk.').waitFor();
  await page.keyboard.type(' And more.');
  expect(await saveCopyAsSuggested(page)).toBe('Shared PDU 2.assay');
  await expect.poll(() => page.locator('.top-file-name').textContent()).toBe('Shared PDU 2.assay');
  await foreword.click();
  await page.keyboard.type(' In the copy.');
  await saved(page);
  expect(JSON.stringify((await stage.readReport('Shared PDU 2.assay')).parts.foreword)).toContain('Mine. And more.');
  expect((await stage.readReport('Shared PDU.assay')).parts.foreword).toBeUndefined();
  await page.context().close();

  async function newReportElsewhere() {
    // Another edition of the same package: the same report with bytes of its own at the end of the ZIP comment.
    const path = join(stage.reportsFolder, 'Shared PDU.assay');
    const bytes = await readFile(path);
    const comment = Buffer.from('changed elsewhere');
    bytes.writeUInt16LE(comment.length, bytes.length - 2);
    await writeFile(path, Buffer.concat([bytes, comment]));
  }
});
