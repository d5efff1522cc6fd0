import { crc32 } from 'node:zlib';
import type { Measured } from './picture.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const DAMAGED: Measured = {
  flaw: 'is damaged or incomplete. Take the picture from where it came and put it in again.',
};

/** Follows the chunks to the end, so that a picture that was cut short does not pass as whole. */
export function readPng(bytes: Uint8Array): Measured {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!SIGNATURE.every((byte, index) => file[index] === byte)) return DAMAGED;
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return DAMAGED;
    const kind = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return DAMAGED;
    if (kind === 'IHDR' && length === 13)
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) };
    // Word and the web would show another picture each.
    if (kind === 'acTL') return { flaw: 'moves, which no page can show. Save one of its pictures as PNG.' };
    if (kind === 'IDAT') hasPixels = true;
    if (kind === 'IEND') return size && hasPixels && size.width > 0 && size.height > 0 ? size : DAMAGED;
    if (!size) return DAMAGED;
    at = end;
  }
  return DAMAGED;
}
