import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ownFiles } from '../own-files.ts';

const FONT = 'Arimo';

type Fonts = Uint8Array[];
let ready: Promise<Fonts> | undefined;

/**
 * The SVG as a PNG that is so many pixels wide. Words are set in Arimo, which has the widths of Arial, whatever font they
 * ask for, so that every machine draws the same. Throws when the SVG cannot be read.
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  ready ??= prepare();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers,
      defaultFontFamily: FONT,
      sansSerifFamily: FONT,
      serifFamily: FONT,
      monospaceFamily: FONT,
      cursiveFamily: FONT,
      fantasyFamily: FONT,
    },
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

async function prepare(): Promise<Fonts> {
  const read = async (path: string) => new Uint8Array(await readFile(path));
  const [fonts] = await Promise.all([
    Promise.all(ownFiles.fonts().map(read)),
    read(ownFiles.drawing()).then((wasm) => initWasm(wasm)),
  ]);
  return fonts;
}
