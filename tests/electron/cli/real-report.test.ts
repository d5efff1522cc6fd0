import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Content, footnotesOf, plainText } from '../../../core/content.ts';
import type { Summary } from '../../../core/summary.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { root } from '../../source.ts';
import { inOrder, wordsOf } from '../../word-sequence.ts';
import { assayIn, type Ran } from './assay.ts';

/** A published report goes the whole way: scores and text in, ratings and a Word file out. */

const reports = join(root, '../shared/reports');
const present = existsSync(join(reports, 'S002.txt')) && existsSync(join(reports, 'results.json'));
if (!present) console.log('skipped: the published reports are not here (../shared/reports)');

/** Which lines of the source hold the prose of which part; set down by a person who read the source. */
const LINES: Record<string, [from: number, to: number][]> = {
  acknowledgements: [[22, 22]],
  role: [[26, 30]],
  imprint: [[34, 46]],
  foreword: [[50, 64]],
  recommendations: [
    [90, 95],
    [99, 99],
    [103, 104],
  ],
  background: [[108, 120]],
  '1.1.rating': [[131, 131]],
  '1.1.strengths': [[135, 144]],
  '1.1.areas-for-improvement': [[146, 157]],
  '1.2.strengths': [[167, 177]],
  '1.2.areas-for-improvement': [[179, 186]],
  '1.3.rating': [[194, 194]],
  '1.3.strengths': [[198, 208]],
  '1.3.areas-for-improvement': [[210, 214]],
  'resettlement.strengths': [[220, 223]],
  'resettlement.areas-for-improvement': [[225, 228]],
  '1.4.strengths': [[238, 246]],
  '1.4.areas-for-improvement': [[248, 254]],
  'feedback.introduction': [[258, 258]],
  'feedback.strengths': [[262, 266]],
  'feedback.areas-for-improvement': [[270, 278]],
  'diversity.strengths': [[284, 287]],
  'diversity.areas-for-improvement': [[289, 292]],
  '2.1.strengths': [[307, 308]],
  '2.1.areas-for-improvement': [[310, 311]],
  '2.2.rating': [[328, 328]],
  '2.2.strengths': [[332, 333]],
  '2.2.areas-for-improvement': [[335, 336]],
  '2.3.rating': [[355, 355]],
  '2.3.strengths': [[359, 360]],
  '2.3.areas-for-improvement': [
    [364, 365],
    [371, 371],
  ],
  '2.4.rating': [[388, 388]],
  '2.4.strengths': [[392, 392]],
  '2.4.areas-for-improvement': [
    [394, 395],
    [399, 401],
  ],
  '2.5.rating': [[416, 416]],
  '2.5.strengths': [[420, 420]],
  '2.5.areas-for-improvement': [[422, 424]],
  '2.6.strengths': [[439, 440]],
  '2.6.areas-for-improvement': [[442, 446]],
  'annexe-one': [[450, 452]],
};
const FOOTNOTE_LINES: [from: number, to: number] = [122, 123];
/** The headings of the second list that the extraction lost. */
const LOST_HEADINGS = [146, 179, 210, 225, 248, 289, 310, 335, 394, 422, 442];

/** Reasons in our own words, by standard. */
const REASONS: Record<string, string> = {
  '1.1': 'Leaders had built strong partnerships.',
  '1.3': 'A good range of services was in place.',
  '2.3': 'Fieldwork showed better planning than the lowest score suggests.',
};

type Published = {
  standards: { number: string; published_rating: string; key_questions?: { number: string; percent: number }[] }[];
  information_only: { number: string; percent: number }[];
  published_score: string;
  overall_rating: string;
};

describe.skipIf(!present)('a published report', { timeout: 60_000 }, () => {
  let folder = '';
  let assay: (...words: string[]) => Promise<Ran>;
  let published: Published;
  let source: string[];
  let imported: Ran;

  const scores = (reasons: Record<string, string>) => {
    const questions = published.standards.flatMap((standard) => standard.key_questions ?? []);
    const rows = [
      ...questions.map(({ number, percent }) => `${number},${percent}%,,`),
      ...published.information_only.map(({ number, percent }) => `${number}.1,${percent}%,,`),
      ...published.standards.map(
        ({ number, published_rating }) => `${number},${published_rating},,"${reasons[number] ?? ''}"`,
      ),
    ];
    return `ref,value,base,reason\n${rows.join('\n')}\n`;
  };
  const done = async (...words: string[]) => {
    const ran = await assay(...words);
    expect(ran, words.join(' ')).toMatchObject({ exit: 0 });
    return ran;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-real-'));
    assay = assayIn(folder);
    published = JSON.parse(readFileSync(join(reports, 'results.json'), 'utf8')).S002;
    source = readFileSync(join(reports, 'S002.txt'), 'utf8').split('\n');
    await done('new', 'r.assay', '--template', 'pdu-2021-23', '--name', 'Bristol and South Gloucestershire PDU');
    await done(
      'set',
      'r.assay',
      'subject.region=South West',
      'fieldwork.month=June 2023',
      'people.leadInspector=HM Inspector Leon Bonas',
      'publication.month=August 2023',
      'publication.year=2023',
      'publication.isbn=978-1-915468-81-9',
    );
    await writeFile(join(folder, 'scores.csv'), scores(REASONS));
    await done('import', 'scores', 'r.assay', 'scores.csv');
    imported = await done('import', 'text', 'r.assay', join(reports, 'S002.txt'), '--json');
    await done('export', 'r.assay', '--to', 'r.docx', '--draft', '--no-page-numbers');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('its scores give the published percentages, ratings, score and overall rating', async () => {
    const summary = (await done('show', 'r.assay', '--json')).json() as Summary;
    const standards = summary.domains.flatMap((domain) => domain.standards);
    const rated = standards.filter((standard) => standard.ratedBy !== 'information only');
    expect(rated.map(({ number, rating }) => [number, rating])).toEqual(
      published.standards.map(({ number, published_rating }) => [number, published_rating]),
    );
    expect(
      standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ number, percentage }) => [number, percentage])),
    ).toEqual([
      ...published.standards.flatMap(({ key_questions = [] }) => key_questions.map((q) => [q.number, q.percent])),
      ...published.information_only.map(({ number, percent }) => [`${number}.1`, percent]),
    ]);
    expect(summary.score?.printed).toBe(published.published_score);
    expect(summary.score?.printed).toBe('6/27');
    expect(summary.overall).toBe('Requires improvement');
    expect(
      standards.flatMap(({ number, departure }) => (departure ? [[number, departure.kind, departure.reason]] : [])),
    ).toEqual([
      ['1.1', 'guidance', REASONS['1.1']],
      ['1.3', 'guidance', REASONS['1.3']],
      ['2.3', 'discretion', REASONS['2.3']],
    ]);
  });

  test('a reason taken away becomes a finding', async () => {
    const unreasoned = (ran: Ran) =>
      (ran.json().findings as { rule: string; at: unknown }[])
        .filter(({ rule }) => rule === 'departure-without-reason')
        .map(({ at }) => at);
    expect(unreasoned(await assay('check', 'r.assay', '--json'))).toEqual([]);
    await copyFile(join(folder, 'r.assay'), join(folder, 'without.assay'));
    await writeFile(join(folder, 'without.csv'), scores({ ...REASONS, '2.3': '' }));
    await done('import', 'scores', 'without.assay', 'without.csv');
    const checked = await assay('check', 'without.assay', '--json');
    expect(checked.exit).toBe(1);
    expect(unreasoned(checked)).toEqual([{ standard: '2.3' }]);
  });

  test('every line is accounted for and nothing is left without a place', () => {
    const { notes, unplaced } = imported.json() as { notes: { from: number; to: number }[]; unplaced: unknown[] };
    const told = new Set(notes.flatMap(({ from, to }) => range(from, to)));
    const lines = source.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
    expect(lines.filter((line) => !told.has(line))).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  test('headings that the extraction lost are inferred where they stood, and each is told', () => {
    const doubts = imported.json().doubts as { line: number; kind: string }[];
    const inferred = doubts.filter(({ kind }) => kind === 'inferred heading').map(({ line }) => line);
    expect(inferred).toEqual(LOST_HEADINGS);
    expect(doubts.filter(({ kind }) => kind === 'doubtful heading')).toEqual([]);
  });

  test('the signature names the Chief Inspector and is not printed twice', async () => {
    const { report } = await loadReport(join(folder, 'r.assay'));
    expect(report.details['people.chiefInspector']).toBe('Justin Russell');
    expect(plainText(report.parts.foreword ?? [])).not.toContain('Justin Russell');
  });

  test('recommendations keep their groups and order', async () => {
    const { report } = await loadReport(join(folder, 'r.assay'));
    expect(report.recommendations.map(({ addressee, items }) => [addressee, items.length])).toEqual([
      ['{subject.name}', 6],
      ['{subject.region} region', 1],
      ['HM Prison and Probation Service', 2],
    ]);
  });

  test('at least 99 per cent of the prose arrives in the right part and in the Word file, in order', async () => {
    const { report } = await loadReport(join(folder, 'r.assay'));
    const texts = new Map<string, Content>(Object.entries(report.parts));
    const recommended = report.recommendations.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    let total = 0;
    let right = 0;
    const misplaced: string[] = [];
    for (const [part, ranges] of Object.entries(LINES)) {
      const words = wordsOf(ranges.map(([from, to]) => prose(source, from, to)).join('\n'));
      const arrived = wordsOf(part === 'recommendations' ? recommended : plainText(texts.get(part) ?? []));
      const same = inOrder(words, arrived);
      total += words.length;
      right += same;
      if (same < words.length || arrived.length > words.length)
        misplaced.push(`${part}: ${same} of ${words.length}, ${arrived.length - same} others`);
    }
    const notes = wordsOf(prose(source, ...FOOTNOTE_LINES));
    const footnotes = footnotesOf([...texts.values()].flat()).map(({ note }) => note);
    const noted = inOrder(notes, wordsOf(footnotes.join('\n')));

    const { body, notes: printedNotes } = await wordsInFile(join(folder, 'r.docx'));
    const all = Object.values(LINES).flatMap((ranges) =>
      ranges.flatMap(([from, to]) => wordsOf(prose(source, from, to))),
    );
    const printed = inOrder(all, body);
    const printedNoted = inOrder(notes, printedNotes);

    const share = (some: number, of: number) => `${some} of ${of} words (${((100 * some) / of).toFixed(2)}%)`;
    console.log(`in the right part, in order: ${share(right + noted, total + notes.length)}`);
    console.log(`in the Word file, in order: ${share(printed + printedNoted, all.length + notes.length)}`);
    if (misplaced.length > 0) console.log(misplaced.join('\n'));
    expect(total).toBeGreaterThan(6000);
    expect((right + noted) / (total + notes.length)).toBeGreaterThanOrEqual(0.99);
    expect((printed + printedNoted) / (all.length + notes.length)).toBeGreaterThanOrEqual(0.99);
    // No part may hold the words of another.
    expect(misplaced).toEqual([]);
  });
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The words of some lines as a reader of the page saw them: without marks, tags, bullets and numbers of notes. */
function prose(lines: readonly string[], from: number, to: number): string {
  return lines
    .slice(from - 1, to)
    .join('\n')
    .replace(/&<\/sup>lt;/g, '')
    .replace(/<sup>(?:sup>|\d|<\/?sup>)*/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^\s*-?\s*\d+\.\s/gm, '');
}

async function wordsInFile(path: string): Promise<{ body: string[]; notes: string[] }> {
  const entries = unzipSync(await readFile(path));
  const read = (name: string) => {
    const bytes = entries[name];
    if (!bytes) throw new Error(`the Word file has no ${name}`);
    const paragraphs = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml').getElementsByTagName('w:p');
    const textIn = (paragraph: Element) =>
      Array.from(paragraph.getElementsByTagName('w:t'), (text) => text.textContent ?? '').join('');
    return wordsOf(Array.from(paragraphs, textIn).join('\n'));
  };
  return { body: read('word/document.xml'), notes: read('word/footnotes.xml') };
}
