import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStage, type Stage } from '../stage.ts';
import { shown, text, written } from '../steps.ts';
import {
  choose,
  counted,
  focused,
  focusedField,
  inField,
  openSampleByKeys,
  saidFindings,
  selected,
} from './by-keys.ts';

/** The ten commonest tasks of an inspector without a pointer, each with the keys that it takes. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

const FILE = 'Caldersea and Wyreham PDU.assay';
const WHERE = '2.3. Planning, Why this rating';

test('an inspector writes, scores and settles a standard by keys alone', { timeout: 300_000 }, async () => {
  const page = await stage.open();
  await openSampleByKeys(page);
  const keys = counted(page);
  const field = text(page, WHERE);
  const last = (count: number) => expect.poll(async () => (await shown(field)).slice(-count));
  const inText = () => expect.poll(() => focused(page)).toBe(WHERE);
  const panel = page.getByRole('complementary', { name: 'Scores, findings and details' });

  keys.task('write a paragraph into a standard');
  await choose(page, keys, 'Control+g', '2.3 why', /^Why this rating/);
  await inText();
  await keys.press('Control+Enter');
  await keys.type('Staff planned well with the the police.');
  await last(1).toEqual(['p: Staff planned well with the the police.']);

  keys.task('make words bold');
  await keys.press('Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+b');
  await expect.poll(() => field.locator('strong').allTextContents()).toEqual(['Staff planned']);

  keys.task('write a bulleted list');
  await keys.press('End', 'Enter');
  await keys.type('- Plans were shared.');
  await keys.press('Enter');
  await keys.type('Goals were clear.');
  await last(2).toEqual(['bulleted 0: Plans were shared.', 'bulleted 0: Goals were clear.']);

  keys.task('add a footnote');
  await keys.press('Control+Alt+f');
  await inField(page, 'textarea');
  await keys.type('In the plans that we read.');
  await keys.press('Control+Enter');
  await inText();
  await last(1).toEqual(['bulleted 0: Goals were clear.*']);

  keys.task('write a number that follows the data');
  await keys.type(' See /2.3.1');
  const figure = page.locator('.figure-list').getByRole('option', { selected: true });
  await expect.poll(() => figure.textContent()).toMatch(/^71 per cent 2\.3\.1 /);
  await keys.press('Enter');
  await last(1).toEqual(['bulleted 0: Goals were clear.* See 71 per cent']);

  keys.task('refer to a table');
  await keys.type(' and ');
  await keys.press('Control+Alt+r');
  await inField(page, 'combobox');
  await keys.type('posts');
  await expect
    .poll(() => page.getByRole('dialog').getByRole('option', { selected: true }).textContent())
    .toMatch(/^Table 1/);
  await keys.press('Enter');
  await inText();
  await last(1).toEqual(['bulleted 0: Goals were clear.* See 71 per cent and Table 1']);

  keys.task('enter a score');
  await choose(page, keys, 'Control+g', '2.3.3', /^2\.3\.3 Does planning/);
  await expect.poll(() => focusedField(page)).toBe('measure:2.3.3');
  // What is there is selected, and never written behind.
  await keys.type('38');
  await panel.getByText('38 of 58 is 65.5 per cent').first().waitFor();
  await expect.poll(() => field.textContent()).toContain('The lowest score was 66 per cent');

  keys.task('comment on words');
  await keys.press('Alt+ArrowLeft');
  await inText();
  await keys.press('Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await expect.poll(() => selected(page)).toBe('Goals were');
  await keys.press('Control+Alt+m');
  await expect.poll(() => focusedField(page)).toBe('comment:new');
  await keys.type('Which goals?');
  await keys.press('Control+Enter');
  await inText();
  await expect.poll(() => field.locator('.commented').allTextContents()).toEqual(['Goals were']);
  await panel.locator('.remark-text', { hasText: 'Which goals?' }).waitFor();

  // The word that stands twice, a number that the score has left behind, and the cases that say otherwise.
  await saidFindings(page, 3);
  keys.task('put a finding right');
  await keys.press('F7');
  await expect.poll(() => selected(page)).toBe('the the');
  await keys.press('Control+F7');
  await expect.poll(() => focused(page)).toContain('stands twice in a row');
  await keys.press('p');
  await last(3).toEqual([
    'p: Staff planned well with the police.',
    'bulleted 0: Plans were shared.',
    'bulleted 0: Goals were clear.* See 71 per cent and Table 1',
  ]);
  await saidFindings(page, 2);

  keys.task('save');
  await keys.press('Control+s');
  await page.locator('.saved[data-state=saved]').waitFor();
  await expect
    .poll(async () => written((await stage.readReport(FILE)).parts['2.3.rating'] ?? []).slice(-3))
    .toEqual([
      'p: Staff planned well with the police.',
      'bulleted 0: Plans were shared.',
      expect.stringMatching(/^bulleted 0: Goals were clear\.\* See @ and/),
    ]);

  expect(keys.table()).toEqual({
    'write a paragraph into a standard': 3,
    'make words bold': 4,
    'write a bulleted list': 3,
    'add a footnote': 2,
    'write a number that follows the data': 1,
    'refer to a table': 2,
    'enter a score': 2,
    'comment on words': 6,
    'put a finding right': 3,
    save: 1,
  });
});
