import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFileName, safeFileName } from '../../../electron/host/file-name.ts';
import { newFolder } from './temp-folder.ts';

test.each([
  ['North and South', 'North and South'],
  ['  A   B  ', 'A B'],
  ['North: Wyreham/Caldersea?', 'North Wyreham Caldersea'],
  ['a<b>c"d|e*f\\g', 'a b c d e f g'],
  ['..', 'Report'],
  ['...hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['', 'Report'],
  [' . ', 'Report'],
  ['CON', '_CON'],
  ['con.assay', '_con.assay'],
  ['LPT1', '_LPT1'],
  ['COM¹', '_COM¹'],
  ['Conwy', 'Conwy'],
  ['line\nbreak\ttab\0', 'line break tab'],
  ['e\u0301', 'é'],
  ['a\u202eyassa', 'a yassa'],
  ['half \ud800', 'half \ufffd'],
  ['Łódź – 文字 🏛️', 'Łódź – 文字 🏛️'],
])('%j becomes %j', (words, name) => {
  expect(safeFileName(words, 'Report')).toBe(name);
});

test('any words become a name that the file system takes and the check passes', async () => {
  const folder = await newFolder();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (words) => {
      const name = safeFileName(words, 'Report');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
      expect(checkFileName(`${name}.assay`)).toBe(`${name}.assay`);
      const path = join(folder, `.${name} 99.assay.0123456789ab.tmp`);
      await writeFile(path, '');
      await rm(path);
    }),
    { numRuns: 300 },
  );
});

test('long names are cut between letters', () => {
  const name = safeFileName('👩‍👩‍👧'.repeat(50), 'Report');
  expect(name).toBe('👩‍👩‍👧'.repeat(11));
});
