import { ChartRun } from 'docx/charts';
import { darkEnough, lightEnough } from '../../core/chart/colour.ts';
import { unitText } from '../../core/chart/values.ts';
import { type ChartArt, TWIPS_PER_PIXEL } from './art.ts';
import type { Draft } from './draft.ts';
import type { Alt } from './pictures.ts';

/** A chart that Word draws and whose numbers can be changed there. */
export function chartRun(
  { template, width, height }: Draft,
  { data }: ChartArt,
  { title, description }: Alt,
): ChartRun {
  const { font, colours } = template.wordStyle;
  const { form, series, rows, unit } = data;
  const colour = `${darkEnough(colours.text, 4.5)}`;
  const numberFormat = formatOf(data);
  return new ChartRun({
    type: form === 'bars' ? 'bar' : 'column',
    categories: rows.map(({ label }) => label),
    series: series.map((name, index) => ({
      name,
      values: rows.map(({ values }) => values[index] ?? null),
      color: seriesColours(colours)[index] ?? colours.heading,
    })),
    // Bars in the order of the rows: Word draws the first at the foot.
    categoryAxis: { reverseOrder: form === 'bars', font: { size: 9, color: colour } },
    valueAxis: {
      // Words would only repeat what the values say.
      numberFormat: `#,##0${unit.trim() === '%' ? '"%"' : ''}`,
      font: { size: 9, color: colour },
      ...(isShare(data) && { minimum: 0, maximum: 100, interval: 20 }),
      ...(form === 'bars' && { crossesAt: 'maximum' as const }),
    },
    dataLabels: { value: true, numberFormat, font: { size: 9, color: colour } },
    legend: series.length === 1 ? false : { position: 'top', font: { size: 9, color: colour } },
    font: { name: font, color: colour },
    transformation: {
      width: Math.floor(width / TWIPS_PER_PIXEL),
      height: Math.floor(Math.min(heightOf(data), (height * 0.8) / TWIPS_PER_PIXEL)),
    },
    altText: { name: title, title, description },
  });
}

/** Numbers with the digits behind the point that the most exact of them has, and their unit. */
function formatOf({ rows, unit }: ChartArt['data']): string {
  const digits = rows
    .flatMap(({ values }) => values)
    .map((value) => (value === null ? 0 : (/\.(\d+)$/.exec(value.toFixed(2).replace(/0+$/, ''))?.[1]?.length ?? 0)));
  const point = Math.max(...digits);
  // LibreOffice breaks a label within a word where it may not break it between words.
  const words = unitText(unit).replace(/["\\]/g, '').replace('\u00a0', ' ');
  return `#,##0${point === 0 ? '' : `.${'0'.repeat(point)}`}${words === '' ? '' : `"${words}"`}`;
}

function isShare({ unit, rows }: ChartArt['data']): boolean {
  return (
    unit.trim() === '%' &&
    rows.every(({ values }) => values.every((value) => value === null || (value >= 0 && value <= 100)))
  );
}

function heightOf({ form, series, rows }: ChartArt['data']): number {
  return form === 'columns' ? 320 : 60 + rows.length * (series.length * 20 + 16);
}

/** Six colours that stand out from white by 3 to 1, and neighbours from each other as far as that leaves room. */
function seriesColours({ heading, accent, muted }: Draft['template']['wordStyle']['colours']): string[] {
  const dark = (colour: string) => darkEnough(colour, 7);
  const light = (colour: string) => lightEnough(colour, 3);
  return [dark(heading), light(accent), dark(muted), light(heading), dark(accent), light(muted)];
}
