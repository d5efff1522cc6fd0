import { darkEnough } from './colour.ts';
import type { ChartLook } from './drawing.ts';
import { barShape, line, seriesLooks, text } from './svg-shapes.ts';
import { textWidth, wrapText } from './text-width.ts';
import { type ChartData, unitText, valueText } from './values.ts';

/** The shapes of a chart, and how far down they go, in pixels. */
export type Drawing = { shapes: string[]; height: number };

const SIZE = 13;
const LINE = 16;
const GRID = '#D0D0D0';
const GAP = 3;

/** Bars that lie, one below the other; the chart is as high as its rows need. */
export function barsOf(data: ChartData, look: ChartLook): Drawing {
  const { rows, series } = data;
  const { told, ink, looks, scale } = preparations(data, look);
  const shapes: string[] = [];
  const top = legend(shapes, data, look);
  const names = rows.map(({ label }) => wrapText(label, SIZE, look.width * 0.36));
  const widest = Math.max(0, ...names.flat().map((name) => textWidth(name, SIZE)));
  const room = Math.max(...told.flat().map((value) => textWidth(value, SIZE))) + 10;
  const left = Math.min(widest, look.width * 0.45) + 10 + (scale.from < 0 ? room : 0);
  const x = (value: number) => left + scale.share(value) * (look.width - left - Math.max(room, 28));
  const thick = [22, 17, 14][series.length - 1] ?? 12;
  const heights = names.map((lines) => Math.max(series.length * (thick + GAP) - GAP, lines.length * LINE) + 14);
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  for (const tick of scale.ticks) {
    shapes.push(line(x(tick), top, x(tick), bottom, tick === 0 ? ink.axis : GRID));
    shapes.push(
      text(x(tick), bottom + LINE, tickText(tick, data, look), { size: SIZE - 1, fill: ink.muted, anchor: 'middle' }),
    );
  }
  let y = top;
  for (const [index, { values }] of rows.entries()) {
    const height = heights[index] ?? 0;
    const lines = names[index] ?? [];
    const first = y + height / 2 - (lines.length * LINE) / 2 + 12.5;
    for (const [row, words] of lines.entries())
      shapes.push(
        text(left - 10 - (scale.from < 0 ? room : 0), first + row * LINE, words, {
          size: SIZE,
          fill: ink.text,
          anchor: 'end',
        }),
      );
    const start = y + height / 2 - (series.length * (thick + GAP) - GAP) / 2;
    for (const [at, value] of values.entries()) {
      const own = start + at * (thick + GAP);
      const end = x(value ?? 0);
      if (value !== null)
        shapes.push(...barShape(Math.min(x(0), end), own, Math.abs(end - x(0)), thick, looks[at] ?? looks[0]!));
      const before = value !== null && value < 0;
      shapes.push(
        text(before ? end - 6 : end + 6, own + thick / 2 + 4.5, told[index]?.[at] ?? '', {
          size: SIZE,
          fill: ink.text,
          anchor: before ? 'end' : 'start',
        }),
      );
    }
    y += height;
  }
  shapes.push(line(x(0), top, x(0), bottom, ink.axis));
  return { shapes, height: bottom + LINE + 8 };
}

const PLOT = 230;

/** Columns that stand on a plot of one height, whether or not `fitsColumns`. */
export function columnsOf(data: ChartData, look: ChartLook): Drawing {
  const { rows, series } = data;
  const { told, ink, looks, scale } = preparations(data, look);
  const shapes: string[] = [];
  const top = legend(shapes, data, look) + LINE;
  const bottom = top + PLOT;
  const { left, slot, thick } = columnMeasures(data, look);
  const y = (value: number) => bottom - scale.share(value) * PLOT;
  for (const tick of scale.ticks) {
    shapes.push(line(left, y(tick), look.width, y(tick), tick === 0 ? ink.axis : GRID));
    shapes.push(
      text(left - 8, y(tick) + 4, tickText(tick, data, look), { size: SIZE - 1, fill: ink.muted, anchor: 'end' }),
    );
  }
  let lines = 1;
  for (const [index, { label, values }] of rows.entries()) {
    const middle = left + slot * (index + 0.5);
    const start = middle - (series.length * (thick + GAP) - GAP) / 2;
    for (const [at, value] of values.entries()) {
      const own = start + at * (thick + GAP);
      const end = y(value ?? 0);
      if (value !== null)
        shapes.push(...barShape(own, Math.min(y(0), end), thick, Math.abs(end - y(0)), looks[at] ?? looks[0]!));
      const below = value !== null && value < 0;
      shapes.push(
        text(own + thick / 2, below ? end + 14 : end - 5, told[index]?.[at] ?? '', {
          size: SIZE,
          fill: ink.text,
          anchor: 'middle',
        }),
      );
    }
    const words = wrapText(label, SIZE, slot - 8);
    lines = Math.max(lines, words.length);
    for (const [row, part] of words.entries())
      shapes.push(
        text(middle, bottom + 8 + (row + 1) * LINE - 2, part, { size: SIZE, fill: ink.text, anchor: 'middle' }),
      );
  }
  shapes.push(line(left, y(0), look.width, y(0), ink.axis));
  return { shapes, height: bottom + 8 + lines * LINE + 8 };
}

/** Whether every value fits over its column, and every name below it in five lines at most. */
export function fitsColumns(data: ChartData, look: ChartLook): boolean {
  const { told } = preparations(data, look);
  const { slot, thick } = columnMeasures(data, look);
  const words = data.rows.map(({ label }) => wrapText(label, SIZE, slot - 8));
  return (
    Math.max(...told.flat().map((value) => textWidth(value, SIZE))) <= thick + GAP - 1 &&
    words.every((lines) => lines.length <= 5 && lines.every((part) => textWidth(part, SIZE) <= slot - 6))
  );
}

function columnMeasures(data: ChartData, look: ChartLook) {
  const { scale } = preparations(data, look);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(tickText(tick, data, look), SIZE))) + 12;
  const slot = (look.width - left) / data.rows.length;
  const room = (slot - 14) / data.series.length - GAP;
  const widest = data.series.length === 1 ? 72 : 52;
  return { left, slot, thick: Math.max(4, Math.min(room, widest)) };
}

function preparations(data: ChartData, look: ChartLook) {
  const told = data.rows.map(({ values }) => values.map((value) => valueText(value, data.unit, look.language)));
  const ink = {
    text: `#${darkEnough(look.colours.text, 4.5)}`,
    muted: `#${darkEnough(look.colours.muted, 4.5)}`,
    axis: `#${darkEnough(look.colours.muted, 3)}`,
  };
  return { told, ink, looks: seriesLooks(look.colours), scale: scaleOf(data) };
}

/** The names of the series beside their patterns, in as many lines as they need. Gives where the plot begins. */
function legend(shapes: string[], { series }: ChartData, look: ChartLook): number {
  if (series.length === 1) return 6;
  const { ink, looks } = { ink: `#${darkEnough(look.colours.text, 4.5)}`, looks: seriesLooks(look.colours) };
  let x = 1;
  let y = 4;
  for (const [index, name] of series.entries()) {
    const lines = wrapText(name, SIZE, look.width - 30);
    const width = 22 + Math.max(0, ...lines.map((words) => textWidth(words, SIZE))) + 22;
    if (x > 1 && x + width - 20 > look.width) {
      x = 1;
      y += LINE + 6;
    }
    shapes.push(...barShape(x + 0.5, y + 0.5, 14, 14, looks[index] ?? looks[0]!));
    for (const [row, words] of lines.entries())
      shapes.push(text(x + 22, y + 12 + row * LINE, words, { size: SIZE, fill: ink }));
    y += (Math.max(1, lines.length) - 1) * LINE;
    x += width;
  }
  return y + LINE + 14;
}

/** `share`: how far along the scale a value is, from 0 to 1. */
type Scale = { from: number; ticks: number[]; share: (value: number) => number };

/** Beyond these, differences are no numbers that can be drawn. */
const FARTHEST = 1e300;
const NEAREST = 1e-300;

/** From zero or below to zero or above, in about five even steps; percentages go to a hundred. */
function scaleOf({ rows, unit }: ChartData): Scale {
  const values = rows.flatMap((row) => row.values.map((value) => drawable(value ?? 0)));
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (unit.trim() === '%' && least >= 0 && most <= 100) return newScale([0, 20, 40, 60, 80, 100]);
  const rough = (most - least > NEAREST ? most - least : 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return newScale(ticks);
}

function newScale(ticks: number[]): Scale {
  const [from, to] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { from, ticks, share: (value) => (drawable(value) - from) / (to - from) };
}

function drawable(value: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, value));
}

/** Signs stand at every tick; words would only repeat what the values say. */
function tickText(tick: number, { unit }: ChartData, { language }: ChartLook): string {
  const sign = unitText(unit);
  return valueText(tick, sign.length <= 1 ? unit : '', language);
}
