import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import type { Stage } from './stage.ts';
import { goTo, writeAsSuggested } from './steps.ts';
import { choose, replaced } from './word-edits.ts';

/** A draft is sent to the inspected service, its answer is imported, and each point is decided by keys. */

let page: Page;
let stage: Stage;
const { press, read } = eachWithNewReport({
  title: 'Coast PDU',
  onPage: (fresh, of) => {
    page = fresh;
    stage = of;
  },
});

const dialog = (name: string) => page.getByRole('dialog', { name });
const rounds = () => dialog('Factual accuracy');

async function shut(name: string): Promise<void> {
  await press('Escape');
  await dialog(name).waitFor({ state: 'detached' });
}

async function send(): Promise<Uint8Array> {
  await press('Control+Shift+F7');
  await rounds().getByRole('button', { name: 'Send a draft…' }).press('Enter');
  const form = dialog('Send a draft to the service');
  await form.getByLabel('To whom').waitFor();
  expect(await form.getByLabel('To whom').inputValue()).toContain('Coast PDU');
  await form.getByLabel('To whom').fill('Harbour PDU');
  expect(await axeFaults(page)).toEqual([]);
  // The day follows what is typed, and says which days are not counted.
  await form.getByLabel('Sent on').fill('2026-12-18');
  await form.getByLabel('Working days to answer').fill('5');
  await expect.poll(() => form.getByRole('status').textContent()).toContain('by 29 December 2026');
  expect(await form.getByRole('status').textContent()).toContain('25 December 2026 (Christmas Day)');
  await form.getByLabel('All parts').press('Space');
  await expect.poll(() => form.locator('legend').textContent()).toContain(': 0 of');
  await form.getByLabel('Foreword', { exact: true }).press('Space');
  await expect.poll(() => form.locator('legend').textContent()).toContain(': 1 of');
  await form.getByLabel('To whom').press('Enter');
  const name = await writeAsSuggested(page, 'Draft for Harbour PDU', 'Write the file');
  await dialog('Draft for Harbour PDU')
    .getByText(/^Written: /)
    .waitFor();
  await shut('Draft for Harbour PDU');
  await rounds().getByText('No answer yet').waitFor();
  await shut('Factual accuracy');
  return new Uint8Array(await readFile(join(stage.reportsFolder, name)));
}

async function bring(bytes: Uint8Array): Promise<void> {
  await press('Control+Shift+O');
  const form = dialog('Import review');
  await form.waitFor();
  await choose(form, 'answer.docx', bytes);
  await form
    .getByText(/the round/)
    .first()
    .waitFor();
  await form.getByRole('button', { name: /^(Take|Put) / }).press('Enter');
  await form.getByText(/into the round sent to Harbour PDU/).waitFor();
  await shut('Import review');
}

const decisionOf = (number: number) => rounds().getByLabel(`Decision about point ${number}`);
const reasonOf = (number: number) =>
  rounds()
    .locator('.round-point')
    .nth(number - 1)
    .getByLabel(/^Reason/);

test('a draft goes to the service, its answer comes back, and each point is decided', async () => {
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board met in March. There are four teams. Staff spoke well of managers.');
  await read();
  const sent = await send();
  expect((await read()).rounds).toMatchObject([{ to: 'Harbour PDU', due: '2026-12-29', points: [] }]);

  let back = replaced(sent, 'March', 'May', 'C. Service');
  back = replaced(back, 'four', 'five', 'C. Service');
  back = replaced(back, 'managers', 'their managers', 'D. Service');
  await bring(back);
  await expect.poll(async () => (await read()).rounds?.[0]?.points.length).toBe(3);
  // What the service wants stands there as suggestions, which the text of now differs by.
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByText('changed since the service was sent it')
    .first()
    .waitFor({
      state: 'attached',
    });

  await press('Control+Shift+F7');
  await rounds().getByText('3 of 3 points open').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await rounds().getByText('Foreword', { exact: false }).first().waitFor();
  // One is accepted: the suggestion becomes text.
  await decisionOf(1).selectOption('accepted');
  await reasonOf(1).press('Enter');
  await rounds()
    .getByText(/The suggestion that came of it was accepted/)
    .first()
    .waitFor();
  await expect.poll(() => decisionOf(2).evaluate((field) => field === document.activeElement)).toBe(true);
  // Without a reason, nothing but that is decided.
  await decisionOf(2).selectOption('not accepted');
  await reasonOf(2).press('Enter');
  await rounds()
    .getByRole('alert')
    .getByText(/Say why/)
    .waitFor();
  await reasonOf(2).focus();
  await page.keyboard.type('There are four.');
  await press('Enter');
  await rounds()
    .getByText(/The suggestion that came of it was rejected/)
    .first()
    .waitFor();
  await rounds().getByText('1 of 3 points open').waitFor();
  await rounds().getByLabel('Show').selectOption('decided');
  await expect.poll(() => rounds().locator('.round-point').count()).toBe(2);
  await rounds().getByLabel('Show').selectOption('open');
  await expect.poll(() => rounds().locator('.round-point').count()).toBe(1);
  await rounds().getByText('✎ Foreword').waitFor();

  // The log is written, and says that one is open.
  await rounds().getByRole('button', { name: 'Response log…' }).press('Enter');
  await dialog('Response log').getByText('1 point not decided yet').waitFor();
  await writeAsSuggested(page, 'Response log', 'Write');
  await dialog('Response log')
    .getByText(/^Written: .*3 points/)
    .waitFor();
  await shut('Response log');
  await shut('Factual accuracy');
  const decided = await read();
  expect(JSON.stringify(decided.parts.foreword)).toContain(
    'The board met in May. There are four teams. Staff spoke well of their managers.',
  );
  // What is open stays whose it was.
  expect(Object.values(decided.suggested?.made ?? {}).map(({ by }) => by)).toEqual(['D. Service']);
  expect(decided.rounds?.[0]?.points.map(({ decision }) => decision?.outcome)).toEqual([
    'accepted',
    'not accepted',
    undefined,
  ]);

  // One step back brings the second point and its suggestion back.
  await goTo(page, 'Foreword');
  await press('Control+z');
  await expect.poll(async () => (await read()).rounds?.[0]?.points.filter((one) => one.decision).length).toBe(1);
  expect(JSON.stringify((await read()).parts.foreword)).toContain('There are five teams.');
});
