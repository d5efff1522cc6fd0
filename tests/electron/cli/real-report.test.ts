import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { footnotesOf, plainText } from '../../../core/content-text.ts';
import type { Summary } from '../../../core/summary.ts';
import { loadReport } from '../../../electron/host/report-file.ts';
import { wordsOf } from '../../word-sequence.ts';
import { assayIn, type Ran } from './assay.ts';
import {
  asHeading,
  compareWords,
  headingsIn,
  isPresent,
  type Lines,
  loadPublished,
  type Published,
  prose,
  range,
  readWordFile,
  reports,
  scoresOf,
  type WordFile,
} from './published.ts';

/** A published report goes the whole way: scores and text in, ratings and a Word file out. */

const present = isPresent('S002');

/** Which lines of the source hold the prose of which part; set down by a person who read the source. */
const LINES: Record<string, Lines[]> = {
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
const FOOTNOTE_LINES: Lines = [122, 123];
/** Footnotes that the edition words itself: what they must speak of. */
const RATING_NOTES = [313, 338, 369, 397, 426];
/** Marked as headings in the source: the title on the cover, and that of the list of contents. */
const NO_HEADINGS = [4, 10];
/** The headings of the second list that the extraction lost. */
const LOST_HEADINGS = [146, 179, 210, 225, 248, 289, 310, 335, 394, 422, 442];

/** Reasons in our own words, by standard. */
const REASONS: Record<string, string> = {
  '1.1': 'Leaders had built strong partnerships.',
  '1.3': 'A good range of services was in place.',
  '2.3': 'Fieldwork showed better planning than the lowest score suggests.',
};

describe.skipIf(!present)('a published report', { timeout: 60_000 }, () => {
  let folder = '';
  let assay: (...words: string[]) => Promise<Ran>;
  let published: Published;
  let source: string[];
  let imported: Ran;
  let word: WordFile;

  const done = async (...words: string[]) => {
    const ran = await assay(...words);
    expect(ran, words.join(' ')).toMatchObject({ exit: 0 });
    return ran;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-real-'));
    assay = assayIn(folder);
    ({ published, source } = loadPublished('S002'));
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
    await writeFile(join(folder, 'scores.csv'), scoresOf(published, REASONS));
    await done('import', 'scores', 'r.assay', 'scores.csv');
    imported = await done('import', 'text', 'r.assay', join(reports, 'S002.txt'), '--json');
    await done('export', 'r.assay', '--to', 'r.docx', '--draft', '--no-page-numbers');
    word = await readWordFile(join(folder, 'r.docx'));
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
      ...(published.information_only ?? []).map(({ number, percent }) => [`${number}.1`, percent]),
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
      (ran.json() as unknown as { rule: string; standard?: string }[])
        .filter(({ rule }) => rule === 'departure-without-reason')
        .map(({ standard }) => standard);
    expect(unreasoned(await assay('check', 'r.assay', '--json'))).toEqual([]);
    await copyFile(join(folder, 'r.assay'), join(folder, 'without.assay'));
    await writeFile(join(folder, 'without.csv'), scoresOf(published, { ...REASONS, '2.3': '' }));
    await done('import', 'scores', 'without.assay', 'without.csv');
    const checked = await assay('check', 'without.assay', '--json');
    expect(checked.exit).toBe(1);
    expect(unreasoned(checked)).toEqual(['2.3']);
  });

  test('every line is accounted for and nothing is left without a place', () => {
    const { notes, unplaced } = imported.json() as { notes: { from: number; to: number }[]; unplaced: unknown[] };
    const told = new Set(notes.flatMap(({ from, to }) => range([from, to])));
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

  test('headings, in order', () => {
    const expected = source.flatMap((line, index) => {
      const lost = LOST_HEADINGS.includes(index + 1) ? ['areas for improvement'] : [];
      return /^#/.test(line) && !NO_HEADINGS.includes(index + 1) ? [...lost, asHeading(line)] : lost;
    });
    expect(headingsIn(word).map(asHeading)).toEqual(expected);
  });

  test('recommendations, in order', () => {
    const inSource = (LINES.recommendations ?? []).flatMap(([from, to]) => source.slice(from - 1, to));
    const items = inSource.map((line) => wordsOf(prose([line], [1, 1])));
    expect(items).toHaveLength(9);
    const numbered = word.paragraphs.filter(({ style }) => style === 'ListNumber').map(({ text }) => wordsOf(text));
    expect(numbered).toEqual(items);
  });

  test('footnotes, in order', () => {
    const own = range(FOOTNOTE_LINES).map((line) => wordsOf(prose(source, [line, line])));
    expect(word.notes.slice(0, own.length).map(wordsOf)).toEqual(own);
    const others = word.notes.slice(own.length);
    expect(others).toHaveLength(RATING_NOTES.length);
    for (const note of others) expect(note).toMatch(/key question/);
  });

  test('at least 99 per cent of the prose arrives in the right part and in the Word file, in order', async () => {
    const { report } = await loadReport(join(folder, 'r.assay'));
    const texts = new Map<string, Content>(Object.entries(report.parts));
    const recommended = report.recommendations.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    let total = 0;
    let right = 0;
    const misplaced: string[] = [];
    for (const [part, ranges] of Object.entries(LINES)) {
      const arrived = part === 'recommendations' ? recommended : plainText(texts.get(part) ?? []);
      const { same, others, ...words } = compareWords(prose(source, ...ranges), arrived);
      total += words.total;
      right += same;
      if (same < words.total || others > 0) misplaced.push(`${part}: ${same} of ${words.total}, ${others} others`);
    }
    const footnotes = footnotesOf([...texts.values()].flat()).map(({ note }) => note);
    const noted = compareWords(prose(source, FOOTNOTE_LINES), footnotes.join('\n'));
    const printed = compareWords(prose(source, ...Object.values(LINES).flat()), word.text);
    const printedNotes = compareWords(prose(source, FOOTNOTE_LINES), word.notes.join('\n'));

    const share = (some: number, of: number) => `${some} of ${of} words (${((100 * some) / of).toFixed(2)}%)`;
    console.log(`in the right part, in order: ${share(right + noted.same, total + noted.total)}`);
    console.log(`in the Word file, in order: ${share(printed.same + printedNotes.same, printed.total + noted.total)}`);
    if (misplaced.length > 0) console.log(misplaced.join('\n'));
    expect(total).toBeGreaterThan(6000);
    expect((right + noted.same) / (total + noted.total)).toBeGreaterThanOrEqual(0.99);
    expect((printed.same + printedNotes.same) / (printed.total + noted.total)).toBeGreaterThanOrEqual(0.99);
    // No part may hold the words of another.
    expect(misplaced).toEqual([]);
  });
});
