import { describe, expect, it } from 'vitest';
import { Comparison } from '../../core/comparison.ts';
import { comparisonOf, importComparison, withComparison } from '../../core/comparison-import.ts';
import { Template } from '../../core/template.ts';
import { newTestReport, pdu, withScores } from '../editions.ts';

/** Results of another report, and of a table, as a comparison. */

const earlier = {
  ...withScores(newTestReport(), { '1.1': 'Good', '2.2.1': '22/70', '2.2.2': 61 }),
  details: { [pdu.nameDetail]: 'Wyreham, 2018' },
};

describe('another report as a comparison', () => {
  it('gives its results by number, under its name or another', () => {
    const { comparison, notes } = comparisonOf({ report: earlier, template: pdu }, pdu);
    expect(comparison).toEqual({
      label: 'Wyreham, 2018',
      source: 'Wyreham, 2018',
      keyQuestions: { '2.2.1': { yes: 22, base: 70 }, '2.2.2': { percentage: 61 } },
      standards: { '1.1': 'Good' },
    });
    expect(notes).toEqual(['Read 2 key questions and 1 rating.']);
    expect(comparisonOf({ report: earlier, template: pdu }, pdu, '2018 inspection').comparison.label).toBe(
      '2018 inspection',
    );
  });

  it('takes the ratings that follow from the scores', () => {
    const scored = withScores(newTestReport(), { '2.2.1': 85, '2.2.2': 90, '2.2.3': 95 });
    expect(comparisonOf({ report: scored, template: pdu }, pdu).comparison.standards['2.2']).toBe('Outstanding');
  });

  it('names the numbers and ratings that this edition lacks', () => {
    const json = JSON.parse(JSON.stringify(pdu).replaceAll('"2.2.1"', '"2.9.9"').replaceAll('"Good"', '"Fine"'));
    const other = Template.parse({ ...json, id: 'other' });
    const { comparison, notes } = comparisonOf({ report: earlier, template: pdu }, other);
    expect(comparison.keyQuestions).toEqual({ '2.2.2': { percentage: 61 } });
    expect(comparison.standards).toEqual({});
    expect(notes.slice(1)).toEqual([
      'Left out, since this edition has no such number: 2.2.1.',
      'Left out, since this edition has no such rating: Good.',
      expect.stringContaining('different editions'),
    ]);
  });
});

const table = (...rows: string[]) => rows.map((row, index) => ({ line: index + 1, cells: row.split(',') }));
const named = { label: 'Average', source: 'All units' };

describe('a table as a comparison', () => {
  it('gives shares, counts, ratings and the overall rating', () => {
    const { comparison, notes } = importComparison(
      table('ref,value,base', '2.2.1,49%,', '2.2.2.,60%,112', '2.2.3,30/60,', '1.1,good,', 'Overall,Inadequate,'),
      named,
      pdu,
    );
    expect(Comparison.parse(comparison)).toEqual({
      ...named,
      keyQuestions: {
        '2.2.1': { percentage: 49 },
        '2.2.2': { percentage: 60, base: 112 },
        '2.2.3': { yes: 30, base: 60 },
      },
      standards: { '1.1': 'Good' },
      overall: 'Inadequate',
    });
    expect(notes).toEqual(['Read 3 key questions and 2 ratings.']);
  });

  it.each([
    [['ref', '2.2.1'], /column “value” is missing/],
    [['ref,value,reason', '2.2.1,49%,x'], /no column “reason”/],
    [['ref,value', '9.9.9,49%'], /^Line 2, 9\.9\.9: this edition has no such standard or key question/],
    [['ref,value', '2.2.1,49'], /could be a percentage or a count/],
    [['ref,value', '2.2.1,149%'], /over 100/],
    [['ref,value', '1.1,Splendid'], /there is no rating “Splendid”/],
    [['ref,value', 'overall,49%'], /rating/],
    [['ref,value', '2.2.1,49%', '2.2.1,50%'], /on line 2 already/],
    [['ref,value', '2.2.1,'], /value: it is empty/],
  ])('is refused: %j', (rows, message) => {
    expect(() => importComparison(table(...rows), named, pdu)).toThrow(message);
    expect(() => importComparison(table(...rows), named, pdu)).toThrow(/Nothing was imported\.$/);
  });
});

it('takes the place of what was compared with before, and goes', () => {
  const comparison = { ...named, keyQuestions: {}, standards: {} };
  const both = withComparison(withComparison(newTestReport(), 'average', comparison), 'previous', comparison);
  expect(both.comparisons).toEqual({ average: comparison, previous: comparison });
  expect(withComparison(both, 'average', undefined).comparisons).toEqual({ previous: comparison });
});
