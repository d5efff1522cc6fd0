import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport } from './steps.ts';

let folder: string;
let policy: string;
let stage: Stage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-policy-'));
  policy = join(folder, 'policy.json');
  stage = await createStage({ ASSAY_POLICY: policy });
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const state = '.saved[data-state=unsaved]';

test('a pace that the organisation has set is shown as fixed, and kept', async () => {
  await writeFile(policy, JSON.stringify({ savePace: 'ten-minutes' }), { mode: 0o600 });
  const page = await stage.open();
  await newReport(page, 'Steady PDU');
  const status = page.getByRole('region', { name: 'Words and typing' });
  await status.getByText('Saves each 10 minutes, set by your organisation').waitFor();
  expect(await status.getByRole('combobox').count()).toBe(0);
  await goTo(page, 'Foreword');
  await page.keyboard.type('Not yet in the file.');
  await page.locator(state).waitFor();
  // Three of the pauses after which it is saved otherwise.
  await page.waitForTimeout(3000);
  expect(await page.locator(state).count()).toBe(1);
  expect((await stage.readReport('Steady PDU.assay')).parts.foreword).toBeUndefined();
  await page.keyboard.press('ControlOrMeta+s');
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(JSON.stringify((await stage.readReport('Steady PDU.assay')).parts.foreword)).toContain('Not yet in the file.');
  await page.context().close();
});

test('a policy that cannot be followed is told of where one starts, and the user decides again', async () => {
  await writeFile(policy, '{ "savePase": "asked" }');
  const page = await stage.open();
  const told = page.getByRole('region', { name: 'The policy of this computer' });
  await told
    .getByText(/is not followed, because it has a key “savePase”, which is not known\. Updates are off;/)
    .waitFor();
  await newReport(page, 'Free PDU');
  const pace = page.getByRole('region', { name: 'Words and typing' }).getByRole('combobox');
  expect(await pace.inputValue()).toBe('pause');
  await pace.selectOption('minute');
  expect(await pace.inputValue()).toBe('minute');
  await page.context().close();
});
