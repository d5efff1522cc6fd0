/** A square picture as PNG bytes and how many pixels wide it is. */
export type SizedPng = { size: number; png: Uint8Array };

/** Edges in pixels that Windows shows; 256 is the largest that the container can name. */
export const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];

/** The type that each edge has on macOS, which draws the smallest from those of twice the density. */
const ICNS_TYPES: readonly [type: string, size: number][] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

export const ICNS_SIZES = [...new Set(ICNS_TYPES.map(([, size]) => size))];

/** An .ico: a directory of entries of 16 bytes, and the PNGs behind it, as Windows reads them since Vista. */
export function newIco(pictures: readonly SizedPng[]): Buffer {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    directory.writeUInt8(size % 256, at); // 0 stands for 256
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** An .icns: blocks of a type, a length that counts its own eight bytes, and a PNG. Throws where an edge is missing. */
export function newIcns(pictures: readonly SizedPng[]): Buffer {
  const blocks = ICNS_TYPES.map(([type, size]) => {
    const picture = pictures.find((each) => each.size === size);
    if (!picture) throw new Error(`An .icns needs a picture of ${size} pixels.`);
    return block(type, picture.png);
  });
  return block('icns', Buffer.concat(blocks));
}

function block(type: string, bytes: Uint8Array): Buffer {
  const head = Buffer.from(`${type}    `, 'latin1');
  head.writeUInt32BE(8 + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}
