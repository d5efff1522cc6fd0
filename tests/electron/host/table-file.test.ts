import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadTable, loadTableFile } from '../../../electron/host/table-file.ts';
import { readXlsx } from '../../../electron/host/xlsx.ts';
import { newWorkbook, sheetXml, workbookOf } from './new-workbook.ts';
import { newFolder } from './temp-folder.ts';

const one = (rows: string, options = {}) => newWorkbook([{ name: 'Cases', xml: sheetXml(rows) }], options);
const read = (bytes: Uint8Array) => loadTable(bytes, 'cases.xlsx').rows;

describe('a workbook', () => {
  test('shared strings, inline strings, numbers, truths and empty cells at their places', () => {
    const strings =
      '<si><t>Case</t></si><si><t xml:space="preserve"> Was it &lt;done&gt; &amp; right? </t></si>' +
      '<si><r><rPr><b/></rPr><t>2.1</t></r><r><t>.1</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si><si><t/></si><si/>';
    const rows =
      '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' +
      '<row r="2"/>' +
      '<row r="3"><c r="A3" s="1"/><c r="B3"><v>2.1000000000000001</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="b"><v>0</v></c></row>' +
      '<row r="5"><c r="A5" t="inlineStr"><is><t>n</t><phoneticPr/></is></c><c r="B5" t="str"><f>A1&amp;"x"</f><v>Casex</v></c>' +
      '<c r="C5" t="e"><v>#N/A</v></c><c r="AB5"><f>1+1</f><v>2</v></c></row>' +
      '<row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6" t="s"><v>4</v></c><c r="C6" t="str"><f>""</f><v></v></c></row>';
    expect(read(one(rows, { strings }))).toEqual([
      { line: 1, cells: ['Case', ' Was it <done> & right? ', '', '2.1.1'] },
      { line: 3, cells: ['', '2.1', 'TRUE', 'FALSE'] },
      { line: 5, cells: ['n', 'Casex', '#N/A', ...Array(24).fill(''), '2'] },
    ]);
  });

  test('rows and cells without their places, prefixes, other quotation marks, comments and marked sections', () => {
    const prefixed = sheetXml(
      "<x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row><!-- <x:row/> -->" +
        '<x:row\n r="4"><x:c r="B4" t="inlineStr"><x:is><x:t><![CDATA[<b> & c]]></x:t></x:is></x:c></x:row>',
      'x:',
    );
    expect(read(newWorkbook([{ name: 'Cases', xml: prefixed }]))).toEqual([
      { line: 1, cells: ['a', '1'] },
      { line: 4, cells: ['', '<b> & c'] },
    ]);
  });

  test('the first sheet that is shown', () => {
    const sheet = (word: string) => sheetXml(`<row><c t="inlineStr"><is><t>${word}</t></is></c></row>`);
    const bytes = newWorkbook([
      { name: 'Lists', state: 'veryHidden', xml: sheet('hidden') },
      { name: 'Cases', xml: sheet('shown') },
      { name: 'More', xml: sheet('more') },
    ]);
    expect(read(bytes)).toEqual([{ line: 1, cells: ['shown'] }]);
  });

  test.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'xlsxwriter-inline.xlsx'])(
    '%s, as another program wrote it',
    async (name) => {
      expect((await loadTableFile(join(import.meta.dirname, 'workbooks', name))).rows).toEqual([
        { line: 1, cells: ['Case', '2.1.1', '2.1', 'Office & place', 'Days'] },
        { line: 2, cells: ['C-1', 'yes', '', '“Zoë” <north>', '1.5'] },
        { line: 4, cells: ['C-2', 'TRUE', 'no', '', '12'] },
        { line: 5, cells: ['C-3', '', '0.3', 'two\nlines', '-3'] },
      ]);
    },
  );

  test('any words come through', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\p{Cc}|_x|\r/gu, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (table) => {
        const trimmed = table.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1));
        expect(read(workbookOf(table))).toEqual(
          trimmed.flatMap((cells, row) => (cells.length > 0 ? [{ line: row + 1, cells }] : [])),
        );
      }),
    );
  });
});

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const inZip = (name: string) => zipSync({ [name]: strToU8('x'), '_rels/.rels': strToU8('<Relationships/>') });

describe('what cannot be read is refused by its name', () => {
  test.each<[what: string, bytes: Uint8Array, says: string]>([
    ['an old workbook', Uint8Array.from([...ole, 0, 0]), 'old format .xls'],
    [
      'a workbook under a password',
      Uint8Array.from([...ole, ...new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'))]),
      'protected by a password',
    ],
    ['a binary workbook', inZip('xl/workbook.bin'), '.xlsb'],
    ['a Word file', inZip('word/document.xml'), 'is a Word file'],
    ['an OpenDocument sheet', inZip('content.xml'), 'OpenDocument'],
    ['another package', inZip('a.txt'), 'is no spreadsheet'],
    ['a file that was cut short', one('<row/>').subarray(0, 400), 'is damaged'],
    [
      'no sheet that is shown',
      newWorkbook([{ name: 'A', state: 'hidden', xml: sheetXml('') }]),
      'no sheet that is shown',
    ],
    [
      'a document type, which could reach outside',
      newWorkbook([{ name: 'A', xml: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml('')}` }]),
      'holds what no workbook does',
    ],
    ['a string that is not there', one('<row r="1"><c r="B1" t="s"><v>7</v></c></row>'), 'damaged at cell B1'],
    ['rows out of order', one('<row r="3"/><row r="2"/>'), 'damaged at row 4'],
    ['a formula without a value', one('<row r="2"><c r="AA2"><f>1+1</f></c></row>'), 'formula in cell AA2'],
    ['a value far to the right', one('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'cell XFD1'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['a large file', new Uint8Array(26 * 1024 * 1024), '26.0 MB'],
  ])('%s', (_what, bytes, says) => {
    const refuse = () => loadTable(bytes, 'cases.xlsx');
    expect(refuse).toThrow(expect.objectContaining({ name: 'AssayError', code: 'bad input' }));
    expect(refuse).toThrow(says);
    expect(refuse).toThrow('cases.xlsx');
  });

  test('a small file that would fill the memory', () => {
    const bomb = one(`<row r="1"><c><v>1</v></c></row>${' '.repeat(3_000_000)}`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => readXlsx(bomb, 'bomb.xlsx', 1024 * 1024)).toThrow('more than 1 MB when unpacked');
    expect(readXlsx(bomb, 'bomb.xlsx')).toHaveLength(1);
  });
});

describe('a text', () => {
  test('is read as CSV, and its encoding told where it was guessed', () => {
    expect(loadTable(strToU8('\ufeffa;b\n1;"x\ny"\n\n2;3\n'), 'a.csv')).toEqual({
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', 'x\ny'] },
        { line: 5, cells: ['2', '3'] },
      ],
    });
    expect(loadTable(Uint8Array.from([0x61, 0x93]), 'a.csv').note).toContain('“a.csv” is not in UTF-8');
  });

  test('lines behind the last quotation mark are rows like those before', () => {
    const cell = fc.constantFrom('', 'a', ' b ', 'c,d', 'say "e"', 'f\ng', '2.1');
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, end) => {
        const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
        const csv = table.map((cells) => cells.map(quoted).join(',')).join(end);
        let line = 1;
        const expected = table.map((cells) => {
          const row = { line, cells };
          line += 1 + cells.join('').split('\n').length - 1;
          return row;
        });
        expect(loadTable(strToU8(csv), 'a.csv').rows).toEqual(expected);
      }),
    );
  });

  test('from the disk, with its name', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.xlsx'), workbookOf([['a'], ['1']]));
    await expect(loadTableFile(join(folder, 'a.xlsx'))).resolves.toMatchObject({ name: 'a.xlsx', rows: [{}, {}] });
    await expect(loadTableFile(join(folder, 'b.xlsx'))).rejects.toMatchObject({ code: 'not found' });
  });
});
