import { crc32, createInflateRaw } from 'node:zlib';
import { REPORT, ZIP } from './limits.ts';
import { LOCAL, nameOf } from './zip-entries.ts';

/** An entry of a damaged package. `whole`: its sum is right; otherwise it is as much as could be unpacked. */
export type SalvagedEntry = { name: string; content: Uint8Array; whole: boolean };

const SIGN = Buffer.of(0x50, 0x4b, 3, 4);
const SIZES_FOLLOW = 1 << 3;

/**
 * Every entry whose own head is still there, whether the directory at the end of the package is or not.
 *
 * @param atShare told before each entry how much of the package is read, from 0 to 1; what it throws ends the reading
 */
export async function salvageEntries(
  bytes: Uint8Array,
  atShare: (share: number) => void = () => {},
): Promise<SalvagedEntry[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: SalvagedEntry[] = [];
  let left = Math.min(REPORT.unpacked, Math.max(ZIP.grownAnyway, file.length * ZIP.growth));
  for (let at = file.indexOf(SIGN); at >= 0 && found.length < ZIP.entries; ) {
    atShare(at / file.length);
    const entry = at + 30 <= file.length && file.readUInt32LE(at) === LOCAL ? await entryAt(file, at, left) : undefined;
    if (entry) {
      found.push(entry);
      left -= entry.content.length;
    }
    // What is whole cannot hold another one; what is not may hide where the next begins.
    at = file.indexOf(SIGN, entry?.whole ? entry.end : at + 4);
  }
  return found;
}

async function entryAt(file: Buffer, at: number, most: number): Promise<(SalvagedEntry & { end: number }) | undefined> {
  const flags = file.readUInt16LE(at + 6);
  const method = file.readUInt16LE(at + 8);
  const nameEnd = at + 30 + file.readUInt16LE(at + 26);
  const start = nameEnd + file.readUInt16LE(at + 28);
  if ((method !== 0 && method !== 8) || nameEnd > file.length || start > file.length) return undefined;
  const name = nameOf(file.subarray(at + 30, nameEnd), flags);
  const isSized = (flags & SIZES_FOLLOW) === 0;
  const packed = isSized ? file.subarray(start, start + file.readUInt32LE(at + 18)) : file.subarray(start);
  // Without its size, nobody can tell where an entry ends that is not packed.
  if (method === 0 && !isSized) return undefined;
  const content = method === 0 ? Buffer.from(packed.subarray(0, most)) : await inflateAsFar(packed, most);
  const whole =
    isSized && content.length === file.readUInt32LE(at + 22) && crc32(content) === file.readUInt32LE(at + 14);
  return { name, content: new Uint8Array(content), whole, end: start + packed.length };
}

/** As much as can be unpacked, up to where it is damaged or cut. */
function inflateAsFar(packed: Buffer, most: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const inflate = createInflateRaw();
    const end = () => resolve(Buffer.concat(pieces));
    inflate.on('data', (piece: Buffer) => {
      const kept = piece.subarray(0, most - length);
      pieces.push(kept);
      length += kept.length;
      if (length >= most) inflate.destroy();
    });
    for (const event of ['end', 'error', 'close']) inflate.on(event, end);
    // In small pieces, so that what comes before a fault comes out.
    for (let at = 0; at < packed.length && !inflate.destroyed; at += 512) inflate.write(packed.subarray(at, at + 512));
    inflate.end();
  });
}
