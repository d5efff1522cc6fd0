import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goTo, shown } from '../app/steps.ts';
import { createDesk, type Desk } from './desk.ts';
import { answerDialogs } from './native.ts';
import { putReport, showsReport } from './some-reports.ts';

/** The page's process dies. The window stays. */

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});
afterEach(() => desk.close());

/** What the page of the only window says, asked through the shell: Playwright gives a page that crashed up for good. */
const says = () =>
  desk.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed()) return '';
    const text = contents.executeJavaScript('document.body.textContent').then(String, () => '');
    return Promise.race([text, new Promise<string>((done) => setTimeout(() => done(''), 500))]);
  });

const run = (code: string) =>
  desk.app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    code,
  );

async function crash(): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => done());
        contents?.forcefullyCrashRenderer();
      }),
  );
}

test('the report is there again by itself, with what had just been typed', async () => {
  const page = await desk.start([await putReport(desk, 'Crashed')]);
  await showsReport(page, 'Crashed');
  const text = await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed before the crash.');
  expect(await shown(text)).toEqual(['p: Foreword of Crashed. Typed before the crash.']);
  await new Promise((done) => setTimeout(done, 400));
  await crash();
  await expect.poll(says).toContain('Typed before the crash.');
});

test('after three failures there is a plain screen, which saves a copy of the work and tries again', async () => {
  const page = await desk.start([await putReport(desk, 'Fails')]);
  await showsReport(page, 'Fails');
  for (let time = 0; time < 3; time++) {
    await crash();
    await expect.poll(says).toContain('Foreword of Fails.');
  }
  await crash();
  await expect.poll(says).toContain('Assay cannot show this report');

  const to = join(desk.reports, 'A copy.assay');
  const asked = await answerDialogs(desk.app, { save: to });
  await run('document.getElementById("copy").click()');
  await expect.poll(says).toMatch(/Saved as “A copy\.assay”|There is nothing that is not in a file/);
  expect((await asked()).map(({ dialog }) => dialog)).toEqual(['save']);

  await run('document.getElementById("again").click()');
  await expect.poll(says).toContain('Foreword of Fails.');
  expect((await readdir(desk.reports)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
