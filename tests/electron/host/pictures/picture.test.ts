import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../electron/host/pictures/picture.ts';
import { chunk, jpeg, newPng, newSvg } from '../../../some-pictures.ts';

const exif = (orientation: number) => {
  const notes = Buffer.alloc(26);
  notes.write('MM\0*', 0, 'latin1');
  notes.writeUInt32BE(8, 4);
  notes.writeUInt16BE(1, 8);
  notes.writeUInt16BE(0x0112, 10);
  notes.writeUInt16BE(3, 12);
  notes.writeUInt32BE(1, 14);
  notes.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), notes]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 4);
  return Buffer.concat([head, content, jpeg.subarray(2)]);
};

describe('a picture tells its type and size', () => {
  test.each<[string, Uint8Array, object]>([
    ['PNG', newPng(40, 30), { type: 'image/png', width: 40, height: 30 }],
    ['JPEG', jpeg, { type: 'image/jpeg', width: 8, height: 5 }],
    ['upright JPEG of a camera', exif(1), { type: 'image/jpeg', width: 8, height: 5 }],
    ['SVG', newSvg(), { type: 'image/svg+xml', width: 40, height: 30 }],
    ['SVG in millimetres', newSvg('', 'width="25.4mm" height="50.8mm"'), { width: 96, height: 192 }],
    ['SVG with a box only', newSvg('', 'viewBox="0 0 300 100.4"'), { width: 300, height: 100 }],
    ['SVG with a box and one edge', newSvg('', 'viewBox="0 0 300 100" width="600"'), { width: 600, height: 200 }],
    ['SVG in per cent of its box', newSvg('', 'width="100%" height="100%" viewBox="0,0,7,9"'), { width: 7, height: 9 }],
    [
      'SVG with a prologue, styles, a gradient and a picture inside',
      Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <!-- Drawn by hand; <svg width="9"> -->
        <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width='10' height='20'
          xmlns:ink="http://www.inkscape.org/namespaces/inkscape" ink:export-filename="C:\\pictures\\a.png">
        <svg:style><![CDATA[ .a { fill: url(#g) } ]]></svg:style><svg:linearGradient id="g"/>
        <svg:path class="a" d="M0 0h1v1z" aria-label="Caf&#233; &amp; bar" style="stroke:url('#g')" filter="url(#g)"/>
        <svg:use xlink:href="#g"/><svg:image href="data:image/png;base64,iVBORw0KGgo="/></svg:svg>`),
      { width: 10, height: 20 },
    ],
    [
      'SVG of a drawing program, with its document type',
      Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n<!-- Drawn by a program -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
        ${Buffer.from(newSvg())}`),
      { width: 40, height: 30 },
    ],
  ])('%s', (_what, bytes, expected) => {
    expect(readPicture(bytes, 'a picture')).toMatchObject({ name: 'a picture', ...expected });
  });
});

describe('a picture is refused by its name, with what is wrong', () => {
  const unusual = Buffer.from(jpeg);
  unusual[unusual.indexOf('\xff\xc0', 0, 'latin1') + 1] = 0xc3;
  const moving = Buffer.concat([newPng().subarray(0, 33), chunk('acTL', Buffer.alloc(8)), newPng().subarray(33)]);
  const changed = newPng();
  changed[18] = 9;
  const noPixels = Buffer.concat([newPng().subarray(0, 33), chunk('IEND', Buffer.alloc(0))]);
  const svg = (inside: string, root?: string) => newSvg(inside, root);
  const script = /holds a script\. Save it as a plain SVG or as PNG and put it in again\.$/;
  const outside = /refers to something outside itself/;
  const xml = (text: string) => Buffer.from(text);
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /is empty/],
    ['another file', xml('Dear reader'), /is neither PNG, JPEG nor SVG. Save it as PNG/],
    ['a GIF', xml('GIF89a....'), /is neither/],
    ['a web page', xml('<html><body><p>x</p></body></html>'), /is neither/],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), /has 10\.0 MB, .* up to 10 MB/],
    ['an edge too long', newPng(12_001, 1), /has 12,001 × 1 pixels, and no edge may have more than 12,000/],
    ['a PNG cut short', newPng().subarray(0, -5), /is damaged or incomplete/],
    ['a PNG with a changed byte', changed, /is damaged/],
    ['a PNG without pixels', noPixels, /is damaged/],
    ['a PNG that moves', moving, /moves/],
    ['a JPEG cut short', jpeg.subarray(0, -40), /is damaged/],
    ['a JPEG of an odd kind', unusual, /of a kind that few programs show/],
    ['a JPEG on its side', exif(6), /lying on its side/],
    ['script', svg('<script>alert(1)</script>'), script],
    ['script under another prefix', svg('<x:sCript xmlns:x="http://www.w3.org/2000/svg"/>'), script],
    ['a handler', svg('<g onload="alert(1)"/>'), /runs a script by “onload”/],
    ['a handler on the root', svg('', 'width="1" height="1" onclick="x"'), /runs a script/],
    ['a web page inside', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'), /web page/],
    ['an animation', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), /moves/],
    ['a picture from elsewhere', svg('<image href="https://example.org/a.png"/>'), outside],
    [
      'a file from elsewhere',
      svg('<image xmlns:l="http://www.w3.org/1999/xlink" l:href="file:///etc/passwd"/>'),
      outside,
    ],
    ['an SVG inside as data', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), outside],
    ['a link that runs code', svg('<a href=" java&#10;script:alert(1)"><text>x</text></a>'), outside],
    ['a use from elsewhere', svg('<use href="other.svg#a"/>'), outside],
    ['a style from elsewhere', svg('<style>@import "https://example.org/a.css";</style>'), outside],
    ['a fill from elsewhere', svg('<rect fill="url(https://example.org/a.svg#b)"/>'), outside],
    ['a style in escapes', svg('<rect style="fill:u\\72l(//example.org/a)"/>'), outside],
    ['a style in references', svg('<rect style="fill:url&#40;//example.org/a)"/>'), outside],
    ['a style behind a comment', svg('<style>a{b:url(#x/*)}c{d:url(//e.org/*/}</style>'), outside],
    ['another base', svg('', 'width="1" height="1" xml:base="https://example.org/"'), outside],
    ['a stylesheet by instruction', xml(`<?xml-stylesheet href="a.css"?>${Buffer.from(newSvg())}`), /instruction/],
    [
      'an XML bomb',
      xml(`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${Buffer.from(newSvg('&b;'))}`),
      /document type/,
    ],
    [
      'a document type from elsewhere',
      xml(`<!DOCTYPE svg SYSTEM "file:///etc/passwd">${Buffer.from(newSvg())}`),
      /document type/,
    ],
    ['a document type inside', newSvg('<!DOCTYPE svg>'), /document type/],
    ['an unknown entity', svg('<text>&nbsp;</text>'), /entity/],
    ['a tag left open', svg('<g>'), /not well formed/],
    ['two roots', Buffer.concat([newSvg(), newSvg()]), /not well formed/],
    ['another root', xml('<x xmlns="http://www.w3.org/2000/svg"><svg/></x>'), /not well formed/],
    ['no namespace', xml('<svg width="1" height="1"/>'), /does not say that it is an SVG/],
    ['no size', svg('', ''), /does not say how wide and high it is/],
    ['a size without end', svg('', 'width="1e99" height="1"'), /does not say how wide/],
    ['a size beyond reason', svg('', 'width="99999" height="1"'), /99,999 × 1 pixels/],
    ['nesting without end', svg('<g>'.repeat(300) + '</g>'.repeat(300)), /nests too deep/],
    ['another encoding', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<svg/>', 'utf16le')]), /is neither/],
    ['another encoding by its word', xml(`<?xml version="1.0" encoding="UTF-7"?>${Buffer.from(newSvg())}`), /UTF-8/],
  ])('%s', (_what, bytes, says) => {
    const read = () => readPicture(bytes, 'town.png');
    expect(read).toThrow(says);
    expect(read).toThrow(/^The picture “town\.png” /);
    expect(read).toThrow(expect.objectContaining({ code: 'bad input' }));
  });

  test('or is whole, whatever its bytes', () => {
    const whole = [newPng(9, 9), jpeg, newSvg(), exif(1)].map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.boolean(), (bytes, at, value, cut) => {
        const copy = cut ? Buffer.from(bytes.subarray(0, at % bytes.length)) : Buffer.from(bytes);
        copy[at % bytes.length] = value;
        try {
          const { width, height } = readPicture(copy, 'x');
          expect(Math.min(width, height)).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad input' });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['attributes', `<svg xmlns="http://www.w3.org/2000/svg" ${' a="b"'.repeat(1_500_000)}`],
    ['halves of attributes', `<svg ${'a '.repeat(4_500_000)}`],
    ['comments', `${'<!---->'.repeat(1_200_000)}<svg `],
    ['one comment', `<!--${'-'.repeat(9_000_000)}<svg `],
    ['tags', '<svg '.repeat(1_800_000)],
    ['blanks', `${' '.repeat(9_000_000)}<svg `],
  ])('however much there is of it: %s', (_what, text) => {
    expect(() => readPicture(Buffer.from(text), 'x')).toThrow(expect.objectContaining({ code: 'bad input' }));
  });
});
