import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { createStage } from './app/stage.ts';
import { goTo, openSample } from './app/steps.ts';
import { choose, commented, overwritten, replaced, withXml } from './app/word-edits.ts';
import { root } from './source.ts';
import { provideTools } from './tools/document-tools.ts';

/**
 * `npm run pictures`: takes the pictures of the README and the guide anew from the running app and an exported file. The clock
 * stands still, nobody's own name is shown and the caret does not blink, so that a picture differs only where the app does.
 */

const NOW = '2026-06-12T09:40:00Z';
const STANDS_STILL = `const Real = Date, now = Real.parse('${NOW}');
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(now); else super(...given); }
  static now() { return now; }
};`;
/** Where reports lie for those who look at the pictures; here they lie in a folder with a new name each time. */
const REPORTS = 'Documents/Assay';

const missing = provideTools();
if (missing) throw new Error(missing);
const folder = join(root, 'docs/pictures');
await mkdir(folder, { recursive: true });
const run = promisify(execFile);
const policy = join(root, 'node_modules/.cache/policy-of-pictures.json');
await writeFile(policy, JSON.stringify({ defaultAuthor: 'Jo Marlow' }), { mode: 0o600 });
const stage = await createStage({
  ASSAY_POLICY: policy,
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(STANDS_STILL)}`,
  TZ: 'Europe/London',
});

try {
  const page = await stage.open({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(120_000);
  await page.clock.setFixedTime(NOW);
  await page.reload();
  await page.getByRole('button', { name: /^New report/ }).waitFor();
  await page.locator('.empty').waitFor();
  await picture(page, 'start');

  await openSample(page);
  await writing(page);
  await numbers(page);
  await findings(page);
  await review(page);
  await leaving(page);
  await pages();
} finally {
  await stage.close();
  await rm(policy);
}

async function writing(page: Page): Promise<void> {
  await outline(page, /^2\.3\. Planning/);
  await page.getByRole('textbox', { name: /2\.3\. Planning, Why this rating/ }).waitFor();
  await page.getByRole('tab', { name: /^Findings \d/ }).waitFor();
  await picture(page, 'report');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'report-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await picture(page, 'scores', panel(page));

  await page.getByRole('textbox', { name: /2\.3\. Planning, Strengths/ }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It was clear in /victims');
  await page.getByRole('listbox').waitFor();
  await picture(page, 'live-figures');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');

  await page.keyboard.press('F8');
  await page.locator('.preview[data-state=ready]').waitFor();
  // The text is narrower now, and has other lines.
  await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: 'center' }));
  await picture(page, 'pages');
  await page.keyboard.press('F8');
}

async function numbers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Figures…' }).click();
  await dialog(page, 'Figures and cases').getByRole('table').waitFor();
  await picture(page, 'figures');
  await page.getByRole('tab', { name: 'Cases' }).click();
  await page.getByText('Counted among').waitFor();
  await picture(page, 'cases');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: /Why these ratings/ }).click();
  await dialog(page, 'Why these ratings?').waitFor();
  await picture(page, 'why-ratings');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

async function findings(page: Page): Promise<void> {
  await find(page, 'Some plans did not protect');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Goals were shared in 15 (27 per cent) of the 62 cases.');
  await page.getByRole('tab', { name: /^Findings [1-9]/ }).waitFor();
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+F7');
  await panel(page).getByText('15 of 62 is 24 per cent', { exact: false }).first().waitFor();
  await picture(page, 'findings');
  await page.keyboard.press('Escape');
}

async function review(page: Page): Promise<void> {
  await find(page, 'leaders and staff');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Partners as well?');
  await page.keyboard.press('Control+Enter');
  await page.locator('.comments-pane .thread').waitFor();
  await picture(page, 'comments');

  // A version of now, from which the words below differ.
  await page.getByRole('button', { name: 'Versions…' }).click();
  await dialog(page, 'Versions').waitFor();
  await page.keyboard.type('To the ratings panel');
  await page.keyboard.press('Enter');
  await dialog(page, 'Versions').getByText('Kept as “To the ratings panel”.').waitFor();
  await page.keyboard.press('Escape');
  const sent = await exportForReview(page);

  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+Shift+F9');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await find(page, 'determination');
  await page.keyboard.type('resolve');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' We thank all who took part.');
  await panel(page).locator('.finding-item').nth(1).waitFor();
  await page.keyboard.press('Control+Shift+F9');
  await picture(page, 'suggestions');

  await page.getByRole('button', { name: 'Versions…' }).click();
  await dialog(page, 'Versions').getByRole('button', { name: 'Compare…' }).click();
  await dialog(page, 'Compare').locator('.difference').first().waitFor();
  await picture(page, 'compare');
  await page.keyboard.press('Escape');
  await dialog(page, 'Compare').waitFor({ state: 'detached' });

  const dated = (bytes: Uint8Array, part?: string) =>
    withXml(bytes, (xml) => xml.replaceAll('2031-03-02', '2026-06-10'), part);
  let back = replaced(sent, 'Staff', 'Officers', 'Ann Editor');
  back = commented(back, 'leaders', 'Of both teams?', 'Bob Review');
  back = overwritten(back, 'improvement', 'improvements');
  await page.keyboard.press('Control+Shift+O');
  await choose(dialog(page, 'Import review'), 'reviewed.docx', dated(dated(back), 'word/comments.xml'));
  await dialog(page, 'Import review').locator('.review-point').nth(1).waitFor();
  await picture(page, 'import-review');
  await page.keyboard.press('Escape');
}

async function leaving(page: Page): Promise<void> {
  await goTo(page, 'Foreword');
  await page.getByRole('tab', { name: 'Here' }).click();
  const sign = panel(page)
    .locator('.sign-off-here')
    .getByRole('button', { name: /^Sign off/ });
  await sign.click();
  const wall = dialog(page, 'Sign-off');
  await wall.getByLabel('Show', { exact: true }).selectOption('all');
  await wall.getByLabel('All parts shown').press('Space');
  await wall.getByLabel('Who signs').fill('Jo Marlow');
  await wall.getByLabel('Who signs').press('Enter');
  await wall.getByText(/^Signed \d+ parts for “Drafting”\.$/).waitFor();
  await page.keyboard.press('Escape');
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Thank you.');
  await panel(page)
    .getByRole('button', { name: /^See what changed/ })
    .click();
  await wall.getByText('≠ Changed since: Drafting').first().waitFor();
  await wall.getByLabel('Show', { exact: true }).selectOption('all');
  await picture(page, 'sign-off');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+F7');
  await dialog(page, 'Factual accuracy').getByRole('button', { name: 'Send a draft…' }).press('Enter');
  await dialog(page, 'Send a draft to the service').getByLabel('To whom').waitFor();
  await picture(page, 'rounds');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+E');
  await dialog(page, 'Export')
    .getByText(/things? to settle|Goes with the file/)
    .first()
    .waitFor();
  await picture(page, 'export');
  await page.keyboard.press('Escape');
}

/** Pages of the Word file of an untouched sample, as LibreOffice draws them. */
async function pages(): Promise<void> {
  const page = await stage.open({ timezoneId: 'Europe/London' });
  page.setDefaultTimeout(120_000);
  await openSample(page);
  const word = await written(page, 'The pages.docx');
  const work = join(stage.reportsFolder, 'pages');
  await mkdir(work);
  await copyFile(join(stage.reportsFolder, word), join(work, 'report.docx'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'report.docx')]);
  for (const [name, number] of [
    ['page-cover', 1],
    ['page-contents', 2],
    ['page-ratings', 5],
    ['page-standard', 19],
  ] as const) {
    const only = ['-r', '60', '-png', '-singlefile', '-f', `${number}`, '-l', `${number}`];
    await run('pdftoppm', [...only, join(work, 'report.pdf'), join(folder, name)]);
  }
}

async function exportForReview(page: Page): Promise<Uint8Array> {
  await page.keyboard.press('Control+Shift+E');
  await dialog(page, 'Export')
    .getByRole('checkbox', { name: /^For review in Word/ })
    .check();
  return readFile(join(stage.reportsFolder, await writeIt(page, 'For review.docx')));
}

async function written(page: Page, name: string): Promise<string> {
  await page.keyboard.press('Control+Shift+E');
  return writeIt(page, name);
}

async function writeIt(page: Page, name: string): Promise<string> {
  const field = dialog(page, 'Export').getByLabel('Name of the file');
  // The name that is suggested comes a moment later, and would take the place of this one.
  while ((await field.inputValue()) === '') await page.waitForTimeout(100);
  await field.fill(name);
  await dialog(page, 'Export').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText(/^Written: /).waitFor({ timeout: 180_000 });
  await page.keyboard.press('Escape');
  await dialog(page, 'Export').waitFor({ state: 'detached' });
  if (!(await readdir(stage.reportsFolder)).includes(name)) throw new Error(`The export left no ${name}.`);
  return name;
}

/** Goes to words and leaves them selected. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByText(/^\d+ of \d+$/).waitFor();
  await page.keyboard.press('Escape');
}

function dialog(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Scores, findings and details' });
}

function outline(page: Page, part: RegExp): Promise<void> {
  return page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: part }).click();
}

/** Of the whole window, or of one of its regions, when all that was on its way has come. */
async function picture(page: Page, name: string, region?: Locator): Promise<void> {
  await page.mouse.move(0, 0);
  await page.locator('.saved[data-state=saving], .saved[data-state=unsaved]').waitFor({ state: 'detached' });
  await page.evaluate(
    ([real, shown]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        if (node.nodeValue?.includes(real)) node.nodeValue = node.nodeValue.replaceAll(real, shown);
    },
    [stage.reportsFolder, REPORTS] as const,
  );
  const taken = await still(page, region ?? page);
  const file = join(folder, `${name}.png`);
  if (await looksOther(page, file, taken)) await writeFile(file, taken);
}

/** What is there when two pictures in a row are the same. */
async function still(page: Page, what: Locator | Page): Promise<Buffer> {
  let before: Buffer | undefined;
  for (let tries = 0; tries < 20; tries++) {
    const now = await what.screenshot({ caret: 'hide', animations: 'disabled' });
    if (before?.equals(now)) return now;
    before = now;
    await page.waitForTimeout(700);
  }
  throw new Error('The window does not come to rest.');
}

/** Whether more differs than the few points that the browser draws now so, now otherwise, at the edges of round corners. */
async function looksOther(page: Page, file: string, taken: Buffer): Promise<boolean> {
  const before = await readFile(file).catch(() => undefined);
  if (before === undefined) return true;
  const beside = await page.context().newPage();
  const differing = await beside.evaluate(
    async ([one, other]) => {
      const pointsOf = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(image, 0, 0);
        return drawing?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [was, is] = [await pointsOf(one), await pointsOf(other)];
      return was.length === is.length ? was.filter((value, at) => value !== is[at]).length / 3 : was.length;
    },
    [before.toString('base64'), taken.toString('base64')] as const,
  );
  await beside.close();
  return differing > 40;
}
