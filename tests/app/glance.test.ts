import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample, text } from './steps.ts';

/** The whole report at a glance, and only its text: both by keys, and back to where one was. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'The report at a glance' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.each(['light', 'dark'] as const)('all parts at a glance, by keys: %s', async (scheme) => {
  const page = await stage.open({ colorScheme: scheme });
  await openSample(page);
  const foreword = await goTo(page, 'Foreword');
  await press(page, 'Control+Home');
  await page.keyboard.type('It saw the the board. ');
  await press(page, 'Shift+F8');
  await dialog(page).waitFor();
  // It begins at the part with the caret.
  await expect.poll(() => focused(page)).toMatch(/^●?◐?Foreword/);
  await expect
    .poll(() =>
      dialog(page)
        .getByRole('button', { name: /^Foreword.*1 (error|warning|piece of advice)/ })
        .count(),
    )
    .toBe(1);
  expect(await axeFaults(page)).toEqual([]);

  // Only what has findings; the arrow keys of the wall do not leave it.
  await press(page, 'Shift+Tab', 'ArrowRight');
  await dialog(page)
    .getByRole('radio', { name: /^With findings/, checked: true })
    .waitFor();
  await expect.poll(() => dialog(page).locator('[data-card]').count()).toBe(1);
  await press(page, 'ArrowLeft', 'Tab', 'Home');
  await expect.poll(() => focused(page)).toMatch(/Cover/);
  await press(page, 'End', 'ArrowLeft');
  await expect.poll(() => focused(page)).toMatch(/Areas for improvement/);
  await press(page, 'ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/Strengths/);
  // The card above the two.
  await press(page, 'ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/2\.6\. Outcomes/);

  // Nothing is taken from the text by looking.
  await press(page, 'Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.type('x');
  await expect.poll(() => foreword.textContent()).toMatch(/^It saw the the board\. x/);

  // Enter goes to the part, with the caret in its text.
  await press(page, 'Shift+F8');
  await expect.poll(() => focused(page)).toMatch(/Foreword/);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/Background/);
  await press(page, 'Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.type('Here: ');
  await expect.poll(() => text(page, 'Background').textContent()).toMatch(/^Here: /);
});

/** Where the caret is in the window. */
const caret = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const range = document.createRange();
    if (!selection?.focusNode) return Number.NaN;
    range.setStart(selection.focusNode, selection.focusOffset);
    return range.getClientRects()[0]?.top ?? Number.NaN;
  });
/** As near to where it was as eyes can tell. */
const stays = (page: Page, at: number) => expect.poll(async () => Math.abs((await caret(page)) - at)).toBeLessThan(3);

test.each([
  ['light', 1360, 860],
  ['dark', 600, 800],
] as const)('only the text, and all again: %s, %d wide', async (colorScheme, width, height) => {
  const page = await stage.open({ colorScheme, viewport: { width, height } });
  await openSample(page);
  // In a narrow window the outline is a drawer.
  const outline = page.getByRole('navigation', { name: 'Outline' });
  if (width < 800) await page.getByRole('button', { name: 'Outline', exact: true }).click();
  const background = await goTo(page, 'Background');
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'End');
  const before = await caret(page);
  await press(page, 'Control+F11');
  const leave = page.getByRole('button', { name: 'Leave focus mode' });
  await leave.waitFor();
  await page.getByText('Focus mode: only the text is shown. Escape shows all again.').waitFor();
  expect(await outline.isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Export…' }).isVisible()).toBe(false);
  await stays(page, before);
  expect(await axeFaults(page)).toEqual([]);

  // One writes on; whether it is saved stays in sight, and the paragraph is marked.
  await page.keyboard.type(' And so.');
  await expect.poll(() => background.textContent()).toContain(' And so.');
  await expect.poll(() => page.locator('[data-focused]').textContent()).toContain('And so.');
  await press(page, 'Control+s');
  await page.locator('.saved[data-state=saved]').waitFor();
  expect(await page.locator('.saved').isVisible()).toBe(true);

  // What a command shows at the side is a drawer; Escape closes it first.
  const panel = page.getByRole('complementary', { name: 'Scores, findings and details' });
  expect(await panel.isVisible()).toBe(false);
  await page.evaluate(() => {
    document.documentElement.dataset.drawer = 'panel';
  });
  await panel.waitFor();
  await press(page, 'Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await leave.isVisible()).toBe(true);

  const then = await caret(page);
  await press(page, 'Escape');
  await leave.waitFor({ state: 'detached' });
  await stays(page, then);
  await page.keyboard.type(' Then.');
  await expect.poll(() => background.textContent()).toContain(' And so. Then.');
  expect(await page.locator('[data-focused]').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Export…' }).isVisible()).toBe(true);

  // The same key leads both ways, and the pages lead out of it.
  await press(page, 'Control+F11');
  await leave.waitFor();
  await press(page, 'Control+F11');
  await leave.waitFor({ state: 'detached' });
  await press(page, 'Control+F11');
  await leave.waitFor();
  await press(page, 'F8');
  await leave.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Pages' }).waitFor();
});
