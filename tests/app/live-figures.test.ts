import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown, text } from './steps.ts';

let page: Page;
const { press, read, content } = eachWithNewReport({
  title: 'Live figures',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});

const list = () => page.locator('.figure-list').getByRole('listbox', { name: 'Figures' });
const dialog = () => page.getByRole('dialog', { name: /live figure/i });
const gone = () => dialog().waitFor({ state: 'detached' });
const bar = () => page.getByRole('region', { name: 'Changed figures' });
const live = (part = 'background') => page.locator(`[data-part="${part}"] .live-figure`);

/** Enters counts or a percentage of a key question in the panel. */
async function score(question: string, percentage: string): Promise<void> {
  const panel = page.getByRole('complementary');
  await panel.getByRole('tab', { name: 'Here' }).click();
  await panel.getByRole('button', { name: new RegExp(`^${question.slice(0, 3)}`) }).click();
  await panel.getByLabel(`Percentage yes, ${question}`).fill(percentage);
  await press('Tab');
}

async function insert(sought: string, ...keys: string[]): Promise<void> {
  await press('Control+Shift+f');
  await dialog().waitFor();
  await page.keyboard.type(sought);
  await press(...keys, 'Enter');
  await gone();
}

test('a slash opens the figures at the caret, and undo takes the one chosen back in one step', async () => {
  await score('2.1.1', '49');
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Of the plans /2.1');
  await list().waitFor();
  expect(await field.getAttribute('aria-activedescendant')).toBeTruthy();
  const chosen = list().getByRole('option', { selected: true });
  await expect.poll(() => chosen.textContent()).toContain('2.1 ');
  await page.keyboard.type('.1');
  await expect.poll(() => chosen.textContent()).toContain('49 per cent');
  expect(await axeFaults(page)).toEqual([]);
  await press('Enter');
  await list().waitFor({ state: 'detached' });
  await page.keyboard.type(' were good.');
  expect(await shown(field)).toEqual(['p: Of the plans 49 per cent were good.']);
  expect(await content()).toEqual([
    {
      type: 'paragraph',
      children: [
        { text: 'Of the plans ' },
        { type: 'live-figure', figure: '2.1.1', form: 'percentage', seen: '49 per cent', children: [{ text: '' }] },
        { text: ' were good.' },
      ],
    },
  ]);
  await press('Control+z', 'Control+z');
  expect(await shown(field)).toEqual(['p: Of the plans ']);
  expect(await list().count()).toBe(0);
  await press('Control+y');
  expect(await shown(field)).toEqual(['p: Of the plans 49 per cent']);
});

test('a slash inside a word, before a space, or left by Escape is a slash', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('and/or 2018/19 / so');
  expect(await list().count()).toBe(0);
  await page.keyboard.type(' /sco');
  await list().waitFor();
  await press('Escape');
  await list().waitFor({ state: 'detached' });
  await page.keyboard.type('re');
  expect(await list().count()).toBe(0);
  // What finds nothing lets Enter be Enter.
  await page.keyboard.type(' /xyzzy');
  await page.getByText('No figure is called “xyzzy”').waitFor();
  await press('Enter');
  await page.keyboard.type('b');
  expect(await shown(field)).toEqual(['p: and/or 2018/19 / so /score /xyzzy', 'p: b']);
  expect(await list().count()).toBe(0);
  // The arrow keys choose, the caret that goes away closes.
  await page.keyboard.type(' /');
  await list().waitFor();
  const chosen = list().getByRole('option', { selected: true });
  const first = await chosen.textContent();
  await press('ArrowDown');
  await expect.poll(() => chosen.textContent()).not.toBe(first);
  await press('ArrowUp');
  await expect.poll(() => chosen.textContent()).toBe(first);
  await press('Home');
  await list().waitFor({ state: 'detached' });
});

test('details, ratings and totals are in the list, and the figures of the standard come first', async () => {
  await score('2.1.1', '49');
  const field = await goTo(page, 'Background');
  await page.keyboard.type('/number of recom');
  await press('Tab');
  await page.keyboard.type(' recommendations for /name of');
  await press('Enter');
  await page.keyboard.type('.');
  await expect.poll(async () => (await shown(field))[0]).toMatch(/^p: No recommendations for Live figures \d+\.$/);
  const standard = await goTo(page, '1.2. Staff, Strengths');
  await page.keyboard.type(' /');
  await list().waitFor();
  expect(await list().getByRole('option').first().textContent()).toContain('1.2');
  await press('Escape');
  expect(await shown(standard)).toEqual(['bulleted 0:  /']);
});

test('the dialog offers the forms as they would print, at a sentence start and in a table', async () => {
  await score('2.1.1', '49');
  const field = await goTo(page, 'Background');
  await press('Control+Shift+f');
  await page.keyboard.type('2.1.1');
  const forms = dialog().getByRole('group', { name: 'How it prints here' });
  await expect.poll(() => forms.getByRole('radio').count()).toBe(2);
  await forms.getByText('A minority (49 per cent)').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await forms.getByRole('radio').first().focus();
  await press('ArrowDown');
  await press('Enter');
  await gone();
  await page.keyboard.type(' did.');
  expect(await shown(field)).toEqual(['p: A minority (49 per cent) did.']);
  // Words typed before it, and taken away again.
  await press('Home');
  await page.keyboard.type('And ');
  expect(await shown(field)).toEqual(['p: And a minority (49 per cent) did.']);
  await press('Backspace', 'Backspace', 'Backspace', 'Backspace');
  expect(await shown(field)).toEqual(['p: A minority (49 per cent) did.']);
  // A click selects it, Enter opens it, and it is changed.
  await live().click();
  expect(await dialog().count()).toBe(0);
  await press('Enter');
  await dialog().getByRole('radio', { name: 'Forty-nine per cent' }).check();
  await dialog().getByRole('button', { name: 'Change' }).click();
  await gone();
  expect(await shown(field)).toEqual(['p: Forty-nine per cent did.']);
  await press('Control+z');
  expect(await shown(field)).toEqual(['p: A minority (49 per cent) did.']);
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Table', exact: true }).click();
  await page.keyboard.type('/2.1.1');
  await press('Enter');
  await expect.poll(() => field.locator('th').first().textContent()).toContain('49%');
  // Of all that, nothing is to be looked at again; far from the window it reads the same.
  expect(await bar().count()).toBe(0);
  await goTo(page, '3.4. Outcomes, Strengths').catch(() => goTo(page, '1.3. Services, Strengths'));
  await expect.poll(() => live().allTextContents()).toEqual(['A minority (49 per cent)', '49%']);
});

test('it behaves as text: bold, copying, keys, and the find of the browser', async () => {
  await score('2.1.1', '49');
  const field = await goTo(page, 'Background');
  await page.keyboard.type('ab');
  await press('ArrowLeft');
  await insert('2.1.1');
  await page.keyboard.type('x');
  const line = async () => (await shown(field))[0]?.replace('49 per cent', '@');
  expect(await line()).toBe('p: a@xb');
  await press('ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('y');
  await press('ArrowRight');
  await page.keyboard.type('z');
  expect(await line()).toBe('p: ay@zxb');
  await press('ArrowLeft', 'Backspace');
  expect(await line()).toBe('p: ayzxb');
  await press('Control+z');
  expect(await line()).toBe('p: ay@zxb');
  await press('ArrowLeft', 'Delete');
  expect(await line()).toBe('p: ayzxb');
  await press('Control+z');
  // Bold over a selection that includes it, and off again.
  await press('Control+a', 'Control+b');
  expect(await field.locator('.live-figure strong').textContent()).toBe('49 per cent');
  expect(JSON.stringify(await content())).toContain('"seen":"49 per cent","children":[{"text":"","bold":true}]');
  await press('Control+b');
  expect(await field.locator('strong').count()).toBe(0);
  // A reference is copied as words, too.
  await press('End');
  await page.keyboard.type(' see ');
  await press('Control+Alt+r');
  await page.keyboard.type('1.1 leadership');
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('Control+a', 'Control+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/plain'), await read('text/html')];
  });
  expect(copied[0]).toBe('ay49 per centzxb see section 1.1');
  expect(copied[1]).toContain('ay49 per centzxb see section 1.1');
  const foreword = await goTo(page, 'Foreword');
  await press('Control+v');
  expect((await shown(foreword))[0]).toBe('p: ay49 per centzxb see section 1.1');
  expect(JSON.stringify(await content('foreword'))).toContain('"figure":"2.1.1"');

  // The browser finds its words, also across its edges.
  const find = (words: string) =>
    page.evaluate((sought) => {
      type Finds = { find: (words: string, exact: boolean, back: boolean, wrap: boolean) => boolean };
      return (window as unknown as Finds).find(sought, false, false, true);
    }, words);
  await field.click();
  for (const words of ['49 per cent', 'y49 per centz', 'see section 1.1']) expect(await find(words), words).toBe(true);
  expect(await find('50 per cent')).toBe(false);
});

test('what changed is marked until it is seen', async () => {
  await score('2.1.1', '45');
  await goTo(page, 'Background');
  await page.keyboard.type('Only ');
  await insert('2.1.1');
  await page.keyboard.type(' and ');
  await insert('2.2.1');
  expect(await live().last().getAttribute('class')).toContain('lacking');
  await goTo(page, 'Foreword');
  await page.keyboard.type('Only /2.1.1');
  await press('Enter');
  expect(await bar().count()).toBe(0);
  await score('2.1.1', '49');
  await score('2.2.1', '70');
  await bar().getByText('3 figures in the text have changed').waitFor();
  const first = page.locator('[data-part=background] mark.changed').first();
  expect(await first.textContent()).toBe('49 per cent');
  expect(await first.getAttribute('aria-description')).toBe('Changed: was 45 per cent');
  expect(await axeFaults(page)).toEqual([]);
  // From one to the next; Enter opens it, which is seeing it.
  await bar().getByRole('button', { name: 'Next' }).click();
  await press('Enter');
  await dialog().getByText('Changed: was 45 per cent').waitFor();
  await press('Escape');
  await gone();
  await bar().getByText('2 figures in the text have changed').waitFor();
  await bar().getByRole('button', { name: 'Mark all as seen' }).click();
  await bar().waitFor({ state: 'detached' });
  const seen = async () =>
    [...JSON.stringify((await read()).parts).matchAll(/"seen":"([^"]+)"/g)].map((match) => match[1]);
  expect((await seen()).sort()).toEqual(['49 per cent', '49 per cent', '70 per cent']);
  await press('Control+z');
  await bar().waitFor();
  expect(await live('foreword').allTextContents()).toEqual(['49 per cent']);
  expect(await live().allTextContents()).toEqual(['49 per cent', '70 per cent']);
});

test('selected words are replaced, and a figure in a link goes out of it', async () => {
  await score('2.1.1', '49');
  const field = await goTo(page, 'Background');
  await page.keyboard.type('In 49 per cent of cases');
  await press('Home', ...Array(3).fill('ArrowRight'), ...Array(11).fill('Shift+ArrowRight'));
  await insert('2.1.1');
  expect(await shown(field)).toEqual(['p: In 49 per cent of cases']);
  expect(await live().count()).toBe(1);
  // Right behind it, the same keys change it.
  await press('Control+Shift+f');
  await dialog().getByRole('button', { name: 'Remove figure' }).click();
  await gone();
  expect(await shown(field)).toEqual(['p: In  of cases']);
  await press('Control+z', 'Control+a', 'Control+k');
  await page
    .getByRole('dialog')
    .getByLabel(/address/i)
    .fill('https://example.org/');
  await press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await live().count()).toBe(1);
  expect(await field.locator('a .live-figure').count()).toBe(0);
  await text(page, 'Background').waitFor();
});
