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
const LOCAL_SIZE = 30;
const END_SIZE = 22;
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
  return Buffer.concat(packageChunks(entries));
}

/** The same in chunks, which follow each other: those of an entry are the same objects in each package that it is in. */
export function packageChunks(entries: readonly PackedEntry[]): Uint8Array[] {
  const heads = entries.map(headOf);
  const list = Buffer.alloc(heads.reduce((sum, head) => sum + head.length + 16, END_SIZE));
  let at = 0;
  let listed = 0;
  for (const [index, { packed }] of entries.entries()) {
    const head = heads[index]!;
    list.writeUInt32LE(CENTRAL, listed);
    list.writeUInt16LE(NEEDED, listed + 4);
    head.copy(list, listed + 6, 4, LOCAL_SIZE);
    list.writeUInt32LE(at, listed + 42);
    listed += 46 + head.copy(list, listed + 46, LOCAL_SIZE);
    at += head.length + packed.length;
  }
  list.writeUInt32LE(END, listed);
  list.writeUInt16LE(entries.length, listed + 8);
  list.writeUInt16LE(entries.length, listed + 10);
  list.writeUInt32LE(listed, listed + 12);
  list.writeUInt32LE(at, listed + 16);
  return [...entries.flatMap(({ packed }, index) => [heads[index]!, packed]), list];
}

const heads = new WeakMap<PackedEntry, Buffer>();

/** What stands before an entry. From the version needed on, it stands in the list as well. */
function headOf(entry: PackedEntry): Buffer {
  const made = heads.get(entry);
  if (made) return made;
  const { name, method, sum, size, packed } = entry;
  const written = Buffer.from(name);
  const head = Buffer.alloc(LOCAL_SIZE + written.length);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(NEEDED, 4);
  head.writeUInt16LE(written.length === name.length ? 0 : UTF8, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt16LE(NO_DAY, 12);
  head.writeUInt32LE(sum, 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(written.length, 26);
  written.copy(head, LOCAL_SIZE);
  heads.set(entry, head);
  return head;
}
