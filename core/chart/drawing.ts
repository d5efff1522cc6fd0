import type { Template } from '../template.ts';
import { barsOf, columnsOf, type Drawing, fitsColumns } from './shapes.ts';
import type { ChartData } from './values.ts';

/**
 * A chart as a picture: the same in the Word file, on the web page and in the window. Every bar has its value beside it
 * and every series a pattern of its own, so that nothing is told by colour alone.
 */

export type Colours = Template['wordStyle']['colours'];

export type ChartLook = {
  /** In pixels, of which there are 96 to the inch; the height follows from the rows. */
  width: number;
  /** For numbers, as BCP 47 has it. */
  language: string;
  colours: Colours;
  font: string;
};

export type ChartDrawing = { svg: string; width: number; height: number };

/** Columns whose names or values do not fit side by side are drawn as bars. */
export function drawChart(data: ChartData, look: ChartLook): ChartDrawing {
  const drawing: Drawing =
    data.form === 'columns' && fitsColumns(data, look) ? columnsOf(data, look) : barsOf(data, look);
  const { width } = look;
  const height = Math.ceil(drawing.height);
  const family = [look.font, 'Arial', 'Arimo', 'Liberation Sans']
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name) => `'${name.replace(/[^\p{L}\p{N} -]/gu, '')}'`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" `,
    `font-family="${family.join(', ')}, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...drawing.shapes,
    '</svg>',
  ].join('');
  return { svg, width, height };
}
