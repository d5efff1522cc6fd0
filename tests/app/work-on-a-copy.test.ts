import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('who finds a report open elsewhere works on a copy, and leaves the other alone', async () => {
  const first = await stage.open();
  await newReport(first, 'Shared PDU');
  await goTo(first, 'Foreword');
  await first.keyboard.type('Of the first.');
  await saved(first);
  const opening = first.context().waitForEvent('page');
  await first.evaluate(() => void window.open(location.href));
  const second = await opening;
  await second.getByRole('button', { name: /^Shared PDU\.assay/ }).click();
  const banner = second.getByRole('region', { name: 'Read only' });
  await banner.waitFor();
  expect(await banner.textContent()).toMatch(
    / has this report open on .+ since \d\d:\d\d \(last heard of \d\d:\d\d\)\. You can read it, or work on a copy\./,
  );
  await banner.getByRole('button', { name: 'Try again' }).click();
  await banner.getByText(/^Still open: /).waitFor();
  await banner.getByRole('button', { name: 'Work on a copy…' }).click();
  const dialog = second.getByRole('dialog', { name: 'Work on a copy' });
  await expect.poll(() => dialog.getByLabel('Name of the file').inputValue()).toBe('Shared PDU 2.assay');
  await dialog.getByRole('button', { name: 'Save copy' }).click();
  await banner.waitFor({ state: 'detached' });
  await goTo(second, 'Foreword');
  await second.keyboard.press('Control+End');
  await second.keyboard.type(' Of the second.');
  await saved(second);
  expect(JSON.stringify((await stage.readReport('Shared PDU 2.assay')).parts.foreword)).toContain(
    'Of the first. Of the second.',
  );
  expect(JSON.stringify((await stage.readReport('Shared PDU.assay')).parts.foreword)).not.toContain('second');
  await first.context().close();
});
