import { describe, expect, it } from 'vitest';
import { chartData, chartDescription } from '../../../core/chart/values.ts';
import { Content, type Table } from '../../../core/content.ts';
import { rowText } from '../../../core/content-text.ts';
import { chartOfFigures } from '../../../core/figures/chart-of-figures.ts';
import { type FigureSources, resultsThere } from '../../../core/figures/columns-of-figures.ts';
import { placeFigures } from '../../../core/figures/place-figures.ts';
import { tableOfFigures } from '../../../core/figures/table-of-figures.ts';
import { standardsOf } from '../../../core/framework.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

/** Charts and tables made of figures: what they show, and that they follow. */

const standard = standardsOf(pdu).find(({ keyQuestions }) => keyQuestions.length >= 3);
const questions = standard?.keyQuestions ?? [];
const [first, second, third] = questions.map(({ number }) => number);
if (!first || !second || !third) throw new Error('the standard has fewer key questions than this test needs');
const chosen = [first, second, third];
const scored = (value: string | number): Report => ({
  ...withScores(newTestReport(), { [first]: value, [second]: '30/60' }),
  figures: [
    { id: 'days', label: 'Days to the first meeting', value: 12, unit: 'days', kind: 'external' },
    { id: 'women', label: 'Women seen', value: { yes: 7, base: 9 }, kind: 'prompt' },
  ],
  comparisons: {
    previous: {
      label: '2019 inspection',
      source: 'Report of 2019',
      keyQuestions: { [first]: { percentage: 60 }, [third]: { yes: 1, base: 4 } },
      standards: {},
    },
  },
});
const sources = (report: Report): FigureSources => ({
  figures: layOut(report, pdu).figures,
  comparisons: report.comparisons,
  template: pdu,
});
const title = standard?.title ?? '';

describe('a chart of figures', () => {
  const chart = chartOfFigures('c', { chosen, columns: ['this', 'previous'] }, sources(scored('21/26')));

  it('has a row for each and a series for each of the results', () => {
    expect(Content.safeParse([chart]).success).toBe(true);
    expect(chart).toMatchObject({
      caption: `${title}: This inspection, 2019 inspection`,
      source: 'Report of 2019',
      unit: '%',
      series: ['This inspection', '2019 inspection'],
      alt: '',
    });
    expect(chart.rows.map(({ values }) => values)).toEqual([
      [{ figure: first }, { figure: `previous:${first}` }],
      [{ figure: second }, null],
      [{ figure: third }, { figure: `previous:${third}` }],
    ]);
  });

  it('follows the scores, in what it draws and in what it tells', () => {
    const values = (report: Report) => chartData(chart, layOut(report, pdu).figures);
    expect(values(scored('21/26')).rows.map((row) => row.values)).toEqual([
      [81, 60],
      [50, null],
      [null, 25],
    ]);
    const later = values(scored(42));
    expect(later.rows[0]?.values).toEqual([42, 60]);
    expect(chartDescription(chart, later, pdu)).toContain(
      `${questions[1]?.text} (50%); lowest: ${questions[0]?.text} (42%)`,
    );
    expect(chartDescription(chart, later, pdu)).toContain('(42% against 60%)');
  });

  it('of one series needs no name for it, and of figures of one unit has that', () => {
    const days = chartOfFigures('c', { chosen: ['days', 'gone'], columns: ['this'] }, sources(scored(1)));
    expect(days).toMatchObject({ unit: 'days', series: [''], caption: '', source: '' });
    expect(days.rows).toEqual([{ label: 'Days to the first meeting', values: [{ figure: 'days' }] }]);
    expect(chartOfFigures('c', { chosen: ['days', first], columns: ['this'] }, sources(scored(1))).unit).toBe('');
  });

  it('offers the results that are there', () => {
    expect(resultsThere({})).toEqual(['this']);
    expect(resultsThere(scored(1).comparisons)).toEqual(['this', 'previous']);
  });
});

describe('a table of figures', () => {
  const printed = (table: Table, report: Report) =>
    placeFigures([table], layOut(report, pdu).figures, pdu).flatMap((block) =>
      block.type === 'table'
        ? block.children.map((row) => row.children.map((cell) => rowText({ type: 'table-row', children: [cell] })))
        : [],
    );

  it('of a standard sets the key questions beside those of the comparison, and follows them', () => {
    const before = scored('21/26');
    const table = tableOfFigures('t', { chosen, columns: ['this', 'previous'] }, sources(before));
    expect(Content.safeParse([table]).success).toBe(true);
    expect(printed(table, before)).toEqual([
      ['Key question', 'This inspection', '2019 inspection'],
      [questions[0]?.text, '81%', '60%'],
      [questions[1]?.text, '50%', '–'],
      [questions[2]?.text, `[${questions[2]?.text}]`, '25%'],
    ]);
    expect(printed(table, scored(49))[1]).toEqual([questions[0]?.text, '49%', '60%']);
    const cell = table.children[1]?.children[1]?.children[1];
    expect(cell).toMatchObject({ type: 'live-figure', figure: first, form: 'percentage', seen: '81%' });
  });

  it('of chosen figures gives their values and bases', () => {
    const report = scored('21/26');
    const table = tableOfFigures('t', { chosen: ['women', 'days', first], columns: ['this', 'base'] }, sources(report));
    expect(printed(table, report)).toEqual([
      ['Measure', 'Value', 'Base'],
      ['Women seen', '78%', '9'],
      ['Days to the first meeting', '12 days', '–'],
      [questions[0]?.text, '81%', '26'],
    ]);
  });
});
