import { latin, type PictureNote, type Unnoted, unnoted } from './note.ts';
import { exifNotes, placeIn } from './png-notes.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
const COMMENT = 0xfe;
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;

/**
 * Keeps the picture, its colour profile and the two marks that say how its colours are stored; all other segments of
 * programs go, and so does what stands behind the end, where phones put films and second pictures.
 */
export function withoutJpegNotes(bytes: Uint8Array): Unnoted {
  const kept = [bytes.subarray(0, 2)];
  const notes: PictureNote[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== END) {
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length) break;
    const found = notesOf(code, bytes.subarray(at + 4, end));
    const next = code === START_OF_SCAN ? endOfScan(bytes, end) : end;
    if (found) notes.push(...found);
    else kept.push(bytes.subarray(at, next));
    at = next;
  }
  const ends = bytes[at] === 0xff && bytes[at + 1] === END;
  if (ends && at + 2 < bytes.length) notes.push('other');
  // Where something else stands than a mark, programs show what came before; nothing that could be shown is taken away.
  kept.push(bytes.subarray(at, ends ? at + 2 : bytes.length));
  return unnoted(bytes, kept, notes);
}

/** What a segment holds that nobody sees; nothing where it is needed to show the picture. */
function notesOf(code: number, content: Uint8Array): PictureNote[] | undefined {
  if (code === COMMENT) return ['words'];
  if (code < FIRST_APP || code > LAST_APP) return undefined;
  const name = latin(content.subarray(0, 29));
  if (code === 0xe0 && name.startsWith('JFIF\0') && !hasThumbnail(content)) return undefined;
  if (code === 0xe2 && name.startsWith('ICC_PROFILE\0')) return undefined;
  if (code === 0xee && name.startsWith('Adobe')) return undefined;
  if (code === 0xe1 && name.startsWith('Exif\0\0')) return exifNotes(content.subarray(6));
  if (code === 0xe1 && name.startsWith('http://ns.adobe.com/')) return [...placeIn(content), 'words'];
  return [code === 0xed ? 'words' : 'other'];
}

/** A small copy of the picture in its head, maybe from before it was cropped. */
function hasThumbnail(head: Uint8Array): boolean {
  return (head[12] ?? 0) * (head[13] ?? 0) > 0;
}

/** Where the next segment begins: in a scan, a marker that is neither a filler nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  return bytes.length;
}
