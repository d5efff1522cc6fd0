import { describe, expect, it } from 'vitest';
import { contrast, darkEnough, lightEnough } from '../../../core/chart/colour.ts';
import { type ChartLook, drawChart } from '../../../core/chart/drawing.ts';
import { textWidth, wrapText } from '../../../core/chart/text-width.ts';
import { type ChartData, chartData, chartDescription, valueText } from '../../../core/chart/values.ts';
import type { Chart } from '../../../core/content.ts';
import { layOut } from '../../../core/layout.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const look: ChartLook = { width: 640, language: 'en-GB', colours: pdu.wordStyle.colours, font: 'Arial' };
const columns: ChartData = {
  form: 'columns',
  unit: '%',
  series: ['2019', '2031'],
  rows: [
    { label: 'Planning', values: [40, 71.5] },
    { label: 'Delivery', values: [null, 0] },
  ],
};
const one = (unit: string, ...values: (number | null)[]): ChartData => ({
  form: 'bars',
  unit,
  series: ['All'],
  rows: values.map((value, index) => ({ label: `Row ${index + 1}`, values: [value] })),
});
/** The bars of a chart, without its ground and its legend. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/g)]
    .map(([, ...numbers]) => numbers.map(Number))
    .filter(([, , width, height]) => width !== 14 || height !== 14);
const words = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);

describe('a chart', () => {
  it.each([
    [5e-324, -5e-324],
    [1.7e308, -1.7e308],
    [0, 0],
  ])('draws %d and %d, however near or far', (low, high) => {
    for (const form of ['bars', 'columns'] as const) {
      const { svg } = drawChart({ ...one('', low, high), form }, look);
      expect(bars(svg).flat().every(Number.isFinite)).toBe(true);
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  it('writes every value with its unit beside its bar, and a dash for none', () => {
    const { svg } = drawChart(columns, look);
    expect(words(svg)).toEqual(
      expect.arrayContaining(['40%', '71.5%', '–', '0%', 'Planning', 'Delivery', '2019', '2031']),
    );
    expect(bars(svg)).toHaveLength(3);
  });

  it('makes bars as long as their values', () => {
    const [first, second, third] = bars(drawChart(one('weeks', 10, 20, -5), look).svg);
    expect((second?.[2] ?? 0) / (first?.[2] ?? 1)).toBeCloseTo(2, 2);
    expect((third?.[2] ?? 0) / (first?.[2] ?? 1)).toBeCloseTo(0.5, 2);
    // What is below zero ends where the others begin.
    expect((third?.[0] ?? 0) + (third?.[2] ?? 0)).toBeCloseTo(first?.[0] ?? 0, 1);
    const [low, high] = bars(
      drawChart({ ...columns, series: ['All'], rows: [20, 80].map((value) => ({ label: 'x', values: [value] })) }, look)
        .svg,
    );
    expect((high?.[3] ?? 0) / (low?.[3] ?? 1)).toBeCloseTo(4, 2);
  });

  it('tells series apart by outline or pattern, in colours that stand out from the page', () => {
    const six = {
      ...columns,
      form: 'bars' as const,
      series: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [{ label: 'x', values: [1, 2, 3, 4, 5, 6] }],
    };
    for (const colours of [
      pdu.wordStyle.colours,
      { ...pdu.wordStyle.colours, heading: 'FFD966', accent: 'CCFFCC', muted: 'EEEEEE' },
    ]) {
      const { svg } = drawChart(six, { ...look, colours });
      const outlines = [
        ...svg.matchAll(/<rect x[^>]*fill="#(\w+)" stroke="#(\w+)"\/>(<path d="[^"]*" stroke="#(\w+)")?/g),
      ];
      expect(outlines).toHaveLength(12);
      for (const [, , stroke = ''] of outlines) expect(contrast(stroke, 'FFFFFF')).toBeGreaterThanOrEqual(3);
      // Taking the colour away leaves six kinds: filled or not, and hatched in which way.
      const kinds = outlines.slice(-6).map(([, fill, , hatching]) => {
        const way = /d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/.exec(hatching ?? '');
        const [x1, y1, x2, y2] = (way ?? []).slice(1).map(Number);
        const both =
          (hatching?.match(/M/g)?.length ?? 0) > 0 &&
          new Set(
            [...(hatching ?? '').matchAll(/M([\d.]+) [\d.]+L([\d.]+)/g)].map(([, a, b]) =>
              Math.sign(Number(b) - Number(a)),
            ),
          ).size > 1;
        return [
          fill === 'FFFFFF',
          hatching === undefined,
          both,
          Math.sign((x2 ?? 0) - (x1 ?? 0)) * Math.sign((y2 ?? 0) - (y1 ?? 0)),
        ].join();
      });
      expect(new Set(kinds).size).toBe(6);
    }
  });

  it('is well-formed and draws nothing beyond its edges, whatever it is called', () => {
    const odd: ChartData = {
      ...columns,
      series: [
        '<a> & "b"',
        'A name that goes on for longer than anyone would ever read it, and then on and on and on for a while',
      ],
      rows: [
        { label: 'Unwrappable'.repeat(12), values: [1, 100] },
        { label: '&lt;', values: [null, null] },
      ],
    };
    for (const form of ['bars', 'columns'] as const) {
      const { svg, width, height } = drawChart({ ...odd, form }, look);
      expect(svg).toContain('&lt;a&gt; &amp; &quot;b&quot;');
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [x = 0, y = 0, wide = 0, high = 0] of bars(svg)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + wide).toBeLessThanOrEqual(width);
        expect(y + high).toBeLessThanOrEqual(height);
      }
    }
  });

  it('draws columns that would not fit beside each other as bars', () => {
    const many = (count: number): ChartData => ({
      ...columns,
      rows: Array.from({ length: count }, (_, index) => ({ label: `Area ${index}`, values: [50, 60] })),
    });
    const upright = (svg: string) => bars(svg).every(([, , width = 0, height = 0]) => height > width);
    expect(upright(drawChart(many(4), look).svg)).toBe(true);
    expect(upright(drawChart(many(20), look).svg)).toBe(false);
  });

  it('is drawn without values too', () => {
    expect(drawChart(one('', null, null), look).svg).not.toMatch(/NaN|Infinity/);
    expect(drawChart(one('', 0), look).svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('the values of a chart', () => {
  const report = withScores(newTestReport(), { '2.1.1': '21/26' });
  report.figures = [
    { id: 'survey', label: 'Survey', value: { yes: 1, base: 8 }, kind: 'survey' },
    { id: 'count', label: 'Count', value: 1204.5, kind: 'external' },
  ];
  const chart = (values: Chart['rows'][number]['values']): Chart => ({
    ...{ type: 'chart', id: 'c', caption: '', source: '', form: 'bars', unit: '%', alt: 'What it says' },
    ...{ series: values.map((_, index) => `S${index}`), rows: [{ label: 'Row', values }], children: [{ text: '' }] },
  });
  const data = (...values: Chart['rows'][number]['values']) => chartData(chart(values), layOut(report, pdu).figures);

  it('follow the figures and the key questions that they point at', () => {
    const [row] = data(
      3,
      { figure: '2.1.1' },
      { figure: 'survey' },
      { figure: 'count' },
      { figure: 'gone' },
      null,
    ).rows;
    expect(row?.values).toEqual([3, 81, 13, 1204.5, null, null]);
  });

  it('are told in words after what the chart shows', () => {
    expect(chartDescription({ alt: 'What it says' }, data(3, null), pdu)).toBe('What it says. Row: S0 3%, S1 –.');
    expect(chartDescription({ alt: '' }, data(3), pdu)).toBe('Row: 3%.');
  });

  it('say themselves what they show where nobody has', () => {
    const of = (series: string[], ...values: (number | null)[][]): ChartData => ({
      ...{ form: 'bars', unit: '%', series },
      rows: values.map((row, index) => ({ label: `Row ${index + 1}`, values: row })),
    });
    const told = (chart: ChartData, alt = '') => chartDescription({ alt }, chart, pdu);
    expect(told(of([''], [49], [75], [60]))).toBe(
      'Highest: Row 2 (75%); lowest: Row 1 (49%). Row 1: 49%; Row 2: 75%; Row 3: 60%.',
    );
    expect(told(of([''], [49], [75]), 'Planning is weak')).toBe('Planning is weak. Row 1: 49%; Row 2: 75%.');
    // All alike, or only one: the values alone.
    expect(told(of([''], [50], [50]))).toBe('Row 1: 50%; Row 2: 50%.');
    expect(told(of(['Now', '2018', 'Average'], [49, 60, 50], [75, null, 60], [60, 66, null]))).toMatch(
      /^Now\. Highest: Row 2 \(75%\); lowest: Row 1 \(49%\)\. Greatest difference to 2018: Row 1 \(49% against 60%\)\. Greatest difference to Average: Row 2 \(75% against 60%\)\. Row 1: Now 49%/,
    );
    expect(told(of(['Now', '2018'], [49, 49]))).toBe('Row 1: Now 49%, 2018 49%.');
    const welsh = { ...pdu, words: { ...pdu.words, highest: 'Uchaf:', lowest: 'isaf:' } };
    expect(chartDescription({ alt: '' }, of([''], [1], [2]), welsh)).toMatch(/^Uchaf: Row 2 \(2%\); isaf: Row 1 /);
  });

  it('are written with their unit', () => {
    expect(valueText(1204.5, 'weeks', 'en-GB')).toBe('1,204.5\u00a0weeks');
    expect(valueText(1204.5, '%', 'de')).toBe('1.204,5%');
  });
});

describe('colours', () => {
  it('are darkened or lightened no further than is asked', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
    expect(darkEnough('123456', 3)).toBe('123456');
    for (const colour of ['FFFF00', 'FFFFFF', '8CC63F', '143850']) {
      expect(contrast(darkEnough(colour, 4.5), 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(lightEnough(colour, 3), 'FFFFFF')).toBeGreaterThanOrEqual(3);
      expect(contrast(lightEnough(colour, 3), 'FFFFFF')).toBeLessThan(4);
    }
  });
});

describe('widths of text', () => {
  it('are those of Arial', () => {
    expect(textWidth('A%il ', 10)).toBeCloseTo((667 + 889 + 222 + 222 + 278) / 100, 5);
    expect(wrapText('one two three', 10, textWidth('one two', 10))).toEqual(['one two', 'three']);
  });
});

it('draws words that end in half of an emoji as an address can hold them', () => {
  const { svg } = drawChart(
    { ...one('%', 12), series: ['Cut \ud83d'], rows: [{ label: 'off \ud83d', values: [1] }] },
    look,
  );
  expect(() => encodeURIComponent(svg)).not.toThrow();
  expect(svg).toContain('off \ufffd');
});
