import { describe, expect, test } from 'vitest';
import { AssayError } from '../../../core/fault.ts';
import { importScores } from '../../../core/rows-import/scores.ts';
import { parseCsv } from '../../../electron/host/csv.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';

const read = (csv: string, report = newTestReport()) => importScores(parseCsv(csv), report, pdu);

describe('scores that are read', () => {
  test.each<[csv: string, scores: unknown]>([
    ['ref,value,base,reason\n2.1.1,74%,110,', { keyQuestions: { '2.1.1': { percentage: 74, base: 110 } } }],
    ['ref,value\n2.1.1,74 per cent', { keyQuestions: { '2.1.1': { percentage: 74 } } }],
    ['ref,value,base\n2.1.1,81/110,', { keyQuestions: { '2.1.1': { yes: 81, base: 110 } } }],
    ['ref,value,base\n2.1.1,81 out of 110,110', { keyQuestions: { '2.1.1': { yes: 81, base: 110 } } }],
    ['Base;REF;Value\n67;2.6.1;44%', { keyQuestions: { '2.6.1': { percentage: 44, base: 67 } } }],
    ['value\tref\r\ngood\t1.1.\r\n', { standards: { '1.1': { rating: 'Good' } } }],
    [
      'ref,value,base,reason\n1.1,requires  Improvement,,"Strong, ""joined-up"" work"',
      { standards: { '1.1': { rating: 'Requires improvement', reason: 'Strong, "joined-up" work' } } },
    ],
    [
      'ref,value,Decided by,evidence\n1.1,Good,Ratings panel,"Interviews, a survey"',
      { standards: { '1.1': { rating: 'Good', decidedBy: 'Ratings panel', evidence: 'Interviews, a survey' } } },
    ],
    ['ref,value,base,reason\n\n,,,\n2.1.1,0%,1,\n', { keyQuestions: { '2.1.1': { percentage: 0, base: 1 } } }],
  ])('%j', (csv, scores) => {
    expect(read(csv).report.scores).toEqual({ standards: {}, keyQuestions: {}, ...(scores as object) });
  });

  test('a rating that the rule gives is no departure, and its reason is kept', () => {
    const { report, notes } = read('ref,value,base,reason\n2.1,Inadequate,,A remark\n2.1.1,31%,,\n');
    expect(report.scores.standards).toEqual({ '2.1': { reason: 'A remark' } });
    expect(notes.join(' ')).toContain('no departure is recorded');
    expect(read('ref,value\n2.1,Inadequate\n2.1.1,31%').report.scores.standards).toEqual({});
  });

  test('another rating is a departure with its reason', () => {
    const csv = 'ref,value,base,reason\n2.1.1,47%,,\n2.1,Requires improvement,,"Wider evidence"';
    expect(read(csv).report.scores.standards['2.1']).toEqual({
      rating: 'Requires improvement',
      reason: 'Wider evidence',
    });
  });

  test('who decided and the evidence stay where their columns are absent, and go where they are empty', () => {
    const before = withScores(newTestReport(), { '2.1.1': 47 });
    before.scores.standards['1.1'] = { rating: 'Good', decidedBy: 'Head of inspection', evidence: 'Interviews' };
    expect(read('ref,value\n1.1,Outstanding', before).report.scores.standards['1.1']).toEqual({
      rating: 'Outstanding',
      decidedBy: 'Head of inspection',
      evidence: 'Interviews',
    });
    expect(read('ref,value,evidence,decided by\n1.1,Outstanding,,', before).report.scores.standards['1.1']).toEqual({
      rating: 'Outstanding',
    });
  });

  test('a row replaces its score, an absent column and an absent row leave things as they are', () => {
    const before = withScores(newTestReport(), { '2.1.1': 31, '1.2': 'Good' });
    before.scores.standards['1.1'] = { rating: 'Good', reason: 'Kept' };
    const { scores } = read('ref,value\n1.1,Outstanding', before).report;
    expect(scores.standards).toEqual({ '1.1': { rating: 'Outstanding', reason: 'Kept' }, '1.2': { rating: 'Good' } });
    expect(scores.keyQuestions).toEqual({ '2.1.1': { percentage: 31 } });
    expect(read('ref,value,reason\n1.1,Outstanding,', before).report.scores.standards['1.1']).toEqual({
      rating: 'Outstanding',
    });
  });
});

describe('scores that are refused', () => {
  const rows = (row: string) => `ref,value,base,reason\n1.1,Good,,\n${row}\n`;
  test.each<[what: string, csv: string, ...says: string[]]>([
    ['unknown reference', rows('9.9.9,74%,,'), 'Line 3, 9.9.9', 'no such standard or key question'],
    ['percentage over 100', rows('2.1.1,120%,,'), 'Line 3, 2.1.1', '120% is over 100'],
    ['percentage with decimals', rows('2.1.1,63.6%,,'), 'Line 3, 2.1.1', 'whole percentage', 'counts'],
    ['negative percentage', rows('2.1.1,-5%,,'), 'Line 3, 2.1.1', 'whole percentage'],
    ['base smaller than count', rows('2.1.1,120/110,,'), 'Line 3, 2.1.1', 'base 110 is smaller than the count 120'],
    ['base of zero in counts', rows('2.1.1,0/0,,'), 'Line 3, 2.1.1', 'base is 0'],
    ['base of zero in its column', rows('2.1.1,74%,0,'), 'Line 3, 2.1.1', 'base is 0'],
    ['base in words', rows('2.1.1,74%,many,'), 'Line 3, 2.1.1', '“many” is not a whole number'],
    ['two bases', rows('2.1.1,81/110,100,'), 'Line 3, 2.1.1', '110', '100'],
    ['two rows', rows('2.1.1,74%,,\n2.1.1,75%,,'), 'Line 4, 2.1.1', 'on line 3 already'],
    ['unknown rating', rows('1.2,Fair,,'), 'Line 3, 1.2', '“Fair”', 'Outstanding, Good, Requires improvement or'],
    ['rating for information only', rows('2.6,Good,,'), 'Line 3, 2.6', 'information only'],
    ['percentage for a standard', rows('2.1,74%,,'), 'Line 3, 2.1', '2.1.1'],
    ['percentage for a judgement', rows('1.2,74%,,'), 'Line 3, 1.2', 'takes a rating'],
    ['rating for a key question', rows('2.1.1,Good,,'), 'Line 3, 2.1.1', '“Good”', '74%', '81/110'],
    ['bare number', rows('2.1.1,81,110,'), 'Line 3, 2.1.1', '74%', '81/110'],
    ['empty value', rows('2.1.1,,110,'), 'Line 3, 2.1.1', 'empty'],
    ['empty rating', rows('1.2,,,'), 'Line 3, 1.2', 'empty', 'Good'],
    ['empty reference', rows(',74%,,'), 'Line 3', 'reference is empty'],
    ['base of a rating', rows('1.2,Good,70,'), 'Line 3, 1.2', 'no base'],
    ['reason of a key question', rows('2.1.1,74%,,why'), 'Line 3, 2.1.1', 'reason'],
    ['decider of a key question', 'ref,value,decided by\n2.1.1,74%,panel', 'Line 2, 2.1.1', 'no “decided by”'],
    ['evidence of a rating by rule', 'ref,value,evidence\n2.1,Good,notes', 'Line 2, 2.1', 'takes no evidence'],
    ['comma outside quotation marks', rows('1.2,Good,,why, indeed'), 'Line 3, 1.2', 'quotation marks'],
    ['quotation mark left open', rows('1.2,Good,,"why'), 'Line', 'quotation mark'],
    ['missing value column', 'ref,base\n2.1.1,70', 'Line 1', 'column “value” is missing'],
    ['missing ref column', 'question,value\n2.1.1,70%', 'Line 1', 'column “ref” is missing'],
    ['unknown column', 'ref,value,comment\n2.1.1,70%,x', 'Line 1', 'no column “comment”'],
    ['a column twice', 'ref,value,value\n2.1.1,70%,71%', 'Line 1', '“value” is there twice'],
    ['no rows', 'ref,value\n', 'no scores'],
    ['nothing', '', 'no rows'],
  ])('%s', (_what, csv, ...says) => {
    const report = newTestReport();
    const before = structuredClone(report);
    let message = '';
    try {
      read(csv, report);
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      expect(error.code).toBe('bad input');
      message = error.message;
    }
    for (const words of says) expect(message).toContain(words);
    expect(message).toMatch(/Nothing was imported\.$/);
    expect(report).toEqual(before);
  });

  test('the line is where the row begins, whatever the rows before hold', () => {
    const csv = 'ref,value,base,reason\n1.1,Good,,"two\nlines"\n\n2.1.1,120%,,\n';
    expect(() => read(csv)).toThrow('Line 5, 2.1.1');
    expect(() => read('ref,value,base,reason\n1.1,Fair,,"two\nlines"\n')).toThrow('Line 2, 1.1');
  });
});
