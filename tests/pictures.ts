import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createStage } from './app/stage.ts';
import { openSample } from './app/steps.ts';
import { root } from './source.ts';
import { provideTools } from './tools/document-tools.ts';

/** `npm run pictures`: takes the pictures of the README and the guide anew from the running app and an exported file. */

const missing = provideTools();
if (missing) throw new Error(missing);
const folder = join(root, 'docs/pictures');
await mkdir(folder, { recursive: true });
const run = promisify(execFile);
const stage = await createStage();
try {
  const page = await stage.open({ viewport: { width: 1280, height: 800 } });
  const picture = (name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  await page.getByRole('button', { name: /^New report/ }).waitFor();
  await page.locator('.empty').waitFor();
  await picture('start');
  await openSample(page);
  await page
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /^2\.3\. Planning/ })
    .click();
  await page.getByRole('textbox', { name: /2\.3\. Planning, Why this rating/ }).waitFor();
  await picture('report');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture('report-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('textbox', { name: /2\.3\. Planning, Strengths/ }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It was clear in /victims');
  await page.getByRole('listbox').waitFor();
  await picture('live-figures');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Figures…' }).click();
  await page.getByRole('dialog').waitFor();
  await picture('figures');
  await page.getByRole('tab', { name: 'Cases' }).click();
  await page.getByText('Counted among').waitFor();
  await picture('cases');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: /Why these ratings/ }).click();
  await page.getByRole('dialog').waitFor();
  await picture('why-ratings');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText(/^Written: /).waitFor({ timeout: 60_000 });

  const word = (await readdir(stage.reportsFolder)).find((name) => name.endsWith('.docx'));
  if (!word) throw new Error('The export left no Word file.');
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
  ] as const)
    await run('pdftoppm', [
      '-r',
      '60',
      '-png',
      '-singlefile',
      '-f',
      `${number}`,
      '-l',
      `${number}`,
      join(work, 'report.pdf'),
      join(folder, name),
    ]);
} finally {
  await stage.close();
}
