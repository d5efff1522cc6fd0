import { describe, expect, test } from 'vitest';
import { assignmentOf, newAssignment, newDismissal, reassigned } from '../../../core/check/dismissal.ts';
import type { Finding } from '../../../core/check/finding.ts';
import { knownNames } from '../../../core/check/known-names.ts';
import { compareReports } from '../../../core/compare/reports.ts';
import { copiedLeaving, reportWithout } from '../../../core/leaving/copied-leaving.ts';
import { parseReport } from '../../../core/upgrade.ts';
import { newTestReport, pdu } from '../../editions.ts';

const at = '2026-11-22T03:00:00.000Z';

/** A finding about `[words]` in a line. */
function found(line: string, rule = 'repeated-words'): Finding {
  const paragraph = line.replace(/[[\]]/g, '');
  const spot = { kind: 'line' as const, part: 'foreword', block: 0, path: [] };
  const words = { spot, paragraph, from: line.indexOf('['), to: line.indexOf(']') - 1 };
  return { rule, severity: 'error', message: 'Twice.', at: { part: 'foreword', words }, related: [] };
}

const line = 'Staff were kind. We met [the the] board. They said so.';
const assigned = [newAssignment(found(line), { to: 'A. Name', by: 'B. Name', at })];

describe('an assigned finding', () => {
  test.each([
    ['another sentence changes', 'Staff were warm. We met [the the] board. They did not say so.'],
    ['its sentence stands elsewhere', 'We met [the the] board.'],
  ])('stays assigned when %s', (_, now) => expect(assignmentOf(found(now), assigned)?.to).toBe('A. Name'));

  test.each([
    ['its words', found('We met [a a] board.')],
    ['its sentence', found('We saw [the the] board.')],
    ['its rule', found(line, 'another')],
  ])('is another finding when %s changes', (_, now) => expect(assignmentOf(now, assigned)).toBeUndefined());

  test('is given to somebody else, or to nobody, and others stay', () => {
    const other = found('Then [is is] now.');
    const both = reassigned(assigned, other, newAssignment(other, { to: 'C. Name', at }));
    expect(both.map(({ to }) => to)).toEqual(['A. Name', 'C. Name']);
    const again = reassigned(both, found(line), newAssignment(found(line), { to: 'D. Name', at }));
    expect(again.map(({ to }) => to)).toEqual(['C. Name', 'D. Name']);
    expect(reassigned(again, found(line), undefined).map(({ to }) => to)).toEqual(['C. Name']);
  });
});

/** A report in which a finding was dismissed and another assigned. */
function worked() {
  const dismissed = [newDismissal(found('So [so so].'), { reason: 'Agreed.', by: 'E. Name', at })];
  return { ...newTestReport(pdu), assigned, dismissed };
}

test('is part of a report, which older ones lack', () => {
  expect(parseReport(worked()).assigned).toEqual(assigned);
  expect(parseReport(newTestReport(pdu))).not.toHaveProperty('assigned');
});

test('names are known from who decided something and from who is to see to it', () => {
  const report = worked();
  report.scores.standards['1.1'] = { rating: 'Good', decidedBy: ' F. Name ' };
  expect(knownNames(report)).toEqual(['A. Name', 'B. Name', 'E. Name', 'F. Name']);
});

test('differs by itself between two versions', () => {
  const now = worked();
  const [only, ...more] = compareReports({ ...now, assigned: [] }, now, pdu);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ title: 'Assigned findings', unit: { kind: 'data', member: 'assigned' } });
  expect(JSON.stringify(only?.lines)).toContain('Assigned to A. Name.');
  const without = newTestReport(pdu);
  expect(compareReports(without, { ...without, assigned: [] }, pdu)).toEqual([]);
});

test('a copy names who worked on its findings, and without earlier versions it holds no name of theirs', () => {
  const report = worked();
  const { goes } = copiedLeaving(report, { versions: 0, named: [], pictureNotes: '' });
  expect(goes).toContainEqual({ what: 'who is to see to 1 finding: A. Name and B. Name', removal: 'versions' });
  expect(goes).toContainEqual({ what: 'who dismissed findings: E. Name', removal: 'versions' });
  const copy = reportWithout(report, ['versions']);
  expect(JSON.stringify(copy)).not.toMatch(/[A-F]\. Name/);
  expect(copy.dismissed).toMatchObject([{ reason: 'Agreed.' }]);
  expect(parseReport(copy)).toEqual(copy);
  expect(reportWithout(report, ['cases']).assigned).toEqual(assigned);
});
