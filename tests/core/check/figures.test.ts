import { describe, expect, test } from 'vitest';
import type { Cases } from '../../../core/cases/cases.ts';
import { allFindings } from '../../../core/check/all-findings.ts';
import { checkReport } from '../../../core/check/check.ts';
import type { Finding } from '../../../core/check/finding.ts';
import { type Content, newLiveFigure, newParagraph, newTable, type Paragraph } from '../../../core/content.ts';
import { blockText } from '../../../core/content-text.ts';
import type { Figure } from '../../../core/figure.ts';
import { allParts, layOut } from '../../../core/layout.ts';
import type { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const PART = '2.3.areas-for-improvement';
const RULES = ['lost-figure', 'stale-number', 'typed-figure', 'small-base', 'score-unlike-cases', 'blank-answers'];
const few: Figure = { id: 'few', label: 'Said so', value: { yes: 7, base: 20 }, kind: 'survey' };

function holding(content: Content, change: Partial<Report> = {}, part = PART): Report {
  const report = withScores({ ...newTestReport(), figures: [few] }, { '2.3.2': '47/62', '2.3.3': '37/58' });
  return { ...report, parts: { [part]: content }, ...change };
}

function found(report: Report): Finding[] {
  return checkReport(report, pdu).filter(({ rule }) => RULES.includes(rule));
}

/** `rule severity: the printed words that it points at`. */
function told(report: Report): string[] {
  const placed = new Map(allParts(layOut(report, pdu).parts).map((part) => [part.id, part]));
  return found(report).map(({ rule, severity, at: { part = '', range, keyQuestion = '' } }) => {
    const block = range && placed.get(part)?.content[range.block];
    return `${rule} ${severity}: ${block ? blockText(block).slice(range.from, range.to) : keyQuestion}`;
  });
}

const line = (...children: Paragraph['children']): Paragraph => ({ type: 'paragraph', children });
const live = newLiveFigure;

describe('live figures', () => {
  test.each<[what: string, content: Content, told: string[]]>([
    ['one with a value', [line({ text: 'In ' }, live('2.3.3', 'percentage', 'x'), { text: '.' })], []],
    [
      'one that nobody has scored',
      [
        newParagraph('First.'),
        line({ text: 'Of ' }, live('2.3.3', 'counts', ''), { text: ', ' }, live('2.5.1', 'yes', '')),
      ],
      [`lost-figure error: [${layOut(newTestReport(), pdu).figures.get('2.5.1')?.label}]`],
    ],
    ['one that is gone', [line(live('gone', 'value', 'twelve'))], ['lost-figure error: [Not scored]']],
    ['a percentage over few', [line(live('few', 'percentage', ''))], ['small-base advice: Thirty-five per cent']],
    ['counts over few', [line({ text: 'In ' }, live('few', 'counts', ''))], []],
    [
      'a percentage over few in a table',
      [
        {
          ...newTable('t', [['a'], ['b']], 'c'),
          children: [
            { type: 'table-row', children: [{ type: 'table-cell', children: [live('few', 'percentage', '')] }] },
          ],
        },
      ],
      [],
    ],
  ])('%s', (_what, content, expected) => {
    expect(told(holding(content))).toEqual(expected);
  });

  test('a lost figure says what it printed', () => {
    expect(found(holding([line(live('gone', 'value', 'twelve'))]))[0]?.message).toBe(
      'A live figure in 2.3. Planning, Areas for improvement printed “twelve” and follows a figure that is gone.',
    );
  });
});

describe('typed numbers', () => {
  const formerValues = [{ figure: '2.3.3', value: { yes: 30, base: 58 } }];

  test('a stale one is found at its place, behind a live figure, too', () => {
    const content = [
      newParagraph('Planning.'),
      line({ text: 'In ' }, live('2.3.2', 'percentage', ''), { text: ', and safe in 52 per cent of cases.' }),
    ];
    const report = holding(content, { formerValues });
    expect(told(report)).toEqual(['stale-number warning: 52 per cent']);
    expect(found(report)[0]).toMatchObject({
      message:
        '“52 per cent” in 2.3. Planning, Areas for improvement is what key question 2.3.3 was before. It is 64 per cent now.',
      suggestion: 'Link the number to the figure, so that it follows, or correct it.',
      related: [{ standard: '2.3', keyQuestion: '2.3.3' }],
    });
  });

  test.each([
    ['52 per cent', '64 per cent'],
    ['30 of the 58', '37 of the 58'],
    ['30 out of 58', '37 out of 58'],
    ['fifty-two per cent', undefined],
  ])('a stale one in digits is mended: %s', (was, is) => {
    const report = holding([newParagraph(`Planning kept people safe in ${was} cases.`)], { formerValues });
    const [stale] = found(report);
    const { from = 0, to = 0, paragraph = '' } = stale?.at.words ?? {};
    expect([stale?.rule, paragraph.slice(from, to), stale?.fix]).toEqual(['stale-number', was, is]);
  });

  test('words that another rule puts right as well are told once', () => {
    const report = holding([newParagraph('The lowest score was 52 per cent.')], { formerValues }, '2.3.rating');
    const open = allFindings(withScores(report, { '2.3.1': 80, '2.3.2': '47/62', '2.3.3': '37/58' }), pdu).open;
    expect(open.filter(({ fix }) => fix === '64 per cent').map(({ rule }) => rule)).toEqual(['stale-number']);
  });

  test('those of one part that are certain are one piece of advice', () => {
    const text = 'Planning kept people safe in 64 per cent of cases, 37 of the 58 cases.';
    const report = holding([newParagraph(text), newParagraph('Keeping people safe: 37 of 58 cases.')]);
    expect(told(report)).toEqual(['typed-figure advice: 64 per cent']);
    expect(found(report)[0]?.message).toBe(
      '3 typed numbers in 2.3. Planning, Areas for improvement are those of figures: “64 per cent”, “37 of the 58”, “37 of 58”.',
    );
  });
});

describe('scores and the cases behind them', () => {
  const cases = (answers: string): Cases => ({
    file: 'cases.csv',
    importedAt: '2026-01-05T09:00:00Z',
    count: answers.length,
    questions: [{ id: '2.3.3', kind: 'key question', label: 'Safe', column: '2.3.3', answers }],
    characteristics: [],
  });
  test.each<[what: string, answers: string, told: string[]]>([
    ['that agree', `${'Y'.repeat(37)}${'N'.repeat(21)}XX`, []],
    ['that differ', 'YYN', ['score-unlike-cases warning: 2.3.3']],
    ['with blanks', `${'Y'.repeat(37)}${'N'.repeat(21)}--`, ['blank-answers advice: 2.3.3']],
  ])('%s', (_what, answers, expected) => {
    expect(told(holding([], { cases: cases(answers) }))).toEqual(expected);
  });

  test('say what they are', () => {
    const [unlike] = found(holding([], { cases: cases('YYN') }));
    expect(unlike?.message).toBe('The score of key question 2.3.3 is 37 of 58 (64%), and the cases give 2 of 3 (67%).');
    const [blank] = found(holding([], { cases: cases(`${'Y'.repeat(37)}${'N'.repeat(21)}-`) }));
    expect(blank?.message).toBe('1 of 59 cases has no answer to key question 2.3.3, and is not counted.');
  });
});
