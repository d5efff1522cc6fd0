import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

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
  await page.locator('.saved[data-state=saved]').waitFor({ timeout: 5000 });
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
  await page.getByText('Changed on disk.').waitFor({ timeout: 10_000 });
  await page.keyboard.type(' And more.');
  await page.getByRole('button', { name: 'Save a copy…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a copy' });
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toMatch(/Shared PDU 2\.assay/);
  await dialog.getByRole('button', { name: 'Save copy' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.locator('.top-file-name').textContent()).toBe('Shared PDU 2.assay');
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

test('when the host dies nothing typed is lost, and the window goes on once it is back', async () => {
  await stage.killHost();
  const page = await stage.open();
  await newReport(page, 'Storm PDU');
  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('Before the storm. ');
  await saved(page);
  await stage.killHost();
  await page.keyboard.type('In the storm. ');
  await page.getByText('Assay’s host has stopped. Your text is still in this window').waitFor({ timeout: 10_000 });
  await page.keyboard.type('And on.');
  expect(await shown(foreword)).toEqual(['p: Before the storm. In the storm. And on.']);
  // The address of the host that was started again, opened in the same browser, lets the old window in as well.
  const other = await stage.openBeside(page);
  await other.getByRole('heading', { name: 'Recent' }).waitFor();
  // Assay keeps trying: it may have saved, and taken the button away, before the click.
  await page
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 2000 })
    .catch(() => {});
  await page.locator('.saved[data-state=saved]').waitFor({ timeout: 10_000 });
  expect(JSON.stringify((await stage.readReport('Storm PDU.assay')).parts.foreword)).toContain('And on.');
  await page.context().close();
});
