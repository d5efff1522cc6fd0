import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { newReport, type Report } from '../../core/report.ts';
import { importText } from '../../core/text-import/import-text.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { readTextSource } from '../../electron/host/text-source.ts';
import { pdu } from '../editions.ts';
import { printedParts } from '../electron/host/word-import/printed.ts';
import { root } from '../source.ts';
import { findProgram } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';

/** Word files that other programs write become the same texts as ours. */

const place = newFolder();
afterAll(place.remove);
const folder = join(root, 'templates/samples/caldersea');
const { report: sample, assets } = await loadWholeSample(folder, async () => pdu);
const empty = { ...newReport(pdu, sample), details: sample.details, scores: sample.scores, figures: sample.figures };
const pictures = new Set(Object.keys(sample.assets));
const printed = (report: Report) => printedParts(report, pdu, pictures);

function importFile(file: string) {
  const source = readTextSource(readFileSync(file), basename(file));
  return importText(source.text, empty, pdu, { ...source.options, replace: false });
}

test('what pandoc makes of Markdown', () => {
  const text = readFileSync(join(folder, 'report.md'), 'utf8');
  // A chart is no Markdown that pandoc knows; what refers to other places has no numbers yet.
  const plain = text
    .replace(/^```+ *chart[\s\S]*?^```+$/gm, '')
    .replace(/\[#[^\]]+\]/g, 'elsewhere')
    .replace(/ \{#[\w-]+\}/g, '');
  const file = join(place.folder, 'pandoc.docx');
  execFileSync('pandoc', ['-f', 'markdown-auto_identifiers', '-o', file, place.write('plain.md', Buffer.from(plain))]);
  const direct = importText(plain, empty, pdu, { replace: false });
  const { report, unplaced } = importFile(file);
  expect(unplaced).toEqual([]);
  expect(printed(report)).toEqual(printed(direct.report));
});

test('our own file, opened and saved by LibreOffice', async () => {
  const { bytes } = await exportWord(sample, pdu, { draft: false, pageNumbers: false, drawPng, assets });
  const file = place.write('ours.docx', bytes);
  const out = join(place.folder, 'saved');
  const profile = `-env:UserInstallation=${pathToFileURL(join(place.folder, 'profile')).href}`;
  const program = findProgram('soffice', 'libreoffice') ?? 'soffice';
  const filter = 'docx:Office Open XML Text';
  execFileSync(program, [profile, '--headless', '--convert-to', filter, '--outdir', out, file], { stdio: 'pipe' });
  const { report, unplaced } = importFile(join(out, 'ours.docx'));
  expect(unplaced).toEqual([]);
  expect(printed(report)).toEqual(printed(sample));
});
