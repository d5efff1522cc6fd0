import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown } from './steps.ts';

/** A window in a browser outlives its host, as no window of the desktop app does. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('when the host dies nothing typed is lost, and the window goes on once it is back', async () => {
  const page = await stage.open();
  await newReport(page, 'Storm PDU');
  const foreword = await goTo(page, 'Foreword');
  await page.keyboard.type('Before the storm. ');
  await saved(page);
  await stage.killHost();
  await page.keyboard.type('In the storm. ');
  await page.getByText('Assay’s host has stopped. Your text is still in this window').waitFor();
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
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(JSON.stringify((await stage.readReport('Storm PDU.assay')).parts.foreword)).toContain('And on.');
  await page.context().close();
});
