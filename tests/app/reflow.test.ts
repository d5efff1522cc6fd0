import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutOff } from './cut-off.ts';
import { showEach } from './shown-by-keys.ts';
import { createStage, type Stage } from './stage.ts';
import { openSample } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

// A window of 1280 by 1024 that is enlarged to 200 and 400 per cent.
test.each([
  ['200', 640, 512],
  ['400', 320, 256],
])('no words are cut off at %s per cent, and the page does not go sideways', async (_share, width, height) => {
  const page = await stage.open({ viewport: { width, height } });
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  const found: Record<string, string[]> = {};
  const look = async (what: string) => {
    const cut = await cutOff(page, /\p{L}/u);
    if (cut.length > 0) found[what] = cut.slice(0, 8);
  };
  await look('start');
  await openSample(page);
  await look('report');
  await page.getByRole('button', { name: 'Export…' }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  await page.keyboard.press('Escape');
  await showEach(page, look);
  expect(found).toEqual({});
  await page.context().close();
});
