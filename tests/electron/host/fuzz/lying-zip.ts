import { crc32, deflateRawSync } from 'node:zlib';

/** An entry, and what the package says of it that is not so. */
export type LyingEntry = {
  name: string;
  content: Uint8Array;
  stored?: boolean;
  localName?: string;
  size?: number;
  packedSize?: number;
  sum?: number;
  flags?: number;
  method?: number;
  /** A symbolic link, by its mode. */
  link?: boolean;
  /** Stands where this other entry, by its place in the list, stands. */
  sharesWith?: number;
  /** Bytes by which the directory leads beside it. */
  offBy?: number;
};

/** Packs entries as they are told, whatever is true. */
export function zipOf(entries: readonly LyingEntry[], { count = entries.length, comment = '' } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = entry.stored ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const said = {
      method: entry.method ?? (entry.stored ? 0 : 8),
      flags: entry.flags ?? 0x800,
      sum: entry.sum ?? crc32(entry.content),
      packed: entry.packedSize ?? packed.length,
      size: entry.size ?? entry.content.length,
    };
    const place = (entry.sharesWith === undefined ? at : (places[entry.sharesWith] ?? at)) + (entry.offBy ?? 0);
    places.push(place);
    if (entry.sharesWith === undefined) {
      const local = head(0x04034b50, 30, said, entry.localName ?? entry.name, 6);
      pieces.push(local, packed);
      at += local.length + packed.length;
    }
    const central = head(0x02014b50, 46, said, entry.name, 8);
    central.writeUInt16LE(0x0314, 4);
    if (entry.link) central.writeUInt32LE((0o120777 << 16) >>> 0, 38);
    central.writeUInt32LE(Math.max(0, place), 42);
    directory.push(central);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end, Buffer.from(comment, 'latin1')]));
}

type Said = { method: number; flags: number; sum: number; packed: number; size: number };

/** The fields that both kinds of head have, from the flags on, which stand at `from`. */
function head(sign: number, length: number, said: Said, name: string, from: number): Buffer {
  const written = Buffer.from(name);
  const bytes = Buffer.alloc(length + written.length);
  bytes.writeUInt32LE(sign, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(said.flags, from);
  bytes.writeUInt16LE(said.method, from + 2);
  bytes.writeUInt32LE(0x00210000, from + 4);
  bytes.writeUInt32LE(said.sum >>> 0, from + 8);
  bytes.writeUInt32LE(said.packed >>> 0, from + 12);
  bytes.writeUInt32LE(said.size >>> 0, from + 16);
  bytes.writeUInt16LE(written.length, from + 20);
  written.copy(bytes, length);
  return bytes;
}
