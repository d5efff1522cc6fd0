import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newerFile } from '../newer-report.ts';
import { createDesk, type Desk } from './desk.ts';
import { putReport, showsLibrary, showsReport } from './some-reports.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});
afterEach(() => desk.close());

const windows = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('the window is shown once its page is there, with its title', async () => {
  const page = await desk.start();
  await showsLibrary(page);
  await expect
    .poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible())))
    .toEqual([true]);
  expect(await page.title()).toBe('Assay');
});

describe('a report that the app is given', () => {
  test('is what the first window shows, by its path or as an address', async () => {
    const path = await putReport(desk, 'Given at first');
    await showsReport(await desk.start([path]), 'Given at first');
    await desk.quit();
    const page = await desk.start([pathToFileURL(path).href]);
    await showsReport(page, 'Given at first');
    expect(await windows()).toBe(1);
  });

  test('at a second start goes to the first, which shows it in a window of its own', async () => {
    const path = await putReport(desk, 'Given later');
    await showsLibrary(await desk.start());
    let ended: number | null = -1;
    const page = await desk.windowAfter(async () => {
      ended = await desk.startSecond([path]);
    });
    expect(ended).toBe(0);
    await showsReport(page, 'Given later');
    expect(await windows()).toBe(2);
  });

  test('and is shown already, brings its window to the front, whatever link it is given by', async () => {
    const path = await putReport(desk, 'Given twice');
    const link = join(desk.reports, 'link.assay');
    await symlink(path, link);
    await showsReport(await desk.start([path]), 'Given twice');
    await noteFocus();
    expect(await desk.startSecond([path])).toBe(0);
    await expect.poll(focused).toBe(1);
    expect(await desk.startSecond([link])).toBe(0);
    await expect.poll(focused).toBe(2);
    expect(await windows()).toBe(1);
  });

  test('and is no report, is said in a window, and everything else goes on', async () => {
    const text = join(desk.reports, 'letter.txt');
    await writeFile(text, 'no report');
    const folder = join(desk.reports, 'folder.assay');
    await mkdir(folder);
    await showsLibrary(await desk.start());
    const said = await desk.windowAfter(() => desk.startSecond([folder]));
    await said.getByText('“folder.assay” is a folder and no report. Nothing was opened.').waitFor();
    const gone = await desk.windowAfter(() => desk.startSecond([join(desk.reports, 'gone.assay')]));
    await gone
      .getByText(/gone\.assay/)
      .first()
      .waitFor();
    await showsLibrary(gone);
  });
});

test('a second start without a report shows the app that runs', async () => {
  await showsLibrary(await desk.start());
  await noteFocus();
  expect(await desk.startSecond()).toBe(0);
  await expect.poll(focused).toBe(1);
  expect(await windows()).toBe(1);
});

test('a report has one window: from the list of another it is brought to the front', async () => {
  const path = await putReport(desk, 'Only once');
  await showsReport(await desk.start([path]), 'Only once');
  const { page } = desk;
  const other = await desk.windowAfter(() => page.evaluate(() => window.assay?.('openWindow', {})));
  await noteFocus();
  await other.getByRole('button', { name: /^Only once\.assay/ }).click();
  await expect.poll(focused).toBe(1);
  await showsLibrary(other);
  expect(await windows()).toBe(2);
});

test('a report of an Assay to come is only read, and its file left alone', async () => {
  const path = join(desk.reports, 'Tomorrow.assay');
  const bytes = newerFile();
  await writeFile(path, bytes);
  const page = await desk.start([path]);
  await page.getByRole('region', { name: 'Read only' }).waitFor();
  await page.keyboard.press('Control+s');
  await desk.quit();
  expect(await readFile(path)).toEqual(Buffer.from(bytes));
});

test('a window stands where it stood, each report its own', async () => {
  const [one, two] = [await putReport(desk, 'One'), await putReport(desk, 'Two')];
  const boxOf = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  const places = [
    { path: one, name: 'One', box: { x: 40, y: 30, width: 900, height: 640 } },
    { path: two, name: 'Two', box: { x: 90, y: 60, width: 800, height: 600 } },
  ];
  for (const { path, name, box } of places) {
    await showsReport(await desk.start([path]), name);
    await desk.app.evaluate(({ BrowserWindow }, box) => BrowserWindow.getAllWindows()[0]?.setBounds(box), box);
    await desk.quit();
  }
  for (const { path, name, box } of places) {
    await showsReport(await desk.start([path]), name);
    expect(await boxOf()).toEqual(box);
  }
});

/** From now on counts how often a window is brought to the front. */
async function noteFocus(): Promise<void> {
  await desk.app.evaluate(({ BrowserWindow }) => {
    const counted = { focused: 0 };
    Object.assign(globalThis, { counted });
    for (const one of BrowserWindow.getAllWindows()) {
      const focus = one.focus.bind(one);
      one.focus = () => {
        counted.focused++;
        focus();
      };
    }
  });
}

const focused = () =>
  desk.app.evaluate(() => (globalThis as unknown as { counted: { focused: number } }).counted.focused);
