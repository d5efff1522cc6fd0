import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Chart, newParagraph } from '../../../core/content.ts';
import { exportWord } from '../../../electron/docx/export.ts';
import { pdu } from '../../editions.ts';
import { richOptions } from './rich-art.ts';
import { fullReport } from './rich-report.ts';

/** Words that a spreadsheet program would take for a formula, were they written as one. */
const FORMULAS = ['=1+1', '@SUM(A1)', '=HYPERLINK("http://example.invalid","a")', '-2+3', '+1', "=cmd|'/c calc'!A1"];

test('the workbook of a chart holds words as words, whatever they begin with, and no formula', {
  timeout: 30_000,
}, async () => {
  const [one = '', two = '', ...labels] = FORMULAS;
  const chart: Chart = {
    type: 'chart',
    id: 'hostile',
    caption: 'Numbers',
    source: '',
    form: 'bars',
    unit: '',
    series: [one, two],
    rows: labels.map((label, at) => ({ label, values: [at + 1, null] })),
    alt: 'Numbers',
    children: [{ text: '' }],
  };
  const report = { ...fullReport(pdu, { words: 20 }), parts: { foreword: [newParagraph('Words'), chart] } };
  const options = { ...richOptions, pageNumbers: false, charts: 'native' as const, draft: true };
  const parts = unzipSync((await exportWord(report, pdu, options)).bytes);
  const books = Object.entries(parts).filter(([name]) => /\.xls[a-z]?$/.test(name));
  expect(books).toHaveLength(1);
  const sheets = Object.entries(unzipSync(books[0]![1])).map(([, bytes]) => strFromU8(bytes));
  const xml = sheets.join('\n');
  expect(xml).not.toMatch(/<f[\s/>]|t="str"|<externalLink|<ddeLink|vbaProject/);
  const cells = [...xml.matchAll(/<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([cell]) => cell);
  const worded = cells.filter((cell) => / t="(?:s|inlineStr)"/.test(cell));
  expect(worded.length).toBeGreaterThanOrEqual(FORMULAS.length);
  // All others are numbers, or empty.
  for (const cell of cells.filter((other) => !worded.includes(other)))
    expect(cell).toMatch(/^<c [^>]*?(?:\/>|>(?:<v>-?[\d.]*<\/v>)?<\/c>)$/);
  const words = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
  for (const formula of FORMULAS)
    expect(
      [words(formula), formula].some((text) => xml.includes(`>${text}<`)),
      formula,
    ).toBe(true);
});
