import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, openSample } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('the pages stand beside the text, follow what is typed, and lead back to it', async () => {
  const page = await stage.open({ viewport: { width: 1500, height: 900 } });
  await openSample(page);
  // A browser that prints on its own account, while no pages are shown, prints what to do instead.
  const instead = page.getByText('These pages are not laid out.');
  expect(await instead.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await instead.waitFor();
  await page.emulateMedia({ media: 'screen' });
  const toggle = page.getByRole('button', { name: 'Pages', exact: true });
  expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  const pages = page.getByRole('region', { name: 'Pages' });
  expect(await pages.count()).toBe(0);
  await toggle.click();
  await pages.getByRole('img', { name: 'Page 1 of 29' }).waitFor();
  await expect.poll(() => pages.textContent()).toContain('Caldersea');

  // What is typed comes onto the page, and the old pages stay until then.
  const text = await goTo(page, 'Background');
  await text.press('Control+Home');
  await page.keyboard.type('Zebras were seen. ');
  expect(await pages.locator('.sheet').count()).toBe(29);
  await expect.poll(() => pages.textContent()).toContain('Zebras were seen.');
  const marked = pages.locator('.sheet:has(.sheet-here)');
  await expect.poll(() => marked.textContent()).toContain('Zebras');

  // A click on a line takes the caret to its block, and typing goes on there.
  const line = pages.locator('text[data-of="background"]').nth(8);
  const block = Number(await line.getAttribute('data-block'));
  expect(block).toBeGreaterThan(0);
  await line.click();
  await page.keyboard.type('Here: ');
  const paragraphs = text.locator(':scope > *');
  await expect.poll(() => paragraphs.nth(block).textContent()).toMatch(/^Here: /);

  // Parts have their pages and words.
  await pages.getByText('Parts, with pages and words').click();
  await pages.getByRole('button', { name: /^Background\s*page \d+\s*\d[\d,]* words/ }).click();
  expect(await axeFaults(page)).toEqual([]);

  // It closes, says so, and is open again in the next window.
  await page.keyboard.press('F8');
  expect(await pages.count()).toBe(0);
  expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('F8');
  await pages.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  await page.context().close();
});

test('in a narrow window and in the dark the pages are a drawer that axe has nothing to say on', async () => {
  const page = await stage.open({ viewport: { width: 700, height: 860 }, colorScheme: 'dark' });
  await openSample(page);
  await page.getByRole('button', { name: 'Pages', exact: true }).click();
  const pages = page.getByRole('region', { name: 'Pages' });
  await pages.getByRole('img', { name: /^Page 1 of/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await pages.getByRole('button', { name: 'Close the pages' }).click();
  expect(await pages.count()).toBe(0);
  await page.context().close();
});
