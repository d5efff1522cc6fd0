import { AssayError } from '../../../core/fault.ts';
import type { Asset } from '../../../core/report.ts';
import { PICTURE } from '../limits.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readSvg } from './svg.ts';

/** Width and height in pixels, or what is wrong with the picture and what to do: the end of a sentence. */
export type Measured = { width: number; height: number } | { flaw: string };

const MB = 1024 * 1024;

type Format = { type: Asset['type']; starts: (bytes: Uint8Array) => boolean; read: (bytes: Uint8Array) => Measured };

const startsWith = (bytes: Uint8Array, ...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte);

const FORMATS: Format[] = [
  { type: 'image/png', starts: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47), read: readPng },
  { type: 'image/jpeg', starts: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff), read: readJpeg },
  { type: 'image/svg+xml', starts: looksLikeSvg, read: readSvg },
];

/**
 * What a picture is, told from its bytes alone: neither the ending of its name nor what a sender says counts. Each
 * picture that enters a report comes through here, and each that is read from a file of another's.
 *
 * @throws AssayError `bad input` that names the picture, what is wrong with it, and what to do
 */
export function readPicture(bytes: Uint8Array, name: string): Asset {
  const refuse = (flaw: string) => new AssayError('bad input', `The picture “${name}” ${flaw}`);
  if (bytes.length === 0) throw refuse('is empty. Choose another file.');
  if (bytes.length > PICTURE.bytes)
    throw refuse(
      `has ${(bytes.length / MB).toFixed(1)} MB, and a report takes pictures of up to ${PICTURE.bytes / MB} MB. Make it smaller and put it in again.`,
    );
  const format = FORMATS.find(({ starts }) => starts(bytes));
  if (!format) throw refuse('is neither PNG, JPEG nor SVG. Save it as PNG and put it in again.');
  const measured = format.read(bytes);
  if ('flaw' in measured) throw refuse(measured.flaw);
  const { width, height } = measured;
  const written = (pixels: number) => pixels.toLocaleString('en-GB');
  if (Math.max(width, height) > PICTURE.edge)
    throw refuse(
      `has ${written(width)} × ${written(height)} pixels, and no edge may have more than ${written(PICTURE.edge)}. Make it smaller and put it in again.`,
    );
  // A few bytes can claim to be a picture that fills the memory of whoever shows it.
  if (width * height > PICTURE.pixels)
    throw refuse(
      `has ${written(width)} × ${written(height)} pixels, and a report takes pictures of up to ${PICTURE.pixels / 1_000_000} million. Make it smaller and put it in again.`,
    );
  return { name, type: format.type, width, height };
}

/** The ending of a picture's file. */
export function endingOf(type: Asset['type']): string {
  switch (type) {
    case 'image/png':
      return '.png';
    case 'image/jpeg':
      return '.jpg';
    case 'image/svg+xml':
      return '.svg';
  }
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8').trimStart();
  return start.startsWith('<') && /<(?:[\w.-]+:)?svg[\s>/]/.test(Buffer.from(bytes).toString('utf8'));
}
