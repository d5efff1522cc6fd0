import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPicture } from '../../../electron/host/pictures/picture.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { loadTable, loadTableFile } from '../../../electron/host/table-file.ts';
import { readEdition } from '../../../electron/host/templates.ts';
import { loadTextSource } from '../../../electron/host/text-source.ts';
import { readWord } from '../../../electron/host/word-import/read-word.ts';
import { unzip } from '../../../electron/host/zip-entries.ts';
import { newTestReport } from '../../editions.ts';
import { newPng, newSvg } from '../../some-pictures.ts';
import { type LyingEntry, zipOf } from './fuzz/lying-zip.ts';
import { newWorkbook, sheetXml } from './new-workbook.ts';
import { headings, newWord, p, r } from './word-import/new-word.ts';

/** Files made to do harm, each with what it would have done, and what the fuzz test has found. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

const json = strToU8(JSON.stringify(newTestReport()));
const report: LyingEntry = { name: 'report.json', content: json };
const other: LyingEntry = { name: 'extra/a.txt', content: strToU8('a'.repeat(5000)) };

describe('a package', () => {
  test.each<[string, LyingEntry[], number?]>([
    ['whose entries share bytes', [report, other, { ...other, name: 'extra/b.txt', sharesWith: 1 }]],
    ['with an entry inside another one', [report, { ...other, stored: true }, { ...report, name: 'b', offBy: -2500 }]],
    ['with an entry twice', [report, other, other]],
    ['with an entry that is called otherwise where it stands', [report, { ...other, localName: '../../a.txt' }]],
    ['with a link', [report, { ...other, link: true }]],
    ['with an encrypted entry', [report, { ...other, flags: 0x801 }]],
    ['with a wrong sum', [report, { ...other, sum: 1 }]],
    ['with a size that is too small', [report, { ...other, size: 10 }]],
    ['with a size that is too large', [report, { ...other, size: 6000 }]],
    ['with more bytes than the file', [report, { ...other, packedSize: 0x7fffffff }]],
    ['packed in a way that nobody uses', [report, { ...other, method: 99 }]],
    ['that lists more than it holds', [report], 9],
    ['with an entry that no object can hold', [report, { ...other, name: '__proto__' }]],
  ])('%s is refused', (_what, entries, count) => {
    expect(unzip(zipOf([report, other]), 1_000_000)).toHaveProperty('entries');
    expect(unzip(zipOf(entries, count === undefined ? {} : { count }), 1_000_000)).toMatchObject({ flaw: 'damaged' });
  });

  test('with more entries than any has is refused before any is unpacked', () => {
    const many = Array.from(
      { length: 10_001 },
      (_, index): LyingEntry => ({ name: `${index}`, content: json.subarray(0, 2), stored: true }),
    );
    expect(unzip(zipOf(many), 1_000_000)).toMatchObject({ flaw: 'damaged' });
  });

  test('that would grow beyond all reason is refused before it is unpacked, though no limit of sizes stops it', async () => {
    const zeros = new Uint8Array(90_000_000);
    const bomb = zipSync({ 'report.json': json, 'assets/a.svg': zeros });
    expect(bomb.length).toBeLessThan(200_000);
    const path = join(folder, 'bomb.assay');
    await writeFile(path, bomb);
    await expect(loadReport(path)).rejects.toThrow('“bomb.assay” would unpack to more than 64 MB');
  });

  test('of small size with JSON that would fill the memory is refused', async () => {
    const path = join(folder, 'json.assay');
    for (const text of [`[${'{},'.repeat(6_000_000)}0]`, '['.repeat(200)]) {
      await writeFile(path, zipSync({ 'report.json': strToU8(text) }));
      await expect(loadReport(path)).rejects.toThrow('“json.assay” cannot be opened. It holds more than any report.');
    }
  });
});

describe('a file that is none', () => {
  test.runIf(process.platform !== 'win32')('a pipe or a device is not waited for', async () => {
    const pipe = join(folder, 'pipe.assay');
    execFileSync('mkfifo', [pipe]);
    await expect(loadReport(pipe)).rejects.toThrow('“pipe.assay” is a device or a pipe, and no file. Choose a file.');
    await expect(loadTableFile(pipe)).rejects.toThrow('is a device or a pipe');
    await expect(loadTextSource(pipe)).rejects.toThrow('is a device or a pipe');
    await expect(loadTextSource('/dev/zero')).rejects.toThrow('“zero” is a device or a pipe');
  });

  test('a packed one under another name is no picture', () => {
    expect(() => readPicture(gzipSync(json), 'a.png')).toThrow('is neither PNG, JPEG nor SVG');
  });
});

describe('a Word file', () => {
  const numbers = (list: string, level = '0') =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const lists = (level: string, start: string, text: string) =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

  test.each<[string, Parameters<typeof newWord>[0]]>([
    ['a heading of a level below the first', { body: p(r('Words'), '', '<w:outlineLvl w:val="-5"/>') }],
    [
      'a list that begins before the first letter',
      { numbering: lists('0', '-99', '%1'), body: p(r('Words'), '', numbers('1')) },
    ],
    [
      'a list of a level that is none',
      { numbering: lists('0', '1', '%1'), body: p(r('Words'), '', numbers('1', '-3')) },
    ],
    [
      'a list a thousand million levels deep',
      { numbering: lists('999999999', '1', '%1'), body: p(r('Words'), '', numbers('1', '999999999')) },
    ],
    [
      'columns wider than the world',
      {
        body: `<w:tbl><w:tblGrid><w:gridCol w:w="-999999999"/><w:gridCol w:w="1000000000"/></w:tblGrid><w:tr><w:tc>${p(r('Words'))}</w:tc><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      },
    ],
  ])('with %s is read', (_what, parts) => {
    expect(readWord(newWord(parts), 'a.docx').text).toContain('Words');
  });

  test.each<[string, Parameters<typeof newWord>[0]]>([
    ['spaces without end', { body: p(r(`a${' '.repeat(300_000)}b`, '<w:b/>') + r('c')) }],
    [
      'spaces without end round a line break',
      { body: p(`${r(' '.repeat(200_000))}<w:r><w:br/></w:r>${r(`${' '.repeat(200_000)}b`)}`) },
    ],
    [
      'styles based on one another without end',
      {
        styles: Array.from(
          { length: 20_000 },
          (_, at) => `<w:style w:styleId="s${at}"><w:name w:val="n"/><w:basedOn w:val="s${at + 1}"/></w:style>`,
        ).join(''),
        body: p(r('b'), 's0').repeat(300),
      },
    ],
    [
      'text boxes without number in one drawing',
      { body: p(`<w:r><w:drawing>${`<w:txbxContent>${p(r('b'))}</w:txbxContent>`.repeat(6000)}</w:drawing></w:r>`) },
    ],
    [
      'bookmarks that are never closed',
      {
        body: p(
          Array.from({ length: 20_000 }, (_, at) => `<w:bookmarkStart w:id="${at}" w:name="n${at}"/>`).join('') +
            '<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(5000) +
            r('b'),
        ),
      },
    ],
    [
      'a label as long as a book before each item',
      {
        numbering: lists('0', '1', 'x'.repeat(2_000_000)),
        styles: headings,
        body: p(r('b'), 'berschrift1', numbers('1')).repeat(2000),
      },
    ],
  ])('with %s is read at once', (_what, parts) => {
    const start = process.cpuUsage();
    expect(readWord(newWord(parts), 'a.docx').text).toContain('b');
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });

  test('with fields that lie in one another without end is refused', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const file = newWord({ body: p(begin.repeat(50_000) + r('b').repeat(50_000)) });
    expect(() => readWord(file, 'a.docx')).toThrow('The fields of this Word file lie too deep in one another.');
  });

  test('with more elements than any report is refused', () => {
    const file = newWord({
      body: '',
      files: { 'word/document.xml': `<w:document>${'<a/>'.repeat(1_100_000)}</w:document>` },
    });
    expect(() => readWord(file, 'a.docx')).toThrow('more elements than any report');
  });
});

describe('a table', () => {
  const sheet = (rows: string, strings = '') => newWorkbook([{ name: 'A', xml: sheetXml(rows) }], { strings });

  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'with cells far to the right in every row',
      () => sheet('<row><c r="ALK1"><v>1</v></c></row>'.repeat(4000)),
      /more than 3,000,000 cells/,
    ],
    [
      'whose cells all show the same long words',
      () =>
        sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(3), `<si><t>${'x'.repeat(32_000)}</t></si>`),
      /words without end/,
    ],
    [
      'with a cell that holds a book',
      () => sheet('<row><c t="s"><v>0</v></c></row>', `<si><t>${'x'.repeat(40_000)}</t></si>`),
      /more than 32,767 characters in cell A1/,
    ],
    [
      'with a column beyond the alphabet',
      () => sheet(`<row><c r="${'A'.repeat(400)}1"><v>1</v></c></row>`),
      /beyond the 1000 columns/,
    ],
    ['of delimiters alone', () => strToU8(`a,b\n${','.repeat(4_000_000)}`), /more than 3,000,000 cells/],
  ])('%s is refused', (_what, bytes, why) => {
    expect(() => loadTable(bytes(), 'a')).toThrow(why);
  });

  test.each<[string, () => Uint8Array]>([
    ['rows without a cell', () => sheet(`<row><c><v>1</v></c></row>${'<row></row>'.repeat(200_000)}`)],
    [
      'cells without a value',
      () => sheet(`<row><c><v>1</v></c></row>${`<row>${'<c><x/></c>'.repeat(20)}</row>`.repeat(5000)}`),
    ],
    ['strings that are never closed', () => sheet('<row><c><v>1</v></c></row>', '<si>'.repeat(200_000))],
    ['strings that are half a tag', () => sheet('<row><c><v>1</v></c></row>', '<si '.repeat(200_000))],
    [
      'readings that are never closed',
      () => sheet('<row><c t="s"><v>0</v></c><c><v>1</v></c></row>', `<si><t>1</t>${'<rPh>'.repeat(200_000)}</si>`),
    ],
  ])('with %s is read at once', (_what, bytes) => {
    const file = bytes();
    const start = process.cpuUsage();
    expect(loadTable(file, 'a').rows[0]?.cells).toContain('1');
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });

  test('with sections that are never closed is refused at once', () => {
    const file = newWorkbook([{ name: 'A', xml: '<![CDATA['.repeat(300_000) }]);
    const start = process.cpuUsage();
    expect(() => loadTable(file, 'a')).toThrow(/is damaged/);
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });
});

describe('an edition', () => {
  test.each<[string, () => string, RegExp]>([
    ['that nests without end', () => `\n${'['.repeat(100_000)}`, /nests deeper there, or holds more, than any edition/],
    ['that is larger than any', () => `{"a":"${'x'.repeat(5_000_000)}"}`, /larger than 4 MB/],
  ])('%s is refused in a sentence', (_what, text, why) => {
    expect(readEdition(strToU8(text()))).toMatchObject({ flaws: [{ what: expect.stringMatching(why) }] });
  });

  test('with a flaw in every line is refused at once', () => {
    const keys = Array.from({ length: 100_000 }, (_, index) => `"key ${index}":{}`).join(',\n');
    const start = process.cpuUsage();
    expect(readEdition(strToU8(`{\n${keys}\n}`))).toHaveProperty('flaws');
    expect(process.cpuUsage(start).user).toBeLessThan(6_000_000);
  });

  test('cannot change what all objects share', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../templates/region-2023.json'), 'utf8');
    readEdition(
      strToU8(shipped.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')),
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a picture', () => {
  test('that claims to be a wall is refused', () => {
    const claims = newPng(12_000, 6000);
    expect(claims.length).toBeLessThan(200_000);
    expect(() => readPicture(claims, 'a.png')).toThrow(
      'has 12,000 × 6,000 pixels, and a report takes pictures of up to 64 million.',
    );
  });

  test('whose parts draw one another again and again is refused', () => {
    const level = (at: number) => `<g id="l${at}">${`<use href="#l${at - 1}"/>`.repeat(10)}</g>`;
    const bomb = newSvg(`<g id="l0"><rect/></g>${Array.from({ length: 9 }, (_, at) => level(at + 1)).join('')}`);
    expect(() => readPicture(bomb, 'a.svg')).toThrow('draws the same things over and over');
    expect(() => readPicture(newSvg('<g id="a"><use href="#a"/></g>'), 'a.svg')).toThrow('over and over');
    const patterns = Array.from(
      { length: 9 },
      (_, at) => `<pattern id="p${at}">${`<rect fill="url(#p${at + 1})"/>`.repeat(10)}</pattern>`,
    );
    expect(() => readPicture(newSvg(patterns.join('')), 'a.svg')).toThrow('over and over');
    expect(readPicture(newSvg('<g id="a"><rect/></g><use href="#a"/><use href="#a"/>'), 'a.svg').type).toBe(
      'image/svg+xml',
    );
  });
});
