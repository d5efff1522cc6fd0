import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allFindings } from '../../core/check/all-findings.ts';
import { newDismissal } from '../../core/check/dismissal.ts';
import { type Block, newParagraph } from '../../core/content.ts';
import { blockText, plainText } from '../../core/content-text.ts';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { pdu } from '../editions.ts';
import { holdTimers } from './queued-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { saved } from './steps.ts';

/** A score is changed when the prose is written, and the prose is put right by keys alone. */

const FILE = 'Caldersea.assay';
const AREAS = '2.2.areas-for-improvement';

/** What the prose says of a score in five places, in typed words. */
const said = {
  foreword: newParagraph('We have rated assessment ‘Requires improvement’.'),
  '1.1.strengths': item(
    'In the same sample, assessment focused sufficiently on keeping other people safe in 55 per cent of cases.',
  ),
  '1.3.strengths': item('In the same sample, 55 per cent of assessments focused sufficiently on keeping people safe.'),
  'diversity.strengths': item('Assessment focused sufficiently on keeping other people safe in too few cases.'),
  '2.1.strengths': item(
    'Of our whole sample, assessment focused sufficiently on keeping other people safe in 55 per cent.',
  ),
} satisfies Record<string, Block>;

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const told = (page: Page) => panel(page).locator('.findings-told');
const isFocused = (page: Page, words: string | RegExp) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.finding-item')?.textContent ?? ''))
    .toMatch(words);

test('a changed score shows five findings, which are mended by a few keys', async () => {
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), await packedReport());
  const page = await stage.open({ file: FILE });
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^2\.2/ }).click();
  const score = panel(page).getByRole('textbox', { name: 'Answered yes, 2.2.3' });
  await score.waitFor();
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await expect.poll(() => told(page).textContent()).toMatch(/^0 errors, 0 warnings, [^.]*advice\.$/);
  await page.getByRole('tab', { name: 'Here' }).click();
  await score.focus();

  let keys = 0;
  const begun = Date.now();
  const press = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name);
    keys += names.length;
  };
  await press('Control+a', '2', '8');
  await press('Control+F7');
  const findings = panel(page).locator('.finding:is(.error, .warning)');
  await expect.poll(() => told(page).textContent()).toMatch(/^1 error, 4 warnings, [^.]*advice\.$/);
  expect(await findings.count()).toBe(5);

  await press('Control+F7', 'Home');
  await isFocused(page, /is rated “Inadequate”, and “Requires improvement” stands here/);
  await press('p');
  await isFocused(page, /“55 per cent” stands here.*Leadership/);
  await press('p');
  await isFocused(page, /“55 per cent” stands here.*Services/);
  await press('p');
  await isFocused(page, /which is not in the band that “too few” stands for/);
  // Here the sentence has to be written anew, so that nothing is put by itself.
  expect(await panel(page).getByRole('button', { name: /^Put/ }).count()).toBe(0);
  await press('Enter');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('too few');
  await press(...'a minority of');
  // The text that F7 leads to must not take back the focus which it lost before it had finished selecting the words.
  await holdTimers(page);
  await press('F7', 'Control+F7');
  await isFocused(page, /“55 per cent” stands here.*Court work/);
  await press('p');
  await expect.poll(() => told(page).textContent()).toMatch(/^0 errors, 0 warnings, [^.]*advice\.$/);
  expect(await findings.count()).toBe(0);
  // Whoever mends the last one is still in the pane.
  expect(await page.evaluate(() => document.activeElement?.closest('.findings-pane') !== null)).toBe(true);
  expect(keys).toBeLessThanOrEqual(40);
  console.info(
    `Five findings mended by ${keys} keys, in ${((Date.now() - begun) / 1000).toFixed(1)} s of this machine.`,
  );

  await saved(page);
  const { parts } = await stage.readReport(FILE);
  const lastOf = (part: string) => plainText(parts[part]?.slice(-1) ?? []);
  expect(Object.keys(said).map(lastOf)).toEqual([
    'We have rated assessment ‘Inadequate’.',
    'In the same sample, assessment focused sufficiently on keeping other people safe in 45 per cent of cases.',
    'In the same sample, 45 per cent of assessments focused sufficiently on keeping people safe.',
    'Assessment focused sufficiently on keeping other people safe in a minority of cases.',
    'Of our whole sample, assessment focused sufficiently on keeping other people safe in 45 per cent.',
  ]);
});

function item(text: string): Block {
  return { type: 'list-item', list: 'bulleted', depth: 0, children: [{ text }] };
}

/** The sample, with what is said of the score, and with nothing left to settle. */
async function packedReport(): Promise<Uint8Array> {
  const folder = fileURLToPath(new URL('../../templates/samples/caldersea', import.meta.url));
  const { report, assets } = await loadWholeSample(folder, async () => pdu);
  const { cases: _, ...scored } = report;
  const parts: Report['parts'] = { ...scored.parts };
  for (const [part, block] of Object.entries(said)) parts[part] = [...(parts[part] ?? []), block];
  // What the sample itself says of the score is of no account here.
  parts[AREAS] = parts[AREAS]?.filter((block) => !blockText(block).includes('55 per cent')) ?? [];
  const written = { ...scored, parts };
  const dismissed = allFindings(written, pdu).open.map((finding) =>
    newDismissal(finding, { reason: 'Agreed.', at: '2023-07-03T09:00:00Z' }),
  );
  return packReport({ ...written, dismissed }, assets);
}
