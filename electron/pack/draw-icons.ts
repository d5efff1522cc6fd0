import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPng } from '../host/pictures/draw-png.ts';
import { ICNS_SIZES, ICO_SIZES, newIcns, newIco, type SizedPng } from './icon-files.ts';

const drawings = join(import.meta.dirname, 'icons');

/** Up to this edge in pixels the drawing without fine lines is taken. */
const SMALL = 24;
/** Edges that desktops on Linux look for. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * Draws the icons of the app and of its files in every form that a system asks for: `app.ico`, `app.icns` and `app/16x16.png`
 * and so on, and the same of `document`.
 */
export async function drawIcons(folder: string): Promise<void> {
  for (const name of ['app', 'document']) {
    const draw = async (size: number): Promise<SizedPng> => {
      const drawing = await readFile(join(drawings, size <= SMALL ? `${name}-small.svg` : `${name}.svg`), 'utf8');
      return { size, png: await drawPng(drawing, size) };
    };
    const edges = [...new Set([...ICO_SIZES, ...ICNS_SIZES, ...LINUX_SIZES])];
    const pictures = await Promise.all(edges.map(draw));
    const some = (sizes: readonly number[]) => pictures.filter(({ size }) => sizes.includes(size));
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, `${name}.ico`), newIco(some(ICO_SIZES)));
    await writeFile(join(folder, `${name}.icns`), newIcns(some(ICNS_SIZES)));
    for (const { size, png } of some(LINUX_SIZES)) await writeFile(join(folder, name, `${size}x${size}.png`), png);
  }
}
