import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plainText } from '../../core/content-text.ts';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo } from './steps.ts';

let page: Page;
const { press, read, content } = eachWithNewReport({
  title: 'Find PDU',
  onPage(opened) {
    page = opened;
  },
});
const type = (words: string) => page.keyboard.type(words);
const bar = () => page.getByRole('search', { name: 'Find in the report' });
const said = () => bar().textContent();
const count = () => bar().locator('.find-count').textContent();
const where = () => bar().locator('.find-where').textContent();
const selected = () => page.evaluate(() => getSelection()?.toString());
/** The machine may be busy. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look);
/** The words that are marked as found, and the one that the reader is at. */
const marked = () =>
  page.evaluate(() =>
    ['found', 'found-now'].map((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())),
  );

test('Ctrl+F finds over all parts, marks what it finds, goes round, and gives the caret back to the match', async () => {
  await goTo(page, 'Foreword');
  await type('Grail met the grailing board. Nobody spoke of grail');
  await goTo(page, '2.3. Planning, Strengths');
  await type('good grail');
  await goTo(page, 'Background');
  await type('Leaders trained grail');
  await press('Control+Shift+ArrowLeft', 'Control+f');
  const field = page.getByRole('textbox', { name: 'Find', exact: true });
  await soon(() => field.inputValue()).toBe('grail');
  await soon(count).toBe('4 of 5');
  expect(await where()).toBe('Background: Leaders trained grail');
  await soon(async () => (await marked())[1]).toEqual(['grail']);

  await press('Enter');
  await soon(count).toBe('5 of 5');
  expect(await where()).toContain('2.3. Planning, Strengths');
  await soon(async () => (await marked())[1]).toEqual(['grail']);
  await page.getByRole('textbox', { name: '2.3. Planning, Strengths', exact: true }).waitFor();
  await press('Enter');
  await soon(count).toBe('1 of 5');
  expect(await said()).toContain('Continued from the start.');
  await soon(marked).toEqual([['grail', 'grail'], ['Grail']]);

  await press('Alt+w');
  await soon(count).toBe('1 of 4');
  await press('Alt+c');
  await soon(count).toBe('1 of 3');
  expect(await where()).toContain('spoke of grail');
  await press('Shift+Enter');
  await soon(count).toBe('3 of 3');
  expect(await said()).toContain('Continued from the end.');
  await press('F3', 'Escape');
  await soon(selected).toBe('grail');
  expect(await bar().count()).toBe(0);
  await type('anyone');
  expect(plainText(await content('foreword'))).toBe('Grail met the grailing board. Nobody spoke of anyone');
  expect(await marked()).toEqual([[], []]);
});

test('captions, recommendations and details are found in their fields, and nothing found says what was searched', async () => {
  await page.getByRole('button', { name: /^Add a recommendation to HM Prison/ }).click();
  await type('review the grail at once');
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('complementary').getByLabel('Probation region').fill('Grail region');
  await press('Control+f');
  await type('grail');
  await soon(count).toBe('1 of 2');
  expect(await where()).toContain('recommendation: review the grail');
  await press('Escape');
  await soon(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)).toBe(11);
  await type('cup');
  await press('Control+h');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('grail');
  await soon(count).toBe('1 of 1');
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  expect(await said()).toContain('a detail is changed in its own field');
  const { recommendations, details } = await read();
  expect(recommendations.flatMap(({ items }) => items.map((item) => item.text))).toEqual(['review the cup at once']);
  expect(Object.values(details)).toContain('Grail region');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('nowhere');
  await soon(said).toContain('Searched were all texts');
});

test('only the selected words are searched where that is asked for', async () => {
  await goTo(page, 'Foreword');
  await type('xyl and xyl');
  await press('Enter');
  await type('xyl more');
  await press('Control+Home', 'Shift+ArrowDown', 'Shift+Home', 'Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('xyl');
  await soon(count).toBe('1 of 3');
  await page.getByRole('checkbox', { name: 'In selection' }).check();
  await soon(count).toBe('1 of 2');
});

test('words selected over several texts can be searched alone', async () => {
  await goTo(page, 'Background');
  await type('xyl');
  await goTo(page, '1.1. Leadership, Areas for improvement');
  await type('xyl and xyl');
  await goTo(page, '1.1. Leadership, Strengths');
  await type('xyl and xyl');
  await press('Home', 'Control+ArrowRight', 'ArrowRight', 'Shift+End', 'Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await page.locator('.across-field').waitFor();
  await press('Control+f');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('xyl');
  await soon(count).toMatch(/ of 5$/);
  await page.getByRole('checkbox', { name: 'In selection' }).check();
  await soon(count).toMatch(/ of 2$/);
  await press('Escape');
});

test('replacing all is previewed, leaves out what is unchecked or cannot be replaced, and is one step of undo', async () => {
  await goTo(page, 'Foreword');
  await type('auld one, aul');
  await press('Control+Alt+f');
  await type('An auld note.');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await type('d two');
  await goTo(page, 'Background');
  await type('Auld three');
  const before = (await read()).parts;

  await press('Control+h');
  await type('auld');
  // The two fields lead to each other.
  await press('Tab');
  await type('new');
  await press('Control+Enter');
  const preview = page.getByRole('dialog', { name: 'Replace all' });
  await preview.waitFor();
  expect(await preview.getByRole('group').count()).toBe(2);
  expect(await preview.textContent()).toContain('Stays: the mark of a footnote is in it.');
  expect(await axeFaults(page), 'preview').toEqual([]);
  // From the box of the part to that of the first place, which is left out.
  await press('ArrowDown', 'Space');
  await preview.getByRole('button', { name: 'Replace 2 of 4' }).waitFor();
  await press('Enter');
  await preview.waitFor({ state: 'detached' });
  await soon(said).toContain('Replaced in 2 places.');
  const after = (await read()).parts;
  expect(plainText(after.foreword ?? [])).toBe('auld one, auld two');
  expect(JSON.stringify(after.foreword)).toContain('An new note.');
  expect(plainText(after.background ?? [])).toBe('New three');
  await press('Control+z');
  await soon(async () => (await read()).parts).toEqual(before);
  await press('Control+y');
  await soon(async () => (await read()).parts).toEqual(after);
});

test('after all was replaced, Escape gives the caret back; what is selected or sought already needs only its replacement', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await goTo(page, 'Foreword');
  await type('Auld words come first.');
  await goTo(page, 'Background');
  await type('An auld plan, an aulder one');
  await press('ArrowLeft', 'ArrowLeft', 'Control+h');
  await soon(focused).toBe('Find');
  await type('auld');
  await soon(count).toMatch(/ of 3$/);
  await press('Control+h');
  await soon(focused).toBe('Replace with');
  await type('new');
  await press('Control+Enter');
  await page.getByRole('button', { name: 'Replace 3 of 3' }).waitFor();
  await press('Enter');
  await soon(said).toContain('Replaced in 3 places.');
  await press('Escape');
  await type('x');
  expect(plainText(await content())).toBe('An new plan, an newer oxne');

  // Of what was sought at another time, the next words take the place.
  await press('Control+h');
  await soon(focused).toBe('Find');
  expect(await selected()).toBe('auld');
  await press('Escape', 'Control+End', 'Control+Shift+ArrowLeft', 'Control+h');
  await soon(focused).toBe('Replace with');
  await type('last');
  await press('Enter');
  await soon(count).toBe('Nothing found');
  await press('Escape');
  await type('.');
  expect(plainText(await content())).toBe('An new plan, an newer last.');

  await press('Control+f');
  await type('plan');
  await goTo(page, 'Background');
  await press('Control+f');
  await soon(focused).toBe('Find');
});

test('a regular expression replaces with its groups; a faulty one, and one without end, say so', async () => {
  await goTo(page, 'Foreword');
  await type('Smith, John');
  await goTo(page, 'Background');
  await type(`${'a'.repeat(40)}!`);
  await press('Control+h', 'Alt+r');
  await type('(\\w+), (\\w+');
  await soon(said).toContain('not a regular expression: unterminated group');
  await press('Control+a');
  await type('(Smith), (\\w+)');
  await soon(count).toBe('1 of 1');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('$2 $1');
  await press('Enter');
  await soon(count).toBe('Nothing found');
  expect(plainText(await content('foreword'))).toBe('John Smith');

  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('((a+)+)+$|John');
  // The window answers while the expression is tried.
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  await soon(said).toContain('takes too long in 1 place (Background)');
  await soon(count).toMatch(/ of \d+$/);
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('John');
  await soon(count).toBe('1 of 1');
});

for (const [colorScheme, width] of [
  ['light', 1360],
  ['dark', 600],
] as const)
  test(`axe finds nothing in the open bar, ${colorScheme}, ${width} pixels wide`, async () => {
    await goTo(page, 'Foreword');
    await type('some words');
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 860 });
    await press('Control+h');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('words');
    await soon(count).toMatch(/^\d+ of \d+$/);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Regular expression' }).check();
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('(');
    await bar().getByText('unterminated group').waitFor();
    expect(await axeFaults(page), 'a fault').toEqual([]);
  });
