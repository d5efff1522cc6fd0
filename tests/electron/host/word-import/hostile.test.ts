import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from '../../../../electron/host/word-import/read-word.ts';
import { newWord, p, r } from './new-word.ts';

/** Files that are broken, or made to do harm, are refused in plain words and at once. */

const bytes = (text: string) => new TextEncoder().encode(text);
const document = (xml: string) => newWord({ body: '', files: { 'word/document.xml': xml } });
const ole = (stream: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(stream, 'utf16le')]);
const whole = newWord({ body: p(r('Words')) });

test.each<[string, Uint8Array, RegExp]>([
  ['an old Word file', ole('WordDocument'), /old kind \(\.doc\)/],
  ['one behind a password', ole('EncryptedPackage'), /protected by a password/],
  ['something else', bytes('Just words.'), /is no Word file/],
  ['nothing', new Uint8Array(), /is no Word file/],
  ['a package of something else', zipSync({ 'a.txt': bytes('a') }), /is no Word file, or its text is missing/],
  ['an OpenDocument file', zipSync({ 'content.xml': bytes('<a/>') }), /OpenDocument/],
  ['a file that was cut', whole.slice(0, whole.length - 30), /is damaged/],
  ['XML that ends too early', document('<w:document><w:body>'), /is damaged/],
  ['XML that is none', document('a < b'), /is damaged/],
  ['another Office file', document('<w:workbook xmlns:w="x"/>'), /no Word file/],
  [
    'entities that grow',
    document('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'),
    /is damaged/,
  ],
  ['an entity that is not declared', document('<w:document>&xxe;</w:document>'), /is damaged/],
  ['elements too deep', document(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), /is damaged.*deep/],
])('%s', (_name, file, why) => {
  expect(() => readWord(file, 'report.docx')).toThrow(why);
  expect(() => readWord(file, 'report.docx')).toThrow('“report.docx”');
});

test('a small file that would fill the memory', () => {
  const bomb = newWord({ body: '', files: { 'word/media/a.png': new Uint8Array(3_000_000) } });
  expect(bomb.length).toBeLessThan(20_000);
  expect(() => readWord(bomb, 'bomb.docx', { limit: 1_000_000 })).toThrow(/when unpacked/);
});

test('tables that claim to be endless are cut to what a report may have', () => {
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p(r('a'))}</w:tc>`;
  const { text } = readWord(newWord({ body: `<w:tbl><w:tr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>` }), 'a.docx');
  expect(text.length).toBeLessThan(3000);
});

test('styles and lists that lead round in circles end', () => {
  const styles = ['a', 'b']
    .map(
      (id, index, all) =>
        `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${all[1 - index]}"/></w:style>`,
    )
    .join('');
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const { text } = readWord(newWord({ styles, numbering, body: p(r('Words'), 'a') }), 'a.docx');
  expect(text.trim()).toBe('Words');
});
