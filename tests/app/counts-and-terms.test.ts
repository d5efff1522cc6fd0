import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo } from './steps.ts';

let page: Page;
const { press, read, content } = eachWithNewReport({ title: 'Counts PDU', onPage: (opened) => (page = opened) });

const line = () => page.getByRole('region', { name: 'Words and typing' });
const said = () => page.getByRole('status').filter({ visible: true });

test('the foot of the text counts what is selected, the part and the report', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('One two three four five.');
  await expect.poll(() => line().textContent()).toMatch(/^Background 5 words, 1 min/);
  const before = await line().textContent();
  await press('Shift+Home');
  await expect.poll(() => line().textContent()).toBe(`Selection 5 words${before?.replaceAll(/, \d+ min/g, '')}`);
  // Whatever is selected, the foot keeps its one line: the text above it does not jump.
  for (const [width, height] of [
    [1280, 800],
    [680, 430],
    [1360, 860],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => line().evaluate((foot) => foot.getBoundingClientRect().height)).toBeLessThan(32);
  }
  await press('ArrowRight');
  await expect.poll(() => line().textContent()).toBe(before);
  await press('Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
  await expect.poll(() => line().textContent()).toContain('Selection 1 word');
  // Ctrl+A, and once more for the report.
  await field.focus();
  await press('Control+a', 'Control+a');
  const all = /Report ([\d,]+) words/.exec(before ?? '')?.[1] ?? '';
  await expect.poll(() => line().textContent()).toMatch(/Selection [\d,]{2,} words/);
  expect(Number(all.replace(',', ''))).toBeGreaterThan(5);
});

test('a term is explained at the caret, under the pointer and by Alt+F1, and can be spelt out', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Every community rehabilitation company (CRC) closed. The CRC');
  await expect.poll(() => line().textContent()).toContain('CRC community rehabilitation company');
  await press('Alt+F1');
  await expect.poll(() => said().allTextContents()).toContain('CRC: community rehabilitation company');
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect.poll(() => line().textContent()).not.toContain('rehabilitation');
  const word = field.locator('[spellcheck=false]').last();
  await word.hover();
  await expect.poll(() => page.getByRole('tooltip').textContent()).toBe('CRC community rehabilitation company');
  await press('Escape');
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await word.click();
  await line().getByRole('button', { name: 'Spell out CRC' }).click();
  await page.keyboard.type('!');
  expect(JSON.stringify(await content())).toContain('The community rehabilitation company (CRC)!');
  await press('Control+z', 'Control+z');
  expect(JSON.stringify(await content())).toContain('The CRC"');
});

test('the spelling check passes over own words, which a key adds and the details show', async () => {
  const field = await goTo(page, 'Background');
  await page.keyboard.type('Wislawa likes Stannick and OASys');
  await expect.poll(() => field.locator('[spellcheck=false]').allTextContents()).toEqual([]);
  await press('Home', 'Alt+F7');
  await expect.poll(() => field.locator('[spellcheck=false]').allTextContents()).toEqual(['Wislawa']);
  expect((await read()).words).toEqual(['Wislawa']);
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByLabel('Another word').fill('Stannick');
  await press('Enter');
  await expect.poll(() => field.locator('[spellcheck=false]').allTextContents()).toEqual(['Wislawa', 'Stannick']);
  await page.getByRole('button', { name: 'Remove: Wislawa' }).click();
  await expect.poll(() => field.locator('[spellcheck=false]').allTextContents()).toEqual(['Stannick']);
  expect(await axeFaults(page)).toEqual([]);
  await press('Control+z', 'Control+z');
  expect((await read()).words).toEqual(['Wislawa']);
  // Typing through a word that is passed over goes on as anywhere.
  await field.click();
  await press('Home', 'ArrowRight', 'ArrowRight', 'Backspace', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('x');
  expect(JSON.stringify(await content())).toContain('Wslxawa likes');
});
