import { latin, type PictureNote, type Unnoted, unnoted } from './note.ts';

/** Chunks that say how the pixels look, beside those that every reader must know, whose names begin with a capital. */
const SHOWN = new Set([
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'mDCV', 'cLLI'],
  ...['tRNS', 'bKGD', 'pHYs', 'hIST', 'sPLT'],
]);
const NOTES: Record<string, PictureNote> = { tEXt: 'words', zTXt: 'words', iTXt: 'words', tIME: 'time' };

/** Keeps what is shown; whatever else there is, also behind the end, where a cropped picture may still have its rest, goes. */
export function withoutPngNotes(bytes: Uint8Array): Unnoted {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  const notes: PictureNote[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const kind = latin(bytes.subarray(at + 4, at + 8));
    if (/^[A-Z]/.test(kind) || SHOWN.has(kind)) kept.push(bytes.subarray(at, end));
    else if (kind === 'eXIf') notes.push(...exifNotes(bytes.subarray(at + 8, end - 4)));
    else notes.push(NOTES[kind] ?? 'other', ...placeIn(bytes.subarray(at + 8, end - 4)));
    if (kind === 'IEND') {
      if (end < bytes.length) notes.push('other');
      return unnoted(bytes, kept, notes);
    }
    at = end;
  }
  return { bytes, notes: [] };
}

/** Words that other programs wrote, in their own form. */
export function placeIn(words: Uint8Array): PictureNote[] {
  return /GPSL(?:atitude|ongitude)/.test(latin(words)) ? ['place'] : [];
}

const GPS = 0x8825;

/** What a camera noted, in the form of a TIFF; the place is a list of its own that the first list points at. */
export function exifNotes(notes: Uint8Array): PictureNote[] {
  const little = latin(notes.subarray(0, 2)) === 'II';
  const view = new DataView(notes.buffer, notes.byteOffset, notes.byteLength);
  try {
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let entry = 0; entry < count; entry++)
      if (view.getUint16(first + 2 + entry * 12, little) === GPS) return ['place', 'camera'];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return ['camera'];
}
