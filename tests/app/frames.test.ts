import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, heightOf, stillHeight } from './steps.ts';

/** Quotations with their speaker, examples with whom they are about, and lists that go on. */

let page: Page;
const { press, content } = eachWithNewReport({
  title: 'Frames',
  onPage: (fresh) => {
    page = fresh;
  },
});

const type = (words: string) => page.keyboard.type(words);
const form = (name: string) => page.getByRole('combobox', { name: 'Form of the paragraph' }).selectOption(name);

test('a speaker is written by keyboard, undone as typing, and Enter leads back to the text', async () => {
  const field = await goTo(page, 'Background');
  await form('Quotation');
  await type('They came.');
  await press('Enter');
  await type('In the end.');
  const speaker = field.getByRole('textbox', { name: 'Speaker of the quotation' }).last();
  await press('ArrowUp', 'Tab');
  expect(await speaker.evaluate((element) => element === document.activeElement)).toBe(true);
  await type('An officer');
  await press('Enter');
  await type(' At last.');
  await press('Enter');
  await type('After');
  expect(await content('background')).toMatchObject([
    { type: 'quotation', children: [{ text: 'They came.' }] },
    { type: 'quotation', speaker: 'An officer', children: [{ text: 'In the end. At last.' }] },
    { type: 'paragraph', children: [{ text: 'After' }] },
  ]);
  // Up and down pass the line below the words.
  await press('ArrowUp');
  await type('X');
  await press('ArrowDown', 'End');
  await type('Y');
  const [, second, third] = await content('background');
  expect(second).toMatchObject({ children: [{ text: expect.stringContaining('X') }] });
  expect(third).toMatchObject({ children: [{ text: 'AfterY' }] });
  await speaker.click();
  await press('End');
  await type(' of the court');
  await press('Control+z');
  expect((await content('background'))[1]).toMatchObject({ speaker: 'An officer' });
  expect(await speaker.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  const height = await heightOf(field);
  await goTo(page, 'Foreword');
  expect(await stillHeight(page, 'background')).toBe(height);
});

test('whom an example is about is written at its head, and the pseudonym is checked', async () => {
  const field = await goTo(page, 'Background');
  await form('Good practice example');
  await type('Daniel came every week.');
  await press('Tab');
  await type('Rowan');
  await press('Tab');
  await type('34');
  await press('Escape', 'End');
  await type(' He stayed.');
  expect(await content('background')).toMatchObject([
    { about: { name: 'Rowan', age: '34' }, children: [{ text: 'Daniel came every week. He stayed.' }] },
  ]);
  await page.getByRole('tab', { name: /Findings/ }).click();
  await page.getByText('is said to be about “Rowan”').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const height = await heightOf(field);
  await goTo(page, 'Foreword');
  expect(await stillHeight(page, 'background')).toBe(height);
});

test('a list goes on behind a paragraph, by key and by button, and counts so on the page', async () => {
  const field = await goTo(page, 'Background');
  await type('1. One');
  await press('Enter');
  await type('Two');
  await press('Enter', 'Enter');
  await type('Between');
  await press('Enter');
  await type('1. Three');
  await press('Control+Shift+Digit6', 'Enter');
  await type('The 4');
  await press('Control+Shift+=');
  await type('th');
  await page.getByRole('button', { name: 'Start again at 1' }).click();
  await type(' item');
  expect(await content('background')).toMatchObject([
    { list: 'numbered' },
    { list: 'numbered' },
    { type: 'paragraph' },
    { list: 'numbered', start: 'continued' },
    { list: 'numbered', start: 'new', children: [{ text: 'The 4' }, { text: 'th item', superscript: true }] },
  ]);
  const items = field.locator('.b-item');
  // A counter has no value that a script may read; its list of names and numbers is what sets it.
  expect(await items.nth(2).evaluate((item) => getComputedStyle(item).counterSet)).toBe('d0 3 d1 0 d2 0');
  expect(await items.nth(3).evaluate((item) => getComputedStyle(item).counterSet)).toBe('d0 1 d1 0 d2 0');
  await page.getByRole('button', { name: 'Start again at 1' }).click();
  expect((await content('background'))[4]).not.toHaveProperty('start');
});

test('Ctrl+Shift+5 puts a key finding behind the one at the caret', async () => {
  await goTo(page, 'Background');
  await type('- First');
  await press('Enter', 'Tab');
  await type('Of the first');
  await press('ArrowUp', 'Control+Shift+5');
  await type('Second');
  expect(await content('background')).toMatchObject([
    { type: 'list-item', depth: 0, children: [{ text: 'First' }] },
    { type: 'list-item', depth: 1, children: [{ text: 'Of the first' }] },
    { type: 'list-item', depth: 0, children: [{ text: 'Second' }] },
  ]);
});
