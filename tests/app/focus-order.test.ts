import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage, type Stage } from './stage.ts';
import { openSample } from './steps.ts';

/** Where Tab leads, one stop after the other, and what is read out there: held against what it should be. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** Role and name of what has the focus; `nothing` where Tab has left the page. */
async function stop(page: Page): Promise<string> {
  const focused = page.locator(':focus');
  if ((await focused.count()) === 0) return 'nothing';
  const [said = ''] = (await focused.first().ariaSnapshot()).split('\n');
  const [, role, name] = /^- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(said) ?? [];
  return `${role} ${name?.replace(/ ,.*/, '').slice(0, 40) ?? ''}`.trim();
}

/** The stops after this one, until they come round to it, Tab has led out of the page, or there are enough. */
async function stops(page: Page, enough = 80): Promise<string[]> {
  const first = await stop(page);
  const found: string[] = [];
  while (found.length < enough) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    if (now === first || now === 'nothing') break;
    found.push(now);
  }
  return found;
}

test('the start screen', async () => {
  const page = await stage.open();
  await page.getByRole('heading', { name: 'Recent' }).waitFor();
  expect(await stops(page)).toEqual([
    'button Settings…',
    'button New report… Choose an edition and begin',
    'button Open… A report on this computer or a net',
    'button Sample report… A whole report of an inve',
  ]);
});

test('an open report: bar, outline, tools, text', async () => {
  const page = await stage.open();
  await openSample(page);
  expect(await stops(page, 36)).toEqual([
    'link Go to the text',
    ...['Reports', 'Undo', 'Redo', 'Figures…', 'Find…', 'Pages', 'Versions…', 'Import text…', 'Export…'].map(button),
    ...['Cover', 'Contents', 'Acknowledgements', 'The role of HM Inspectorate of Probation'].map(button),
    ...['© Crown copyright 2023', 'Foreword', 'Ratings', 'Recommendations', 'Background'].map(button),
    ...['1. Organisational delivery', '1.1. Leadership', '1.2. Staff', '1.3. Services'].map(button),
    ...['1.4. Information and facilities', 'Feedback from people on probation', 'Diversity and inclusion'].map(button),
    ...['2. Court work and case supervision', '2.1. Court work', '2.2. Assessment', '2.3. Planning'].map(button),
    ...['2.4. Implementation and delivery', '2.5. Reviewing', '2.6. Outcomes', 'Annexe one: Web links'].map(button),
    // One stop of all tools: the arrow keys lead through them.
    'combobox Form of the paragraph',
    ...['Choose a picture for the cover'].map(button),
  ]);
});

const button = (name: string) => `button ${name}`;

test.each([
  [
    'export',
    'Control+Shift+E',
    [
      'textbox Name of the file',
      'button Another folder…',
      'radio Word file',
      'checkbox As a draft, which says so on every page',
      'checkbox For review in Word: comments and suggest',
      // What goes with the file, folded.
      'text',
      'button Close',
      'button Export',
    ],
  ],
  [
    'settings',
    'Control+,',
    [
      'textbox Search the settings',
      'textbox Your name',
      'combobox Saves by itself',
      'combobox Theme',
      'combobox Text size',
      'combobox Line width',
      'button Newid i’r Gymraeg',
      'checkbox Autocorrect',
      'checkbox Mark findings in the text',
      'button Close',
    ],
  ],
  [
    'commands',
    'Control+Shift+K',
    ['combobox Command', 'tab Commands', 'tabpanel Commands', 'button Close', 'button Do it'],
  ],
] as const)('%s', async (_what, key, expected) => {
  const page = await stage.open();
  await openSample(page);
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Close' }).waitFor();
  // What it begins with is there once it can be used.
  const [begins = ''] = expected;
  await expect.poll(() => stop(page)).toBe(begins);
  if (key === 'Control+Shift+E')
    await expect.poll(() => dialog.getByRole('button', { name: 'Export', exact: true }).isEnabled()).toBe(true);
  expect([begins, ...(await stops(page))]).toEqual(expected);
});
