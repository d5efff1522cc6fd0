import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DrawPng } from '../../docx/art.ts';
import { loadKept, saveKept } from '../kept-files.ts';

/** Goes up whenever the same SVG may come out as other pixels: with what draws, with its font, or with this code. */
export const FORMAT = 'assay-drawn resvg 2.6.2, arimo 0.4.3, 1';
const LIMITS = { files: 400, bytes: 32 * 1024 * 1024 };

export const drawnFolder = (dataFolder: string): string => join(dataFolder, 'drawn');

/** Draws what was not drawn before, and keeps it: a chart takes a tenth of a second, and is mostly as it was. */
export function createDrawPng(folder: string | undefined): DrawPng {
  return async (svg, width) => {
    const file = folder && join(folder, createHash('sha256').update(`${width} ${svg}`).digest('hex'));
    const kept = file && (await loadKept(file, FORMAT));
    if (kept) return kept;
    // What draws is large, and seldom needed.
    const { drawPng } = await import('./draw-png.ts');
    const png = await drawPng(svg, width);
    if (file) await saveKept(file, FORMAT, png, LIMITS);
    return png;
  };
}
