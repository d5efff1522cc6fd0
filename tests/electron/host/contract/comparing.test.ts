import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { newParagraph } from '../../../../core/content.ts';
import { edition, tryOverEach } from './world.ts';

const names = { was: 'A version', now: 'The report as it is now' };
const without = { names, remarks: [], replace: false };

tryOverEach([
  [
    'two reports are compared in a Word file, which is not written over another one',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const now = { ...made.report, parts: { foreword: [newParagraph('Words that came.')] } };
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx', of: 'comparison' });
      const asked = { ...without, was: made.report, now, to: file.handle, from: made.file.handle };
      const written = await client.exportComparison(asked);
      const bytes = await readFile(join(home, 'A comparison.docx'));
      expect(written).toMatchObject({ file, bytes: bytes.length });
      const xml = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8');
      expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:ins>).)*Words that came\./);
      await expect(client.exportComparison(asked)).rejects.toMatchObject({ code: 'already there' });
      const other = { ...made.report, template: 'region-2023' };
      await expect(client.exportComparison({ ...asked, was: other, replace: true })).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('two editions'),
      });
      expect(await readFile(join(home, 'A comparison.docx'))).toEqual(bytes);
    },
  ],
  [
    'a report is read as it went out for review, and other Word files are refused in words',
    async ({ client, home }) => {
      const made = await client.newReport({ ...edition, name: 'A' });
      const report = { ...made.report, parts: { foreword: [newParagraph('Words of then.')] } };
      const { file } = await client.suggestFile({ beside: made.file.handle, ending: '.docx' });
      await client.exportWord({ report, to: file.handle, replace: false, draft: true, review: true });
      const now = { ...report, parts: { foreword: [newParagraph('Words of now.')] } };
      const read = await client.readExported({ file: file.handle, report: now });
      expect(read.report.parts).toEqual(report.parts);
      await expect(client.readExported({ file: file.handle, report: { ...now, id: 'other' } })).rejects.toMatchObject({
        message: '“A.docx” was made from another report.',
      });
      await writeFile(join(home, 'A.docx'), 'no Word file');
      await expect(client.readExported({ file: file.handle, report: now })).rejects.toMatchObject({
        code: 'bad input',
        message: expect.stringContaining('“A.docx”'),
      });
    },
  ],
]);
