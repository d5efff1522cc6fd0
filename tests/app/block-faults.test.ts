import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Chart, newFootnote, newParagraph, newTable, newText } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport } from '../editions.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, saved } from './steps.ts';

/** A fault in drawing one block: the page itself is made to throw where certain words come to be shown. */

const FILE = 'Wyreham.assay';
const chart = (id: string): Chart => ({
  ...{ type: 'chart', id, caption: 'Boards by year', source: '', form: 'bars', unit: '%', series: ['Share'] },
  rows: [{ label: 'Whole', values: [81] }],
  alt: 'POISON of a chart',
  children: [{ text: '' }],
});
const report: Report = {
  ...newTestReport(),
  details: { 'subject.name': 'Wyreham PDU' },
  parts: {
    background: [
      newParagraph('Before.'),
      newTable('table-1', [['Boards'], ['12']], 'POISON of a table'),
      { type: 'paragraph', children: [newText('Said'), newFootnote('POISON of a note'), newText(' twice.')] },
      chart('chart-1'),
      newParagraph('After.'),
    ],
    '2.4.strengths': [newParagraph('Far away.'), chart('chart-2')],
  },
};

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  // What is caught is still told to whoever looks for it, and nothing else went wrong.
  const told = await stage.close().then(
    () => '',
    (error: Error) => error.message,
  );
  expect(told).toContain('poisoned');
  expect(told).not.toMatch(/TypeError|RangeError|Cannot (find|resolve)/);
});

/** Whatever shows a word that begins with POISON throws, while the page says so. */
async function poison(page: Page, on: boolean): Promise<void> {
  await page.evaluate((on) => {
    const held = window as unknown as { poison?: boolean };
    if (held.poison === undefined) {
      const set = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        if (held.poison && String(value).includes('POISON')) throw new Error('poisoned');
        set.call(this, name, value);
      };
    }
    held.poison = on;
  }, on);
}

test('a block that cannot be drawn says so and keeps its words, and the rest of the page goes on', async () => {
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport(report));
  const page = await stage.open();
  await poison(page, true);
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
  const field = await goTo(page, 'Background');
  for (const what of ['table', 'paragraph', 'chart'])
    await field.getByText(`This ${what} could not be drawn. All that is in it is kept, saved and exported.`).waitFor();
  const words = (await field.textContent()) ?? '';
  for (const kept of ['Before.', 'Boards', '12', 'Said twice.', 'Boards by year', 'After.'])
    expect(words).toContain(kept);
  // Where nobody writes just now, it is the same.
  await page.locator('[data-part="2.4.strengths"] .block-fault').waitFor({ state: 'attached' });
  expect(await axeFaults(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/fault.png` });

  // The rest is written in as ever, and so are the words of a block whose frame alone failed.
  await field.getByText('After.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await field.getByText('12').click();
  await page.keyboard.press('End');
  await page.keyboard.type('34');
  await saved(page);
  const written = (await stage.readReport(FILE)).parts.background ?? [];
  expect(written.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph', 'chart', 'paragraph']);
  expect(written[4]).toEqual(newParagraph('After. And on.'));
  expect(written[1]).toEqual(newTable('table-1', [['Boards'], ['1234']], 'POISON of a table'));
  expect(written.slice(2, 4)).toEqual(report.parts.background?.slice(2, 4));

  // A block can be deleted, by its button or by keys, and comes back by undo.
  const told = (what: string) => field.locator('.block-fault', { hasText: `This ${what} could not` });
  await told('chart').getByRole('button', { name: 'Delete it' }).click();
  await told('chart').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await told('chart').waitFor();
  await field.getByText('After. And on.').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await told('chart').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await told('chart').waitFor();

  // Tried again, each is drawn once nothing is amiss any more.
  await told('chart').getByRole('button', { name: 'Try again' }).click();
  await told('chart').waitFor();
  await poison(page, false);
  for (const what of ['chart', 'table', 'paragraph']) {
    await told(what).getByRole('button', { name: 'Try again' }).click();
    await told(what).waitFor({ state: 'detached' });
  }
  await field.getByRole('img', { name: /POISON of a chart/ }).waitFor();
  await field.getByRole('table', { name: /POISON of a table/ }).waitFor();
  await field.getByRole('img', { name: 'Footnote: POISON of a note' }).waitFor();
  await saved(page);
  expect((await stage.readReport(FILE)).parts.background).toEqual(written);
});
