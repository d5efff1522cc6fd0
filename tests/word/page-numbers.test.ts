import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { footnotesOf } from '../../core/content-text.ts';
import type { Report } from '../../core/report.ts';
import { Template } from '../../core/template.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { newPageMemory, type PageMemory } from '../../electron/docx/pages/store.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { loadWholeSample } from '../../electron/host/sample.ts';
import { longReport } from '../bench/long-report.ts';
import { pdu } from '../editions.ts';
import { layReport, layWhole } from '../electron/docx/laid-report.ts';
import { paragraphsOf, partOf } from '../electron/docx/word-file.ts';
import { root } from '../source.ts';
import { convertToPdf, newFolder, pagesOfBookmarks, pdfPages } from './exported.ts';
import { withoutNotes } from './without-notes.ts';

/**
 * The page numbers of whole reports, held against the library's layout of the document as one, and against LibreOffice:
 * equal without footnotes; with them at least 95 in a hundred of all, the rest one page out, and the export says so.
 * LibreOffice also keeps the head of each standard with the text below it.
 */

const place = newFolder();
afterAll(place.remove);

type Subject = { report: Report; template: Template; assets: ReadonlyMap<string, Uint8Array> };

const templateOf = (id: string) =>
  Template.parse(JSON.parse(readFileSync(join(root, 'templates', `${id}.json`), 'utf8')));
const samples = join(root, 'templates/samples');
const sample = (name: string) => async (): Promise<Subject> => {
  const { report, assets } = await loadWholeSample(join(samples, name), async (id) => templateOf(id));
  return { report, assets, template: templateOf(report.template) };
};
const generated = (footnotes: number) => async (): Promise<Subject> => ({
  report: longReport(pdu, { words: 20_000, footnotes, tables: 25 }),
  template: pdu,
  assets: new Map(),
});
const bare = (make: () => Promise<Subject>) => async (): Promise<Subject> => {
  const { report, template, assets } = await make();
  return { ...withoutNotes(report, template), assets };
};
const names = readdirSync(samples);
const noted: [string, () => Promise<Subject>][] = [
  ...names.map((name): [string, () => Promise<Subject>] => [`the sample ${name}`, sample(name)]),
  ['a long report with 25 tables and 80 footnotes', generated(80)],
];
const unnoted: [string, () => Promise<Subject>][] = [
  ...names.map((name): [string, () => Promise<Subject>] => [
    `the sample ${name} without its footnotes`,
    bare(sample(name)),
  ]),
  ['a long report with 25 tables and no footnotes', bare(generated(0))],
];

const sums = { equal: 0, all: 0 };

/** The report as it is exported, and the pages of the contents beside those of LibreOffice. */
async function measure(name: string, { report, template, assets }: Subject, memory: PageMemory) {
  const options = { draft: true, pageNumbers: true, pageMemory: memory, assets, drawPng };
  const { bytes, pages, mayDiffer } = await exportWord(report, template, options);
  const pdf = convertToPdf(place.write(`${name.replaceAll(' ', '-')}.docx`, bytes), place.folder);
  const found = pagesOfBookmarks(pdf);
  const entries = paragraphsOf(bytes)
    .filter(({ style }) => /^TOC[1-9]$/.test(style))
    .map(({ text, xml }) => ({
      title: text.split('\t').slice(0, -1).join(' '),
      ours: Number(text.split('\t').at(-1)),
      theirs: found.get(/PAGEREF (\S+)/.exec(xml)?.[1] ?? ''),
    }));
  expect(entries.length).toBeGreaterThan(5);
  const notes = partOf(bytes, 'word/document.xml').match(/<w:footnoteReference\b/g)?.length ?? 0;
  const equal = entries.filter(({ ours, theirs }) => ours === theirs).length;
  console.log(
    `${name}: ${equal} of ${entries.length} page numbers as in LibreOffice, ${pages} pages against ${pdfPages(pdf)}, ${notes} footnotes`,
  );
  if (name.startsWith('a long')) expect(pages).toBeGreaterThanOrEqual(60);
  return { entries, equal, notes, mayDiffer, parted: partedHeads(bytes, pdf) };
}

/** Standards whose title, statement, rating and first words of text are not all on one page. */
function partedHeads(bytes: Uint8Array, pdf: string): string[] {
  const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '');
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = printed.split('\f').map(letters);
  const paragraphs = paragraphsOf(bytes);
  return paragraphs.flatMap(({ style, text }, index) => {
    if (!STATEMENT.test(style)) return [];
    const title = paragraphs[index - 1]?.text ?? '';
    const rating = paragraphs[index + 1]?.style === 'StandardRating' ? (paragraphs[index + 1]?.text ?? '') : '';
    const after = letters(paragraphs[index + (rating === '' ? 1 : 2)]?.text ?? '').slice(0, 25);
    const head = letters(title + text + rating) + after;
    return pages.some((page) => page.includes(head)) ? [] : [title];
  });
}

const STATEMENT = /^QualityStatement(Alone)?$/;

describe.each(noted)('the page numbers of %s', { timeout: 240_000 }, (name, make) => {
  it('are those of the document laid out as one, and LibreOffice agrees on nearly all', async () => {
    const subject = await make();
    const { report, template, assets } = subject;
    const memory = newPageMemory();
    const given = { memory, assets, drawPng };
    const laid = await layReport(report, template, given);
    const whole = await layWhole(report, template, given);
    const plain = (bookmarks: ReadonlyMap<string, string | number>) => [...bookmarks.values()].map(String);
    expect(laid.stoppedAt).toBeUndefined();
    expect(plain(laid.bookmarks).sort()).toEqual(plain(whole.bookmarks).sort());
    expect(laid.pageCount).toBe(whole.pageCount);

    const { entries, equal, notes, mayDiffer, parted } = await measure(name, subject, memory);
    expect(notes).toBeGreaterThan(0);
    expect(notes).toBeGreaterThanOrEqual(footnotesOf(Object.values(report.parts).flat()).length);
    expect(mayDiffer).toBe(true);
    sums.equal += equal;
    sums.all += entries.length;
    expect(entries.filter(({ ours, theirs }) => Math.abs(ours - (theirs ?? 0)) > 1)).toEqual([]);
    expect(parted).toEqual([]);
  });
});

describe.each(unnoted)('the page numbers of %s', { timeout: 240_000 }, (name, make) => {
  it('are LibreOffice’s, every one', async () => {
    const { entries, notes, mayDiffer, parted } = await measure(name, await make(), newPageMemory());
    expect(notes).toBe(0);
    expect(mayDiffer).toBe(false);
    expect(entries.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    expect(parted).toEqual([]);
  });
});

test('at least 95 in a hundred of the page numbers of all reports with footnotes are LibreOffice’s', () => {
  console.log(`${sums.equal} of ${sums.all} page numbers of reports with footnotes as in LibreOffice`);
  expect(sums.all).toBeGreaterThan(100);
  expect(sums.equal).toBeGreaterThanOrEqual(sums.all * 0.95);
});
