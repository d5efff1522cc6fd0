/**
 * What a camera or a drawing program writes into a picture and nobody sees: where and when it was taken, with what, by
 * whom, a small copy from before it was cropped, a path on somebody’s computer. `other`: known to nobody, and taken out too.
 */
export type PictureNote = 'place' | 'camera' | 'words' | 'time' | 'other';

export type Unnoted = {
  /** The very same bytes where there is nothing to take out. What is shown is the same to the last pixel. */
  bytes: Uint8Array;
  notes: PictureNote[];
};

/** Pieces of a file one behind the other, and the notes that stood between them. */
export function unnoted(bytes: Uint8Array, kept: readonly Uint8Array[], notes: Iterable<PictureNote>): Unnoted {
  const found = [...new Set(notes)];
  if (found.length === 0) return { bytes, notes: [] };
  const size = kept.reduce((sum, piece) => sum + piece.length, 0);
  const joined = new Uint8Array(size);
  let at = 0;
  for (const piece of kept) {
    joined.set(piece, at);
    at += piece.length;
  }
  return { bytes: joined, notes: found };
}

/** Bytes as text, one sign a byte. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
