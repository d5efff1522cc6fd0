import type { Chart, ChartValue } from '../content.ts';
import { percentageOf } from '../figure.ts';
import type { NamedFigures } from '../figures/named-figures.ts';

/** A chart with its numbers, as it is drawn, printed and told. */
export type ChartData = Pick<Chart, 'form' | 'unit' | 'series'> & {
  rows: { label: string; values: (number | null)[] }[];
};

/** A value that points at a figure follows it; one that is not there, or is no number, is no value. */
export function chartData({ form, unit, series, rows }: Chart, figures: NamedFigures): ChartData {
  return {
    form,
    unit,
    series,
    rows: rows.map(({ label, values }) => ({ label, values: values.map((value) => chartNumber(value, figures)) })),
  };
}

function chartNumber(value: ChartValue, figures: NamedFigures): number | null {
  if (value === null || typeof value === 'number') return value;
  const figure = figures.get(value.figure)?.value;
  if (typeof figure === 'object') return percentageOf(figure);
  return typeof figure === 'number' ? figure : null;
}

/** A value with its unit, as it is printed: `1,204`, `46.5%`, `12 weeks`. A dash stands for no value. */
export function valueText(value: number | null, unit: string, language: string): string {
  if (value === null) return '–';
  const formatter = formatters.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  formatters.set(language, formatter);
  return `${formatter.format(value)}${unitText(unit)}`;
}

/** Making one takes a thousand times as long as using it. */
const formatters = new Map<string, Intl.NumberFormat>();

/** A unit with the space that stands before words and none before signs. */
export function unitText(unit: string): string {
  const word = unit.trim();
  return /^\p{L}/u.test(word) ? `\u00a0${word}` : word;
}

/** What a chart shows and every value in it, in words, for who cannot see it. */
export function chartDescription({ alt }: Pick<Chart, 'alt'>, data: ChartData, language: string): string {
  const { series, rows, unit } = data;
  const told = rows.map(({ label, values }) => {
    const each = values.map((value, index) => {
      const text = valueText(value, unit, language);
      return series.length === 1 ? text : `${series[index] ?? ''} ${text}`.trim();
    });
    return `${label}: ${each.join(', ')}`;
  });
  const sentence = alt.trim();
  const lead = sentence === '' ? '' : `${/[.!?]$/.test(sentence) ? sentence : `${sentence}.`} `;
  return `${lead}${told.join('; ')}.`;
}
