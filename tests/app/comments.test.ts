import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newParagraph, newTable } from '../../core/content.ts';
import { saveReport } from '../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../editions.ts';
import { axeFaults } from './axe.ts';
import { createStage, type Stage } from './stage.ts';
import { goTo, newReport, saved, text } from './steps.ts';

/** What an editor says of a report while it is written, by keys alone. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const pane = (page: Page) => page.locator('.comments-pane');
const threads = (page: Page) => pane(page).locator('.thread');
const words = (page: Page) => page.locator('.editable .commented');
const shown = (page: Page) => words(page).allTextContents();
const inDraft = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('comment:new');

async function say(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m');
  await inDraft(page);
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await pane(page).getByText(said).first().waitFor();
}

test('words are commented on, answered, resolved, filtered, deleted and restored, and all of it is kept', async () => {
  const page = await stage.open();
  await newReport(page, 'Discussed');
  await goTo(page, 'Foreword');
  await page.keyboard.type('The board had a plan');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await say(page, 'Which plan? @');
  expect(await shown(page)).toEqual(['plan']);
  await page.getByRole('tab', { name: 'Comments 1' }).waitFor();

  // The caret is in the text again, behind the words, and what is typed there is no part of them.
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('editable'))).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' for all.');
  await expect.poll(() => text(page, 'Foreword').textContent()).toBe('The board had a plan for all.');
  expect(await shown(page)).toEqual(['plan']);
  for (let at = 0; at < 11; at++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('x');
  await expect.poll(() => shown(page)).toEqual(['plxan']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toEqual(['plan']);

  // With nothing selected it is the paragraph.
  await say(page, 'A short paragraph.');
  await expect.poll(() => threads(page).count()).toBe(2);
  await expect.poll(() => shown(page)).toEqual(['The board had a ', 'plan', ' for all.']);

  // To the thread and an answer.
  await page.keyboard.press('Control+F9');
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('thread'))).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('Yes: too short.');
  await page.keyboard.press('Control+Enter');
  await pane(page).getByText('Yes: too short.').waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // Resolved, it is listed no longer, and its words are painted no more.
  await pane(page).getByRole('button', { name: 'Resolve' }).click();
  await expect.poll(() => threads(page).count()).toBe(1);
  await pane(page).getByLabel('State').selectOption('Resolved');
  await expect.poll(() => threads(page).count()).toBe(1);
  await pane(page).getByLabel('State').selectOption('All');
  await expect.poll(() => threads(page).count()).toBe(2);

  // The words go, and what was said of them stays.
  await goTo(page, 'Foreword');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(() => words(page).count()).toBe(0);
  await expect.poll(() => threads(page).count()).toBe(2);
  await pane(page).getByText('not in the report any more').first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toEqual(['The board had a ', 'plan', ' for all.']);

  await saved(page);
  await page.reload();
  await page
    .getByRole('button', { name: /Discussed/ })
    .first()
    .click();
  await goTo(page, 'Foreword');
  await expect.poll(() => shown(page)).toEqual(['The board had a ', 'plan', ' for all.']);
  await page.getByRole('tab', { name: 'Comments 1' }).click();
  await expect.poll(() => threads(page).count()).toBe(1);
  await page.keyboard.press('F9');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('plan');
});

test('whoever answers, resolves or removes by keys stays in the list', async () => {
  const page = await stage.open();
  await newReport(page, 'Stayed');
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.classList.contains('thread')
        ? 'thread'
        : activeElement?.closest('.comments-pane h2')?.textContent;
    });
  const current = () => pane(page).locator('.thread[aria-current=true] .thread-where').textContent();
  for (const part of ['Foreword', 'Background']) {
    await goTo(page, part);
    await page.keyboard.type('Words.');
    await say(page, `On ${part}`);
  }
  await page.keyboard.press('Control+F9');
  await expect.poll(focused).toBe('thread');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe('thread');
  expect(await current()).toBe('Foreword');
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('So it is.');
  await page.keyboard.press('Control+Enter');
  await pane(page).locator('.remark-text', { hasText: 'So it is.' }).waitFor();
  await expect.poll(focused).toBe('thread');
  expect(await current()).toBe('Foreword');

  await pane(page).getByRole('button', { name: /^Edit/ }).last().press('Enter');
  await page.keyboard.type(' Indeed.');
  await page.keyboard.press('Control+Enter');
  await pane(page).locator('.remark-text', { hasText: 'So it is. Indeed.' }).waitFor();
  await expect.poll(focused).toBe('thread');

  // Listed no more, it gives way to the next; with none left, the keys go on from the heading.
  await pane(page).getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect.poll(() => threads(page).count()).toBe(1);
  await expect.poll(focused).toBe('thread');
  expect(await current()).toBe('Background');
  // By its key from the words, and back; then in the list.
  await goTo(page, 'Background');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+Shift+M');
  await expect.poll(() => threads(page).count()).toBe(0);
  await page.keyboard.type('In the text still. ');
  await expect.poll(() => text(page, 'Background').textContent()).toContain('In the text still. ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Alt+Shift+M');
  await expect.poll(() => threads(page).count()).toBe(1);
  await threads(page).first().focus();
  await page.keyboard.press('Control+Alt+Shift+M');
  await expect.poll(() => threads(page).count()).toBe(0);
  await expect.poll(focused).toBe('Comments');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('State');

  await pane(page).getByLabel('State').selectOption('Resolved');
  await threads(page).last().focus();
  await pane(page).getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect.poll(() => threads(page).count()).toBe(1);
  await expect.poll(focused).toBe('thread');
  await page.context().close();
});

test('names are offered behind an @, and the panel is sound in light and dark', async () => {
  const page = await stage.open();
  await newReport(page, 'Named');
  await goTo(page, 'Foreword');
  await page.keyboard.type('One two');
  await say(page, 'First');
  await pane(page).locator('.thread').focus();
  await pane(page).getByRole('button', { name: 'Assign…' }).click();
  await page.keyboard.type('B. Other');
  await page.keyboard.press('Enter');
  await pane(page).getByText('Assigned to B. Other').waitFor();
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('Ask @oth');
  await pane(page).getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'B. Other' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => pane(page).getByLabel('Reply').inputValue()).toBe('Ask @B. Other ');
  await page.keyboard.press('Control+Enter');
  await pane(page).locator('.remark-text b', { hasText: '@B. Other' }).waitFor();
  // Whom the report names, too, though nobody has said anything of that name.
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.locator('[data-field="detail:people.leadInspector"]').fill('HM Inspector Tobias Ferrand');
  await page.getByRole('tab', { name: 'Comments' }).click();
  await pane(page).getByLabel('Reply').focus();
  await page.keyboard.type('And @fer');
  await pane(page).getByRole('listbox', { name: 'People' }).getByRole('option', { name: 'Tobias Ferrand' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => pane(page).getByLabel('Reply').inputValue()).toBe('And @Tobias Ferrand ');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFaults(page)).toEqual([]);
});

test('every kind of thing is commented on by keys, found from the panel, gone back to, and kept when it is gone', async () => {
  const report = withScores(newTestReport(), { '2.1.1': 60 });
  report.details['subject.name'] = 'Every thing';
  report.parts.background = [
    newParagraph('First words.'),
    newTable(
      't1',
      [
        ['Office', 'Cases'],
        ['North', '12'],
      ],
      'Offices',
    ),
    { type: 'practice-example', tone: 'good', opens: true, children: [{ text: 'It worked well.' }] },
    {
      type: 'chart',
      id: 'c1',
      caption: 'Cases by year',
      source: '',
      form: 'bars',
      unit: '',
      series: ['Cases'],
      rows: [{ label: '2022', values: [7] }],
      alt: '',
      children: [{ text: '' }],
    },
    newParagraph('Last words.'),
  ];
  report.recommendations = report.recommendations.map((group, at) =>
    at === 0 ? { ...group, items: [{ id: 'r1', text: 'Do it soon.' }] } : group,
  );
  report.figures = [{ id: 'f1', label: 'Caseload', kind: 'external', value: 80, unit: 'cases' }];
  await mkdir(stage.reportsFolder, { recursive: true });
  await saveReport(join(stage.reportsFolder, 'Every.assay'), report, { expects: 'anything' });
  const page = await stage.open({ file: 'Every.assay' });
  await page.getByRole('heading', { level: 1, name: 'Every thing' }).waitFor();
  const focused = (attribute: string) => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
  const inText = () =>
    expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('editable'))).toBe(true);
  const where = () => pane(page).locator('.thread-where').allTextContents();
  const current = () => pane(page).locator('.thread[aria-current=true] .thread-where').textContent();
  const score = page
    .getByRole('textbox', { name: 'Answered yes, 2.1.1' })
    .or(page.locator('[data-field="measure:2.1.1"]'))
    .first();

  // A table, by a cell; a box of practice; a chart.
  const background = await goTo(page, 'Background');
  await background.getByText('North').click();
  await say(page, 'On the table');
  await inText();
  await background.getByText('It worked well.').click();
  await say(page, 'On the box');
  await inText();
  await background.locator('[data-block-id="c1"], figure, svg').last().click();
  await say(page, 'On the chart');
  await inText();

  // A recommendation, a score and a rating: the focus comes back to the field.
  const recommendation = page.locator('[data-field="recommendation:r1"]');
  await recommendation.focus();
  await say(page, 'On the recommendation');
  await expect.poll(() => focused('data-field')).toBe('recommendation:r1');
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^2\.1/ }).first().click();
  await page.getByRole('tab', { name: 'Here' }).click();
  await score.focus();
  // The panel shows the scores again, where the focus was.
  await page.keyboard.press('Control+Alt+m');
  await inDraft(page);
  await page.keyboard.type('On the score');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => focused('data-field')).toBe('measure:2.1.1');
  // Any field of it, and thought better of as well.
  const outOf = await score.evaluate((field) => field.parentElement?.querySelectorAll('input')[1]?.ariaLabel ?? '');
  await page.getByRole('textbox', { name: outOf }).focus();
  await page.keyboard.press('Control+Alt+m');
  await inDraft(page);
  expect(await pane(page).locator('.comment-draft .thread-where').textContent()).toBe('Key question 2.1.1');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused('aria-label')).toBe(outOf);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^1\.1/ }).first().click();
  for (const field of ['rating:1.1', 'evidence:1.1']) {
    await page.locator(`[data-field="${field}"]`).focus();
    await page.keyboard.press('Control+Alt+m');
    await inDraft(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused('data-field')).toBe(field);
  }

  // A figure, from its page.
  await page
    .getByRole('button', { name: 'Figures and cases…' })
    .or(page.getByRole('button', { name: /^Data|^Figures/ }))
    .first()
    .click();
  const data = page.getByRole('dialog');
  await data.getByRole('button', { name: 'Caseload' }).first().click();
  await data.getByRole('button', { name: 'Comment on this figure' }).focus();
  await page.keyboard.press('Enter');
  await inDraft(page);
  await page.keyboard.type('On the figure');
  await page.keyboard.press('Control+Enter');
  await expect.poll(where).toContain('Figure “Caseload”');

  // Words of two texts at once are one thread.
  await goTo(page, 'Foreword');
  await page.keyboard.type('In front');
  await goTo(page, 'Background');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.locator('.across-field').waitFor({ state: 'attached' });
  await say(page, 'On all of it');
  await inText();
  await expect.poll(where).toEqual(expect.arrayContaining([expect.stringMatching(/ and \d+ more texts?$/)]));
  expect(await threads(page).count()).toBe(7);
  expect(await axeFaults(page)).toEqual([]);

  // By F9 from one to the next, and by Ctrl+F9 to the thread and back.
  await pane(page)
    .getByRole('button', { name: /On the recommendation|Recommendation 1/ })
    .first()
    .click();
  await expect.poll(() => focused('data-field')).toBe('recommendation:r1');
  await page.keyboard.press('Control+F9');
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('thread'))).toBe(true);
  expect(await current()).toBe('Recommendation 1');
  await page.keyboard.press('Control+F9');
  await expect.poll(() => focused('data-field')).toBe('recommendation:r1');
  await page.keyboard.press('F9');
  await expect.poll(current).not.toBe('Recommendation 1');

  // What a comment was about is removed, and the comment stays.
  await page
    .getByRole('button', { name: /^Remove: / })
    .first()
    .click();
  await pane(page).getByText('About something that is gone from the report.').waitFor();
  await expect.poll(() => threads(page).count()).toBe(7);
  await page.keyboard.press('Control+z');
  await expect.poll(() => pane(page).getByText('About something that is gone from the report.').count()).toBe(0);
  await saved(page);
  const { comments = [] } = await stage.readReport('Every.assay');
  expect(comments.map(({ anchor: { kind } }) => kind).sort()).toEqual([
    'block',
    'block',
    'figure',
    'key-question',
    'recommendation',
    'words',
    'words',
  ]);
});
