import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { placeReview } from '../../core/review/word/place-review.ts';
import { canTake, takeReview } from '../../core/review/word/take-review.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { readReviewedFile } from '../../electron/host/word-review/read-review.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';
import { findProgram } from '../tools/document-tools.ts';
import { newFolder } from './exported.ts';
import { reviewed, score } from './reviewers.ts';

/** The sample, sent for review, changed as Word changes it, and come back; the same once LibreOffice has saved it. */

const place = newFolder();
afterAll(place.remove);
const { report: sample, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), async () => pdu);
const report: Report = {
  ...sample,
  comments: [
    {
      id: 'c1',
      anchor: { kind: 'part', part: 'foreword' },
      quote: '',
      remarks: [{ id: 'c1-1', by: 'Lead', at: '2026-02-01T09:00:00.000Z', text: 'Please look at this.' }],
    },
  ],
};
const options = { draft: true, pageNumbers: false, drawPng, assets, review: { at: '2026-03-01T08:00:00.000Z' } };
const { bytes: sent } = await exportWord(report, pdu, options);
const { bytes: back, deeds } = reviewed(sent, 120, 40);
const read = (bytes: Uint8Array) => placeReview(readReviewedFile(bytes, 'back.docx'), report, pdu);

function saved(bytes: Uint8Array, name: string): Uint8Array {
  const file = place.write(name, bytes);
  const out = join(place.folder, 'saved');
  const profile = `-env:UserInstallation=${pathToFileURL(join(place.folder, 'profile')).href}`;
  const program = findProgram('soffice', 'libreoffice') ?? 'soffice';
  const filter = 'docx:Office Open XML Text';
  execFileSync(program, [profile, '--headless', '--convert-to', filter, '--outdir', out, file], { stdio: 'pipe' });
  return readFileSync(join(out, name));
}

test('a file that nobody touched says nothing', () => {
  const { points, paragraphs } = read(sent);
  expect(points).toEqual([]);
  expect(paragraphs).toMatchObject({ similar: 0, not: 0 });
});

test('a drawing taken out with tracking off is told', () => {
  const parts = unzipSync(sent);
  const xml = strFromU8(parts['word/document.xml']!);
  const key = '2.5.areas-for-improvement/7/drawing';
  const [id] = readReviewedFile(sent, 'sent.docx').identity?.paragraphs.find(([, one]) => one === key) ?? [];
  const without = xml.replace(new RegExp(`<w:p w14:paraId="${id}".*?</w:p>`, 's'), '');
  expect(without.length).toBeLessThan(xml.length);
  parts['word/document.xml'] = strToU8(without);
  const { points } = read(zipSync(parts));
  expect(points).toMatchObject([{ key, kind: 'deletion', was: '[picture]', untracked: true, refused: 'protected' }]);
});

test('changes and comments made in Word land on their blocks', () => {
  const { points } = read(back);
  const { missed, ...counts } = score(deeds, points);
  console.info('as Word writes it', counts, `${points.length} points`);
  expect(counts.deeds).toBe(160);
  expect(counts.shown).toBe(counts.deeds);
  expect(counts.right / counts.deeds, missed.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(points.filter(({ untracked }) => untracked)).toEqual([]);
});

test('all taken is in the report as suggestions, and taken twice is taken once', () => {
  const review = read(back);
  const taking = { file: 'a'.repeat(64), name: 'back.docx', at: '2027-04-01T08:00:00.000Z' };
  const all = new Set(review.points.map(({ id }) => id));
  const taken = takeReview(report, review, all, taking);
  expect(taken.comments).toHaveLength(41);
  expect(Object.values(taken.suggested?.made ?? {}).map(({ by }) => by)).toContain('Bob Review');
  const again = placeReview(readReviewedFile(back, 'back.docx'), taken, pdu);
  expect(again.points.filter(canTake)).toEqual([]);
  expect(takeReview(taken, again, new Set(again.points.map(({ id }) => id)), taking)).toEqual(taken);
});

test('suggestions that go out come back as nothing new', async () => {
  const review = read(back);
  const taking = { file: 'a'.repeat(64), name: 'back.docx', at: '2027-04-01T08:00:00.000Z' };
  const taken = takeReview(report, review, new Set(review.points.map(({ id }) => id)), taking);
  expect(Object.keys(taken.suggested?.made ?? {}).length).toBeGreaterThan(50);
  const { bytes } = await exportWord(taken, pdu, { ...options, review: { at: '2027-05-01T08:00:00.000Z' } });
  const again = placeReview(readReviewedFile(bytes, 'sent.docx'), taken, pdu);
  expect(again.points).toEqual([]);
});

test('the same file, saved by LibreOffice', () => {
  const file = readReviewedFile(saved(back, 'back.docx'), 'back.docx');
  const { points, paragraphs } = placeReview(file, report, pdu);
  const { missed, ...counts } = score(deeds, points);
  console.info('saved by LibreOffice', counts, paragraphs, `${points.length} points`);
  // LibreOffice drops a few at the very start of a file by itself.
  const words = [
    ...file.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
    ...file.comments.map(({ text }) => text),
  ];
  const held = deeds.filter((deed) => words.some((line) => line.includes(deed.words)));
  expect(score(held, points).shown).toBe(held.length);
  expect(held.length).toBeGreaterThanOrEqual(155);
  expect(counts.right / counts.deeds, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
});
