import { darkEnough } from './colour.ts';
import type { Colours } from './drawing.ts';

/** Shapes of SVG as text, in pixels. Patterns are plain lines, since not every program that opens Word files knows others. */

const round = (value: number): string => String(Number(value.toFixed(2)));

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${stroke}" fill="none"/>`;
}

/** `x`: where the words begin, have their middle or end, by `anchor`. `y`: the line that they stand on. They are escaped here. */
export function text(
  x: number,
  y: number,
  words: string,
  { size, fill, anchor = 'start' }: { size: number; fill: string; anchor?: 'start' | 'middle' | 'end' },
): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${place}>${escaped(words)}</text>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Half of a pair, as a word cut off in an emoji ends with, is no text for an address or a file. */
const escaped = (words: string): string => words.toWellFormed().replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

type Hatch = 'none' | 'rising' | 'falling' | 'crossed' | 'level';
/** `fill` inside the outline; the hatching is drawn in `lines`. */
export type SeriesLook = { fill: string; outline: string; lines: string; hatch: Hatch };

/** Six looks that differ without colour. Every outline stands out from white by 3 to 1. */
export function seriesLooks({ heading, accent, muted }: Colours): SeriesLook[] {
  const [first, second, third] = [heading, accent, muted].map((colour) => `#${darkEnough(colour, 3)}`) as [
    string,
    string,
    string,
  ];
  const white = '#FFFFFF';
  return [
    { fill: first, outline: first, lines: first, hatch: 'none' },
    { fill: white, outline: second, lines: second, hatch: 'rising' },
    { fill: third, outline: third, lines: white, hatch: 'falling' },
    { fill: white, outline: first, lines: first, hatch: 'level' },
    { fill: second, outline: second, lines: white, hatch: 'crossed' },
    { fill: white, outline: third, lines: third, hatch: 'none' },
  ];
}

/** A rectangle from its top left corner, and the hatching in it where the look has one. */
export function barShape(x: number, y: number, width: number, height: number, look: SeriesLook): string[] {
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  const hatching = hatch(x, y, width, height, look.hatch);
  return [
    `<rect ${place} fill="${look.fill}" stroke="${look.outline}"/>`,
    ...(hatching === '' ? [] : [`<path d="${hatching}" stroke="${look.lines}" stroke-width="1.5" fill="none"/>`]),
  ];
}

const STEP = 6;

function hatch(x: number, y: number, width: number, height: number, kind: Hatch): string {
  switch (kind) {
    case 'none':
      return '';
    case 'rising':
      return slanted(x, y, width, height, false);
    case 'falling':
      return slanted(x, y, width, height, true);
    case 'crossed':
      return slanted(x, y, width, height, false) + slanted(x, y, width, height, true);
    case 'level': {
      let lines = '';
      for (let at = y + STEP / 2; at < y + height; at += STEP - 2)
        lines += `M${round(x)} ${round(at)}L${round(x + width)} ${round(at)}`;
      return lines;
    }
  }
}

/** Lines at 45 degrees, cut off at the edges of the bar. */
function slanted(x: number, y: number, width: number, height: number, mirrored: boolean): string {
  let lines = '';
  for (let at = STEP; at < width + height; at += STEP) {
    const from = Math.max(0, at - height);
    const to = Math.min(width, at);
    const across = (along: number) => round(mirrored ? x + width - along : x + along);
    lines += `M${across(from)} ${round(y + at - from)}L${across(to)} ${round(y + at - to)}`;
  }
  return lines;
}
