import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Block, Content, Table } from '../../core/content.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, heightOf, saved, shown, stillHeight } from './steps.ts';

let page: Page;
const { press, content } = eachWithNewReport({
  title: 'Tables',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});

const type = (words: string) => page.keyboard.type(words);
const cells = (block: Block | undefined): string[][] | undefined =>
  block?.type === 'table'
    ? block.children.map((row) =>
        row.children.map((cell) => cell.children.map((inline) => ('text' in inline ? inline.text : '*')).join('')),
      )
    : undefined;
const outline = (blocks: Content) =>
  blocks.map((block) =>
    block.type === 'table'
      ? cells(block)
      : `${block.type}: ${block.type === 'paragraph' ? block.children.map((inline) => ('text' in inline ? inline.text : '*')).join('') : ''}`,
  );
const tool = (label: string) =>
  page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: label, exact: true });
const insert = () =>
  page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
const shownCells = (field: Locator) =>
  field
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u{feff}', ''))),
    );

test('a table is filled by keys: Tab, Enter and arrows lead through it and out of it', async () => {
  const field = await goTo(page, 'Background');
  await type('Before');
  await press('Enter');
  await insert();
  await type('Office');
  await press('Tab');
  await type('Cases');
  await press('Tab');
  await type('Share');
  await press('Tab');
  await type('North');
  await press('Tab');
  await type('12');
  await press('Enter');
  await type('7');
  await press('ArrowUp', 'ArrowUp', 'Shift+Tab');
  await type('!');
  await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Tab');
  await type('new row');
  await press('Enter');
  await type('After');
  expect(await shownCells(field)).toEqual([
    ['Office!', 'Cases', 'Share'],
    ['North', '12', ''],
    ['', '7', ''],
    ['new row', '', ''],
  ]);
  expect(outline(await content())).toEqual([
    'paragraph: Before',
    [
      ['Office!', 'Cases', 'Share'],
      ['North', '12', ''],
      ['', '7', ''],
      ['new row', '', ''],
    ],
    'paragraph: After',
  ]);
  // Out of it above, and back into it from both sides.
  await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'End');
  await type('.');
  await press('ArrowDown');
  await type('a');
  await press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home');
  await type('z');
  const [before, table, after] = await content();
  expect(outline([before!, after!])).toEqual(['paragraph: Before.', 'paragraph: After']);
  expect(cells(table)?.[0]?.join('|')).toContain('a');
  expect(cells(table)?.[3]?.join('|')).toContain('z');
});

test('rows and columns come and go by the bar at the table, and every step can be taken back', async () => {
  const field = await goTo(page, 'Background');
  await insert();
  await type('a');
  await press('Tab');
  await type('b');
  await tool('Insert a column to the left').click();
  await type('left');
  await tool('Insert a row above').click();
  await type('above');
  await tool('Align the column right').click();
  expect(await shownCells(field)).toEqual([
    ['', 'above', '', ''],
    ['a', 'left', 'b', ''],
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  expect(await field.locator('[data-align=right]').count()).toBe(4);
  await press('ArrowDown');
  await tool('Delete the row').click();
  await tool('Delete the column').click();
  expect(await shownCells(field)).toEqual([
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ]);
  const [table] = await content();
  expect((table as Table).columns.map(({ align }) => align)).toEqual(['left', 'left', 'left']);
  await press('Control+z', 'Control+z', 'Control+z');
  expect((await shownCells(field))[1]).toEqual(['a', 'left', 'b', '']);
  expect(await field.locator('[data-align=right]').count()).toBe(0);
  // By keys alone: to the bar, along it, and back.
  await press('Alt+F10', 'End');
  expect(await tool('Delete table').evaluate((button) => button === document.activeElement)).toBe(true);
  await press('Enter');
  await expect.poll(() => field.locator('table').count()).toBe(0);
  await type('gone');
  expect(await shown(field)).toEqual(['p: gone']);
  for (let step = 0; step < 6 && (await field.locator('table').count()) === 0; step++) await press('Control+z');
  await press('Alt+F10', 'Escape');
  await type('x');
  expect(JSON.stringify(await shownCells(field))).toContain('x');
});

test('caption and source are fields of the frame; the number follows through the report', async () => {
  const field = await goTo(page, 'Background');
  await insert();
  await press('Shift+Tab');
  const caption = field.getByRole('textbox', { name: 'Caption of the table' });
  expect(await caption.evaluate((element) => element === document.activeElement)).toBe(true);
  await type('Offices we saw');
  await expect.poll(() => field.locator('.caption-name').textContent()).toBe('Table 1: ');
  await press('Tab');
  await type('Own count');
  await press('Enter');
  await type('last');
  await saved(page);
  const [table] = await content();
  expect(table).toMatchObject({ type: 'table', caption: 'Offices we saw', source: 'Own count' });
  expect(cells(table)?.[2]).toEqual(['last', '', '']);
  // A caption is taken back as one step, and whoever types in it stays in it.
  await caption.click();
  await press('End');
  await type(' in May');
  await press('Control+z');
  await expect.poll(() => caption.inputValue()).toBe('Offices we saw');
  expect(await caption.evaluate((element) => element === document.activeElement)).toBe(true);
  await type('!');
  await press('Enter');
  await type('top');
  expect(await caption.inputValue()).toBe('Offices we saw!');
  expect((await shownCells(field))[0]).toEqual(['top', '', '']);
  // A table before it takes its number.
  const foreword = await goTo(page, 'Foreword');
  await insert();
  await press('Shift+Tab');
  await type('Earlier');
  await expect.poll(() => foreword.locator('.caption-name').textContent()).toBe('Table 1: ');
  await expect.poll(() => page.locator('[data-part=background] .caption-name').textContent()).toBe('Table 2: ');
  // Far from the window it stands as text of the same height.
  await goTo(page, 'Background');
  const tall = await heightOf(field);
  await goTo(page, 'Foreword');
  expect(Math.abs((await stillHeight(page, 'background')) - tall)).toBeLessThan(1);
});

test('deleting keeps tables whole: at the edges of cells, across them, and beside the table', async () => {
  const field = await goTo(page, 'Background');
  await type('Before');
  await press('Enter');
  await insert();
  await type('one');
  await press('Home', 'Backspace', 'Control+Backspace', 'Tab');
  await type('two');
  await press('Delete', 'Tab');
  await type('three');
  await press('Tab');
  await type('four');
  await press('Enter', 'Enter');
  await type('After');
  // Backspace at the start of what follows leads into the table, and takes nothing.
  await press('Home', 'Backspace');
  await type('!');
  const rows = [
    ['one', 'two', 'three'],
    ['four', '', ''],
    ['', '', '!'],
  ];
  expect(outline(await content())).toEqual(['paragraph: Before', rows, 'paragraph: After']);
  await press('Backspace');
  // What is selected across cells is emptied; the cells stay.
  await field.getByText('two').click();
  await press('Home', 'ArrowRight');
  await page.keyboard.down('Shift');
  await field.getByText('four').click({ position: { x: 14, y: 8 } });
  await page.keyboard.up('Shift');
  await press('Delete');
  expect((await shownCells(field))[0]).toEqual(['one', 't', '']);
  expect((await shownCells(field)).map((row) => row.length)).toEqual([3, 3, 3]);
  await press('Control+z');
  expect((await shownCells(field))[0]).toEqual(['one', 'two', 'three']);
  // All of the text goes with all that is in it, and comes back.
  await press('Control+a', 'Backspace');
  await expect.poll(() => field.locator('table').count()).toBe(0);
  await press('Control+z');
  await expect.poll(() => shownCells(field)).toEqual([...rows.slice(0, 2), ['', '', '']]);
});

test('tables are copied and pasted: whole, in part, from a spreadsheet and from a web page', async () => {
  const field = await goTo(page, 'Background');
  await insert();
  for (const words of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await type(words);
    await press('Tab');
  }
  await press('Control+a', 'Control+c');
  const foreword = await goTo(page, 'Foreword');
  await type('Here:');
  await press('Control+v');
  const rows = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['', '', ''],
  ];
  // With the line below it, which the table left to write in.
  expect(outline(await content('foreword'))).toEqual(['paragraph: Here:', rows, 'paragraph: ']);
  const [, copy] = await content('foreword');
  const [original] = await content('background');
  expect((copy as Table).id).not.toBe((original as Table).id);
  await press('Control+z');
  expect(await shown(foreword)).toEqual(['p: Here:']);

  const paste = async (plain: string, html?: string) => {
    await page.evaluate(
      ([plain, html]) => {
        const item: Record<string, Blob> = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) };
        if (html) item['text/html'] = new Blob([html], { type: 'text/html' });
        return navigator.clipboard.write([new ClipboardItem(item)]);
      },
      [plain, html] as const,
    );
    await press('Control+v');
  };
  await paste('Year\tCount\r\n2019\t1,204\r\n2020\t998');
  await expect
    .poll(() => shownCells(foreword))
    .toEqual([
      ['Year', 'Count'],
      ['2019', '1,204'],
      ['2020', '998'],
    ]);
  await press('Control+z');
  expect(await shown(foreword)).toEqual(['p: Here:']);
  await paste('x\ty', '<p>From a page</p><table><tr><th>x</th><th>y</th></tr></table><p>End</p>');
  await expect.poll(() => shownCells(foreword)).toEqual([['x', 'y']]);
  expect(outline(await content('foreword'))).toEqual([
    'paragraph: Here:',
    'paragraph: From a page',
    [['x', 'y']],
    'paragraph: End',
  ]);

  // In a table, cells fill cells, and the table grows as it must.
  await goTo(page, 'Background');
  await field.getByText('f', { exact: true }).click();
  await paste('1\t2\n3\t4\n5\t6');
  await expect
    .poll(() => shownCells(field))
    .toEqual([
      ['a', 'b', 'c', ''],
      ['d', 'e', '1', '2'],
      ['', '', '3', '4'],
      ['', '', '5', '6'],
    ]);
  await press('Control+z');
  await expect.poll(() => shownCells(field)).toEqual(rows);
  // Lines without tabs are words of the cell.
  await field.getByText('e', { exact: true }).click();
  await press('End');
  await paste('one\ntwo');
  await expect.poll(async () => (await shownCells(field))[1]).toEqual(['d', 'eone two', 'f']);
});
