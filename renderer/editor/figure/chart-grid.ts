import type { Chart, ChartValue } from '../../../core/content.ts';

/** A figure or key question that a value of a chart can follow. */
export type FigureChoice = { id: string; label: string };

/** A chart as it is typed: values are words until they are read. */
export type ChartGrid = { series: string[]; rows: { label: string; values: string[] }[] };

export const MOST_SERIES = 6;

export function newGrid(): ChartGrid {
  return { series: [''], rows: Array.from({ length: 3 }, () => ({ label: '', values: [''] })) };
}

/** What follows a figure says it as the list does, or by its id where that figure is gone. */
export function gridOf(chart: Chart, figures: readonly FigureChoice[]): ChartGrid {
  return {
    series: [...chart.series],
    rows: chart.rows.map(({ label, values }) => ({ label, values: values.map((value) => typedValue(value, figures)) })),
  };
}

/** What the list of figures offers, and what stands in a field that follows one. */
export function figureWords({ id, label }: FigureChoice): string {
  return `${id} ${label}`;
}

function typedValue(value: ChartValue, figures: readonly FigureChoice[]): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const figure = figures.find(({ id }) => id === value.figure);
  return figure ? figureWords(figure) : value.figure;
}

/** A number as people write it, a figure by its id or as the list gives it; nothing where it is neither. */
export function parseValue(typed: string, figures: readonly FigureChoice[]): ChartValue | undefined {
  const words = typed.trim();
  if (words === '') return null;
  if (/^[-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?%?$/.test(words) && /\d/.test(words))
    return Number(words.replace('−', '-').replace(/[,%]/g, ''));
  const figure =
    figures.find((choice) => figureWords(choice) === words) ??
    figures.find(({ id }) => id === words) ??
    figures.find(({ id }) => words.startsWith(`${id} `));
  return figure && { figure: figure.id };
}

/** The rows of a chart as typed, without those that hold nothing; values that cannot be read are told by place. */
export function parseGrid(
  { rows }: ChartGrid,
  figures: readonly FigureChoice[],
): { rows: Chart['rows']; wrong: { row: number; column: number }[] } {
  const wrong: { row: number; column: number }[] = [];
  const parsed = rows.map(({ label, values }, row) => ({
    label: label.trim(),
    values: values.map((typed, column) => {
      const value = parseValue(typed, figures);
      if (value === undefined) wrong.push({ row, column });
      return value ?? null;
    }),
  }));
  return { rows: parsed.filter(({ label, values }) => label !== '' || values.some((value) => value !== null)), wrong };
}

export function addSeries({ series, rows }: ChartGrid): ChartGrid {
  return { series: [...series, ''], rows: rows.map((row) => ({ ...row, values: [...row.values, ''] })) };
}

export function dropSeries({ series, rows }: ChartGrid, at: number): ChartGrid {
  return {
    series: series.toSpliced(at, 1),
    rows: rows.map((row) => ({ ...row, values: row.values.toSpliced(at, 1) })),
  };
}

export function addRow({ series, rows }: ChartGrid): ChartGrid {
  return { series, rows: [...rows, { label: '', values: series.map(() => '') }] };
}

export function dropRow({ series, rows }: ChartGrid, at: number): ChartGrid {
  return { series, rows: rows.toSpliced(at, 1) };
}
