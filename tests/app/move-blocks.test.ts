import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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
  expect(await types()).toEqual(['table', 'paragraph']);
  expect(JSON.stringify((await read()).parts.background)).toContain('"cells"');
  await goTo(page, 'Foreword');
  await page.keyboard.type('First.');
  await press(UP);
  await said(/^There is no text above this to move to\.$/);
});
