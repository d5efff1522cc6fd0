import { drawChart } from '../../core/chart/drawing.ts';
import { chartData, chartDescription, valueText } from '../../core/chart/values.ts';
import type { Chart } from '../../core/content.ts';
import { type Child, tag } from './markup.ts';
import { type Page, placeId } from './page.ts';
import { tableHtml } from './tables.ts';

/** In pixels: the measure of the page. */
const WIDTH = 700;

/** A chart as a picture that tells its values, and the same values as a table for who wants to read or copy them. */
export function chartHtml(page: Page, chart: Chart): Child {
  const { template, layout } = page;
  const data = chartData(chart, layout.figures);
  const { svg, width, height } = drawChart(data, {
    width: WIDTH,
    language: template.language,
    colours: template.wordStyle.colours,
    font: template.wordStyle.font,
  });
  const values = tableHtml({
    id: `${chart.id}/values`,
    caption: chart.caption,
    columns: [{ share: 2, align: 'left' }, ...data.series.map(() => ({ share: 1, align: 'right' as const }))],
    header: [tag('span', { class: 'unseen' }, template.words.values), ...data.series],
    rows: data.rows.map((row) => [
      row.label,
      ...row.values.map((value) => valueText(value, data.unit, template.language)),
    ]),
  });
  return [
    tag('img', {
      src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
      alt: chartDescription(chart, data, template),
      width,
      height,
      id: `${placeId(chart.id)}-drawing`,
    }),
    tag('details', {}, tag('summary', {}, `${template.words.values}: ${chart.caption}`), values),
  ];
}
