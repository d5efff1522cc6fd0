import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../source.ts';
import { createStage, type Stage } from './stage.ts';

/** The steps of `docs/guide/first-hour.md` are done as they stand there: its keys are pressed, and its words typed. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const panel = (page: Page) => page.getByRole('complementary', { name: 'Scores, findings and details' });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
const findings = (page: Page) => panel(page).getByRole('tab', { name: /^Findings/ });
const saidFindings = (page: Page, count: number) =>
  expect.poll(() => findings(page).textContent()).toBe(`Findings ${count}`);
const found = (page: Page) => page.getByText('1 of 1', { exact: true }).waitFor();
const said = (page: Page, words: string) => panel(page).getByText(words).first().waitFor();

/** What is to be seen after each step of the page. */
const seen: ((page: Page) => Promise<unknown>)[] = [
  (page) => expect.poll(() => focused(page)).toContain('Brackenshire'),
  (page) => page.getByRole('heading', { level: 1, name: 'Caldersea and Wyreham PDU' }).waitFor(),
  found,
  async (page) => {
    await said(page, '37 of 58 is 63.8 per cent');
    await said(page, 'Departure');
    await expect.poll(() => focused(page)).toBe('2.3. Planning, Why this rating');
    await saidFindings(page, 0);
  },
  (page) => expect.poll(() => focused(page)).toBe('Answered yes, 2.3.1'),
  async (page) => {
    expect(await focused(page)).toBe('Answered yes, 2.3.3');
    await said(page, '38 of 58 is 65.5 per cent');
    await saidFindings(page, 2);
  },
  async (page) => {
    await said(page, '37 of 58 is 63.8 per cent');
    await saidFindings(page, 0);
  },
  found,
  (page) => expect.poll(() => focused(page)).toBe('2.3. Planning, Areas for improvement'),
  (page) => saidFindings(page, 3),
  (page) => expect.poll(() => selected(page)).toBe('15 (27 per cent) of the 62'),
  (page) => expect.poll(() => focused(page)).toContain('15 of 62 is 24 per cent'),
  (page) => saidFindings(page, 2),
  (page) => expect.poll(() => focused(page)).toContain('A space is missing here.'),
  (page) => saidFindings(page, 0),
  found,
  (page) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('comment:new'),
  async (page) => {
    await page.getByRole('tab', { name: 'Comments 1' }).waitFor();
    await expect.poll(() => focused(page)).toBe('2.3. Planning, Areas for improvement');
  },
  (page) => page.locator('.preview[data-state=ready]').waitFor(),
  (page) => page.locator('.preview').waitFor({ state: 'detached' }),
  (page) => expect.poll(() => page.getByLabel('Name of the file').inputValue()).toMatch(/\.docx$/),
  (page) => expect.poll(() => page.getByRole('checkbox', { name: /^As a draft/ }).isChecked()).toBe(true),
  (page) => page.getByText(/^Written: Caldersea and Wyreham PDU\.docx /).waitFor(),
  (page) => page.getByRole('dialog').waitFor({ state: 'detached' }),
];

test('the first hour is as the guide tells it, key by key', { timeout: 400_000 }, async () => {
  const steps = stepsOf(await readFile(join(root, 'docs/guide/first-hour.md'), 'utf8'));
  expect(steps).toHaveLength(seen.length);
  const page = await stage.open();
  // The host has said all that the first screen asks of it.
  await page.locator('.empty, .recent-line').first().waitFor();
  for (const [index, { keys }] of steps.entries()) {
    for (const { press, type } of keys) {
      if (press !== undefined) await page.keyboard.press(press);
      else await page.keyboard.type(type);
    }
    await seen[index]?.(page);
  }
  expect(await readdir(stage.reportsFolder)).toContain('Caldersea and Wyreham PDU.docx');
});

type Key = { press: string; type?: undefined } | { press?: undefined; type: string };

/** The numbered steps of the page, each with the keys and words in it, in their order. */
function stepsOf(page: string): { keys: Key[] }[] {
  const steps = page.matchAll(/^\d+\. (.+(?:\n {3}.+)*)/gm);
  return [...steps].map(([, text = '']) => ({
    keys: [...text.replaceAll(/\s+/g, ' ').matchAll(/<kbd>([^<]+)<\/kbd>|`([^`]+)`/g)].map(
      ([, key, type = '']): Key => (key === undefined ? { type } : { press: key.replace('Ctrl', 'Control') }),
    ),
  }));
}
