import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plainText } from '../../core/content-text.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown, text, written } from './steps.ts';

let page: Page;
const { press, read } = eachWithNewReport({
  title: 'Moving',
  onPage: (fresh) => {
    page = fresh;
  },
});
const said = (what: RegExp) => page.locator('[role=status]').filter({ hasText: what }).waitFor();
const UP = 'Alt+Shift+ArrowUp';
const DOWN = 'Alt+Shift+ArrowDown';

test('a block moves by keys, over the edge of its part too, and its caret goes along', async () => {
  const strengths = await goTo(page, '1.1. Leadership, Strengths');
  await page.keyboard.type('one');
  await press('Enter');
  await page.keyboard.type('two');
  await press('Enter', 'Tab');
  await page.keyboard.type('below two');
  await press('ArrowUp', 'Home', 'ArrowRight', UP);
  await said(/^Moved up; now block 1 of 3 of 1\.1\. Leadership, Strengths\.$/);
  await page.keyboard.type('!');
  expect(await shown(strengths)).toEqual(['bulleted 0: t!wo', 'bulleted 1: below two', 'bulleted 0: one']);

  await press(DOWN, DOWN);
  await said(/^Moved down; now block 1 of 2 of 1\.1\. Leadership, Areas for improvement\.$/);
  await page.keyboard.type('?');
  const areas = text(page, '1.1. Leadership, Areas for improvement');
  expect(await shown(strengths)).toEqual(['bulleted 0: one']);
  expect(await shown(areas)).toEqual(['bulleted 0: t!?wo', 'bulleted 1: below two']);

  // The letter, and then both texts at once.
  await press('Control+z', 'Control+z');
  expect(await shown(strengths)).toEqual(['bulleted 0: one', 'bulleted 0: t!wo', 'bulleted 1: below two']);
  await press('Control+y');
  const { parts } = await read();
  expect(written(parts['1.1.strengths'] ?? [])).toEqual(['bulleted 0: one']);
  expect(written(parts['1.1.areas-for-improvement'] ?? [])).toEqual(['bulleted 0: t!wo', 'bulleted 1: below two']);
});

test('a table moves whole, with the caret in its cell; at the end of the report nothing moves', async () => {
  await goTo(page, 'Background');
  await page.keyboard.type('Above.');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  await press('Tab');
  await page.keyboard.type('cell');
  await press(UP);
  await page.keyboard.type('s');
  const types = async () => (await read()).parts.background?.map(({ type }) => type);
  expect((await types())?.slice(0, 2)).toEqual(['table', 'paragraph']);
  expect(JSON.stringify((await read()).parts.background)).toContain('"cells"');
  await goTo(page, 'Foreword');
  await page.keyboard.type('First.');
  await press(UP);
  await said(/^There is no text above this to move to\.$/);
});

const middle = async (of: Locator) => {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { ...box, midX: box.x + box.width / 2, midY: box.y + box.height / 2 };
};

test('a block is dragged inside its text and into another one; Escape leaves it; a table is dragged whole', async () => {
  const strengths = await goTo(page, '1.1. Leadership, Strengths');
  await page.keyboard.type('one');
  await press('Enter');
  await page.keyboard.type('two');
  await press('Enter');
  await page.keyboard.type('three');
  await press('Enter');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  await page.keyboard.type('cell');
  const areas = text(page, '1.1. Leadership, Areas for improvement');
  const handle = page.getByRole('button', { name: 'Move this block' });
  /** Takes hold of a block and brings it to a height. */
  const drag = async (block: Locator, y: number) => {
    const { midX, midY } = await middle(block);
    await page.mouse.move(midX, midY);
    await handle.waitFor();
    const grip = await middle(handle);
    expect(Math.min(grip.width, grip.height)).toBeGreaterThanOrEqual(24);
    await page.mouse.move(grip.midX, grip.midY);
    await page.mouse.down();
    await page.mouse.move(grip.midX, (grip.midY + y) / 2, { steps: 4 });
    await page.mouse.move(grip.midX, y, { steps: 4 });
    await page.locator('.drop-line').waitFor();
  };
  /** Without the line that is kept below a table. */
  const blocks = async (id: string) =>
    ((await read()).parts[id] ?? [])
      .map((block) => (block.type === 'table' ? 'table' : written([block])[0]))
      .filter((line) => line !== 'p: ');
  const all = ['bulleted 0: one', 'bulleted 0: two', 'bulleted 0: three', 'table'];
  expect(await blocks('1.1.strengths')).toEqual(all);

  // Out of the table, whose tools cover what is above it.
  await strengths.locator('.b').first().click();
  await drag(strengths.locator('.b').nth(2), (await middle(strengths.locator('.b').first())).y + 1);
  await page.mouse.up();
  await said(/^Moved; now block 1 of \d of 1\.1\. Leadership, Strengths\.$/);
  expect(await blocks('1.1.strengths')).toEqual([all[2], all[0], all[1], all[3]]);
  await press('Control+z');

  await drag(strengths.locator('.b-table'), (await middle(areas)).midY);
  await page.mouse.up();
  await said(/^Moved; now block 1 of 1 of 1\.1\. Leadership, Areas for improvement\.$/);
  expect(await blocks('1.1.strengths')).toEqual(all.slice(0, 3));
  expect(await blocks('1.1.areas-for-improvement')).toEqual(['table']);
  await press('Control+z');
  expect(await blocks('1.1.strengths')).toEqual(all);

  await drag(strengths.locator('.b').first(), (await middle(areas)).midY);
  await press('Escape');
  await page.mouse.up();
  await said(/^Left where it was\.$/);
  expect(await blocks('1.1.strengths')).toEqual(all);
});

test('the border of a column is dragged, and tools of the table change widths, rows and columns', async () => {
  const field = await goTo(page, 'Background');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  for (const cell of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await page.keyboard.type(cell);
    await press('Tab');
  }
  const table = async () => {
    const block = (await read()).parts.background?.find(({ type }) => type === 'table');
    if (block?.type !== 'table') throw new Error('the table is gone');
    const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
    return {
      widths: block.columns.map(({ share }) => Math.round((100 * share) / whole)),
      words: block.children.map((row) =>
        row.children.map((cell) => plainText([{ ...cell, type: 'paragraph' }])).join(''),
      ),
    };
  };
  expect((await table()).widths).toEqual([33, 33, 33]);
  const first = await middle(field.locator('th').first());
  const border = first.x + first.width;
  await page.mouse.move(border, first.midY);
  await page.mouse.down();
  await page.mouse.move(border + first.width * 0.45, first.midY, { steps: 4 });
  await page.mouse.up();
  expect((await table()).widths).toEqual([48, 18, 33]);
  await press('Control+z');
  expect((await table()).widths).toEqual([33, 33, 33]);
  await press('Control+y');

  await field.locator('td').first().click();
  await press('Alt+F10');
  const tools = page.getByRole('toolbar', { name: 'Table' });
  await tools.getByRole('button', { name: 'Wider column' }).focus();
  await press('Enter', 'Enter');
  await said(/^Column 1: 58 per cent of the width\.$/);
  await tools.getByRole('button', { name: 'Move the row up' }).focus();
  await press('Enter');
  await said(/^Now the first row of 3, which heads the table\.$/);
  await tools.getByRole('button', { name: 'Move the column right' }).focus();
  await press('Enter', 'Escape');
  await page.keyboard.type('!');
  expect(await table()).toEqual({ widths: [8, 58, 33], words: ['ed!f', 'bac', ''] });
});
