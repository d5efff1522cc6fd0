import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, shown, writeAsSuggested } from './steps.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('a report from its first word to the Word file, over the death of the host', async () => {
  let page = await stage.open();
  await newReport(page, 'Caldersea PDU');

  await goTo(page, 'Foreword');
  await page.keyboard.type('The harbour office was calm, and its work was not.');
  await goTo(page, '1.1. Leadership, Strengths');
  await page.keyboard.type('Leaders know their town well.');

  const panel = page.getByRole('complementary');
  await panel.getByRole('radio', { name: /^Good/ }).check();
  await expect.poll(() => page.locator('[data-part=ratings]').textContent()).toMatch(/1\.1Leadership●\s*Good/);

  await page.getByRole('button', { name: 'Score 2.2 Assessment' }).click();
  const figures = ['61', '80', '52', '80', '44', '80'];
  for (const figure of figures.slice(0, 4)) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Tab');
    if (figures.indexOf(figure) % 2) await page.keyboard.press('Tab');
  }
  await panel.getByLabel('Answered yes, 2.2.3').fill('44');
  await expect.poll(() => panel.textContent()).toContain('Give the number of cases as well.');
  await panel.getByLabel('Number of cases, 2.2.3').fill('80');
  // 44 of 80 is 55 per cent: the lowest, in the second band from below.
  await expect.poll(() => panel.textContent()).toContain('The lowest of its 3 key questions is 2.2.3 with 55 per cent');
  const overall = panel.getByRole('button', { name: /2\.2 Assessment/ });
  await expect.poll(() => overall.textContent()).toContain('Requires improvement');
  await panel.getByLabel('Number of cases, 2.2.3').fill('90');
  await expect.poll(() => overall.textContent()).toContain('Inadequate');

  // 49 per cent lies within five points of the boundary, so discretion may raise it, with a reason.
  await panel.getByLabel('Rating that stands').selectOption('Requires improvement');
  await expect.poll(() => panel.textContent()).toContain('needs a reason');
  await panel.getByLabel('Why it is rated Requires improvement').fill('Wider evidence was stronger.');
  await expect.poll(() => panel.textContent()).not.toContain('needs a reason');
  await saved(page);

  await stage.killHost();
  // In the desktop app it is gone with the host.
  await page
    .context()
    .close()
    .catch(() => {});
  page = await stage.open();
  await page.getByRole('button', { name: /^Caldersea PDU\.assay/ }).click();
  const foreword = await goTo(page, 'Foreword');
  expect(await shown(foreword)).toEqual(['p: The harbour office was calm, and its work was not.']);

  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(/\d+ things to settle before publication/).waitFor();
  expect(await writeAsSuggested(page, 'Export', 'Export')).toBe('Caldersea PDU.docx');
  await dialog.getByText(/^Written: Caldersea PDU\.docx\b/).waitFor();

  expect(await readdir(stage.reportsFolder)).toContain('Caldersea PDU.docx');
  const entries = unzipSync(new Uint8Array(await readFile(join(stage.reportsFolder, 'Caldersea PDU.docx'))));
  const words = new TextDecoder().decode(entries['word/document.xml']).replace(/<[^>]+>/g, '');
  for (const said of ['The harbour office was calm', 'Leaders know their town well.', '76%', '65%', '49%'])
    expect(words).toContain(said);
  expect(words).toContain('Good');
  expect(words).toContain('Requires improvement');
});
