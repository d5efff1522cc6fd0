import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, openSample, text } from './steps.ts';

/** Getting about by keys alone: any command and any place by its name, and back to where one was. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const chosen = (page: Page) => page.getByRole('dialog').getByRole('option', { selected: true });
const told = (page: Page) => page.getByRole('dialog').getByRole('status');

/** Asks for the list and types until the line is chosen that begins so. */
async function find(page: Page, keys: 'Control+Shift+K' | 'Control+g', words: string, line: RegExp): Promise<void> {
  await page.keyboard.press(keys);
  await dialog(page, keys === 'Control+g' ? 'Go to' : 'Commands').waitFor();
  await page.keyboard.type(words);
  await expect.poll(() => chosen(page).textContent()).toMatch(line);
}

async function choose(...[page, keys, words, line]: Parameters<typeof find>): Promise<void> {
  await find(page, keys, words, line);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('listbox').waitFor({ state: 'detached' });
}

/** The part that has the caret or the focus. */
function partNow(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>('[data-part]')?.querySelector('.part-heading')?.textContent ?? '',
  );
}

/** The paragraph or cell with the caret. */
function lineNow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const node = getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('td, th, [data-slate-node=element]')?.textContent ?? '';
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`on the start screen, every command is listed with its key and its reason, ${colorScheme}`, async () => {
    const page = await stage.open({ colorScheme });
    await page.getByRole('heading', { name: 'Recent' }).waitFor();
    await find(page, 'Control+Shift+K', 'copy save', /^Save a copy….*File.*Ctrl\+Shift\+S.*where a report is open/);
    // Its reason is said, and the list stays.
    await page.keyboard.press('Enter');
    await expect.poll(() => told(page).textContent()).toBe('That can be done where a report is open.');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('combobox').fill('');
    await page.keyboard.type('paste');
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Paste.*The browser does that itself, by Ctrl\+V/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Paste as plain text/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Paste Edit/);
    await page.getByRole('combobox').fill('');
    await page.keyboard.type('no such thing');
    await expect.poll(() => told(page).textContent()).toBe('No command has these words.');
    await page.keyboard.press('Escape');
    await dialog(page, 'Commands').waitFor({ state: 'detached' });
    await choose(page, 'Control+Shift+K', 'keys', /^Keys…/);
    await dialog(page, 'Keys').waitFor();
    await page.keyboard.press('Escape');
    // What was chosen last stands first.
    await dialog(page, 'Keys').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+K');
    await expect.poll(() => chosen(page).textContent()).toMatch(/^Keys…/);
    await page.context().close();
  });

test('a command of the text works where the caret was, and the caret is there again', async () => {
  const page = await stage.open();
  await newReport(page, 'Commanded');
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board had a plan');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await choose(page, 'Control+Shift+K', 'bold', /^Bold/);
  const field = text(page, 'Foreword');
  await expect.poll(() => field.locator('strong').textContent()).toBe('plan');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('!');
  await expect.poll(() => field.textContent()).toBe('The board had a plan!');
  // It is on where the caret is.
  await find(page, 'Control+Shift+K', 'bold', /^✓ Bold, on/);
  await page.keyboard.press('Escape');
  await choose(page, 'Control+Shift+K', 'quot', /^Quotation/);
  await expect.poll(() => field.locator('.b-quotation').count()).toBe(1);

  // What cannot be done here says why, and the list stays; Escape gives the caret back.
  await find(page, 'Control+Shift+K', 'numbers start', /^Where numbers start.*at the start of a numbered list/);
  await page.keyboard.press('Enter');
  await expect.poll(() => told(page).textContent()).toContain('start of a numbered list');
  await page.keyboard.press('Escape');
  await page.keyboard.type('?');
  await expect.poll(() => field.textContent()).toContain('plan!?');
  // Cutting is the browser’s own, and done by the page where it may.
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await choose(page, 'Control+Shift+K', 'cut', /^Cut/);
  await expect.poll(() => field.textContent()).not.toContain('?');
  await page.context().close();
});

test('a place that is left at once is on the way back, too', async () => {
  const page = await stage.open();
  // A machine that is slow to find that the caret has come to rest, and that is never idle.
  await page.evaluate(() => {
    const { setTimeout } = globalThis;
    const late = (run: () => void, ms?: number) => {
      if (ms !== 150) return setTimeout(run, ms);
      document.documentElement.dataset.late = 'yes';
      return setTimeout(run, 3000);
    };
    Object.assign(globalThis, { setTimeout: late, requestIdleCallback: () => 0 });
  });
  await openSample(page);
  await find(page, 'Control+g', 'background', /^Background/);
  await page.keyboard.down('Enter');
  await expect.poll(() => partNow(page)).toMatch(/Background/);
  await find(page, 'Control+g', 'ratings', /^Ratings/);
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => partNow(page)).toMatch(/Ratings/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => partNow(page)).toMatch(/Background/);
  // It was the pause after which the caret counts as arrived that came late.
  expect(await page.evaluate(() => document.documentElement.dataset.late)).toBe('yes');
  await page.context().close();
});

test('places are gone to by name, and the way back and forward leads through them', async () => {
  const page = await stage.open();
  await openSample(page);
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  // There is no place before the first, and the page is not left.
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.type(' Begun with with words.');
  await expect.poll(() => lineNow(page)).toContain(' Begun with with words.');

  await choose(page, 'Control+g', 'posts july', /^Table .*Posts in the PDU/);
  await expect.poll(() => lineNow(page)).toBe('Grade');
  const findings = page.getByRole('tab', { name: /^Findings [1-9]/ });
  await findings.waitFor();
  await choose(page, 'Control+g', 'finding foreword', /Finding, Foreword/);
  await expect.poll(() => findings.getAttribute('aria-selected')).toBe('true');
  await choose(page, 'Control+g', 'ask police recommendation', /^2\. .*Recommendation/);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toMatch(/^recommendation:/);

  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => lineNow(page)).toBe('Grade');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => lineNow(page)).toContain(' Begun with with words.');
  // Where it stood, and not at the start.
  await page.keyboard.type(' Again.');
  await expect.poll(() => lineNow(page)).toContain(' Begun with with words. Again.');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => lineNow(page)).toBe('Grade');
  expect(await page.title()).toContain('Assay');

  // In a dialog, too, the browser does not leave the page.
  await find(page, 'Control+g', 'foreword', /^Foreword/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => chosen(page).textContent()).toMatch(/^Foreword/);
  expect(await axeFaults(page)).toEqual([]);
  // The other key, and the other list.
  await page.keyboard.press('Control+Shift+K');
  await dialog(page, 'Commands').waitFor();
  await page.keyboard.press('Escape');

  // A comment by what it says; a heading that is typed now.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# Of boats');
  await page.keyboard.press('Control+Alt+m');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('comment:new');
  await page.keyboard.type('Whose boats?');
  await page.keyboard.press('Control+Enter');
  await page.locator('.comments-pane').getByText('Whose boats?').first().waitFor();
  await choose(page, 'Control+g', 'posts july', /^Table/);
  await expect.poll(() => lineNow(page)).toBe('Grade');
  await choose(page, 'Control+g', 'whose comment', /^Whose boats\?.*Comment.*Foreword/);
  await expect.poll(() => lineNow(page)).toBe('Of boats');
  await choose(page, 'Control+g', 'posts july', /^Table/);
  await choose(page, 'Control+g', 'boats heading', /^Of boats.*Heading.*Foreword/);
  await expect.poll(() => lineNow(page)).toBe('Of boats');
  expect(await partNow(page)).toContain('Foreword');

  // Back by its name does the same.
  await choose(page, 'Control+g', 'posts july', /^Table/);
  await page.keyboard.press('Control+Shift+K');
  await dialog(page, 'Commands').waitFor();
  await page.keyboard.type('back');
  await expect.poll(() => chosen(page).textContent()).toMatch(/^Back.*Alt\+Left/);
  await page.keyboard.press('Enter');
  await expect.poll(() => lineNow(page)).toBe('Of boats');
  await page.context().close();
});
