import { describe, expect, it } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { chartOfFigures } from '../../../core/figures/chart-of-figures.ts';
import { tableOfFigures } from '../../../core/figures/table-of-figures.ts';
import { layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { Template } from '../../../core/template.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { exportHtml } from '../../../electron/html/export-html.ts';
import { surroundingsOf } from '../../../renderer/report/surroundings.ts';
import { deriveView } from '../../../renderer/report/view.ts';
import { createStore } from '../../../renderer/ui/store.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { partOf, tablesOf } from './word-file.ts';

/** What is made of figures follows a changed score in the window, in the Word file and on the web page; recommendations end alike in both. */

const questions = ['2.2.1', '2.2.2', '2.2.3'];
const comparisons: Report['comparisons'] = {
  previous: {
    label: '2019 inspection',
    source: 'Report of 2019',
    keyQuestions: { '2.2.1': { percentage: 66 }, '2.2.2': { percentage: 70 } },
    standards: {},
  },
};
const base = (lowest: number): Report => ({
  ...withScores(newTestReport(), { '2.2.1': lowest, '2.2.2': 71, '2.2.3': 80 }),
  comparisons,
});
const sources = { figures: layOut(base(49), pdu).figures, comparisons, template: pdu };
const columns = ['this', 'previous'] as const;
const chart = chartOfFigures('chart', { chosen: questions, columns }, sources);
const text: Content = [tableOfFigures('table', { chosen: questions, columns }, sources), chart];
const report = (lowest: number): Report => ({ ...base(lowest), parts: { background: text } });

const svgWords = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words]) => words);
const window = (lowest: number) =>
  surroundingsOf(deriveView(report(lowest), pdu), { look: () => createStore({ kind: 'loading' }) } as never).drawingOf(
    chart,
  );
const word = async (lowest: number, charts: 'native' | 'picture') =>
  (await exportWord(report(lowest), pdu, { ...richOptions, pageNumbers: false, charts })).bytes;
const document = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');
const page = (lowest: number) => exportHtml(report(lowest), pdu, { draft: true, assets: new Map() });

describe.each([
  [49, '(49%)', '49% against 66%'],
  [52, '(52%)', '52% against 66%'],
])('a score of %i', (lowest, least, change) => {
  const said = (told: string) => {
    expect(told).toContain(`lowest: `);
    expect(told).toContain(least);
    expect(told).toContain(change);
  };

  it('is in the chart of the window and in what it tells', () => {
    const { svg, told } = window(lowest);
    expect(svgWords(svg)).toContain(`${lowest}%`);
    said(told);
  });

  it('is in the Word file, in the picture of the chart and its words, in the table', async () => {
    const bytes = await word(lowest, 'picture');
    expect(
      tablesOf(bytes).some(({ rows }) => rows.some((row) => row.includes(`${lowest}%`) && row.includes('66%'))),
    ).toBe(true);
    said(document(bytes));
  });

  it('is in the chart that Word draws', async () => {
    const bytes = await word(lowest, 'native');
    expect(partOf(bytes, 'word/charts/chart1.xml')).toContain(`<c:v>${lowest}</c:v>`);
    said(document(bytes));
  });

  it('is on the web page', () => {
    const html = page(lowest);
    said(html);
    expect(html).toContain(`>${lowest}%<`);
  });
});

describe('recommendations', () => {
  const items = (texts: string[], group: string) =>
    texts.map((words, index) => ({ id: `${group}${index}`, text: words }));
  const recommending: Report = {
    ...newTestReport(),
    recommendations: [
      { id: 'a', addressee: 'The service', items: items(['count the boats.', 'dry the ropes'], 'a') },
      { id: 'b', addressee: 'The region', items: items(['paint the pier', 'mend the nets;'], 'b') },
    ],
  };
  const printed = ['count the boats', 'dry the ropes.', 'paint the pier', 'mend the nets.'];

  it('end in the Word file as the edition says', async () => {
    const { bytes } = await exportWord(recommending, pdu, { ...richOptions, pageNumbers: false });
    for (const words of printed) expect(document(bytes)).toContain(`>${words}<`);
    expect(document(bytes)).toContain('The region should:');
  });

  it('end so on the web page, and their numbers run on', () => {
    const html = exportHtml(recommending, pdu, { draft: true, assets: new Map() });
    for (const words of printed) expect(html).toContain(`>${words}</li>`);
    expect(html).toContain('<ol start="3">');
  });
});

it('sets the previous inspection beside the results in Word and on the web page where the edition wants it', {
  timeout: 30_000,
}, async () => {
  const edition = Template.parse(JSON.parse(JSON.stringify(pdu).replaceAll('"compare":[]', '"compare":["previous"]')));
  const { bytes } = await exportWord(base(49), edition, { ...richOptions, pageNumbers: false });
  const compared = tablesOf(bytes).filter(({ rows }) => rows[0]?.at(-1) === '2019 inspection');
  expect(compared.length).toBeGreaterThan(5);
  expect(compared.flatMap(({ rows }) => rows.map((row) => row.slice(-2)))).toContainEqual(['49%', '66%']);
  const html = exportHtml(base(49), edition, { draft: true, assets: new Map() });
  expect(html.match(/>2019 inspection</g)?.length).toBe(compared.length);
});
