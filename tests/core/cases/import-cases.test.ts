import { describe, expect, test } from 'vitest';
import { importCases, removeCases } from '../../../core/cases/import-cases.ts';
import type { Figure } from '../../../core/figure.ts';
import { Report } from '../../../core/report.ts';
import { newTestReport, pdu, withScores } from '../../editions.ts';
import { imported, rowsOf, usesOf } from './rows.ts';

const uses = usesOf({
  Sex: 'about Sex',
  '2.1.1': 'question 2.1.1',
  'Was it prompt?': 'prompt 2.1',
  Remarks: 'ignored',
});
const rows = rowsOf('Sex|2.1.1|Was it prompt?|Remarks', 'm|yes|no|x', 'f|yes|n/a|', 'f|no|yes|', 'm||yes|');
const take = (report: Report, given = rows, chosen = uses) =>
  importCases({ rows: given, uses: chosen, ...imported }, report, pdu);
const prompt = (report: Report) => report.figures.find(({ kind }) => kind === 'prompt');

test('scores, figures and what the columns were', () => {
  const { report, notes } = take(withScores(newTestReport(), { '2.1.1': 31, '2.1.2': 40 }));
  expect(Report.parse(report)).toEqual(report);
  expect(report.scores.keyQuestions).toEqual({ '2.1.1': { yes: 2, base: 3 }, '2.1.2': { percentage: 40 } });
  expect(report.figures).toEqual([
    {
      id: 'prompt-was-it-prompt',
      label: 'Was it prompt?',
      value: { yes: 2, base: 3 },
      source: 'Inspected cases (cases.csv)',
      kind: 'prompt',
      standard: '2.1',
      cases: { question: 'prompt-was-it-prompt', group: { where: [] } },
    },
  ]);
  expect(report.caseColumns).toEqual(uses);
  expect(report.formerValues).toEqual([{ figure: '2.1.1', value: { percentage: 31 } }]);
  expect(notes).toEqual([
    'Read 4 cases from cases.csv: 1 key question and 1 prompt.',
    '1 case has no answer to 2.1.1.',
    '2.1.1 rests on 3 cases only.',
    '“Was it prompt?” rests on 3 cases only.',
    'Ignored: “Remarks”.',
  ]);
});

describe('a second import', () => {
  const group = { where: [{ name: 'Sex', values: ['f'] }] };
  const women: Figure = {
    id: 'women',
    label: 'Women',
    value: { percentage: 1 },
    kind: 'key question',
    cases: { question: '2.1.1', group },
  };
  const typed: Figure = { id: 'typed', label: 'Typed', value: 7, kind: 'external' };
  const first = take({ ...newTestReport(), figures: [women, typed] }).report;
  const corrected = rowsOf('Sex|2.1.1|Was it prompt?|Remarks', 'm|no|yes|', 'f|yes|yes|', 'f|yes|yes|');

  test('counts every figure anew and keeps what was', () => {
    expect(first.figures[0]).toMatchObject({ value: { yes: 1, base: 2 }, label: 'Women' });
    const { report } = take(first, corrected);
    expect(report.figures).toMatchObject([
      { id: 'women', value: { yes: 2, base: 2 } },
      typed,
      { id: 'prompt-was-it-prompt', value: { yes: 3, base: 3 } },
    ]);
    expect(report.cases?.count).toBe(3);
    expect(report.formerValues).toContainEqual({ figure: 'prompt-was-it-prompt', value: { yes: 2, base: 3 } });
  });

  test('keeps what the file no longer gives, and says so', () => {
    const fewer = rowsOf('Sex|2.1.1', 'm|n/a', 'f|');
    const { report, notes } = take(first, fewer);
    expect(report.scores.keyQuestions['2.1.1']).toEqual({ yes: 2, base: 3 });
    expect(report.figures).toEqual(first.figures);
    expect(notes.join(' ')).toContain('No case answers 2.1.1 with yes or no, so what it had before stays.');
    expect(notes.join(' ')).toContain('“Women” cannot be counted');
    expect(notes.join(' ')).toContain('“Was it prompt?” cannot be counted');
    expect(report.caseColumns).toEqual(uses);
  });

  test('a label of one’s own stays until another is chosen for the column', () => {
    const renamed = { ...first, figures: first.figures.map((one) => ({ ...one, label: `My ${one.label}` })) };
    expect(prompt(take(renamed, corrected).report)?.label).toBe('My Was it prompt?');
    const chosen = { ...uses, 'Was it prompt?': { as: 'prompt', label: 'Promptness' } as const };
    expect(prompt(take(renamed, corrected, chosen).report)?.label).toBe('Promptness');
  });

  test('a fault changes nothing', () => {
    const before = structuredClone(first);
    expect(() => take(first, rowsOf('Sex|2.1.1', 'm|yes', 'f|yse'))).toThrow('Row 3, column “2.1.1”');
    expect(first).toEqual(before);
  });

  test('removing leaves all but the cases', () => {
    const { cases, ...rest } = first;
    expect(cases?.count).toBe(4);
    expect(removeCases(first)).toEqual(rest);
  });
});
