import { expect } from 'vitest';
import { workbookOf } from '../new-workbook.ts';
import { tryOverEach } from './world.ts';

const in64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

tryOverEach([
  [
    'a spreadsheet comes back as rows with their numbers',
    async ({ client }) => {
      const bytes = in64(workbookOf([['2.1.1', 'Office'], [], ['yes', 'Ça & là']]));
      expect(await client.readTable({ name: 'cases.xlsx', bytes })).toEqual({
        rows: [
          { line: 1, cells: ['2.1.1', 'Office'] },
          { line: 3, cells: ['yes', 'Ça & là'] },
        ],
      });
      const windows = Uint8Array.from([0x61, 0x0a, 0x93]);
      expect(await client.readTable({ name: 'cases.csv', bytes: in64(windows) })).toEqual({
        rows: [
          { line: 1, cells: ['a'] },
          { line: 2, cells: ['“'] },
        ],
        note: expect.stringContaining('“cases.csv” is not in UTF-8'),
      });
    },
  ],
  [
    'what is no table or too large is refused by its name',
    async ({ client, internals }) => {
      const refused = (name: string, bytes: Uint8Array) => client.readTable({ name, bytes: in64(bytes) });
      await expect(refused('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('“old.xls” is in the old format'),
      });
      await expect(refused('huge.csv', new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('a table may have 25 MB'),
      });
      expect(internals).toEqual([]);
    },
  ],
]);
