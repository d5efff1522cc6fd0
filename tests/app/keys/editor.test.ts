import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Content, newParagraph } from '../../../core/content.ts';
import { plainText } from '../../../core/content-text.ts';
import type { Report } from '../../../core/report.ts';
import { createStage, type Stage } from '../stage.ts';
import { shown, text } from '../steps.ts';
import { counted, focused, handsOn, writeSample } from './by-keys.ts';

/** The ten commonest tasks of an editor, by keys alone, and how many keys each of them takes. */

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
});
afterEach(() => stage.close());

test('an editor needs few keys for the ten commonest tasks, and no pointer', { timeout: 240_000 }, async () => {
  await writeSample(stage, 'Editor.assay', withWorkForAnEditor);
  const page = await stage.open({ file: 'Editor.assay' });
  const keys = counted(page);
  const { command, goTo, until } = handsOn(page, keys);
  const panel = page.getByRole('complementary', { name: 'Scores, findings and details' });
  const findings = page.getByRole('tab', { name: /^Findings/ });
  const background = text(page, 'Background');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const inFindBar = () =>
    page.evaluate(() => document.activeElement?.closest('[data-find]') && document.activeElement.ariaLabel);
  const count = () => page.locator('.find-count').textContent();
  const came = () => page.locator('[data-changed=new]').allTextContents();
  await page.getByRole('heading', { level: 1, name: 'Caldersea and Wyreham PDU' }).waitFor();
  await expect.poll(() => findings.textContent()).toBe('Findings 3');

  keys.task('find a word over all parts');
  await keys.press('Control+f');
  await expect.poll(inFindBar).toBe('Find');
  await keys.type('Ellerquay');
  await expect.poll(count).toBe('1 of 8');
  await keys.press('Enter');
  await expect.poll(count).toBe('2 of 8');
  await expect.poll(() => page.locator('.find-where').textContent()).toMatch(/^Background: .*Ellerquay library/);

  keys.task('replace it everywhere after a preview');
  await keys.press('Control+h');
  await expect.poll(inFindBar).toBe('Replace with');
  await keys.type('Ellerkey');
  await keys.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace 8 of 8' }).waitFor();
  await keys.press('Enter');
  await page.getByText('Replaced in 8 places.').first().waitFor();
  await keys.press('Escape');
  await page.locator('[data-find]').waitFor({ state: 'detached' });
  await expect.poll(() => background.textContent()).toContain('Ellerkey library');

  keys.task('go to the next finding and put it right');
  await keys.press('F7');
  await expect.poll(selected).toBe('with with');
  await keys.press('Control+F7');
  await expect.poll(() => focused(page)).toContain('“with” stands twice in a row.');
  await keys.press('p');
  await expect.poll(() => findings.textContent()).toBe('Findings 2');
  await expect.poll(() => background.textContent()).toContain('We began with the facts.');

  keys.task('dismiss a finding with a reason');
  // The one before led to it.
  await expect.poll(() => focused(page)).toContain('15 of 62 is 24 per cent');
  await until(/^Dismiss…$/);
  await keys.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await keys.type('As the council counts');
  await keys.press('Enter');
  await expect.poll(() => findings.textContent()).toBe('Findings 1');
  await panel.getByText(/^Dismissed by .*As the council counts$/).waitFor({ state: 'attached' });

  keys.task('reply to a comment and resolve it');
  await keys.press('F9');
  await expect.poll(selected).toBe('The boats came late.');
  await keys.press('Control+F9');
  await expect.poll(() => focused(page)).toContain('Background“The boats came late.”');
  await keys.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  await keys.type('Yes: I asked the lead.');
  await keys.press('Control+Enter');
  await panel.locator('.remark-text').getByText('Yes: I asked the lead.').waitFor();
  await until(/^Resolve$/);
  await keys.press('Enter');
  await panel.getByText('0 open, 1 resolved; 0 are shown.').waitFor();

  keys.task('insert a heading');
  await goTo('background', /^Background/);
  await expect.poll(() => focused(page)).toBe('Background');
  await keys.press('End', 'Enter');
  await keys.type('# Of boats');
  await expect.poll(async () => (await shown(background))[1]).toBe('heading 1: Of boats');

  keys.task('set a paragraph as a quotation');
  await keys.press('ArrowDown');
  await command('quotation', /^Quotation/);
  await expect.poll(async () => (await shown(background))[2]).toBe('quotation: The boats came late.');

  keys.task('suggest a change');
  await keys.press('Control+Shift+F9');
  await page.getByText('What you change is a suggestion now.').first().waitFor({ state: 'attached' });
  await keys.press('End');
  await keys.type(' So did we.');
  await expect.poll(came).toContain(' So did we.');

  keys.task('read the text without mark-up, and with it again');
  await command('no mark-up', /^No mark-up/);
  await expect.poll(came).toEqual([]);
  expect(await background.textContent()).toContain('The boats came late. So did we.');
  await command('mark-up', /^Mark-up/);
  await expect.poll(came).toContain(' So did we.');

  keys.task('accept the next suggestion and reject the one after');
  // The caret is still at the one that was suggested just now.
  await keys.press('Alt+F9');
  await expect.poll(selected).toContain('So did we.');
  await keys.press('Alt+F9');
  await expect.poll(selected).toContain('This was kept.');
  await keys.press('Control+F8');
  await expect.poll(selected).toContain('This was not.');
  await keys.press('Control+Shift+F8');
  // Both are decided: what is left is the editor’s own, and the file has what was decided.
  await expect.poll(selected).toContain('So did we.');
  await page.getByText(/^Change 1 of 1: Added, Background: So did we\./).waitFor({ state: 'attached' });
  await expect
    .poll(async () => {
      const { parts } = await stage.readReport('Editor.assay');
      return ['1.1.strengths', '1.2.strengths'].map((part) =>
        plainText(parts[part] ?? [])
          .split('\n')
          .at(-1),
      );
    })
    .toEqual(['This was kept.', expect.stringMatching(/^Support after distressing events/)]);

  expect(keys.table()).toEqual({
    'find a word over all parts': 2,
    'replace it everywhere after a preview': 4,
    'go to the next finding and put it right': 3,
    'dismiss a finding with a reason': 3,
    'reply to a comment and resolve it': 11,
    'insert a heading': 4,
    'set a paragraph as a quotation': 3,
    'suggest a change': 2,
    'read the text without mark-up, and with it again': 4,
    'accept the next suggestion and reject the one after': 4,
  });
});

/** Words twice, a number that is not right, a question, and two sentences that somebody suggested. */
function withWorkForAnEditor(sample: Report): Report {
  const { background = [], '1.1.strengths': strengths = [], '1.2.strengths': more = [] } = sample.parts;
  const item = (words: string): Content[number] => ({
    type: 'list-item',
    list: 'bulleted',
    depth: 0,
    children: [{ text: words }],
  });
  return {
    ...sample,
    parts: {
      ...sample.parts,
      background: [
        newParagraph('We began with with the facts.'),
        { type: 'paragraph', children: [{ text: 'The boats came late.', comments: ['c1'] }] },
        newParagraph('Plans were shared in 15 (27 per cent) of the 62 cases.'),
        ...background,
      ],
      '1.1.strengths': [...strengths, item('This was kept.')],
      '1.2.strengths': [...more, item('This was not.')],
    },
    comments: [
      {
        id: 'c1',
        anchor: { kind: 'words', part: 'background' },
        quote: 'The boats came late.',
        remarks: [{ id: 'c1-1', by: 'Tobias Ferrand', at: '2023-08-01T09:00:00.000Z', text: 'Is this so?' }],
      },
    ],
    suggested: { parts: { '1.1.strengths': strengths, '1.2.strengths': more }, made: {} },
  };
}
