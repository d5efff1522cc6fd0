import type { Chart, ChartValue } from '../content.ts';
import { percentageOf } from '../figure.ts';
import type { NamedFigures } from '../figures/named-figures.ts';
import { printNumber } from '../number-text.ts';
import type { Template } from '../template.ts';

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
  return `${printNumber(value, language)}${unitText(unit)}`;
}

/** A unit with the space that stands before words and none before signs. */
export function unitText(unit: string): string {
  const word = unit.trim();
  return /^\p{L}/u.test(word) ? `\u00a0${word}` : word;
}

type Language = Pick<Template, 'language' | 'words'>;

/** What a chart shows and every value in it, in words, for who cannot see it. Where nobody has said what it shows, its values do. */
export function chartDescription({ alt }: Pick<Chart, 'alt'>, data: ChartData, template: Language): string {
  const { series, rows, unit } = data;
  const told = rows.map(({ label, values }) => {
    const each = values.map((value, index) => {
      const text = valueText(value, unit, template.language);
      return series.length === 1 ? text : `${series[index] ?? ''} ${text}`.trim();
    });
    return `${label}: ${each.join(', ')}`;
  });
  const written = alt.trim();
  const said = written === '' ? chartSummary(data, template) : /[.!?]$/.test(written) ? written : `${written}.`;
  return `${said === '' ? '' : `${said} `}${told.join('; ')}.`;
}

/** Highest and lowest of the first series, and where each other one is furthest from it; nothing where all are alike. */
export function chartSummary({ series, rows, unit }: ChartData, { language, words }: Language): string {
  const text = (value: number) => valueText(value, unit, language);
  const scored = rows.flatMap(({ label, values: [value] }) => (typeof value === 'number' ? [{ label, value }] : []));
  const [lowest, highest] = [
    scored.toSorted((a, b) => a.value - b.value)[0],
    scored.toSorted((a, b) => b.value - a.value)[0],
  ];
  const sentences: string[] = [];
  if (highest && lowest && highest.value !== lowest.value) {
    const named = ({ label, value }: { label: string; value: number }) => `${label} (${text(value)})`;
    if (series.length > 1 && series[0]) sentences.push(`${series[0]}.`);
    sentences.push(`${words.highest} ${named(highest)}; ${words.lowest} ${named(lowest)}.`);
  }
  for (const [index, name] of series.entries()) {
    if (index === 0 || name === '') continue;
    const [furthest] = rows
      .flatMap(({ label, values }) => {
        const [value, other] = [values[0], values[index]];
        return typeof value === 'number' && typeof other === 'number' && value !== other
          ? [{ label, value, other }]
          : [];
      })
      .toSorted((a, b) => Math.abs(b.value - b.other) - Math.abs(a.value - a.other));
    if (furthest) {
      const { label, value, other } = furthest;
      sentences.push(`${words.greatestDifference} ${name}: ${label} (${text(value)} ${words.against} ${text(other)}).`);
    }
  }
  return sentences.join(' ');
}
