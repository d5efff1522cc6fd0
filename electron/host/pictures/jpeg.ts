import type { Measured } from './picture.ts';

const DAMAGED: Measured = {
  flaw: 'is damaged or incomplete. Take the picture from where it came and put it in again.',
};
const SIDEWAYS: Measured = {
  flaw: 'is stored lying on its side, which Word does not put right. Turn it upright in a picture program, save it and put it in again.',
};
const UNUSUAL: Measured = { flaw: 'is a JPEG of a kind that few programs show. Save it as PNG and put it in again.' };

/** Frames that every program shows: baseline, extended and progressive. The other codes from C0 to CF are rare or no frames. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
const ORIENTATION = 0x0112;

/** Walks the segments up to the picture itself. */
export function readJpeg(bytes: Uint8Array): Measured {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let upright = true;
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return DAMAGED;
    const code = file[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return DAMAGED;
    if (code === EXIF) upright = isUpright(file.subarray(at + 4, end));
    if (code >= 0xc0 && code <= 0xcf && !NO_FRAMES.has(code)) {
      if (!FRAMES.has(code) || file[at + 4] !== 8) return UNUSUAL;
      if (end - at < 10) return DAMAGED;
      size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    }
    if (code === START_OF_SCAN) {
      // Some cameras write on behind the end mark, so it may stand anywhere after this.
      if (!size || size.width === 0 || size.height === 0 || file.indexOf('\xff\xd9', end, 'latin1') < 0) return DAMAGED;
      return upright ? size : SIDEWAYS;
    }
    at = end;
  }
  return DAMAGED;
}

/** Whether a camera's notes leave the picture as it is stored. Unreadable notes say nothing. */
function isUpright(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return true;
  const notes = segment.subarray(6);
  const little = notes.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? notes.readUInt16LE(at) : notes.readUInt16BE(at));
  try {
    const first = little ? notes.readUInt32LE(4) : notes.readUInt32BE(4);
    for (let entry = 0; entry < short(first); entry++) {
      const at = first + 2 + entry * 12;
      if (short(at) === ORIENTATION) return short(at + 8) <= 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return true;
}
