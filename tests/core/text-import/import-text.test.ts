import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Block, newParagraph } from '../../../core/content.ts';
import { blockText, footnotesOf, plainText } from '../../../core/content-text.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import { importText } from '../../../core/text-import/import-text.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { root } from '../../source.ts';

const read = (text: string, report = newTestReport(), replace = false) => importText(text, report, pdu, { replace });

/** A block in short: `- item`, `1. item`, `> quotation`, `## heading`, and two spaces for each step of depth. */
function short(block: Block): string {
  const text = blockText(block);
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${text}`;
    case 'list-item':
      return `${'  '.repeat(block.depth)}${block.list === 'numbered' ? '1.' : '-'} ${text}`;
    case 'quotation':
      return `> ${text}`;
    default:
      return text;
  }
}

function outline(text: string): Record<string, string[]> {
  const { report } = read(text);
  const entries = [
    ...Object.entries(report.parts),
    ...report.unplaced.map(({ heading, content }) => [`?${heading}`, content] as const),
  ];
  return Object.fromEntries(entries.map(([id, content]) => [id, content.map(short)]));
}

describe('what a text is made of', () => {
  const foreword = (text: string) => outline(`# Foreword\n\n${text}`).foreword;
  test.each<[what: string, text: string, blocks: string[]]>([
    ['paragraphs, wrapped', 'One line\nand another.\n\nTwo.', ['One line and another.', 'Two.']],
    [
      'bullets of every kind',
      '- A.\n* B.\n+ C.\n• D.\n\uF0B7 E.\n– F.\no\tG.',
      ['- A.', '- B.', '- C.', '- D.', '- E.', '- F.', '  - G.'],
    ],
    [
      'wrapped and nested bullets',
      '- A goes\n  on.\n  - B.\n    - C.\n- D.',
      ['- A goes on.', '  - B.', '    - C.', '- D.'],
    ],
    ['numbered items', '1. A.\n2) B.\n- 3. C.', ['1. A.', '1. B.', '1. C.']],
    [
      'quotations',
      '> A\n> goes on.\n\n“B is one.”\n\n"C is one."\n\n“D” and “E”',
      ['> A goes on.', '> “B is one.”', '> "C is one."', '“D” and “E”'],
    ],
    ['headings below the part', '## A\n\n### B\n\nC.', ['# A', '## B', 'C.']],
    ['tables', 'A\tB\nC\tD\n\n| E | F |\n|---|---|\n| G | H |', ['\nA\tB\nC\tD', '\nE\tF\nG\tH']],
    ['a single row between tabs', 'A\tB', ['A | B']],
    ['entities and tags', 'A &amp; B &#8211; <u>C</u><br>D <b>E</b> 5 < 6', ['A & B – C D E 5 < 6']],
    ['escapes and lone marks', '\\*A\\* 3 * 4 * 5 a_b_c', ['*A* 3 * 4 * 5 a_b_c']],
    ['a cut that a page break made', 'A went on and\n\non with it.', ['A went on and on with it.']],
    ['no cut after a full stop', 'A went on.\n\non with it.', ['A went on.', 'on with it.']],
    ['rules and comments', 'A.\n\n---\n\n<!-- x -->\n\nB.', ['A.', 'B.']],
    ['dashes inside a wrapped line', 'A went\n– as always –\non.', ['A went – as always – on.']],
  ])('%s', (_what, text, blocks) => {
    expect(foreword(text)).toEqual(blocks);
  });

  test('lines that are whole paragraphs, as word processors save text', () => {
    const long = `${'Words that go on and on '.repeat(8)}to the end.`;
    expect(foreword(`${long}\n${long}\nShort.`)).toEqual([long, long, 'Short.']);
  });

  test('bold, italic and links', () => {
    const { foreword } = read('# Foreword\n\nA **b** *c* ***d*** [e](https://example.org/f) [g](nowhere)').report.parts;
    expect(foreword?.[0]?.children).toEqual([
      { text: 'A ' },
      { text: 'b', bold: true },
      { text: ' ' },
      { text: 'c', italic: true },
      { text: ' ' },
      { text: 'd', bold: true, italic: true },
      { text: ' ' },
      { type: 'link', url: 'https://example.org/f', children: [{ text: 'e' }] },
      { text: ' g (nowhere)' },
    ]);
  });

  test('superscript, where it is no footnote', () => {
    const { foreword } = read('# Foreword\n\nThe 3<sup>rd</sup> and 4^th^ of m<sup>2</sup>, x^*b*^ and \\^a\\^').report
      .parts;
    expect(foreword?.[0]?.children).toEqual([
      { text: 'The 3' },
      { text: 'rd', superscript: true },
      { text: ' and 4' },
      { text: 'th', superscript: true },
      { text: ' of m², x^' },
      { text: 'b', italic: true },
      { text: '^ and ^a^' },
    ]);
  });

  test.each([
    ['Markdown', 'A[^1] b[^x] c.\n\n[^1]: First.\n[^x]: Second.'],
    ['an extraction', 'A<sup>1</sup> b<sup>2</sup> c.\n\n <sup>&</sup>lt;sup>1</sup> First.\n <sup>2</sup> Second.'],
    ['an entity', 'A<sup>1</sup> b<sup>2</sup> c.\n\n<sup>&lt;sup>1</sup> First.\n\n<sup>2</sup> Second.'],
  ])('footnotes of %s', (_what, text) => {
    const { report, doubts } = read(`# Foreword\n\n${text}`);
    const content = report.parts.foreword ?? [];
    expect(content.map(blockText)).toEqual(['A b c.']);
    expect(footnotesOf(content).map(({ note }) => note)).toEqual(['First.', 'Second.']);
    expect(doubts).toEqual([]);
  });

  test('a mark without a note and a note without a mark are kept and told', () => {
    const { report, doubts, unplaced } = read('# Foreword\n\nA[^1] and m<sup>2</sup>.\n\n[^7]: Lost.');
    expect(report.parts.foreword?.map(blockText)).toEqual(['A[^1] and m².']);
    expect(doubts.map(({ line }) => line)).toEqual([3, 3]);
    expect(unplaced).toEqual([{ heading: 'Footnotes without a mark in the text', words: 2 }]);
  });
});

describe('where it goes', () => {
  test.each<[what: string, text: string, parts: Record<string, string[]>, doubts: number]>([
    [
      'Markdown',
      '## 1.1. Leadership\n\n### Strengths\n\n- A.\n\n### Areas for improvement\n\n- B.',
      { '1.1.strengths': ['- A.'], '1.1.areas-for-improvement': ['- B.'] },
      0,
    ],
    [
      'plain text',
      '1.1 Leadership\n\nStrengths:\n• A.\n\nAreas for improvement:\n• B.',
      { '1.1.strengths': ['- A.'], '1.1.areas-for-improvement': ['- B.'] },
      0,
    ],
    ['bold lines', '**1.1. Leadership**\n\n**Strengths**\n\n- A.', { '1.1.strengths': ['- A.'] }, 0],
    ['mangled titles', '## 1.1 Leader ship\n\n##### Strenghts\n\n- A.', { '1.1.strengths': ['- A.'] }, 1],
    [
      'the section repeats the title',
      '## 1.1 Leadership\n\n### Strengths\n\n- A.\n\n## 1.2 Staff\n\n### Strengths\n\n- B.',
      { '1.1.strengths': ['- A.'], '1.2.strengths': ['- B.'] },
      0,
    ],
    [
      'a section inside a standard',
      '## 1.3 Services\n\n### Strengths\n\n- A.\n\n### Resettlement work\n\n#### Strengths\n\n- B.',
      { '1.3.strengths': ['- A.'], 'resettlement.strengths': ['- B.'] },
      0,
    ],
    [
      'text that opens a standard',
      '## 1.1 Leadership\n\nA.\n\n### Strengths\n\n- B.',
      { '1.1.rating': ['A.'], '1.1.strengths': ['- B.'] },
      0,
    ],
    [
      'statement and rating, mangled',
      '## 1.1 Leadership\n\nThe leadership of the PDU enables delivery of a high quality,Requirespersonalised and responsive service for all people on probation.improvement\n\nGood\n\nA.',
      { '1.1.rating': ['A.'] },
      0,
    ],
    [
      'a heading that the edition lacks',
      '# Foreword\n\nA.\n\n# Afterthought\n\nB.\n\n## Strengths\n\n- C.\n\n# Background\n\nD.',
      { foreword: ['A.'], '?Afterthought': ['B.', '# Strengths', '- C.'], background: ['D.'] },
      0,
    ],
    [
      'text before all headings',
      'A.\n\n# Foreword\n\nB.',
      { '?Before the first heading': ['A.'], foreword: ['B.'] },
      0,
    ],
    [
      'parts out of order',
      '# Background\n\nA.\n\n# Foreword\n\nB.\n\n## 1.1. Leadership\n\nC.',
      { background: ['A.'], foreword: ['B.'], '1.1.rating': ['C.'] },
      1,
    ],
    ['a list under a lost heading', '## 1.2. Staff\n\n- A.', { '1.2.strengths': ['- A.'] }, 1],
    [
      'a list of contents',
      'Contents\n\nForeword\t3\nBackground\t4\n\nForeword\n\nA.\n\nBackground\n\nB.',
      { foreword: ['A.'], background: ['B.'] },
      0,
    ],
    [
      'a list of contents without page numbers',
      'Contents\n\nForeword\n\nBackground\n\nForeword\n\nA.\n\nBackground\n\nB.',
      { foreword: ['A.'], background: ['B.'] },
      0,
    ],
    [
      'a word that is a title elsewhere',
      '# Background\n\nStaff worked hard.\n\n# 1. Organisational delivery\n\n## 1.2. Staff\n\n### Strengths\n\n- A.',
      { background: ['Staff worked hard.'], '1.2.strengths': ['- A.'] },
      0,
    ],
    ['a bullet whose mark was lost', '## 1.2. Staff\n\n### Strengths\n\n A.', { '1.2.strengths': ['- A.'] }, 1],
  ])('%s', (_what, text, parts, doubts) => {
    expect(outline(text)).toEqual(parts);
    expect(read(text).doubts.length).toBe(doubts);
  });

  test('a running footer goes, and the sentence that it cut is whole', () => {
    const report = newTestReport();
    report.details['subject.name'] = 'Mill PDU';
    const text = '# Foreword\n\nA went on and\n\nAn inspection of probation services in Mill PDU\n\non with it.';
    const { report: after, notes } = read(text, report);
    expect(after.parts.foreword?.map(blockText)).toEqual(['A went on and on with it.']);
    expect(notes.filter(({ fate }) => fate === 'furniture')).toMatchObject([{ from: 5, to: 5 }]);
  });

  test('a lost heading is inferred at a blank line where the words turn, not at each blank line', () => {
    const text = [
      '## 1.2. Staff\n\n### Strengths\n',
      '- Support was good and effective.\n- Training was strong.\n',
      '- It was encouraging that most were positive.\n',
      '- Oversight was not sufficient.\n- There was a lack of time, and some were unclear.',
    ].join('\n');
    const { report, doubts } = read(text);
    expect(report.parts['1.2.strengths']?.length).toBe(3);
    expect(report.parts['1.2.areas-for-improvement']?.length).toBe(2);
    expect(doubts).toMatchObject([{ line: 10, kind: 'inferred heading' }]);
  });

  test('a list of strengths alone is not parted', () => {
    const { report, doubts } = read(
      '## 1.2. Staff\n\n### Strengths\n\n- Good.\n\n- Effective and strong.\n\n- Positive.',
    );
    expect(report.parts['1.2.strengths']?.length).toBe(3);
    expect(doubts).toEqual([]);
  });
});

describe('recommendations', () => {
  const text = [
    '# Recommendations\n',
    '### **Mill PDU should:**\n',
    '- 1. do one thing\n- do [another](https://example.org/a).\n',
    'Ministry of Justice should:\n',
    '3. do more.',
  ].join('\n');

  test('go to their addressees, and a new addressee gets a group', () => {
    const report = newTestReport();
    report.details['subject.name'] = 'Mill PDU';
    const { report: after, doubts } = read(text, report);
    expect(after.recommendations.map(({ addressee, items }) => [addressee, items.map((item) => item.text)])).toEqual([
      ['{subject.name}', ['do one thing', 'do another (https://example.org/a).']],
      ['{subject.region} region', []],
      ['HM Prison and Probation Service', []],
      ['Ministry of Justice', ['do more.']],
    ]);
    expect(doubts).toMatchObject([{ line: 8 }]);
  });
});

describe('what the report has already', () => {
  const before = newTestReport();
  before.parts.foreword = [newParagraph('Mine.')];
  before.parts.background = [newParagraph('Mine too.')];

  test('is not overwritten unasked', () => {
    const copy = structuredClone(before);
    expect(() => read('# Foreword\n\nTheirs.', before)).toThrow(/already has text in “Foreword”. Nothing was imported/);
    expect(before).toEqual(copy);
  });

  test('is replaced part by part when asked', () => {
    const { report } = read('# Foreword\n\nTheirs.\n\n# Odd\n\nA.', before, true);
    expect(report.parts.foreword?.map(blockText)).toEqual(['Theirs.']);
    expect(report.parts.background?.map(blockText)).toEqual(['Mine too.']);
    expect(read('# Odd\n\nB.', report, true).report.unplaced.map(({ heading }) => heading)).toEqual(['Odd']);
  });

  test('an empty text is refused', () => {
    expect(() => read(' \n\n')).toThrow('holds no text');
  });
});

describe('what the edition prints', () => {
  test('a fixed part is kept only where its words differ', () => {
    const same = read('# The role of HM Inspectorate of Probation\n\nOther words.');
    expect(same.report.parts.role?.map(blockText)).toEqual(['Other words.']);
    const role = pdu.parts.find((part) => part.id === 'role');
    if (role?.kind !== 'fixed') throw new Error('the edition has no fixed part “role”');
    const own = role.text.map(blockText).join('\n\n');
    expect(read(`# The role of HM Inspectorate of Probation\n\n${own}`).report.parts).toEqual({});
  });

  test('the rating sentence of the edition is not taken over as the authors’ own', () => {
    const report = withScores(newTestReport(), { '2.1.1': 31 });
    report.details['subject.name'] = 'Mill PDU';
    const placed = allParts(layOut(report, pdu).parts).find(({ id }) => id === '2.1.rating');
    const sentence = plainText(placed?.content ?? []);
    expect(sentence).toContain('31 per cent');
    const { report: after, notes } = read(`## 2.1. Court work\n\n${sentence}`, report);
    expect(after.parts).toEqual({});
    expect(notes.map(({ fate }) => fate)).toEqual(['heading', 'generated']);
  });

  test('a signature fills the name that is missing', () => {
    const signed = '# Foreword\n\nA.\n\nAda Lowe Chief Inspector of Probation';
    const { report, details } = read(signed);
    expect(details).toEqual({ 'people.chiefInspector': 'Ada Lowe' });
    expect(report.parts.foreword?.map(blockText)).toEqual(['A.']);
    const twoLines = read('# Foreword\n\nA.\n\n**Ada Lowe**\n\nChief Inspector of Probation');
    expect(twoLines.details).toEqual({ 'people.chiefInspector': 'Ada Lowe' });
    const other = newTestReport();
    other.details['people.chiefInspector'] = 'Someone Else';
    expect(read(signed, other).report.parts.foreword?.length).toBe(2);
  });
});

test('the sample report needs no inference and leaves nothing over', () => {
  const folder = join(root, 'templates/samples/caldersea');
  const details = JSON.parse(readFileSync(join(folder, 'details.json'), 'utf8'));
  const text = readFileSync(join(folder, 'report.md'), 'utf8');
  const { doubts, unplaced, parts } = read(text, { ...newTestReport(), details });
  expect(doubts).toEqual([]);
  expect(unplaced).toEqual([]);
  expect(parts.reduce((sum, part) => sum + part.words, 0)).toBeGreaterThan(7000);
});
