import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footnotesOf, plainText } from '../../../core/content-text.ts';
import type { Report } from '../../../core/report.ts';
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

/**
 * A published report of 2019, with facts, results and a glossary, goes the whole way. What it should become was set down
 * by a person who read the source; nothing here asks the importer what it thinks.
 */

const present = isPresent('S000');

const SHORT_NAME = 'Bristol, Gloucestershire, Somerset and Wiltshire probation services';
const DETAILS = {
  'subject.shortName': SHORT_NAME,
  'subject.area': 'Bristol, Gloucestershire, Somerset and Wiltshire',
  'fieldwork.started': 'May/June 2019',
  'samples.cases': '120',
  'samples.units': 'five',
  'samples.officers': '60',
  'samples.meetings': '40',
  'samples.unpaidWork': '44',
  'samples.throughTheGate': '22',
  'people.leadInspector': 'HM Inspector Keith McInnis',
  'people.programmeManager': 'Helen Rinaldi',
  'background.supervised': '260,000',
  'background.supervisedAsAt': '31 December 2018',
  'background.statisticsYear': '2018',
  'publication.year': '2019',
  'publication.isbn': '978-1-84099-875-7',
};
/** In our own words. The report gives no reason for 4.2. */
const REASONS = { '2.1': 'The work with other people’s safety was better than its lowest score.' };

/** Which lines hold the text of which part. */
const LINES: Record<string, Lines[]> = {
  foreword: [[61, 69]],
  'overall-findings.organisational-delivery': [[85, 88]],
  'overall-findings.case-supervision.opening': [[93, 93]],
  'overall-findings.case-supervision.findings': [[97, 101]],
  'overall-findings.domain-three.opening': [[106, 106]],
  'overall-findings.unpaid-work': [[112, 112]],
  'overall-findings.through-the-gate': [[116, 116]],
  recommendations: [[160, 163]],
  'background.explanation': [[169, 175]],
  'background.provider.text': [
    [179, 181],
    [187, 191],
  ],
  'background.role': [[197, 197]],
  'background.standards': [[201, 201]],
  'organisational-delivery.summary': [[247, 247]],
  'organisational-delivery.strengths': [[251, 256]],
  'organisational-delivery.areas-for-improvement': [[260, 269]],
  '1.1.rating': [[274, 274]],
  '1.1.findings': [[276, 296]],
  '1.2.rating': [[301, 301]],
  '1.2.findings': [[303, 347]],
  '1.3.rating': [[352, 352]],
  '1.3.findings': [[354, 382]],
  '1.4.rating': [[387, 387]],
  '1.4.findings': [[389, 404]],
  'case-supervision.summary': [[410, 412]],
  'case-supervision.strengths': [[416, 419]],
  'case-supervision.areas-for-improvement': [[423, 432]],
  '2.1.rating': [[437, 437]],
  '2.1.findings': [[439, 457]],
  '2.2.rating': [[462, 462]],
  '2.2.findings': [[464, 482]],
  '2.3.rating': [[487, 487]],
  '2.3.findings': [[489, 517]],
  '2.4.rating': [[522, 522]],
  '2.4.findings': [[524, 542]],
  'domain-three.summary': [[546, 548]],
  'domain-three.strengths': [[552, 556]],
  'domain-three.areas-for-improvement': [[560, 568]],
  '4.1.rating': [[573, 573]],
  '4.1.findings': [[575, 591]],
  '4.2.rating': [[596, 596]],
  '4.2.findings': [[598, 616]],
  'annex-1.domain-one': [[624, 632]],
  'annex-1.domain-two': [
    [636, 640],
    [644, 644],
  ],
  'annex-1.unpaid-work.meetings': [[656, 658]],
  'annex-1.through-the-gate.meetings': [[666, 668]],
  'annex-3': [[735, 842]],
};
/** Headings by line. The ratings page has lost its own, and the provider’s are marked by nothing. */
const RATINGS_LINE = 118;
const SUPPLIED_HEADINGS = [735, 747, 767, 783, 807, 830];
const PROVIDER_HEADING = 177;
const HEADINGS = [
  ...[59, 76, 80, 90, 103, 110, 114, RATINGS_LINE, 154, 158, 165, 167, PROVIDER_HEADING, 195, 199, 206],
  ...[245, 249, 258, 271, 298, 349, 384, 406, 414, 421, 434, 459, 484, 519, 544, 550, 558, 570, 593],
  ...[618, 622, 634, 646, 650, 660, 670, 733, ...SUPPLIED_HEADINGS, 846],
];
const CONTENTS: Lines = [35, 57];
const RATINGS: Lines = [129, 150];
const RECOMMENDATIONS: Lines = [160, 163];
const FACTS: Lines = [208, 230];
const BANDS: Lines = [679, 682];
const RESULTS: Lines = [684, 731];
const GLOSSARY: Lines = [848, 892];
/** Of those that the edition words itself: what they must speak of. */
const EDITION_NOTES: Record<number, string[]> = {
  1: ['4.1 and 4.2', '3.1 and 3.2', 'NPS'],
  11: ['professional discretion', 'assessment', 'wider evidence'],
  12: ['2.2.3, 2.3.3 and 2.4.3', 'relevant sub-sample', 'risk of serious harm'],
};

describe.skipIf(!present)('a published report with facts, results and a glossary', { timeout: 60_000 }, () => {
  let folder = '';
  let assay: (...words: string[]) => Promise<Ran>;
  let published: Published;
  let source: string[];
  let imported: Ran;
  let report: Report;
  let word: WordFile;

  const done = async (...words: string[]) => {
    const ran = await assay(...words);
    expect(ran, words.join(' ')).toMatchObject({ exit: 0 });
    return ran;
  };
  const lines = ([from, to]: Lines) => source.slice(from - 1, to).filter((line) => line.trim() !== '');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-real-crc-'));
    assay = assayIn(folder);
    ({ published, source } = loadPublished('S000'));
    await done(
      'new',
      'r.assay',
      '--template',
      'crc-2019',
      '--name',
      `${SHORT_NAME} managed by Kent, Surrey and Sussex`,
    );
    await done('set', 'r.assay', ...Object.entries(DETAILS).map(([id, value]) => `${id}=${value}`));
    await writeFile(join(folder, 'scores.csv'), scoresOf(published, REASONS));
    await done('import', 'scores', 'r.assay', 'scores.csv');
    imported = await done('import', 'text', 'r.assay', join(reports, 'S000.txt'), '--json');
    // As a draft: the report is not finished while 4.2 has no reason.
    await done('export', 'r.assay', '--to', 'r.docx', '--draft', '--no-page-numbers');
    ({ report } = await loadReport(join(folder, 'r.assay')));
    word = await readWordFile(join(folder, 'r.docx'));
  }, 90_000);
  afterAll(() => rm(folder, { recursive: true }));

  test('its scores give the published percentages, ratings, score and overall rating', async () => {
    const summary = (await done('show', 'r.assay', '--json')).json() as Summary;
    const standards = summary.domains.flatMap((domain) => domain.standards);
    expect(standards.map(({ number, rating }) => [number, rating])).toEqual(
      published.standards.map(({ number, published_rating }) => [number, published_rating]),
    );
    expect(
      standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ number, percentage }) => [number, percentage])),
    ).toEqual(
      expect.arrayContaining(
        published.standards.flatMap(({ key_questions = [] }) => key_questions.map((q) => [q.number, q.percent])),
      ),
    );
    expect(summary.score?.printed).toBe('6/30');
    expect(summary.overall).toBe('Requires improvement');
    expect(
      standards.flatMap(({ number, departure }) =>
        departure ? [[number, departure.kind, departure.from, departure.reason]] : [],
      ),
    ).toEqual([
      ['2.1', 'discretion', 'Inadequate', REASONS['2.1']],
      ['4.2', 'discretion', 'Requires improvement', ''],
    ]);
  });

  test('the departure that the report does not explain is a finding', async () => {
    const checked = await assay('check', 'r.assay', '--json');
    expect(checked.exit).toBe(1);
    const findings = checked.json() as unknown as {
      rule: string;
      severity: string;
      standard?: string;
      paragraph?: string;
    }[];
    expect(findings.filter(({ rule }) => rule === 'departure-without-reason').map(({ standard }) => standard)).toEqual([
      '4.2',
    ]);
    expect(findings.filter(({ severity, paragraph }) => severity === 'error' && paragraph === undefined)).toHaveLength(
      1,
    );
  });

  test('every line is accounted for and nothing is left without a place', () => {
    const { notes, unplaced } = imported.json() as { notes: { from: number; to: number }[]; unplaced: unknown[] };
    const told = new Set(notes.flatMap(({ from, to }) => range([from, to])));
    expect(source.flatMap((line, index) => (line.trim() === '' || told.has(index + 1) ? [] : [index + 1]))).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  test('headings that the extraction lost are inferred where they stood, and each is told', () => {
    const doubts = imported.json().doubts as { line: number; kind: string }[];
    expect(doubts.map(({ line, kind }) => [line, kind])).toEqual(
      [RATINGS_LINE, ...SUPPLIED_HEADINGS].map((line) => [line, 'inferred heading']),
    );
  });

  test('headings, in order', () => {
    const expected = HEADINGS.map((line) => {
      if (line === RATINGS_LINE) return 'summary of ratings';
      // The edition heads it with the name in running text, where the report has the whole one.
      if (line === PROVIDER_HEADING) return asHeading(SHORT_NAME);
      return asHeading(source[line - 1]?.trim().split('\t')[0] ?? '');
    });
    expect(headingsIn(word).map(asHeading)).toEqual(expected);
  });

  test('the list of contents', () => {
    const listed = word.paragraphs.filter(({ style }) => /^TOC\d/.test(style)).map(({ text }) => asHeading(text));
    const inSource = lines(CONTENTS).map((line) => asHeading(line.split('\t')[0]!));
    expect(inSource).toHaveLength(23);
    expect(listed).toEqual(inSource);
  });

  test('recommendations, in order and under their addressee', () => {
    const numbered = word.paragraphs.filter(({ style }) => style === 'ListNumber').map(({ text }) => text);
    expect(numbered).toEqual(lines(RECOMMENDATIONS).map((line) => line.replace(/^\d\. /, '')));
    expect(report.recommendations.map(({ items }) => items.length)).toEqual([4]);
    expect(word.text).toContain('four recommendations');
  });

  test('the ratings page', () => {
    const rows = lines(RATINGS).flatMap((line) => {
      const [, number, title, rating] = /^(\d\.\d)\t(.+?)\t(.+?)\t?$/.exec(line) ?? [];
      return number ? [[number, title, rating]] : [];
    });
    expect(rows).toHaveLength(10);
    // Each rating has a shape before its word.
    const printed = word.tables.flat().map((row) => row.map((cell) => cell.replace(/^[^\p{L}\p{N}]+/u, '')));
    expect(printed.filter((row) => row.length === 3 && /^\d\.\d$/.test(row[0] ?? ''))).toEqual(rows);
  });

  test('facts, in order', () => {
    const values = lines(FACTS).map((line) => wordsOf(line.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')).join(' '));
    const pairs = values.flatMap((value, index) => (index % 2 === 0 ? [[value, values[index + 1]]] : []));
    expect(pairs).toHaveLength(6);
    const printed = word.tables.find((rows) => rows[1]?.[0] === lines(FACTS)[0]) ?? [];
    // A note that comes twice leaves its number in the cell.
    const bare = (text: string) => wordsOf(text.replace(/(\p{L})\d+$/u, '$1')).join(' ');
    expect(printed.slice(1).map((row) => row.map(bare))).toEqual(pairs);
  });

  test('footnotes, in order', () => {
    const notes = source.flatMap((line, index) => {
      if (!/^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(line)) return [];
      // An address may have a line of its own.
      const next = source[index + 1] ?? '';
      return [prose([next.startsWith('<') ? `${line} ${next}` : line], [1, 1])];
    });
    expect(notes).toHaveLength(12);
    expect(word.notes).toHaveLength(12);
    for (const [index, note] of notes.entries()) {
      const own = EDITION_NOTES[index + 1];
      const printed = word.notes[index] ?? '';
      if (own) for (const words of own) expect(printed).toContain(words);
      else expect(wordsOf(printed)).toEqual(wordsOf(note));
    }
  });

  test('results and bands, row by row', () => {
    const rows = lines(RESULTS);
    const expected = rows.flatMap((line, index) => {
      const [, question, percent] = /^(\d\.\d\.\d)\. .*\t(\d+)%$/.exec(line) ?? [];
      if (question) return [[question, `${percent}%`]];
      const [, standard] = /^(\d\.\d)\. /.exec(line) ?? [];
      if (!standard) return [];
      const rating = /\t([A-Z][a-z ]+)/.exec(line)?.[1] ?? /\t([A-Z][a-z ]+)/.exec(rows[index + 1] ?? '')?.[1];
      return [[standard, rating]];
    });
    expect(expected).toHaveLength(19 + 6);
    const printed = word.tables.flat().flatMap((row) => {
      const [, number] = /^(\d\.\d(?:\.\d)?)\. /.exec(row[0] ?? '') ?? [];
      return number ? [[number, /^\d\.\d\.\d$/.test(number) ? row[1] : row[2]]] : [];
    });
    expect(printed).toEqual(expected);
    const bands = word.tables.find((table) => table[1]?.[0]?.startsWith('Minority')) ?? [];
    expect(bands.slice(1)).toEqual(lines(BANDS).map((line) => line.split('\t')));
  });

  test('the glossary, row by row', () => {
    const rows: [term: string, definition: string][] = [];
    for (const line of lines(GLOSSARY)) {
      const [term = '', definition = ''] = line.split('\t');
      const last = rows.at(-1);
      if (term === '' && last) last[1] += ` ${definition}`;
      else rows.push([term, definition]);
    }
    expect(rows).toHaveLength(40);
    const bare = (row: readonly string[]) => row.map((cell) => wordsOf(prose([cell], [1, 1])).join(' '));
    const printed = word.tables.at(-1) ?? [];
    expect(printed.slice(1).map(bare)).toEqual(rows.map(bare));
  });

  test('all of the prose arrives in the right part and at least 99 per cent of it in the Word file, in order', () => {
    const recommended = report.recommendations.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
    const misplaced: string[] = [];
    let total = 0;
    let right = 0;
    for (const [part, ranges] of Object.entries(LINES)) {
      const arrived = part === 'recommendations' ? recommended : plainText(report.parts[part] ?? []);
      const { same, others, ...words } = compareWords(prose(source, ...ranges), arrived);
      total += words.total;
      right += same;
      if (same < words.total || others > 0) misplaced.push(`${part}: ${same} of ${words.total}, ${others} others`);
    }
    const printed = compareWords(prose(source, ...Object.values(LINES).flat()), word.text);
    const share = (some: number, of: number) => `${some} of ${of} words (${((100 * some) / of).toFixed(2)}%)`;
    console.log(`in the right part, in order: ${share(right, total)}`);
    console.log(`in the Word file, in order: ${share(printed.same, printed.total)}`);
    expect(misplaced).toEqual([]);
    expect(Object.keys(report.parts).sort()).toEqual(
      Object.keys(LINES)
        .filter((part) => part !== 'recommendations')
        .sort(),
    );
    expect(total).toBeGreaterThan(13_000);
    expect(printed.same / printed.total).toBeGreaterThanOrEqual(0.99);
  });

  test('the footnotes of the text stand in their parts', () => {
    const noted = Object.entries(report.parts).flatMap(([part, content]) => {
      const count = footnotesOf(content).length;
      return count > 0 ? [[part, count]] : [];
    });
    expect(Object.fromEntries(noted)).toEqual({
      'background.explanation': 2,
      'background.standards': 1,
      'annex-1.domain-one': 1,
    });
  });
});
