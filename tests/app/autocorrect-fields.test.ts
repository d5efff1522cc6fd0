import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';

/** What is typed into the fields of a report is put into house style, too, and one undo takes only that back. */

let page: Page;
const { press, read } = eachWithNewReport({
  title: 'Fields PDU',
  onPage(opened) {
    page = opened;
  },
});
const type = (words: string) => page.keyboard.type(words);
const soon = <T>(look: () => Promise<T>) => expect.poll(look);

test('a recommendation is corrected as it is typed, and one undo takes only the correction back', async () => {
  await page.getByRole('button', { name: /^Add a recommendation to HM Prison/ }).click();
  await type('meet "partners"');
  const field = page.getByRole('textbox', { name: /^Recommendation 1 / });
  await soon(() => field.inputValue()).toBe('meet “partners”');
  await press('Control+z');
  await soon(() => field.inputValue()).toBe('meet “partners"');
  await press('Control+y');
  await soon(() => field.inputValue()).toBe('meet “partners”');
  await type(" - don't wait");
  await soon(() => field.inputValue()).toBe('meet “partners” – don’t wait');
  expect((await read()).recommendations.flatMap(({ items }) => items.map((item) => item.text))).toEqual([
    'meet “partners” – don’t wait',
  ]);
});

test('what is sought, and a detail, stay as they are typed', async () => {
  await page.getByRole('tab', { name: 'Details' }).click();
  const detail = page.getByRole('complementary').getByLabel('Probation region');
  await detail.click();
  await type("King's");
  await soon(() => detail.inputValue()).toBe("King's");
  await press('Control+f');
  const sought = page.getByRole('textbox', { name: 'Find', exact: true });
  await sought.click();
  await type('"it\'s"');
  await soon(() => sought.inputValue()).toBe('"it\'s"');
});
