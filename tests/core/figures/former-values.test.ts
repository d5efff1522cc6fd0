import { expect, test } from 'vitest';
import type { Figure, Measure } from '../../../core/figure.ts';
import { FORMER_VALUES_KEPT, keepFormer } from '../../../core/figures/former-values.ts';
import type { FormerValue, Report } from '../../../core/report.ts';
import { importScores } from '../../../core/rows-import/scores.ts';
import { newTestReport, pdu } from '../../editions.ts';

const empty = newTestReport();

function holding(keyQuestions: Record<string, Measure>, own: Record<string, Figure['value']> = {}): Report {
  const figures = Object.entries(own).map(([id, value]): Figure => ({ id, label: id, value, kind: 'external' }));
  return { ...empty, scores: { ...empty.scores, keyQuestions }, figures };
}

/** The changes one after the other, each onto what was remembered before. */
function through(...states: Report[]): FormerValue[] {
  return states.reduce((before, after) => keepFormer(before, { ...after, formerValues: before.formerValues }))
    .formerValues;
}

const half: Measure = { yes: 30, base: 60 };
const third: Measure = { yes: 20, base: 60 };

test.each<[string, Report[], FormerValue[]]>([
  ['the same', [holding({ '2.1.1': half }), holding({ '2.1.1': { ...half } })], []],
  ['a first score', [holding({}), holding({ '2.1.1': half })], []],
  ['a changed score', [holding({ '2.1.1': half }), holding({ '2.1.1': third })], [{ figure: '2.1.1', value: half }]],
  ['a score taken away', [holding({ '2.1.1': half }), holding({})], [{ figure: '2.1.1', value: half }]],
  [
    'there and back',
    [holding({ '2.1.1': half }), holding({ '2.1.1': third }), holding({ '2.1.1': half })],
    [{ figure: '2.1.1', value: third }],
  ],
  [
    'the newest last, each once',
    [holding({}, { a: 1 }), holding({}, { a: 2 }), holding({}, { a: 1 }), holding({}, { a: 3 })],
    [
      { figure: 'a', value: 2 },
      { figure: 'a', value: 1 },
    ],
  ],
  ['a figure that is gone', [holding({}, { a: 1 }), holding({}, { a: 2 }), holding({})], []],
  [
    'counts in place of a percentage',
    [holding({ '2.1.1': { percentage: 50 } }), holding({ '2.1.1': half })],
    [{ figure: '2.1.1', value: { percentage: 50 } }],
  ],
])('former values: %s', (_what, states, expected) => {
  expect(through(...states)).toEqual(expected);
});

test('a report in which no value changed stays the same object', () => {
  const report = holding({ '2.1.1': half }, { a: 1 });
  expect(keepFormer(report, report)).toBe(report);
});

test('no more than so many are remembered, the latest of them', () => {
  const states = Array.from({ length: FORMER_VALUES_KEPT + 5 }, (_, value) => holding({}, { a: value }));
  const remembered = through(...states);
  expect(remembered).toHaveLength(FORMER_VALUES_KEPT);
  expect(remembered.at(-1)).toEqual({ figure: 'a', value: FORMER_VALUES_KEPT + 3 });
});

test('scores that are imported remember those before them', () => {
  const rows = ['ref,value', '2.1.1,20/60'].map((line, index) => ({ line: index + 1, cells: line.split(',') }));
  const { report } = importScores(rows, holding({ '2.1.1': half }), pdu);
  expect(report.formerValues).toEqual([{ figure: '2.1.1', value: half }]);
});
