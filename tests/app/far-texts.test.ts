import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Chart,
  type Content,
  newFootnote,
  newLiveFigure,
  newParagraph,
  newReference,
  newTable,
  newText,
} from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { newTestReport } from '../editions.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, heightOf, newReport, stillHeight, text } from './steps.ts';

/** A text far from the window stands as plain elements, which nobody keeps in step but by drawing them again. */

const FILE = 'Wyreham.assay';
const FAR = '2.4.strengths';
const TABLE = 'table-1';
const chart: Chart = {
  ...{ type: 'chart', id: 'chart-1', caption: 'Boards by year', source: 'Register', form: 'bars', unit: '%' },
  series: ['Share'],
  rows: [{ label: 'Whole', values: [81] }],
  alt: 'Most boards are whole.',
  children: [{ text: '' }],
};
const item = (text: string, depth: number, start?: 'continued'): Content[number] => ({
  ...{ type: 'list-item', list: 'numbered', depth, ...(start && { start }) },
  children: [{ text }],
});
const link = (text: string) => ({ type: 'link' as const, url: 'https://example.org/', children: [{ text }] });
/** Every kind of block and inline but a picture, which has a file. */
const everything: Content = [
  {
    type: 'paragraph',
    children: [
      newText('Plain, '),
      { text: 'strong, ', bold: true },
      { text: 'slanted', italic: true },
      { text: '2', superscript: true },
      link('led on'),
      newFootnote('Said aside.'),
      newText(' as '),
      newReference(TABLE),
      newText(' and '),
      newLiveFigure('2.1.1', 'percentage', ''),
      newText('.'),
    ],
  },
  newParagraph(''),
  { type: 'heading', level: 1, children: [newText('A heading')] },
  item('first', 0),
  item('within', 1),
  newParagraph('Between.'),
  item('goes on', 0, 'continued'),
  { type: 'quotation', children: [newText('We were heard.')], speaker: 'A cook' },
  { type: 'practice-example', tone: 'poor', about: { name: 'Asha', age: '34' }, children: [newText('Not so good.')] },
  newTable(
    'table-2',
    [
      ['Boards', 'Share'],
      ['12', ''],
    ],
    'Boards',
  ),
  chart,
];
const report: Report = {
  ...newTestReport(),
  details: { 'subject.name': 'Wyreham PDU' },
  parts: { background: [newTable(TABLE, [['Boards'], ['12']], 'Rails'), newParagraph('After.')], [FAR]: everything },
};

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

async function openReport(): Promise<Page> {
  await mkdir(stage.reportsFolder, { recursive: true });
  await writeFile(join(stage.reportsFolder, FILE), packReport(report));
  const page = await stage.open();
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
  return page;
}

const far = (page: Page) => page.locator(`[data-part="${FAR}"] .still[data-drawn] > .text`);

test('a far text is read as it stands in its editor, and has the same height', async () => {
  const page = await openReport();
  await far(page).waitFor({ state: 'attached' });
  const blocks = await far(page).evaluate((text) => [...text.children].map((block) => block.textContent));
  expect(blocks).toEqual([
    expect.stringMatching(/^Plain, strong, slanted2led on as Table 1 and \[Is the .*\?\]\.$/),
    ...['', 'A heading', 'first', 'within', 'Between.', 'goes on', 'We were heard.– A cook', 'Asha, 34Not so good.'],
    'Table 2: BoardsBoardsShare12',
    expect.stringMatching(/^Figure 1: Boards by year.*Register$/),
  ]);
  const roles = await far(page).ariaSnapshot();
  for (const told of [
    'strong: strong,',
    'emphasis: slanted',
    'link "led on"',
    'img "Footnote: Said aside."',
    'heading "A heading"',
    'blockquote: We were heard.',
    'table "Table 2: Boards"',
    'columnheader "Share"',
    'cell "12"',
    'img "Most boards are whole.',
  ])
    expect(roles).toContain(told);
  expect(await axeFaults(page)).toEqual([]);

  await page.locator(`[data-part="${FAR}"]`).evaluate((part) => part.scrollIntoView());
  const editor = page.locator(`[data-part="${FAR}"] .editable`);
  await editor.waitFor();
  const height = await heightOf(editor);
  await page.locator('[data-scroller]').evaluate((element) => element.scrollTo(0, 0));
  await far(page).waitFor({ state: 'attached' });
  expect(Math.abs((await stillHeight(page, FAR)) - height)).toBeLessThan(1);
});

test('a far text follows what it names, and the page keeps its height when texts come and go', async () => {
  const page = await openReport();
  await far(page).waitFor({ state: 'attached' });
  const field = await goTo(page, 'Background');
  await field.getByText('After.').click();
  const scroller = page.locator('[data-scroller]');
  // All have been near once, and what is not drawn stands as high as it did.
  const tall = () => scroller.evaluate((element) => element.scrollHeight);
  const walk = async () => {
    const end = await tall();
    for (let top = 0; top < end; top += 600) {
      await scroller.evaluate((element, top) => element.scrollTo(0, top), top);
      await page.waitForTimeout(60);
    }
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    await page.waitForTimeout(300);
  };
  await walk();
  const before = await tall();
  await walk();
  expect(await tall()).toBe(before);

  await field.getByText('After.').click();
  await page.keyboard.press('Control+Home');
  await field.getByLabel('Caption of the table').fill('');
  await far(page).getByText('[reference to nothing]').waitFor({ state: 'attached' });
  await page.keyboard.press('Control+z');
  await far(page).getByText('Table 1', { exact: true }).waitFor({ state: 'attached' });
});

test('a text in which nothing is written is as high in its editor as before it, from its first drawing', async () => {
  const page = await stage.open();
  await newReport(page, 'Lanewater');
  const empty = page.locator('[data-part="1.2.strengths"] .prose');
  const drawn = await empty.evaluateHandle((element) => {
    const heights = new Set<number>();
    const look = () => heights.add(Math.round(element.getBoundingClientRect().height));
    new ResizeObserver(look).observe(element);
    return { heights, editors: element.getElementsByClassName('editable') };
  });
  await empty.evaluate((element) => element.scrollIntoView());
  await expect.poll(() => drawn.evaluate(({ editors }) => editors.length)).toBe(1);
  // Longer than Slate waits with its own placeholder.
  await page.waitForTimeout(1000);
  const [height, ...others] = await drawn.evaluate(({ heights }) => [...heights]);
  expect(height).toBeGreaterThan(40);
  expect(others).toEqual([]);

  const field = text(page, '1.2. Staff, Strengths');
  expect(await field.getAttribute('aria-placeholder')).toMatch(/^Full sentences/);
  const ground = () => field.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await ground()).toContain('Full sentences');
  await field.click();
  await page.keyboard.type('S');
  expect(await ground()).toBe('none');
  await page.keyboard.press('Backspace');
  await expect.poll(ground).toContain('Full sentences');
  await page.context().close();
});
