import { strFromU8, strToU8 } from 'fflate';
import { type Colours, drawChart } from '../../core/chart/drawing.ts';
import { type ChartData, chartData, chartDescription } from '../../core/chart/values.ts';
import type { Chart } from '../../core/content.ts';
import { AssayError } from '../../core/fault.ts';
import { allParts, type Layout } from '../../core/layout.ts';
import { printedBlocks } from '../../core/printed-blocks.ts';
import type { Asset, Report } from '../../core/report.ts';
import type { Template } from '../../core/template.ts';
import { textWidth } from './look/measures.ts';

/** A picture as a Word file holds it. Width and height in pixels, of which there are 96 to the inch when it is as large as it may be. */
export type PictureArt = {
  type: 'png' | 'jpg' | 'svg';
  bytes: Uint8Array;
  /** The same as PNG, of what is drawn with lines, for programs that cannot draw it. */
  fallback?: Uint8Array;
  width: number;
  height: number;
};

export type ChartArt = {
  data: ChartData;
  /** What it shows and its values. */
  description: string;
  /** Absent where Word draws it. */
  picture?: PictureArt | undefined;
};

/** Pictures by their assets, charts by their blocks. */
export type Art = { pictures: ReadonlyMap<string, PictureArt>; charts: ReadonlyMap<Chart, ChartArt> };

/** Draws an SVG as a PNG that is so many pixels wide. */
export type DrawPng = (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;

export type ArtOptions = {
  /** The bytes of pictures by their assets. */
  assets?: ReadonlyMap<string, Uint8Array>;
  /** Needed for pictures that are SVG, and for charts as pictures. */
  drawPng?: DrawPng;
  /** In place of what the edition says. */
  charts?: 'native' | 'picture';
};

/**
 * Makes everything that is drawn ready to be printed. Throws `damaged file` with the name of a picture whose bytes are
 * missing or are not what they are said to be, since Word would show a red cross in its place.
 */
export async function prepareArt(
  report: Report,
  template: Template,
  layout: Layout,
  { assets = new Map(), drawPng, charts = template.wordStyle.charts }: ArtOptions,
): Promise<Art> {
  const printed = allParts(layout.parts).filter((placed) => placed.printed);
  const blocks = printedBlocks(layout);
  const used = blocks.flatMap((block) => (block.type === 'picture' ? [block.asset] : []));
  const cover = printed.some(({ part }) => part.kind === 'cover' && part.picture) ? report.coverPicture : undefined;

  const pictures = new Map<string, PictureArt>();
  for (const id of new Set([...used, ...(cover === undefined ? [] : [cover])]))
    pictures.set(id, await pictureArt(report.assets[id], assets.get(id), drawPng));

  const drawn = new Map<Chart, ChartArt>();
  for (const block of blocks)
    if (block.type === 'chart') drawn.set(block, await chartArt(block, report, template, layout, charts, drawPng));
  return { pictures, charts: drawn };
}

/** Of the fallback, beside the pixels of the drawing; enough for print. */
const FALLBACK_SCALE = 3;
const MOST_PIXELS = 2400;

async function pictureArt(
  asset: Asset | undefined,
  bytes: Uint8Array | undefined,
  drawPng: DrawPng | undefined,
): Promise<PictureArt> {
  const name = asset?.name ?? '';
  if (!asset || !bytes) throw unprintable(name, 'is not in the report file');
  const { width, height } = asset;
  switch (asset.type) {
    case 'image/png':
      if (!startsWith(bytes, PNG)) throw unprintable(name, 'is damaged');
      return { type: 'png', bytes, width, height };
    case 'image/jpeg':
      if (!startsWith(bytes, JPEG)) throw unprintable(name, 'is damaged');
      return { type: 'jpg', bytes, width, height };
    case 'image/svg+xml':
      try {
        const fallback = await draw(drawPng, strFromU8(bytes), Math.max(width, 600));
        return { type: 'svg', bytes, fallback, width, height };
      } catch (error) {
        throw error instanceof AssayError ? error : unprintable(name, 'cannot be drawn', error);
      }
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, index) => bytes[index] === byte);

function unprintable(name: string, why: string, cause?: unknown): AssayError {
  const what = name === '' ? 'A picture of this report' : `The picture “${name}”`;
  const message = `${what} ${why}, so no Word file was written. Your report is unchanged; put the picture in again, or take it out.`;
  return new AssayError('damaged file', message, cause === undefined ? undefined : { cause });
}

async function chartArt(
  chart: Chart,
  _report: Report,
  template: Template,
  layout: Layout,
  form: 'native' | 'picture',
  drawPng: DrawPng | undefined,
): Promise<ChartArt> {
  const { language, wordStyle } = template;
  const data = chartData(chart, layout.figures);
  const description = chartDescription(chart, data, template);
  if (form === 'native') return { data, description };
  const colours: Colours = wordStyle.colours;
  const { svg, width, height } = drawChart(data, {
    width: Math.round(textWidth(wordStyle) / TWIPS_PER_PIXEL),
    language,
    colours,
    font: wordStyle.font,
  });
  const fallback = await draw(drawPng, svg, width);
  return { data, description, picture: { type: 'svg', bytes: strToU8(svg), fallback, width, height } };
}

export const TWIPS_PER_PIXEL = 15;

async function draw(drawPng: DrawPng | undefined, svg: string, width: number): Promise<Uint8Array> {
  if (!drawPng) throw new AssayError('internal', 'There is nothing to draw pictures with. Your report is unchanged.');
  return drawPng(svg, Math.min(width * FALLBACK_SCALE, MOST_PIXELS));
}
