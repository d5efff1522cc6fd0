import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown, written } from './steps.ts';

let page: Page;
const { press, content } = eachWithNewReport({
  title: 'Autocorrect PDU',
  onPage: (opened) => (page = opened),
});

test('typing is put into house style, one undo away, and what was taken back stays', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type(`"It's 'so'" - for 16-25-year-olds  ...`);
  const corrected = 'p: “It’s ‘so’” – for 16–25-year-olds …';
  expect(await shown(field)).toEqual([corrected]);
  expect(written(await content())).toEqual([corrected]);
  await press('Control+z');
  expect(await shown(field)).toEqual(['p: “It’s ‘so’” – for 16–25-year-olds ...']);
  await page.keyboard.type(` It's`);
  expect(await shown(field)).toEqual(['p: “It’s ‘so’” – for 16–25-year-olds ... It’s']);
  await press('Control+z', 'Control+z');
  expect(await shown(field)).toEqual([`p: “It’s ‘so’” – for 16–25-year-olds ... It'`]);
  await press('Control+y');
  expect(await shown(field)).toEqual(['p: “It’s ‘so’” – for 16–25-year-olds ... It’']);
});

test('a switch turns it off, for this browser', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type(`it's `);
  const toggle = page.getByRole('switch', { name: 'Autocorrect' });
  expect(await toggle.getAttribute('aria-checked')).toBe('true');
  await toggle.click();
  await field.click();
  await press('End');
  await page.keyboard.type(`"no"`);
  expect(await shown(field)).toEqual([`p: it’s "no"`]);
  expect(await page.evaluate(() => localStorage.getItem('assay.autocorrect'))).toBe('off');
});

test('nothing is corrected while a composition goes on', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('a');
  const input = await page.context().newCDPSession(page);
  for (const text of ["'", "''", "'' "])
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await input.send('Input.insertText', { text: `'' - ` });
  await expect.poll(() => shown(field)).toEqual([`p: a'' - `]);
});
