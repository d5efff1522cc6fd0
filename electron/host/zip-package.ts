import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { LOCAL } from './zip-entries.ts';

/** An entry as it lies in a package: its name, how it is packed, the sum and length of its content, and the packed bytes. */
export type PackedEntry = { name: string; method: 0 | 8; sum: number; size: number; packed: Uint8Array };

/** Pictures and versions, which would only cost time to pack once more. */
const PACKED_ALREADY = /\.(?:png|jpg|gz)$/;
const LEVEL = { level: 6 };
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 1 << 11;
/** Of programs that can unpack it: 2.0, the first that could do what is in it. */
const NEEDED = 20;
/** The first day that a package can name, so that equal contents make equal files. */
const NO_DAY = (1 << 5) | 1;

/**
 * Contents never change, so that what was packed once is copied by the saves that follow.
 */
const known = new WeakMap<Uint8Array, PackedEntry>();
const deflateLater = promisify<Uint8Array, typeof LEVEL, Buffer>(deflateRaw);

/** Packs in another thread what is not packed yet. */
export async function packEntry(name: string, content: Uint8Array): Promise<PackedEntry> {
  return (
    knownEntry(name, content) ??
    newEntry(name, content, isPlain(name, content) ? content : await deflateLater(content, LEVEL))
  );
}

/** The same, at once. */
export function packEntryNow(name: string, content: Uint8Array): PackedEntry {
  return (
    knownEntry(name, content) ??
    newEntry(name, content, isPlain(name, content) ? content : deflateRawSync(content, LEVEL))
  );
}

function isPlain(name: string, content: Uint8Array): boolean {
  return content.length === 0 || PACKED_ALREADY.test(name);
}

function knownEntry(name: string, content: Uint8Array): PackedEntry | undefined {
  const entry = known.get(content);
  return entry?.name === name ? entry : undefined;
}

function newEntry(name: string, content: Uint8Array, packed: Uint8Array): PackedEntry {
  const method = packed === content ? 0 : 8;
  const entry: PackedEntry = { name, method, sum: crc32(content), size: content.length, packed };
  known.set(content, entry);
  return entry;
}

/** The bytes of a ZIP package of these entries, in this order. */
export function writePackage(entries: readonly PackedEntry[]): Buffer {
  const names = entries.map(({ name }) => Buffer.from(name));
  const list = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const body = entries.reduce((sum, { packed }, index) => sum + 30 + names[index]!.length + packed.length, 0);
  // Of a whole report, even to fill it with zeros takes its time: all of the body is written below.
  const file = Buffer.allocUnsafeSlow(body + list + 22).fill(0, body);
  let at = 0;
  let listed = body;
  for (const [index, entry] of entries.entries()) {
    const name = names[index]!;
    const head = headOf(entry, name);
    file.writeUInt32LE(CENTRAL, listed);
    file.writeUInt16LE(NEEDED, listed + 4);
    head.copy(file, listed + 6);
    file.writeUInt32LE(at, listed + 42);
    listed += 46 + name.copy(file, listed + 46);
    file.writeUInt32LE(LOCAL, at);
    at += 4 + head.copy(file, at + 4);
    at += name.copy(file, at);
    file.set(entry.packed, at);
    at += entry.packed.length;
  }
  file.writeUInt32LE(END, listed);
  file.writeUInt16LE(entries.length, listed + 8);
  file.writeUInt16LE(entries.length, listed + 10);
  file.writeUInt32LE(list, listed + 12);
  file.writeUInt32LE(body, listed + 16);
  return file;
}

/** What stands of an entry both before it and in the list: from the version needed to the length of further fields, of which there are none. */
function headOf({ name, method, sum, size, packed }: PackedEntry, written: Buffer): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(NEEDED, 0);
  head.writeUInt16LE(written.length === name.length ? 0 : UTF8, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(NO_DAY, 8);
  head.writeUInt32LE(sum, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(written.length, 22);
  return head;
}
