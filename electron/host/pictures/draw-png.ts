import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const FONT = 'Arimo';
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

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
  const read = async (path: string) => new Uint8Array(await readFile(resolve(path)));
  const [fonts] = await Promise.all([
    Promise.all(FACES.map((face) => read(`@expo-google-fonts/arimo/${face}/${FONT}_${face}.ttf`))),
    read('@resvg/resvg-wasm/index_bg.wasm').then((wasm) => initWasm(wasm)),
  ]);
  return fonts;
}
