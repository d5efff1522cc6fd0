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
const ROOM = 128 * MB;

/** `digests`: those of the pieces, the last one first. */
type Known = { bytes: Uint8Array; digests: readonly Uint8Array[] };

/** Files that were read or written lately, by their revision, the latest last. */
const lately = new Map<string, Known>();

/** Equal for equal bytes, and for no others. */
export function revisionOf(bytes: Uint8Array): string {
  const working = digesting(bytes, undefined);
  for (;;) {
    const { done, value } = working.next();
    if (done) return revisionFrom(value);
  }
}

/** The same, worked out in stretches. */
export async function findRevision(bytes: Uint8Array): Promise<string> {
  return revisionFrom(await digestsOf(bytes));
}

/**
 * The same, and kept in mind with the bytes, which must not be changed any more.
 *
 * @param like the revision of a file that is much the same
 */
export async function learnRevision(bytes: Uint8Array, like?: string): Promise<string> {
  const digests = await digestsOf(bytes, like === undefined ? undefined : lately.get(like));
  const revision = revisionFrom(digests);
  keep(revision, { bytes, digests });
  return revision;
}

/** Whether the bytes are those of a revision. Where these are at hand, every byte is compared with them. */
export async function isOfRevision(bytes: Uint8Array, revision: string): Promise<boolean> {
  const known = lately.get(revision);
  return known ? isSame(bytes, known.bytes) : (await findRevision(bytes)) === revision;
}

/** The bytes of a revision, if they were read or written lately: the same object each time. */
export function bytesOfRevision(revision: string): Uint8Array | undefined {
  return lately.get(revision)?.bytes;
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

async function digestsOf(bytes: Uint8Array, known?: Known): Promise<readonly Uint8Array[]> {
  const working = digesting(bytes, known);
  for (;;) {
    const { done, value } = working.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Gives the digests. What stands in a known file at the same place from the end has the digest that it has there. */
function* digesting(bytes: Uint8Array, known: Known | undefined): Generator<undefined, Uint8Array[]> {
  const digests: Uint8Array[] = [];
  let since = 0;
  for (let before = 0; before < bytes.length; before += PIECE) {
    const piece = pieceOf(bytes, before);
    const same = known !== undefined && before < known.bytes.length && isSame(piece, pieceOf(known.bytes, before));
    digests.push((same && known.digests[digests.length]) || hash('sha256', piece, 'buffer'));
    since += piece.length;
    if (since >= STRETCH) {
      since = 0;
      yield;
    }
  }
  return digests;
}

/** @param before bytes between it and the end */
function pieceOf(bytes: Uint8Array, before: number): Uint8Array {
  const end = bytes.length - before;
  return bytes.subarray(Math.max(0, end - PIECE), end);
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
    room -= bytes.length;
    if (room < 0) lately.delete(old);
  }
}
