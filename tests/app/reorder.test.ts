import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample, saved } from './steps.ts';

/** Recommendations, facts and paired lists are put into another order by key and by pointer. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`);
const reportIn = async (page: Page) => {
  await saved(page);
  return stage.readReport((await page.locator('.top-file-name').textContent()) ?? '');
};
const handle = (within: Locator, name: RegExp) => within.getByRole('button', { name }).first();
const said = (page: Page) =>
  page
    .locator('[role=status]')
    .filter({ hasText: /^Now |^Left / })
    .textContent();

async function middleOf(element: Locator): Promise<{ x: number; y: number; top: number; bottom: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y, bottom: box.y + box.height };
}

/** Takes hold of an item and moves to a height, without letting go. */
async function drag(page: Page, from: Locator, y: number): Promise<void> {
  const { x, y: start } = await middleOf(from);
  await page.mouse.move(x, start);
  await page.mouse.down();
  await page.mouse.move(x, (start + y) / 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.locator('.drop-line').waitFor();
}

const order = async (page: Page) =>
  (await reportIn(page)).recommendations.map((group) =>
    group.items.map((item) => item.text.split(' ').slice(0, 3).join(' ')),
  );

test('a recommendation is dragged to another place and another addressee, each one step of undo', async () => {
  const page = await stage.open({ viewport: { width: 1360, height: 1000 } });
  await openSample(page);
  const list = part(page, 'recommendations');
  await list.scrollIntoViewIfNeeded();
  const items = list.locator('.recommendation');
  const before = await order(page);
  expect(before[0]?.length).toBeGreaterThan(2);
  await list.locator('.addressee').first().scrollIntoViewIfNeeded();

  await drag(page, handle(list, /^Move: Recommendation 3 /), (await middleOf(items.first())).top + 2);
  expect(await page.locator('[data-moving]').count()).toBe(1);
  await page.mouse.up();
  const [a, b, c, ...rest] = before[0] ?? [];
  expect(await order(page)).toEqual([[c, a, b, ...rest], ...before.slice(1)]);
  expect(await said(page)).toMatch(/^Now recommendation 1 of \d+, to /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Move: Recommendation 1 to/,
  );
  await page.keyboard.press('Control+z');
  expect(await order(page)).toEqual(before);

  const second = list.locator('.addressee').nth(1).locator('.recommendation').first();
  await drag(page, handle(list, /^Move: Recommendation 1 /), (await middleOf(second)).bottom - 2);
  await page.mouse.up();
  const [first, ...left] = before[0] ?? [];
  expect(await order(page)).toEqual([
    left,
    [before[1]?.[0], first, ...(before[1]?.slice(1) ?? [])],
    ...before.slice(2),
  ]);
  await page.keyboard.press('Control+z');
  expect(await order(page)).toEqual(before);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test('Escape leaves a dragged recommendation where it was, and so does a press without a move', async () => {
  const page = await stage.open();
  await openSample(page);
  const list = part(page, 'recommendations');
  await list.locator('.addressee').first().scrollIntoViewIfNeeded();
  const before = await order(page);
  const grip = handle(list, /^Move: Recommendation 2 /);
  await drag(page, grip, (await middleOf(list.locator('.recommendation').first())).top);
  await page.keyboard.press('Escape');
  expect(await page.locator('.drop-line').count()).toBe(0);
  await page.mouse.up();
  expect(await said(page)).toMatch(/^Left where it was/);
  await grip.click();
  expect(await order(page)).toEqual(before);
  const box = await grip.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await page.context().close();
});

test('the arrow keys move a recommendation past its addressee, and keep hold of it', async () => {
  const page = await stage.open();
  await openSample(page);
  const list = part(page, 'recommendations');
  const before = await order(page);
  const last = before[0]?.length ?? 0;
  const held = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await handle(list, new RegExp(`^Move: Recommendation ${last} `)).focus();
  await page.keyboard.press('ArrowDown');
  const moved = before[0]?.at(-1);
  // Its number stays: it is the first to the next addressee now.
  expect((await order(page)).slice(0, 2)).toEqual([before[0]?.slice(0, -1), [moved, ...(before[1] ?? [])]]);
  expect(await held()).toMatch(new RegExp(`^Move: Recommendation ${last} to`));
  const addressee = await held();
  await page.keyboard.press('Control+z');
  expect(await order(page)).toEqual(before);
  await expect.poll(held).toMatch(new RegExp(`^Move: Recommendation ${last} to`));
  expect(await held()).not.toBe(addressee);
  await page.context().close();
});

test('facts are moved by Alt and the arrows from any field, and by pointer', async () => {
  const page = await stage.open();
  await openSample(page, 'Community Rehabilitation Company, 2018-19 programme, 2019');
  const facts = part(page, 'facts');
  const values = async () => (await reportIn(page)).facts.map(({ description }) => description);
  const before = await values();
  const [a, b, ...rest] = before;
  await facts.getByRole('textbox', { name: 'Source, printed as a footnote' }).first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await values()).toEqual([b, a, ...rest]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toMatch(/:note$/);
  await page.keyboard.press('Control+z');
  expect(await values()).toEqual(before);
  const items = facts.locator('.data-item');
  await items.first().scrollIntoViewIfNeeded();
  await drag(page, handle(facts, /^Move: fact 2$/), (await middleOf(items.first())).top);
  await page.mouse.up();
  expect(await values()).toEqual([b, a, ...rest]);
  await page.context().close();
});

test('the items of a paired list are moved by key and by pointer', async () => {
  const page = await stage.open();
  await openSample(page, 'Quality & Impact');
  const report = await reportIn(page);
  const [id, lists] = Object.entries(report.lists).find(([, { first }]) => first.length > 2) ?? [];
  if (!id || !lists) throw new Error('the sample has no paired lists');
  const first = async () => (await reportIn(page)).lists[id]?.first;
  const side = part(page, id).locator('.paired-side').first();
  const [a, b, c, ...rest] = lists.first;
  await side.getByRole('textbox').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await first()).toEqual([b, a, c, ...rest]);
  await page.keyboard.press('Control+z');
  expect(await first()).toEqual(lists.first);
  await side.scrollIntoViewIfNeeded();
  await drag(page, handle(side, / 3$/), (await middleOf(side.locator('.paired-item').first())).top);
  await page.mouse.up();
  expect(await first()).toEqual([c, a, b, ...rest]);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});
