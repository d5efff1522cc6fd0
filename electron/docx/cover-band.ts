import {
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { zlibSync } from 'fflate';
import type { WordStyle } from '../../core/template.ts';

/** Millimetres from the top of the page. */
export const BAND_HEIGHT = 74;
const STRIP_HEIGHT = 4;
/** Beyond the edges of the page, so that rounding leaves no white line. */
const BLEED = 1;

/**
 * The band of colour at the head of the cover. It stands in the header, so that it is an ornament for every reader and
 * nothing in the text floats.
 */
export function coverHeader({ colours, page }: WordStyle): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Bare',
        children: [
          block(colours.heading, 0, BAND_HEIGHT, page.width),
          block(colours.accent, BAND_HEIGHT, STRIP_HEIGHT, page.width),
        ],
      }),
    ],
  });
}

const EMU_PER_MILLIMETRE = 36_000;
const pixels = (millimetres: number) => (millimetres * 96) / 25.4;

/** A block of colour over the whole width of the page, `top` millimetres down. */
function block(colour: string, top: number, height: number, width: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: onePixel(colour),
    transformation: { width: pixels(width + 2 * BLEED), height: pixels(height) },
    decorative: true,
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: -BLEED * EMU_PER_MILLIMETRE },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: top * EMU_PER_MILLIMETRE },
      behindDocument: true,
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

/** A PNG of one pixel: signature, header, one row (no filter, red, green, blue), end. */
function onePixel(colour: string): Uint8Array {
  const rgb = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
    ...chunk('IDAT', [...zlibSync(new Uint8Array([0, ...rgb]))]),
    ...chunk('IEND', []),
  ]);
}

function chunk(name: string, data: number[]): number[] {
  const body = [...[...name].map((letter) => letter.charCodeAt(0)), ...data];
  return [...bigEndian(data.length), ...body, ...bigEndian(checksum(body))];
}

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** CRC-32, bit by bit: there are only a few bytes. */
function checksum(bytes: number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
