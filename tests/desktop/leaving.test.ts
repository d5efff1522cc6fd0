import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo, newReport, saved, shown } from '../app/steps.ts';
import { createDesk, type Desk } from './desk.ts';
import { PATIENCE } from './launch.ts';
import { answerDialogs } from './native.ts';
import { putReport, showsLibrary, showsReport } from './some-reports.ts';

/** Closing and ending ask nothing and lose nothing. */

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});
afterEach(() => desk.close());

const closeWindow = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const foreword = async (name: string) => JSON.stringify((await desk.readReport(`${name}.assay`)).parts.foreword);

test('what was typed a moment before the window is closed is in the file, and nobody is asked', async () => {
  const page = await desk.start([await putReport(desk, 'Closed')]);
  await showsReport(page, 'Closed');
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed at the last moment.');
  const ended = desk.app.waitForEvent('close');
  // A question would find nobody, and the window would stay.
  await answerDialogs(desk.app, {});
  await closeWindow();
  // Without a window the app ends, but on a Mac.
  if (process.platform !== 'darwin') await ended;
  expect(await foreword('Closed')).toContain('Typed at the last moment.');
  const again = await desk.start();
  await again.getByRole('button', { name: /^Closed\.assay/ }).click();
  await showsReport(again, 'Closed');
  expect(await again.locator('[data-notice=restored], [data-notice=unsaved]').count()).toBe(0);
  expect(await shown(await goTo(again, 'Foreword'))).toEqual(['p: Foreword of Closed. Typed at the last moment.']);
});

test('ending the app keeps the last words of every window', async () => {
  const [one, two] = [await putReport(desk, 'First'), await putReport(desk, 'Second')];
  const first = await desk.start([one]);
  await showsReport(first, 'First');
  const second = await desk.windowAfter(() => desk.startSecond([two]));
  await showsReport(second, 'Second');
  for (const page of [first, second]) {
    await goTo(page, 'Foreword');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' The end.');
  }
  await desk.quit();
  expect(await foreword('First')).toContain('The end.');
  expect(await foreword('Second')).toContain('The end.');
});

test('a page that does not answer does not keep its window open', async () => {
  const page = await desk.start([await putReport(desk, 'Stuck')]);
  await showsReport(page, 'Stuck');
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  const ended = desk.app.waitForEvent('close', { timeout: PATIENCE });
  await closeWindow().catch(() => {});
  await ended;
});

describe('killed', () => {
  test('with words that had not reached the file, it has them again at the next start', async () => {
    const page = await desk.start();
    await newReport(page, 'Killed');
    await goTo(page, 'Foreword');
    await page.keyboard.type('In the file. ');
    await saved(page);
    await page.keyboard.type('Just typed.');
    await new Promise((done) => setTimeout(done, 400));
    await desk.kill();
    const again = await desk.start();
    await showsLibrary(again);
    await again.getByRole('button', { name: /^Killed\.assay/ }).click();
    await showsReport(again, 'Killed');
    expect(await shown(await goTo(again, 'Foreword'))).toEqual(['p: In the file. Just typed.']);
  });
});
