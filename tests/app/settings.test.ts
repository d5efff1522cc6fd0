import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, heightOf, newReport, openSample, saved } from './steps.ts';

let folder: string;
let policy: string;
let stage: Stage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-settings-'));
  policy = join(folder, 'policy.json');
  stage = await createStage({ ASSAY_POLICY: policy });
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const [LIGHT, DARK] = ['rgb(244, 244, 241)', 'rgb(20, 23, 25)'];
const long = { timeout: 240_000 };
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await settings(page).waitFor();
}

async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await settings(page).waitFor({ state: 'detached' });
}

/** Seeks a setting and goes to its control, as someone does who has no pointer. */
async function seek(page: Page, words: string, control: string): Promise<void> {
  await settings(page).getByLabel('Search the settings').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  const field = settings(page).getByLabel(control, { exact: true });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
}

test('a theme holds at once, in dialogs too, and from the first paint of the next start', long, async () => {
  const page = await stage.open({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Settings…' }).click();
  await settings(page).waitFor();
  expect(await ground(page)).toBe(LIGHT);
  expect(await axeFaults(page), 'light').toEqual([]);
  await seek(page, 'theme', 'Theme');
  await page.keyboard.press('End');
  await expect.poll(() => ground(page)).toBe(DARK);
  expect(await settings(page).evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe('rgb(35, 40, 43)');
  await settings(page).getByLabel('Search the settings').fill('');
  await settings(page).getByText('With Assay', { exact: true }).waitFor();
  expect(await axeFaults(page), 'dark').toEqual([]);
  await shut(page);

  // Were anything painted before the code that knows the theme, it would be now.
  await page.route(/assets\/begin-.*\.js/, async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(window, { frames_: frames });
    const note = () => {
      frames.push(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  const painted = () => page.evaluate(() => [...new Set((window as unknown as { frames_: string[] }).frames_)]);
  await expect.poll(painted).toEqual([DARK]);

  // High contrast of the system goes before it, and so does paper.
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
  await openSettings(page);
  await settings(page).getByText('Your system has high contrast on').waitFor();
  await page.emulateMedia({ forcedColors: 'none' });

  // Back to the system’s, by the button that takes the choice away.
  await settings(page).getByRole('button', { name: 'Reset: Theme' }).press('Enter');
  await expect.poll(() => ground(page)).toBe(LIGHT);
  expect(
    await settings(page)
      .getByLabel('Theme')
      .evaluate((field) => field === document.activeElement),
  ).toBe(true);
  expect(
    await settings(page)
      .getByRole('button', { name: /^Reset/ })
      .count(),
  ).toBe(0);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.context().close();
});

test('text and lines are as long and large as chosen, in another window too, and the caret stays', long, async () => {
  const page = await stage.open();
  await newReport(page, 'Large PDU');
  const text = await goTo(page, 'Foreword');
  await page.keyboard.type('Words of a foreword.');
  const sizeOf = () => text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const paper = page.locator('.paper');
  const widthOf = () => paper.evaluate((element) => element.getBoundingClientRect().width);
  const [size, width, bar] = [await sizeOf(), await widthOf(), await heightOf(page.locator('.top'))];
  await openSettings(page);
  await seek(page, 'text size', 'Text size');
  await page.keyboard.press('End');
  await expect.poll(sizeOf).toBe(size * 1.5);
  expect(await heightOf(page.locator('.top'))).toBe(bar);
  await seek(page, 'line width', 'Line width');
  await page.keyboard.press('Home');
  await expect.poll(widthOf).toBeLessThan(width * 1.5);
  await shut(page);
  await page.keyboard.type(' More.');
  await expect.poll(() => text.textContent()).toContain('Words of a foreword. More.');
  await saved(page);

  const other = await stage.openBeside(page);
  await other.getByRole('heading', { name: 'Recent' }).waitFor();
  const chosen = () => other.evaluate(() => ({ ...document.documentElement.dataset }));
  expect(await chosen()).toMatchObject({ textSize: 'largest', lineWidth: 'narrow' });
  await openSettings(page);
  await settings(page).getByRole('button', { name: 'Reset: Text size' }).click();
  await expect.poll(sizeOf).toBe(size);
  await expect.poll(chosen).toEqual({ lineWidth: 'narrow' });
  await page.context().close();
});

test('what is read stays in its place when the lines break anew', long, async () => {
  const page = await stage.open();
  await openSample(page);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^Background/ })
    .click();
  const heading = page.getByRole('main').getByRole('heading', { name: 'Background', level: 2 });
  const topOf = async () => Math.round((await heading.boundingBox())?.y ?? 0);
  const scroller = page.getByRole('main').locator('[data-scroller]');
  const edge = await scroller.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  // What is above it has its height by then.
  await expect.poll(async () => Math.abs((await topOf()) - edge)).toBeLessThan(160);
  let top = Number.NaN;
  const isStill = async () => {
    const before = top;
    top = await topOf();
    return top === before;
  };
  await expect.poll(isStill, { interval: 500 }).toBe(true);
  await openSettings(page);
  await seek(page, 'text size', 'Text size');
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.textSize)).toBe('largest');
  await expect.poll(async () => Math.abs((await topOf()) - top)).toBeLessThan(8);
  await settings(page).getByRole('button', { name: 'Reset: Text size' }).click();
  await expect.poll(async () => Math.abs((await topOf()) - top)).toBeLessThan(8);
  await page.context().close();
});

test('comments bear the name that was chosen, and what stands under the other keeps it', long, async () => {
  await writeFile(policy, JSON.stringify({ defaultAuthor: 'Inspection team' }), { mode: 0o600 });
  const page = await stage.open();
  await newReport(page, 'Named PDU');
  await goTo(page, 'Foreword');
  await page.keyboard.type('First words.');
  const comment = async (words: string) => {
    await page.keyboard.press('Control+Alt+m');
    const field = () => page.evaluate(() => document.activeElement?.getAttribute('data-field'));
    await expect.poll(field).toBe('comment:new');
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Enter');
    await page.locator('.comments-pane').getByText(words).first().waitFor();
  };
  await comment('From the team.');
  await openSettings(page);
  await settings(page).getByText('Without one you are “Inspection team”, as your organisation calls you.').waitFor();
  await seek(page, 'name', 'Your name');
  await page.keyboard.type('Ann Reed');
  await shut(page);
  await goTo(page, 'Foreword');
  await comment('From Ann.');
  await saved(page);
  const { comments } = await stage.readReport('Named PDU.assay');
  expect(comments?.flatMap(({ remarks }) => remarks.map(({ by, text }) => `${by}: ${text}`)).toSorted()).toEqual([
    'Ann Reed: From Ann.',
    'Inspection team: From the team.',
  ]);
  await page.context().close();
  await rm(policy);
});

test(
  'a search finds settings by what they say; a pace of the organisation is shown and cannot be changed',
  long,
  async () => {
    const page = await stage.open();
    await newReport(page, 'Paced PDU');
    await openSettings(page);
    await seek(page, 'saves', 'Saves by itself');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() =>
        page
          .getByRole('region', { name: 'Words and typing', includeHidden: true })
          .getByRole('combobox', { includeHidden: true })
          .inputValue(),
      )
      .toBe('minute');
    const search = settings(page).getByLabel('Search the settings');
    await search.fill('underlines');
    await settings(page).getByText('1 setting of 10 found.').waitFor();
    await settings(page).getByLabel('Mark findings in the text').press(' ');
    await search.fill('zebra');
    await settings(page)
      .getByText(/^No setting has these words/)
      .waitFor();
    await shut(page);
    await page.getByRole('tab', { name: /^Findings/ }).click();
    expect(await page.getByLabel('Mark them in the text').isChecked()).toBe(false);
    await page.context().close();

    await writeFile(policy, JSON.stringify({ savePace: 'ten-minutes', editionFolders: [folder] }), { mode: 0o600 });
    const later = await stage.open();
    await later.getByRole('heading', { name: 'Recent' }).waitFor();
    await openSettings(later);
    const pace = settings(later).getByLabel('Saves by itself');
    await expect.poll(() => pace.textContent()).toBe('Each 10 minutes set by your organisation');
    expect(await settings(later).getByRole('combobox', { name: 'Saves by itself' }).count()).toBe(0);
    const there = settings(later).getByRole('listitem').filter({ hasText: 'Of your organisation' });
    await there.getByText(folder).waitFor();
    expect(await axeFaults(later)).toEqual([]);
    await later.context().close();
    await rm(policy);
  },
);

test('where nothing can be remembered, that is said, and a choice holds in this window', long, async () => {
  const page = await stage.open({ colorScheme: 'light' });
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  await openSettings(page);
  await settings(page)
    .getByText(/lets Assay remember nothing/)
    .waitFor();
  await seek(page, 'theme', 'Theme');
  await page.keyboard.press('End');
  await expect.poll(() => ground(page)).toBe(DARK);
  await page.context().close();
});
