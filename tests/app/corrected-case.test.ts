import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCases } from '../../core/cases/import-cases.ts';
import { type Chart, newLiveFigure, newParagraph, newTable, newText } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { saveReport } from '../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../editions.ts';
import { caseFile, chooseFile, counts, openCases } from './case-files.ts';
import { createStage, type Stage } from './stage.ts';
import { saved } from './steps.ts';

/** A case is corrected in the spreadsheet and imported again: whatever prints its numbers follows, and one undo takes it back. */

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

/** Twenty cases: 12 answer 2.2.1 with yes, 16 the other two. The case in row 14 was entered wrongly. */
const rows = Array.from({ length: 20 }, (_, index) => ({
  Case: `C-${String(index + 1).padStart(3, '0')}`,
  Sex: index % 4 === 0 ? 'women' : 'men',
  '2.2.1': index < 12 ? 'yes' : 'no',
  '2.2.2': index < 16 ? 'yes' : 'no',
  '2.2.3': index < 16 ? 'yes' : 'no',
}));
const corrected = rows.map((row) => (row.Case === 'C-013' ? { ...row, '2.2.1': 'yes' } : row));

function writtenReport(): Report {
  const headings = Object.keys(rows[0] ?? {});
  const table = [headings, ...rows.map((row) => Object.values(row))];
  const { report } = importCases(
    {
      rows: table.map((cells, index) => ({ line: index + 1, cells })),
      uses: {
        Case: { as: 'reference' },
        Sex: { as: 'characteristic', name: 'Sex' },
        '2.2.1': { as: 'key question', number: '2.2.1' },
        '2.2.2': { as: 'key question', number: '2.2.2' },
        '2.2.3': { as: 'key question', number: '2.2.3' },
      },
      file: 'cases.csv',
      importedAt: '2026-11-20T10:00:00Z',
    },
    newTestReport(),
    pdu,
  );
  const results = newTable(
    'table-1',
    [
      ['Question', 'Share'],
      ['Engaging people', ''],
    ],
    'What was found',
  );
  const cell = results.children[1]?.children[1];
  if (cell) cell.children = [newText(''), newLiveFigure('2.2.1', 'percentage', '60%'), newText('')];
  const chart: Chart = {
    type: 'chart',
    id: 'chart-1',
    caption: 'Engagement',
    source: '',
    form: 'bars',
    unit: '%',
    series: [''],
    rows: [
      { label: 'Engaging people', values: [{ figure: '2.2.1' }] },
      { label: 'Keeping people safe', values: [{ figure: '2.2.3' }] },
    ],
    alt: '',
    children: [{ text: '' }],
  };
  return {
    ...report,
    details: { ...report.details, 'subject.name': 'Wyreham PDU', 'subject.shortName': 'Wyreham' },
    parts: {
      foreword: [
        {
          type: 'paragraph',
          children: [
            newText(''),
            newLiveFigure('2.2.1', 'percentage', 'Sixty per cent'),
            newText(' of assessments engaged the person. Assessment was rated '),
            newLiveFigure('rating:2.2', 'value', '‘Requires improvement’'),
            newText('.'),
          ],
        },
      ],
      background: [
        {
          type: 'paragraph',
          children: [newText('It was so in '), newLiveFigure('2.2.1', 'counts', '12 of the 20 cases'), newText('.')],
        },
        results,
        chart,
        newParagraph('That is all.'),
      ],
      '2.2.strengths': [
        {
          type: 'paragraph',
          children: [
            newText('Among them, '),
            newLiveFigure('2.2.1', 'band', 'too few (60 per cent)'),
            newText(' were engaged.'),
          ],
        },
      ],
    },
  };
}

/** Every place that prints the number, in words as they are seen. */
async function places(page: Page) {
  const words = async (element: Locator) => ((await element.textContent()) ?? '').replaceAll('\u{feff}', '');
  const text = (part: string) => words(page.locator(`[data-part="${part}"]`));
  const background = await text('background');
  // Far from the window a chart is its words in a box.
  const chart = page.locator('[data-part=background] .picture').first();
  const told = (await chart.getAttribute('alt')) ?? (await chart.getAttribute('aria-label')) ?? '';
  return {
    foreword: await words(page.locator('[data-part=foreword] p.b')),
    background: /It was so in [^.]*/.exec(background)?.[0],
    strengths: /Among them, .* were engaged/.exec(await text('2.2.strengths'))?.[0],
    cell: await words(page.locator('[data-part=background] td').nth(1)),
    chart: /Engaging people: \d+/.exec(told)?.[0],
    keyQuestions: /engaging the person on probation\?[^\d]*(\d+)/.exec(await text('2.2.key-questions'))?.[1],
    rating: /Requires improvement|Good|Outstanding|Inadequate/.exec(await text('2.2.statement'))?.[0],
    panel: /Requires improvement|Good|Outstanding|Inadequate/.exec(
      (await page
        .getByRole('complementary')
        .getByRole('button', { name: /2\.2 Assessment/ })
        .textContent()) ?? '',
    )?.[0],
  };
}

const before = {
  foreword: 'Sixty per cent of assessments engaged the person. Assessment was rated ‘Requires improvement’.',
  background: 'It was so in 12 of the 20 cases',
  strengths: 'Among them, too few (60 per cent) were engaged',
  cell: '60%',
  chart: 'Engaging people: 60',
  keyQuestions: '60',
  rating: 'Requires improvement',
  panel: 'Requires improvement',
};
const after = {
  foreword: 'Sixty-five per cent of assessments engaged the person. Assessment was rated ‘Good’.',
  background: 'It was so in 13 of the 20 cases',
  strengths: 'Among them, a reasonable majority (65 per cent) were engaged',
  cell: '65%',
  chart: 'Engaging people: 65',
  keyQuestions: '65',
  rating: 'Good',
  panel: 'Good',
};

/** The report in the window, every place on the page. */
async function opened(report: Report): Promise<Page> {
  const page = await stage.open();
  // What follows a score at once is looked at here; what is read beside the window comes when it comes.
  await page.route(/proof-worker/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await mkdir(stage.reportsFolder, { recursive: true });
  await saveReport(join(stage.reportsFolder, 'Wyreham.assay'), report, { expects: 'anything' });
  await page.getByRole('button', { name: /^Open/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Wyreham\.assay/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Wyreham PDU' }).waitFor();
  await expect.poll(() => places(page)).toEqual(before);
  return page;
}

test('a corrected case is followed by the text, the table, the chart and the rating, and one undo takes it all back', async () => {
  const original = writtenReport();
  const page = await opened(original);

  const pane = await openCases(page);
  expect(await counts(pane, '2.2.1')).toBe('12 8 0 0 20 60%');
  await chooseFile(page, 'Import again…', caseFile(corrected));
  await pane.getByRole('button', { name: 'Import 20 cases' }).click();
  await expect.poll(() => counts(pane, '2.2.1')).toBe('13 7 0 0 20 65%');
  await page.keyboard.press('Escape');
  await expect.poll(() => places(page)).toEqual(after);
  await saved(page);
  const now = await stage.readReport('Wyreham.assay');
  expect(now.scores.keyQuestions['2.2.1']).toEqual({ yes: 13, base: 20 });
  expect(now.formerValues).toContainEqual({ figure: '2.2.1', value: { yes: 12, base: 20 } });

  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);
  await saved(page);
  const back = await stage.readReport('Wyreham.assay');
  for (const slice of ['scores', 'figures', 'cases', 'caseColumns', 'formerValues'] as const)
    expect(back[slice], slice).toEqual(original[slice]);
  await page.context().close();
});

test('a changed score is in every visible place in the frame that follows the key', async () => {
  const page = await opened(writtenReport());
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /2\.2 Assessment/ })
    .click();
  const field = page.getByLabel('Answered yes, 2.2.1');
  await field.fill('1');
  await field.press('End');
  await page.evaluate(`
    window.seen = () => {
      const shown = [...document.querySelectorAll('#document, .outline, .panel')];
      const pictures = shown.flatMap((place) => [...place.querySelectorAll('.picture')]);
      const words = (picture) => picture.getAttribute('alt') ?? picture.getAttribute('aria-label');
      return [...shown.map((place) => place.textContent), ...pictures.map(words)];
    };
    window.before = window.seen();
    addEventListener('input', () => requestAnimationFrame(() => { window.inFrame = window.seen(); }), { once: true });
  `);
  await page.keyboard.press('3');
  await expect.poll(() => places(page)).toEqual(after);
  // Whatever came later than that frame has come by now.
  await page.waitForTimeout(1000);
  const { was, inFrame, later } = await page.evaluate<{ was: string[]; inFrame: string[]; later: string[] }>(
    '({ was: window.before, inFrame: window.inFrame, later: window.seen() })',
  );
  expect(inFrame).not.toEqual(was);
  expect(inFrame).toEqual(later);
  await page.context().close();
});
