import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { newReport, shown, text } from './steps.ts';

/** Dialogs come after the report that they are of: soon, so that they are there when the host is not, or not at all. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const WHY = /^Why/;

/** The scripts that the page has loaded, by the names of what they hold. */
const scripts = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/assets\/([\w-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? '')
      .filter((name) => name !== ''),
  );

test('a dialog opens although the host has stopped before it was first asked for', async () => {
  const page = await stage.open();
  await newReport(page, 'Late dialogs');
  await expect.poll(() => scripts(page)).toEqual(expect.arrayContaining(['WhyRatings', 'DataDialog']));
  await stage.killHost();
  await page.getByRole('button', { name: WHY }).click();
  await page.getByRole('dialog', { name: WHY }).waitFor();
  await page.context().close();
});

test('where the code of a dialog cannot be had it says so, the window goes on, and it can be tried again', async () => {
  const page = await stage.open();
  await page.route('**/assets/WhyRatings-*.js', (route) => route.abort());
  await newReport(page, 'Missing dialog');
  const open = page.getByRole('button', { name: WHY });
  await open.click();
  const missing = page.getByRole('dialog', { name: 'That cannot be shown now' });
  await missing.getByText('Your text is still in this window').waitFor();
  await missing.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^.?\s*Background\s*,/ }).click();
  await text(page, 'Background').click();
  await page.keyboard.type('It goes on.');
  await text(page, 'Background').getByText('It goes on.').waitFor();

  await open.click();
  await missing.waitFor();
  await page.unroute('**/assets/WhyRatings-*.js');
  await missing.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('dialog', { name: WHY }).waitFor();
  await page.context().close();
});

test('what is typed while a dialog is on its way is typed into it, and nothing of it into the text', async () => {
  const page = await stage.open();
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/assets/GoDialog-*.js', async (route) => {
    await answered;
    await route.continue();
  });
  const field = await atBackground(page, 'Quick fingers');
  await page.keyboard.type('Before.');
  await page.keyboard.press('Control+Shift+K');
  await page.keyboard.type('boldx');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Backspace');
  expect(await shown(field)).toEqual(['p: Before.']);
  answer();
  const sought = page.getByRole('combobox', { name: 'Command' });
  await sought.waitFor();
  expect(await sought.inputValue()).toBe('bold');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' After.');
  await expect.poll(() => field.locator('strong, b').allTextContents()).toEqual([' After.']);
  await page.context().close();
});

test('Escape calls off a dialog that is on its way, and keys go on in the text', async () => {
  const page = await stage.open();
  await page.route('**/assets/GoDialog-*.js', () => {});
  const field = await atBackground(page, 'Never mind');
  await page.keyboard.press('Control+Shift+K');
  await page.keyboard.type('lost');
  await page.keyboard.press('Escape');
  await page.keyboard.type('Kept.');
  await expect.poll(() => shown(field)).toEqual(['p: Kept.']);
  await page.context().close();
});

test('a start screen loads nothing of a report before it can be used', async () => {
  const page = await stage.open();
  await page.getByRole('button', { name: /^New report/ }).waitFor();
  const paint = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await expect.poll(paint).toBeGreaterThan(0);
  const painted = await paint();
  const before = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime, name }) => startTime < until && name.endsWith('.js'))
        .map(({ name }) => /assets\/(.*)-.{8}\.js$/.exec(name)?.[1]),
    painted,
  );
  // The schemas of calls may be asked for while the frame is being painted.
  expect(before.filter((name) => name !== 'calls').toSorted()).toEqual([
    'begin',
    'main',
    'messages',
    'rolldown-runtime',
  ]);
  await page.context().close();
});

/** A new report, with the caret in its “Background”. */
async function atBackground(page: Page, title: string): Promise<Locator> {
  await newReport(page, title);
  await page.getByRole('button', { name: /^.?\s*Background\s*,/ }).click();
  const field = text(page, 'Background');
  await field.click();
  return field;
}
