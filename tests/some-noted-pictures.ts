import { chunk, jpeg, newPng, newSvg } from './some-pictures.ts';

/** Pictures as cameras and programs write them: with what nobody sees. */

export const SECRETS = ['51.4778N', 'Canon EOS', 'Jane Smith', 'C:\\Users\\jane', '2026:11:03', 'THUMBNAIL'];

function segment(code: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A camera’s notes as TIFF: make, time, and a list for the place, whose words stand behind. */
function exif(): Buffer {
  const entries: [tag: number, text: string][] = [
    [0x010f, 'Canon EOS\0'],
    [0x0132, '2026:11:03 09:00:00\0'],
    [0x8825, '51.4778N\0'],
  ];
  const list = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  list.write('II*\0', 'latin1');
  list.writeUInt32LE(8, 4);
  list.writeUInt16LE(entries.length, 8);
  const texts: Buffer[] = [];
  let at = list.length;
  entries.forEach(([tag, text], index) => {
    const entry = 10 + index * 12;
    list.writeUInt16LE(tag, entry);
    list.writeUInt16LE(2, entry + 2);
    list.writeUInt32LE(text.length, entry + 4);
    list.writeUInt32LE(at, entry + 8);
    texts.push(Buffer.from(text, 'latin1'));
    at += text.length;
  });
  return Buffer.concat([list, ...texts, Buffer.from('THUMBNAIL')]);
}

const icc = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1'));

/** A photograph: place, camera, words, a profile of its colours, and something behind its end. */
export const notedJpeg = new Uint8Array(
  Buffer.concat([
    jpeg.subarray(0, 20),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif()])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="51.4778N"/>Jane Smith', 'latin1')),
    segment(0xed, Buffer.from('Photoshop 3.0\0Jane Smith', 'latin1')),
    icc,
    segment(0xfe, Buffer.from('C:\\Users\\jane\\cell 12.jpg', 'latin1')),
    jpeg.subarray(20),
    Buffer.from('MotionPhoto Jane Smith', 'latin1'),
  ]),
);
/** The same without; its colours stay as they are. */
export const bareJpeg = new Uint8Array(Buffer.concat([jpeg.subarray(0, 20), icc, jpeg.subarray(20)]));

const plain = Buffer.from(newPng(4, 3, 77));
const density = chunk('pHYs', Buffer.alloc(9, 1));
export const notedPng = new Uint8Array(
  Buffer.concat([
    plain.subarray(0, 33),
    density,
    chunk('tEXt', Buffer.from('Author\0Jane Smith', 'latin1')),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="51.4778N"/>', 'latin1')),
    chunk('eXIf', exif()),
    chunk('tIME', Buffer.alloc(7)),
    chunk('prVW', Buffer.from('THUMBNAIL')),
    plain.subarray(33),
    Buffer.from('the rest of the cropped picture THUMBNAIL'),
  ]),
);
export const barePng = new Uint8Array(Buffer.concat([plain.subarray(0, 33), density, plain.subarray(33)]));

const drawn =
  '<g id="a"><rect width="40" height="30" fill="#336"/><text>a &lt; b</text><style>.a{fill:red}</style></g>';
const root =
  'width="40" height="30" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"';
export const notedSvg = newSvg(
  `<!-- Jane Smith --><metadata><a><b>51.4778N</b><c/></a></metadata><sodipodi:namedview x="Jane Smith"><p/></sodipodi:namedview><title>C:\\Users\\jane</title>${drawn.replace('<rect ', '<rect sodipodi:note="Jane Smith" ')}`,
  `${root} sodipodi:docname="C:\\Users\\jane\\map.svg"`,
);
export const bareSvg = newSvg(drawn, 'width="40" height="30" xmlns:xlink="http://www.w3.org/1999/xlink"');
