import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/**
 * The revision of a file: a digest by which its bytes are known again. The SHA-256 of the SHA-256s of its pieces, which are
 * counted from its end: what changes from save to save stands at the beginning of a report’s file, and the pictures behind it
 * keep their distance from the end, so that their pieces need not be worked through again.
 */

const MB = 1024 * 1024;
const PIECE = MB / 16;
/** Bytes after which others have their turn. */
const STRETCH = 2 * MB;
/** Bytes of files that are kept in mind at most. */
const ROOM = 64 * MB;

/** The bytes of a file, one chunk after the other. Files that have much in common have chunks in common. */
export type Chunks = readonly Uint8Array[];

/** `digests`: those of the pieces, the last one first. */
type Known = { bytes: Chunks; digests: readonly Uint8Array[] };

/** Files that were read or written lately, by their revision, the latest last. */
const lately = new Map<string, Known>();

/** Equal for equal bytes, and for no others. */
export function revisionOf(bytes: Uint8Array): string {
  const working = digesting([bytes], undefined);
  for (;;) {
    const { done, value } = working.next();
    if (done) return revisionFrom(value);
  }
}

/** The same, worked out in stretches. */
export async function findRevision(bytes: Chunks): Promise<string> {
  return revisionFrom(await digestsOf(bytes));
}

/**
 * The same, and kept in mind with the bytes, which must not be changed any more.
 *
 * @param like the revision of a file that is much the same
 */
export async function learnRevision(bytes: Chunks, like?: string): Promise<string> {
  const digests = await digestsOf(bytes, like === undefined ? undefined : lately.get(like));
  const revision = revisionFrom(digests);
  keep(revision, { bytes, digests });
  return revision;
}

/** Whether the bytes are those of a revision. Where these are at hand, every byte is compared with them. */
export async function isOfRevision(bytes: Uint8Array, revision: string): Promise<boolean> {
  const known = lately.get(revision);
  return known ? isSameAs(known.bytes, bytes) : (await findRevision([bytes])) === revision;
}

/** The bytes of a revision, if they were read or written lately: the same object each time. */
export function bytesOfRevision(revision: string): Chunks | undefined {
  return lately.get(revision)?.bytes;
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** In bytes. */
export function sizeOf(chunks: Chunks): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

function isSameAs(chunks: Chunks, bytes: Uint8Array): boolean {
  return bytes.length === sizeOf(chunks) && createComparison(chunks)(bytes);
}

/** Compares bytes as they come with those of chunks, from the first on. */
export function createComparison(chunks: Chunks): (next: Uint8Array) => boolean {
  let index = 0;
  let at = 0;
  return (next) => {
    for (let done = 0; done < next.length; ) {
      const chunk = chunks[index];
      if (!chunk) return false;
      const length = Math.min(next.length - done, chunk.length - at);
      if (!isSame(next.subarray(done, done + length), chunk.subarray(at, at + length))) return false;
      done += length;
      at += length;
      if (at < chunk.length) continue;
      index += 1;
      at = 0;
    }
    return true;
  };
}

async function digestsOf(bytes: Chunks, known?: Known): Promise<readonly Uint8Array[]> {
  const working = digesting(bytes, known);
  for (;;) {
    const { done, value } = working.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Gives the digests. What stands in a known file at the same place from the end has the digest that it has there. */
function* digesting(bytes: Chunks, known: Known | undefined): Generator<undefined, Uint8Array[]> {
  const digests: Uint8Array[] = [];
  const others = known ? piecesOf(known.bytes) : [];
  let since = 0;
  for (const piece of piecesOf(bytes)) {
    const [like, digest] = [others[digests.length], known?.digests[digests.length]];
    if (like && digest && isOneAndTheSame(piece, like)) {
      digests.push(digest);
      continue;
    }
    const whole = joined(piece);
    digests.push(like && digest && isSame(whole, joined(like)) ? digest : hash('sha256', whole, 'buffer'));
    since += whole.length;
    if (since >= STRETCH) {
      since = 0;
      yield;
    }
  }
  return digests;
}

/** A stretch of a chunk. */
type Part = { chunk: Uint8Array; from: number; to: number };
type Piece = readonly Part[];

/** The last one first; only the one at the beginning may be shorter than the others. */
function piecesOf(chunks: Chunks): Piece[] {
  const pieces: Piece[] = [];
  let open: Part[] = [];
  let room = PIECE;
  for (const chunk of chunks.toReversed()) {
    for (let to = chunk.length; to > 0; ) {
      const from = Math.max(0, to - room);
      open.unshift({ chunk, from, to });
      room -= to - from;
      to = from;
      if (room > 0) continue;
      pieces.push(open);
      open = [];
      room = PIECE;
    }
  }
  return open.length > 0 ? [...pieces, open] : pieces;
}

/** Whether nothing has to be looked at to know that they are the same. */
function isOneAndTheSame(piece: Piece, other: Piece): boolean {
  return (
    piece.length === other.length &&
    piece.every(({ chunk, from, to }, index) => {
      const part = other[index];
      return part?.chunk === chunk && part.from === from && part.to === to;
    })
  );
}

function joined(piece: Piece): Uint8Array {
  const parts = piece.map(({ chunk, from, to }) => chunk.subarray(from, to));
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

function revisionFrom(digests: readonly Uint8Array[]): string {
  return hash('sha256', Buffer.concat(digests), 'hex');
}

function keep(revision: string, known: Known): void {
  // The same bytes stay the same object, with what others know of it.
  const now = lately.get(revision) ?? known;
  lately.delete(revision);
  lately.set(revision, now);
  let room = ROOM;
  for (const [old, { bytes }] of [...lately].reverse()) {
    room -= sizeOf(bytes);
    if (room < 0) lately.delete(old);
  }
}
