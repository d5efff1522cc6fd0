import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReport } from '../../../electron/host/report-file.ts';
import { newPng } from '../../some-pictures.ts';
import { headings, newWord, p, picture, r, relation } from '../host/word-import/new-word.ts';
import { assayIn, type Ran } from './assay.ts';

let folder: string;
let assay: (...words: string[]) => Promise<Ran>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-import-word-'));
  assay = assayIn(folder);
  const word = newWord({
    styles: headings,
    relations: relation('img', 'image', 'media/map.png'),
    files: { 'word/media/map.png': newPng(400, 240) },
    body: [
      p(r('Background'), 'berschrift1'),
      p(`${r('The office is ')}<w:ins w:id="1">${r('very ')}</w:ins>${r('small.', '<w:i/>')}`),
      p(picture('img', 'The office')),
      p(r('Weather'), 'berschrift1'),
      p(r('It rained.')),
    ].join(''),
  });
  await writeFile(join(folder, 'report.docx'), word);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a Word file goes into the parts with its pictures, and what has no place is told', async () => {
  await assay('new', 'a.assay', '--template', 'pdu-2021-23');
  const { exit, out } = await assay('import', 'text', 'a.assay', 'report.docx');
  expect(exit).toBe(0);
  expect(out).toMatch(/Imported 5 words into 1 part\n {2}Background {2}5 words/);
  expect(out).toMatch(/kept aside and not printed\n {2}“Weather” {2}2 words/);
  expect(out).toMatch(/Of the Word file itself\n {2}1 tracked insertion was taken in\./);
  const { report, otherEntries } = await loadReport(join(folder, 'a.assay'));
  expect(report.parts.background).toMatchObject([
    { type: 'paragraph', children: [{ text: 'The office is very ' }, { text: 'small.', italic: true }] },
    { type: 'picture', alt: 'The office' },
  ]);
  const [id] = Object.keys(report.assets);
  expect(otherEntries.get(`assets/${id}.png`)).toEqual(newPng(400, 240));
});

test('tracked changes can be undone', async () => {
  await assay('new', 'b.assay', '--template', 'pdu-2021-23');
  const { exit, out } = await assay('import', 'text', 'b.assay', 'report.docx', '--reject-changes', '--json');
  expect(exit).toBe(0);
  expect(JSON.parse(out).told).toEqual(['1 tracked insertion (1 word) was left out, as you asked.']);
  const { report } = await loadReport(join(folder, 'b.assay'));
  expect(report.parts.background?.[0]).toMatchObject({ children: [{ text: 'The office is ' }, { text: 'small.' }] });
});

test('a file that is no Word file leaves the report as it was', async () => {
  await assay('new', 'c.assay', '--template', 'pdu-2021-23');
  const before = await readFile(join(folder, 'c.assay'));
  await writeFile(join(folder, 'broken.docx'), 'no Word file');
  const { exit, err } = await assay('import', 'text', 'c.assay', 'broken.docx');
  expect(exit).toBe(1);
  expect(err).toContain('is no Word file');
  expect(await readFile(join(folder, 'c.assay'))).toEqual(before);
});
