import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plainText } from '../../core/content-text.ts';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo, shown, text } from './steps.ts';

let page: Page;
const { press, read, content } = eachWithNewReport({
  title: 'Across',
  clipboard: true,
  onPage: (fresh) => {
    page = fresh;
  },
});
const STRENGTHS = '1.1. Leadership, Strengths';
const AREAS = '1.1. Leadership, Areas for improvement';
const field = () => page.locator('.across-field');
const told = () => field().getAttribute('aria-label');
const said = (what: RegExp) => page.locator('[role=status]').filter({ hasText: what }).waitFor();
const texts = async () => {
  const { parts } = await read();
  return Object.fromEntries(Object.entries(parts).map(([id, blocks]) => [id, plainText(blocks)]));
};
const clipboard = () =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const get = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { plain: await get('text/plain'), html: await get('text/html') };
  });

async function write(): Promise<void> {
  await goTo(page, 'Background');
  await page.keyboard.type('Background words.');
  await goTo(page, STRENGTHS);
  await page.keyboard.type('Alpha beta');
  await goTo(page, AREAS);
  await page.keyboard.type('Gamma delta');
}

test('Ctrl+A twice selects the report: it is copied with its headings, made bold, deleted, each taken back at once', async () => {
  await write();
  await press('Control+a', 'Control+a');
  expect(await told()).toMatch(/^The whole report is selected: [\d,]+ words in \d+ texts\. What the edition/);
  expect(await axeFaults(page)).toEqual([]);
  await press('Control+c');
  const { plain, html } = await clipboard();
  expect(plain).toMatch(/Background words\.[\s\S]*Strengths\nAlpha beta\n[\s\S]*Areas for improvement\nGamma delta/);
  expect(plain).toContain('Acknowledgements');
  expect(html).toMatch(/<h1>Foreword<\/h1>/);
  const before = await texts();

  await press('Control+b');
  expect(JSON.stringify(await content('1.1.strengths'))).toContain('"text":"Alpha beta","bold":true');
  expect(JSON.stringify(await content('background'))).toContain('"text":"Background words.","bold":true');
  await field().focus();
  await press('Control+z');
  expect(JSON.stringify((await read()).parts.background)).not.toContain('bold');
  expect(await field().count()).toBe(0);

  await press('Control+a', 'Control+a', 'Delete');
  await said(/^Deleted; Undo brings it back\. What the edition/);
  expect(await texts()).toEqual({});
  await press('Control+z');
  expect(await texts()).toEqual(before);
});

test('Shift and arrows go on into the next text; typing replaces what is selected, in one step', async () => {
  await write();
  await goTo(page, STRENGTHS);
  await press('Home', 'Control+ArrowRight', 'ArrowRight', 'Shift+End', 'Shift+ArrowRight');
  expect(await told()).toMatch(/^Selected from 1\.1\. Leadership, Strengths to 1\.1\. Leadership, Areas/);
  await press('Control+Shift+ArrowRight', 'Control+c');
  expect((await clipboard()).plain).toMatch(/^beta\nAreas for improvement\nGamma ?$/);
  const before = await texts();
  await page.keyboard.type('new');
  expect(await shown(text(page, STRENGTHS))).toEqual(['bulleted 0: Alpha new']);
  expect(await shown(text(page, AREAS))).toEqual(['bulleted 0:  delta']);
  await press('Control+z', 'Control+z');
  expect(await texts()).toEqual(before);

  // Back over the edge it is a selection of one text again.
  await goTo(page, STRENGTHS);
  await press('End', 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  expect(await field().count()).toBe(0);
  await page.keyboard.type('!');
  expect(await shown(text(page, STRENGTHS))).toEqual(['bulleted 0: Alpha bet!']);
});

test('the mouse selects from text to text; what is cut comes back by pasting', async () => {
  await write();
  const from = await text(page, STRENGTHS).locator('.b').first().boundingBox();
  const to = await text(page, AREAS).locator('.b').first().boundingBox();
  if (!from || !to) throw new Error('the texts are not on the page');
  await page.mouse.move(from.x + 28, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + from.height / 2, { steps: 3 });
  await page.mouse.move(to.x + 300, to.y + to.height / 2, { steps: 5 });
  expect(await page.evaluate(() => CSS.highlights.has('across'))).toBe(true);
  await page.mouse.up();
  await field().waitFor({ state: 'attached' });
  await press('Control+x');
  expect((await texts())['1.1.areas-for-improvement']).toBeUndefined();
  await goTo(page, 'Background');
  await press('End', 'Enter', 'Control+v');
  expect(plainText(await content('background'))).toMatch(
    /^Background words\.\n[\s\S]*Areas for improvement\nGamma delta$/,
  );

  // Shift with a click goes from the caret to there; Escape ends it without a change.
  const before = await texts();
  await goTo(page, STRENGTHS);
  await text(page, AREAS).click({ modifiers: ['Shift'] });
  expect(await told()).toMatch(/^Selected from 1\.1\. Leadership, Strengths to 1\.1\. Leadership, Areas/);
  await press('Escape');
  expect(await field().count()).toBe(0);
  expect(await texts()).toEqual(before);
});
