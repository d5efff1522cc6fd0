import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown } from './steps.ts';

let page: Page;
const { press, content } = eachWithNewReport({
  title: 'References',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});

const dialog = () => page.getByRole('dialog', { name: /reference/i });
const gone = () => dialog().waitFor({ state: 'detached' });
async function refer(sought: string, ...keys: string[]): Promise<void> {
  await press('Control+Alt+r');
  await page.keyboard.type(sought);
  await press(...keys, 'Enter');
  await gone();
}

test('a reference is found by words, follows the numbers, and tells when it leads to nothing', async () => {
  const field = await goTo(page, 'Background');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  await press('Shift+Tab');
  await page.keyboard.type('Caseload by office');
  await press('Enter', 'Control+Enter');
  await page.keyboard.type('See ');
  await expect.poll(() => field.locator('.caption-name').textContent()).toBe('Table 1: ');
  await refer('caseload');
  await page.keyboard.type(', and ');
  await refer('1.2 staff');
  await page.keyboard.type('.');
  const words = () =>
    page.locator('[data-part=background] .reference-words').evaluateAll((all) => all.map((one) => one.textContent));
  await expect.poll(words).toEqual(['Table 1', 'section 1.2']);
  const [table, text] = await content();
  expect(text).toEqual({
    type: 'paragraph',
    children: [
      { text: 'See ' },
      { type: 'reference', to: (table as { id: string }).id, children: [{ text: '' }] },
      { text: ', and ' },
      { type: 'reference', to: '1.2', children: [{ text: '' }] },
      { text: '.' },
    ],
  });
  // Another table before it takes its number.
  await goTo(page, 'Foreword');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  await press('Shift+Tab');
  await page.keyboard.type('Earlier');
  await expect.poll(words).toEqual(['Table 2', 'section 1.2']);
  // A reference to what is gone says so.
  await goTo(page, 'Background');
  await field.locator('td').first().click();
  await page.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Delete table' }).click();
  await expect.poll(words).toEqual(['[reference to nothing]', 'section 1.2']);
  await press('Control+z');
  await expect.poll(words).toEqual(['Table 2', 'section 1.2']);
  // A click opens it, and it leads elsewhere.
  await field.locator('.reference-place').first().click();
  await page.keyboard.type('services');
  await press('Enter');
  await gone();
  await expect.poll(words).toEqual(['section 1.3', 'section 1.2']);
});

test('keys pass a reference in one step, delete it as a whole, and copy it', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('ab');
  await press('ArrowLeft');
  await refer('1.1 leadership');
  await page.keyboard.type('x');
  const line = async () => (await shown(field))[0]?.replace('section 1.1', '@');
  expect(await line()).toBe('p: a@xb');
  await press('ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('y');
  expect(await line()).toBe('p: ay@xb');
  await press('ArrowRight');
  await page.keyboard.type('z');
  expect(await line()).toBe('p: ay@zxb');
  await press('ArrowLeft', 'Backspace');
  expect(await line()).toBe('p: ayzxb');
  await press('Control+z');
  expect(await line()).toBe('p: ay@zxb');
  await press('ArrowLeft', 'Delete');
  expect(await line()).toBe('p: ayzxb');
  await press('Control+z', 'Control+a', 'Control+c');
  const foreword = await goTo(page, 'Foreword');
  await press('Control+v');
  expect((await shown(foreword))[0]?.replace('section 1.1', '@')).toBe('p: ay@zxb');
  // Beside each other, and beside a footnote, at the start and the end of a block.
  await press('Control+a', 'Backspace');
  await refer('1.1 leadership');
  await press('Control+Alt+f');
  await page.keyboard.type('Note.');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await refer('1.2 staff');
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('1');
  await press('ArrowRight');
  await page.keyboard.type('2');
  await press('ArrowRight');
  await page.keyboard.type('3');
  await press('ArrowRight');
  await page.keyboard.type('4');
  expect(await shown(foreword)).toEqual(['p: 1section 1.12*3section 1.24']);
});

test('a chart is typed as a grid, follows a key question, and is changed', async () => {
  const field = await goTo(page, 'Background');
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Chart' }).click();
  const form = page.getByRole('dialog', { name: /chart/i });
  await form.getByLabel('Caption').fill('Plans by office');
  await form.getByLabel('Label 1', { exact: true }).fill('North');
  await form.getByLabel('Value of North').fill('61.5');
  await form.getByLabel('Label 2', { exact: true }).fill('South');
  await form.getByLabel('Value of South').fill('much');
  await press('Enter');
  await form.getByText(/neither a number nor/).waitFor();
  await form.getByLabel('Value of South').fill('2.1.1');
  await form.getByLabel('What it shows').fill('More plans in the north.');
  await press('Enter');
  await form.waitFor({ state: 'detached' });
  const image = field.getByRole('img', { name: /More plans in the north\. North: 61\.5%; South: –/ });
  await image.waitFor();
  await expect.poll(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  expect(await content()).toMatchObject([
    {
      type: 'chart',
      form: 'bars',
      unit: '%',
      caption: 'Plans by office',
      rows: [
        { label: 'North', values: [61.5] },
        { label: 'South', values: [{ figure: '2.1.1' }] },
      ],
    },
    { type: 'paragraph' },
  ]);
  // The chart follows the score.
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: /^2\.1/ }).click();
  await panel.getByLabel('Percentage yes, 2.1.1').fill('44');
  await press('Tab');
  await page.locator('[data-part=background] img[alt*="South: 44%"]').waitFor({ state: 'attached' });
  await goTo(page, 'Background');
  await field.locator('.b-chart').dblclick();
  await form.getByLabel('Form', { exact: true }).selectOption('columns');
  await form.getByRole('button', { name: 'Add a series' }).click();
  await form.getByLabel('Name of series 2').fill('Last year');
  await press('Enter');
  await form.waitFor({ state: 'detached' });
  const [chart] = await content();
  expect(chart).toMatchObject({
    form: 'columns',
    series: ['', 'Last year'],
    rows: [{ values: [61.5, null] }, { values: [{ figure: '2.1.1' }, null] }],
  });
  await press('Backspace');
  expect((await content()).map(({ type }) => type)).toEqual([]);
  await press('Control+z');
  expect(await content()).toEqual([chart, { type: 'paragraph', children: [{ text: '' }] }]);
});
