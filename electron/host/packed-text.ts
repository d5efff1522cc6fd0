import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { PackedEntry } from './zip-package.ts';

/**
 * A text that is packed piece by piece, so that a save packs again only what has changed. The packed pieces, one after the
 * other, are one stream as every program unpacks it: each is packed with the piece before it in view, so that together they
 * take hardly more room than the text packed at once.
 */
type Piece = { text: string; before: string };
type Packed = { before: string; bytes: Buffer; packed: Buffer };

/** Characters of a piece at least: what is shorter is packed together with what follows. */
const LEAST = 6_000;
/** Bytes of the piece before that can be in view. */
const VIEW = 32 * 1024;
/** Characters that are packed while others wait; more are packed in other threads. */
const AT_ONCE = 64_000;
/** Characters of texts that are kept in mind at most. */
const ROOM = 4_000_000;
/** The end of a stream: a last block with nothing in it. */
const LAST = Buffer.of(3, 0);

const deflateLater = promisify<Uint8Array, object, Buffer>(deflateRaw);

/** Pieces that were packed lately, by their text, the latest last. */
const lately = new Map<string, Packed>();
let inMind = 0;

/** @param texts which make up the text, cut so that a change touches few of them */
export async function packText(name: string, texts: Iterable<string>): Promise<PackedEntry> {
  const pieces = piecesOf(texts);
  const found = pieces.map(knownOf);
  const news = pieces.reduce((sum, { text }, at) => sum + (found[at] ? 0 : text.length), 0);
  const isMuch = news > AT_ONCE;
  return entryOf(
    name,
    await Promise.all(pieces.map((piece, at) => found[at] ?? (isMuch ? packLater(piece) : packNow(piece)))),
  );
}

/** The same, at once. */
export function packTextNow(name: string, texts: Iterable<string>): PackedEntry {
  return entryOf(
    name,
    piecesOf(texts).map((piece) => knownOf(piece) ?? packNow(piece)),
  );
}

function piecesOf(texts: Iterable<string>): Piece[] {
  const joined: string[] = [];
  let open = '';
  for (const text of texts) {
    open += text;
    if (open.length < LEAST) continue;
    joined.push(open);
    open = '';
  }
  if (open !== '') joined.push(open);
  return joined.map((text, at) => ({ text, before: joined[at - 1] ?? '' }));
}

function knownOf({ text, before }: Piece): Packed | undefined {
  const known = lately.get(text);
  if (known?.before !== before) return undefined;
  lately.delete(text);
  lately.set(text, known);
  return known;
}

function packNow(piece: Piece): Packed {
  const bytes = Buffer.from(piece.text);
  return keep(piece, bytes, deflateRawSync(bytes, wayOf(piece)));
}

async function packLater(piece: Piece): Promise<Packed> {
  const bytes = Buffer.from(piece.text);
  return keep(piece, bytes, await deflateLater(bytes, wayOf(piece)));
}

/** Each piece ends with a whole byte, and with all that belongs to it. */
function wayOf({ before }: Piece) {
  const dictionary = Buffer.from(before).subarray(-VIEW);
  return { level: 6, finishFlush: constants.Z_SYNC_FLUSH, ...(dictionary.length > 0 && { dictionary }) };
}

function keep({ text, before }: Piece, bytes: Buffer, deflated: Buffer): Packed {
  // Of its own size: what comes is a part of a far larger buffer.
  const made = { before, bytes, packed: Buffer.from(deflated) };
  if (!lately.delete(text)) inMind += text.length;
  lately.set(text, made);
  for (const old of lately.keys()) {
    if (inMind <= ROOM) break;
    lately.delete(old);
    inMind -= old.length;
  }
  return made;
}

function entryOf(name: string, pieces: readonly Packed[]): PackedEntry {
  return {
    name,
    method: 8,
    sum: pieces.reduce((sum, { bytes }) => crc32(bytes, sum), 0),
    size: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    packed: Buffer.concat([...pieces.map(({ packed }) => packed), LAST]),
  };
}
