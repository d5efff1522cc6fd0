import { crc32, inflateRawSync } from 'node:zlib';

/** The entries of a ZIP package, by name, unpacked. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

export type ZipFlaw = 'no zip' | 'cut short' | 'damaged' | 'too large';
export type Unzipped = { entries: ZipEntries } | { flaw: ZipFlaw; entry?: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8 = 1 << 11;
const ENCRYPTED = 1;

/**
 * Unpacks a ZIP package in memory. fflate, which writes ours, neither checks the sums nor holds an entry to the size
 * that it claims, so a damaged file could pass as whole and a small one fill the memory; this does both.
 * Packages over 4 GB and encrypted ones are refused as damaged.
 *
 * @param limit bytes that all entries together may have when unpacked
 */
export function unzip(bytes: Uint8Array, limit: number): Unzipped {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || (file.readUInt32LE(0) !== LOCAL && file.readUInt32LE(0) !== END)) return { flaw: 'no zip' };
  const end = findEnd(file);
  if (end === undefined) return { flaw: 'cut short' };
  const entries = new Map<string, Uint8Array>();
  let at = file.readUInt32LE(end + 16);
  let left = limit;
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) return { flaw: 'damaged' };
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const flags = file.readUInt16LE(at + 8);
    const name = file.toString((flags & UTF8) === 0 ? 'latin1' : 'utf8', at + 46, nameEnd);
    const size = file.readUInt32LE(at + 24);
    if (size > left) return { flaw: 'too large', entry: name };
    const content = (flags & ENCRYPTED) === 0 ? unpack(file, at, size) : undefined;
    if (!content || entries.has(name)) return { flaw: 'damaged', entry: name };
    entries.set(name, content);
    left -= size;
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return { entries };
}

function findEnd(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
  for (let at = file.length - END_SIZE; at >= first; at--)
    if (file.readUInt32LE(at) === END && at + END_SIZE + file.readUInt16LE(at + 20) === file.length) return at;
  return undefined;
}

/** The content of the entry that the directory describes at `at`, or nothing when it is not what is promised there. */
function unpack(file: Buffer, at: number, size: number): Uint8Array | undefined {
  const method = file.readUInt16LE(at + 10);
  const local = file.readUInt32LE(at + 42);
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return undefined;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
  const content = method === 0 ? packed : method === 8 ? inflate(packed, size) : undefined;
  if (content?.length !== size || crc32(content) !== file.readUInt32LE(at + 16)) return undefined;
  return new Uint8Array(content);
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  try {
    // Zero would mean no limit at all.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
