import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../core/content.ts';
import { Template } from '../../core/template.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport } from '../editions.ts';
import { isPresent, reports } from '../electron/cli/published.ts';
import { root } from '../source.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, saved } from './steps.ts';

/** Someone goes on writing in a published report of 18,000 words: an example, a table and five footnotes. */

const PART = '1.2.findings';
const FILE = 'Published.assay';

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const type = (words: string) => page.keyboard.type(words);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.skipIf(!isPresent('S000'))('a published report', () => {
  test('takes an example, a table and five footnotes at the end of a chapter, and nothing else in it changes', async () => {
    const edition = Template.parse(JSON.parse(await readFile(join(root, 'templates/crc-2019.json'), 'utf8')));
    const text = await readFile(join(reports, 'S000.txt'), 'utf8');
    const { report } = importText(text, newTestReport(edition), edition, { replace: false });
    page = await stage.open();
    await mkdir(stage.reportsFolder, { recursive: true });
    await writeFile(join(stage.reportsFolder, FILE), packReport(report));
    await page.getByRole('button', { name: /^Open/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Published/ })
      .click();
    await page.getByRole('button', { name: 'Export…' }).waitFor();

    const field = await goTo(page, '1.2. Staff, Findings');
    await press('Control+End', 'Enter');
    const form = page.getByRole('combobox', { name: 'Form of the paragraph' });
    await form.selectOption('Good practice example');
    await type('Rowan keeps one desk for new starters, and sits beside it.');
    await press('Control+Enter');
    await form.selectOption('Text');
    await type('What managers told us:');
    await press('Enter');
    await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
    for (const [index, cell] of ['Office', 'Posts', 'Vacant', 'North', '24', '3', 'South', '19', '0'].entries()) {
      if (index > 0) await press('Tab');
      await type(cell);
    }
    await press('ArrowDown');
    for (let note = 1; note <= 5; note++) {
      await type(`Source ${note} says so.`);
      await press('Control+Alt+f');
      await type(`Note ${note} of the visit.`);
      await press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await type(' ');
    }
    expect(await field.locator('[aria-label^="Footnote: Note"]').count()).toBe(5);
    await saved(page);

    const now = await stage.readReport(FILE);
    const before = report.parts[PART] ?? [];
    const after = now.parts[PART] ?? [];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(shape)).toEqual([
      'practice-example: Rowan keeps one desk for new starters, and sits beside it.',
      'paragraph: What managers told us:',
      'table: Office Posts Vacant North 24 3 South 19 0',
      `paragraph: ${[1, 2, 3, 4, 5].map((note) => `Source ${note} says so.[Note ${note} of the visit.] `).join('')}`,
    ]);
    const { [PART]: _, ...others } = now.parts;
    const { [PART]: __, ...othersBefore } = report.parts;
    expect(others).toEqual(othersBefore);
    // It throws rather than release a file that lacks one of these.
    await exportWord(now, edition, { draft: true, pageNumbers: false });

    for (
      let step = 0;
      step < 200 && (await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')) !== 'true';
      step++
    )
      await press('Control+z');
    await saved(page);
    expect((await stage.readReport(FILE)).parts).toEqual(report.parts);
    await page.context().close();
  });
});

/** A block in one line, footnotes in brackets. */
function shape(block: Block): string {
  type Node = { text?: string; type?: string; note?: string; children?: Node[] };
  const words = ({ text, type, note, children = [] }: Node): string =>
    text ??
    (type === 'footnote' ? `[${note}]` : children.map(words).join(type === 'table' || type === 'table-row' ? ' ' : ''));
  return `${block.type}: ${words(block as Node)}`;
}
