import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, heightOf, stillHeight } from './steps.ts';

let page: Page;
const { press, read } = eachWithNewReport({
  title: 'Practice',
  onPage: (fresh) => {
    page = fresh;
  },
});

const form = () => page.getByRole('combobox', { name: 'Form of the paragraph' });

/** Each box as it is seen: its label, and the paragraphs in it. */
const boxes = (field: Locator) =>
  field.evaluate((element) => {
    const found: string[][] = [];
    for (const block of element.children) {
      const { tone } = (block as HTMLElement).dataset;
      const label = getComputedStyle(block, '::before').content;
      if (tone && label !== 'none') found.push([label.replace(/^"|"$/g, '')]);
      if (tone) found.at(-1)?.push((block.textContent ?? '').replaceAll('\u{feff}', ''));
    }
    return found;
  });

test('a box goes on with Enter, ends with an empty paragraph, and another begins by key', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Before');
  await press('Enter');
  await form().selectOption('Good practice example');
  await page.keyboard.type('One');
  await press('Enter');
  await page.keyboard.type('two');
  await press('Control+Enter');
  await page.keyboard.type('Another');
  await press('Enter', 'Enter');
  await page.keyboard.type('After');
  expect(await boxes(field)).toEqual([
    ['Good practice example', 'One', 'two'],
    ['Good practice example', 'Another'],
  ]);
  expect((await read()).parts.background).toEqual([
    { type: 'paragraph', children: [{ text: 'Before' }] },
    { type: 'practice-example', tone: 'good', children: [{ text: 'One' }] },
    { type: 'practice-example', tone: 'good', children: [{ text: 'two' }] },
    { type: 'practice-example', tone: 'good', opens: true, children: [{ text: 'Another' }] },
    { type: 'paragraph', children: [{ text: 'After' }] },
  ]);
  // A paragraph split off the first of a box does not begin another.
  await press('ArrowUp', 'End', 'ArrowLeft', 'ArrowLeft', 'Enter');
  expect((await boxes(field))[1]).toEqual(['Good practice example', 'Anoth', 'er']);
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Begins a new box' }).click();
  expect((await boxes(field)).slice(1)).toEqual([
    ['Good practice example', 'Anoth'],
    ['Good practice example', 'er'],
  ]);
  await press('Control+Shift+9');
  expect((await boxes(field)).length).toBe(2);
  // Boxes of another tone stand by themselves.
  await form().selectOption('Poor practice example');
  expect((await boxes(field)).map(([label]) => label)).toEqual([
    'Good practice example',
    'Good practice example',
    'Poor practice example',
  ]);
  await press('Control+z', 'Home', 'Backspace');
  expect(await form().inputValue()).toBe('Text');
  for (let step = 0; step < 40; step++) await press('Control+z');
  expect((await read()).parts).toEqual({});
});

test('a box has the same height as it is read and as it is written', async () => {
  const field = await goTo(page, 'Background');
  await form().selectOption('Practice example');
  await page.keyboard.type('One paragraph that is long enough to take more than a single line of the paper it is on.');
  await press('Enter');
  await page.keyboard.type('And a second.');
  const tall = await heightOf(field);
  await goTo(page, 'Foreword');
  expect(Math.abs((await stillHeight(page, 'background')) - tall)).toBeLessThan(1);
});
