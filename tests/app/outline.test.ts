import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { newReport, openSample } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('the outline leads to each part and nothing moves afterwards; it follows the scroll', async () => {
  const page = await stage.open();
  await openSample(page);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const top = (id: string) =>
    page.evaluate((part) => {
      const frame = document.querySelector('[data-scroller]')?.getBoundingClientRect();
      const box = document.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
      return Math.round((box?.top ?? 0) - (frame?.top ?? 0));
    }, id);
  const jumps = [
    ['2.4', /2\.4\. Implementation/],
    ['foreword', /Foreword/],
    ['2.1', /2\.1\. Court/],
    ['1.3', /1\.3\. Services/],
  ] as const;
  for (const [id, name] of jumps) {
    await outline.getByRole('button', { name }).click();
    await page.waitForTimeout(100);
    const first = await top(id);
    expect(Math.abs(first), id).toBeLessThan(60);
    await page.waitForTimeout(700);
    expect(Math.abs((await top(id)) - first), id).toBeLessThanOrEqual(2);
    await expect.poll(() => outline.locator('[aria-current]').textContent()).toMatch(name);
  }
  await page.mouse.move(620, 500);
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 1500);
  await expect.poll(() => outline.locator('[aria-current]').textContent()).not.toMatch(/1\.3\. Services/);
});

test('a finding leads to the place where it is mended', async () => {
  const page = await stage.open();
  await newReport(page, 'Findings PDU');
  const panel = page.getByRole('complementary');
  await panel.getByRole('tab', { name: /^Findings \d+/ }).click();
  await panel.getByRole('button', { name: /Key question 2\.3\.2 .* has no score/ }).click();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(await focused()).toBe('Answered yes, 2.3.2');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9');
  await panel.getByRole('tab', { name: /^Findings \d+/ }).click();
  expect(await panel.getByRole('button', { name: /Key question 2\.3\.2 .* has no score/ }).count()).toBe(0);
  await panel.getByRole('button', { name: /Foreword is empty/ }).click();
  await expect.poll(focused).toBe('Foreword');
  await panel.getByRole('button', { name: /“Probation region” is not filled in/ }).click();
  await page.keyboard.type('North West');
  await expect.poll(() => page.locator('.cover').textContent()).toContain('North West region');
});
