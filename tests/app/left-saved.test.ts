import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved } from './steps.ts';

/** What a page in the browser asks its host for as it goes; the desktop app has other ways. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

test('a window that is left with everything saved keeps nothing on its way out', async () => {
  const page = await stage.open();
  await newReport(page, 'Left PDU');
  await goTo(page, 'Foreword');
  await page.keyboard.type('All of it is in the file.');
  await saved(page);
  // What a page asks for as it goes is not told to anybody else.
  await page.evaluate(() => {
    const { fetch } = globalThis;
    globalThis.fetch = (asked, init) => {
      sessionStorage.setItem('asked', `${sessionStorage.getItem('asked') ?? ''} ${asked}`);
      return fetch(asked, init);
    };
  });
  await page.reload();
  await page.getByRole('button', { name: 'New report…' }).waitFor();
  const asked = await page.evaluate(() => sessionStorage.getItem('asked'));
  expect(asked).toContain('/api/releaseReport');
  expect(asked).not.toContain('/api/keepWork');
  await page.context().close();
});
