import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_CASES, type Cases } from '../../../core/cases/cases.ts';
import { countAnswers, groupSize, measureOf, scoresUnlikeCases } from '../../../core/cases/count.ts';
import { relevantGroup } from '../../../core/cases/import-cases.ts';
import { newTestReport, withScores } from '../../editions.ts';
import { imported } from './rows.ts';

const question = (id: string, answers: string) =>
  ({ id, kind: 'key question', label: id, column: id, answers }) as const;
const cases: Cases = {
  ...imported,
  count: 6,
  questions: [question('2.1.1', 'YYNX-Y'), question('2.2.3', 'XYNYNX'), question('2.3.1', '--XX--')],
  characteristics: [
    { name: 'Sex', column: 'Sex', values: ['m', 'f', 'f', 'm', '', 'f'] },
    { name: 'Office', column: 'Office', values: ['A', 'A', 'B', 'B', 'C', 'C'] },
  ],
};
const where = (...limits: [name: string, ...values: string[]][]) => ({
  where: limits.map(([name, ...values]) => ({ name, values })),
});

describe('counts among', () => {
  test.each([
    ['all', '2.1.1', ALL_CASES, [3, 1, 1, 1, 6]],
    ['women', '2.1.1', where(['Sex', 'f']), [2, 1, 0, 0, 3]],
    ['women of two offices', '2.1.1', where(['Sex', 'f'], ['Office', 'A', 'C']), [2, 0, 0, 0, 2]],
    ['those of whom it is not known', '2.1.1', where(['Sex', '']), [0, 0, 0, 1, 1]],
    ['the relevant ones', '2.2.3', relevantGroup('2.2.3'), [2, 2, 0, 0, 4]],
    ['those for whom another question is relevant', '2.1.1', relevantGroup('2.2.3'), [1, 1, 1, 1, 4]],
    ['nobody', '2.1.1', where(['Sex', 'other']), [0, 0, 0, 0, 0]],
    ['a characteristic that is not there', '2.1.1', where(['Tier', 'A']), [0, 0, 0, 0, 0]],
    ['a question that is not there', '9.9.9', ALL_CASES, [0, 0, 0, 0, 0]],
    ['relevance to a question that is not there', '2.1.1', relevantGroup('9.9.9'), [0, 0, 0, 0, 0]],
  ])('%s', (_who, id, group, [yes, no, notApplicable, blank, size]) => {
    expect(countAnswers(cases, id, group)).toEqual({ yes, no, notApplicable, blank, cases: size });
    if (id !== '9.9.9') expect(groupSize(cases, group)).toBe(size);
  });
});

test('a measure is of those who answered yes or no', () => {
  expect(measureOf(cases, '2.1.1', ALL_CASES)).toEqual({ yes: 3, base: 4 });
  expect(measureOf(cases, '2.3.1', ALL_CASES)).toBeUndefined();
});

test('the groups of a characteristic add up to all', () => {
  const letters = fc.array(fc.constantFrom(...'YNX-'), { maxLength: 50 });
  fc.assert(
    fc.property(letters, fc.infiniteStream(fc.constantFrom('a', 'b', '')), (answers, values) => {
      const some: Cases = {
        ...imported,
        count: answers.length,
        questions: [question('q', answers.join(''))],
        characteristics: [{ name: 'c', column: 'c', values: answers.map(() => values.next().value) }],
      };
      const groups = ['a', 'b', ''].map((value) => countAnswers(some, 'q', where(['c', value])));
      const all = countAnswers(some, 'q', ALL_CASES);
      for (const key of Object.keys(all) as (keyof typeof all)[])
        expect(groups.reduce((sum, group) => sum + group[key], 0)).toBe(all[key]);
      expect(all.yes + all.no + all.notApplicable + all.blank).toBe(all.cases);
    }),
  );
});

test('scores that differ from what the cases give', () => {
  const report = { ...newTestReport(), cases };
  const unlike = (scores: Record<string, string | number>) =>
    scoresUnlikeCases(withScores(report, scores)).map(({ number }) => number);
  expect(unlike({ '2.1.1': '3/4', '2.2.3': 50 })).toEqual([]);
  expect(unlike({ '2.1.1': '6/8', '2.2.3': 51 })).toEqual(['2.1.1', '2.2.3']);
  expect(unlike({ '2.1.1': 75 })).toEqual(['2.2.3']);
  expect(scoresUnlikeCases(newTestReport())).toEqual([]);
});
