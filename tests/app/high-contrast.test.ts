import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachWithNewReport } from './fresh-report.ts';
import { goTo } from './steps.ts';

let page: Page;
const { press } = eachWithNewReport({
  title: 'Contrast PDU',
  onPage: async (opened) => {
    page = opened;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  },
});

/** How much of an element has the colour that most of it has, and which that is. */
async function groundOf(element: Locator): Promise<{ colour: string; share: number }> {
  const picture = (await element.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const drawing = new OffscreenCanvas(width, height).getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const points = drawing.getImageData(0, 0, width, height).data;
    const counts = new Map<string, number>();
    for (let at = 0; at < points.length; at += 4) {
      const colour = points.slice(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [colour, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    return { colour, share: count / (width * height) };
  }, picture);
}

test('in high contrast what proof-reading finds is underlined, and what is found is filled', async () => {
  const field = await goTo(page, 'Background');
  const words = 'Planning was was sound and acheived much in the the most of cases';
  await page.keyboard.type(`${Array.from({ length: 6 }, () => words).join(' ')}.`);
  const plain = await groundOf(field);
  await page.getByRole('tab', { name: /^Findings [1-9]/ }).waitFor();
  // The sentence is too long, so that all of it is marked.
  await expect
    .poll(() =>
      page.evaluate(() => ['error', 'warning', 'advice'].some((weight) => CSS.highlights.has(`proof-${weight}`))),
    )
    .toBe(true);
  await page.waitForTimeout(500);
  const marked = await groundOf(field);
  expect(marked.colour).toBe(plain.colour);
  expect(marked.share).toBeGreaterThan(plain.share * 0.9);

  await press('Control+f');
  await page.keyboard.type('Planning');
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ of \d+$/).waitFor();
  await expect.poll(async () => (await groundOf(field)).share).toBeLessThan(marked.share - 0.02);
});
