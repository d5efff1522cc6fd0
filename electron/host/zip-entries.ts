import { crc32, inflateRawSync } from 'node:zlib';
import { ZIP } from './limits.ts';

/** The entries of a ZIP package, by name, unpacked. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

export type ZipFlaw = 'no zip' | 'cut short' | 'damaged' | 'too large';
/** `most`: bytes that the package might have when unpacked. */
export type Unzipped = { entries: ZipEntries } | { flaw: ZipFlaw; entry?: string; most: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
export const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8 = 1 << 11;
const ENCRYPTED = 1;
const UNIX = 3;
const LINK = 0o120_000;

/** What the directory says of an entry. `at`: where the entry itself begins; `end`: where its content ends. */
type Listed = { name: string; method: number; sum: number; packed: number; size: number; at: number; end: number };

/**
 * Unpacks a ZIP package in memory. fflate, which writes ours, neither checks the sums nor holds an entry to the size
 * that it claims, so a damaged file could pass as whole and a small one fill the memory; this does both. The directory is
 * judged as a whole before anything is unpacked: entries that share bytes, that are called otherwise where they stand,
 * that are there twice or are links, and sums that no such package grows to.
 * Packages over 4 GB and encrypted ones are refused as damaged.
 *
 * @param limit bytes that all entries together may have when unpacked
 */
export function unzip(bytes: Uint8Array, limit: number): Unzipped {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = Math.min(limit, Math.max(ZIP.grownAnyway, file.length * ZIP.growth));
  if (file.length < 4 || (file.readUInt32LE(0) !== LOCAL && file.readUInt32LE(0) !== END))
    return { flaw: 'no zip', most };
  const end = findEnd(file);
  if (end === undefined) return { flaw: 'cut short', most };
  const directory = readDirectory(file, end, most);
  if ('flaw' in directory) return { ...directory, most };
  const entries = new Map<string, Uint8Array>();
  for (const listed of directory.entries) {
    const content = unpack(file, listed);
    if (!content) return { flaw: 'damaged', entry: listed.name, most };
    entries.set(listed.name, content);
  }
  return { entries };
}

function findEnd(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
  for (let at = file.length - END_SIZE; at >= first; at--)
    if (file.readUInt32LE(at) === END && at + END_SIZE + file.readUInt16LE(at + 20) === file.length) return at;
  return undefined;
}

function readDirectory(
  file: Buffer,
  end: number,
  most: number,
): { entries: Listed[] } | { flaw: ZipFlaw; entry?: string } {
  const count = file.readUInt16LE(end + 10);
  if (count > ZIP.entries) return { flaw: 'damaged' };
  const entries: Listed[] = [];
  const names = new Set<string>();
  const first = file.readUInt32LE(end + 16);
  let at = first;
  let left = most;
  while (entries.length < count) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) return { flaw: 'damaged' };
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const flags = file.readUInt16LE(at + 8);
    const written = file.subarray(at + 46, nameEnd);
    const name = nameOf(written, flags);
    const size = file.readUInt32LE(at + 24);
    if (size > left) return { flaw: 'too large', entry: name };
    const isLink = file[at + 5] === UNIX && (file.readUInt16LE(at + 40) & 0o170_000) === LINK;
    const own = file.readUInt32LE(at + 42);
    const method = file.readUInt16LE(at + 10);
    const start = startOf(file, own, written, method);
    const packed = file.readUInt32LE(at + 20);
    // Under that name, what packs a file again could not find it.
    const isNoName = name === '__proto__';
    if (
      (flags & ENCRYPTED) !== 0 ||
      isLink ||
      isNoName ||
      names.has(name) ||
      start === undefined ||
      start + packed > first
    )
      return { flaw: 'damaged', entry: name };
    names.add(name);
    entries.push({ name, method, sum: file.readUInt32LE(at + 16), packed, size, at: own, end: start + packed });
    left -= size;
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  const inPlace = [...entries].sort((a, b) => a.at - b.at);
  const shared = inPlace.find((entry, index) => entry.end > (inPlace[index + 1]?.at ?? first));
  return shared ? { flaw: 'damaged', entry: shared.name } : { entries };
}

/** Bit 11 of the flags says UTF-8. What is not in it is taken byte by byte, so that no two names become one. */
export function nameOf(written: Buffer, flags: number): string {
  return written.toString((flags & UTF8) === 0 ? 'latin1' : 'utf8');
}

/** Where the content of an entry begins; nothing where the entry is not called there what the directory calls it. */
function startOf(file: Buffer, at: number, written: Buffer, method: number): number | undefined {
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL || file.readUInt16LE(at + 8) !== method)
    return undefined;
  const nameEnd = at + 30 + file.readUInt16LE(at + 26);
  if (!file.subarray(at + 30, nameEnd).equals(written)) return undefined;
  return nameEnd + file.readUInt16LE(at + 28);
}

/** The content of an entry, or nothing when it is not what the directory promises. */
function unpack(file: Buffer, { method, sum, packed, size, end }: Listed): Uint8Array | undefined {
  const written = file.subarray(end - packed, end);
  const content = method === 0 ? written : method === 8 ? inflate(written, size) : undefined;
  if (content?.length !== size || crc32(content) !== sum) return undefined;
  return new Uint8Array(content);
}

/** Nothing where it is damaged or unpacks to more than `size` bytes. It may be less. */
export function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    // Zero would mean no limit at all.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
