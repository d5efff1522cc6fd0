import { expect, test } from 'vitest';
import { mergeReports } from '../../../core/merge/merge-reports.ts';
import { placeNames } from '../../../core/merge/name-place.ts';
import { withoutBase } from '../../../core/merge/without-base.ts';
import type { Report } from '../../../core/report.ts';
import type { PointDecision, Round, RoundPoint } from '../../../core/review/rounds/round.ts';
import { newTestReport, pdu } from '../../editions.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T10:00:00Z`;
const point = (id: string, at: number, decision?: PointDecision): RoundPoint => ({
  ...{ id, kind: 'change', by: 'The service', at: day(at), was: 'Ten.', now: `Eleven, says ${id}.` },
  ...(decision && { decision }),
});
const decided = (outcome: PointDecision['outcome'], by = 'Ann', at = 9): PointDecision => ({
  ...{ outcome, by, reason: outcome === 'accepted' ? '' : 'We saw ten.', at: day(at) },
});
const round = (id: string, sent: number, ...points: RoundPoint[]): Round => ({
  ...{ id, to: `Service ${id}`, sent: day(sent), due: '2026-03-16', seen: {}, points },
});
const file = (letter: string, at: number, ...taken: string[]) => ({
  ...{ file: letter.repeat(64), name: `${letter}.docx`, at: day(at), taken },
});

function merged(base: Partial<Report>, ours: Partial<Report>, theirs: Partial<Report>) {
  const of = (more: Partial<Report>): Report => ({ ...newTestReport(), ...more });
  const three = { base: of(base), ours: of(ours), theirs: of(theirs) };
  const one = mergeReports(three);
  const other = mergeReports({ ...three, ours: three.theirs, theirs: three.ours });
  if (one.conflicts.length === 0) expect(other.report).toEqual(one.report);
  return { ...one, three };
}

test('rounds of both sides come together, and so do points and decisions of one that both have', () => {
  const base = { rounds: [round('1', 2, point('a', 3), point('b', 4))] };
  const ours = { rounds: [round('1', 2, point('a', 3, decided('accepted')), point('b', 4)), round('2', 8)] };
  const theirs = {
    rounds: [
      round('1', 2, point('a', 3), point('b', 4, decided('in part')), point('c', 5)),
      round('3', 7, point('d', 8)),
    ],
  };
  const { report, conflicts } = merged(base, ours, theirs);
  expect(conflicts).toEqual([]);
  expect(report.rounds).toEqual([
    round('1', 2, point('a', 3, decided('accepted')), point('b', 4, decided('in part')), point('c', 5)),
    round('3', 7, point('d', 8)),
    round('2', 8),
  ]);
});

test('only a point that both decided otherwise is asked about, by its words', () => {
  const base = { rounds: [round('1', 2, point('a', 3), point('b', 4))] };
  const ours = {
    rounds: [round('1', 2, point('a', 3, decided('accepted')), point('b', 4, decided('in part', 'Ann', 9)))],
  };
  const theirs = {
    rounds: [round('1', 2, point('a', 3, decided('not accepted')), point('b', 4, decided('in part', 'Ben', 10)))],
  };
  const { report, conflicts, three } = merged(base, ours, theirs);
  expect(conflicts.map(({ place }) => placeNames(three, pdu)(place).name)).toEqual([
    'Answer of Service 1: “Eleven, says a.”',
  ]);
  expect(report.rounds?.[0]?.points[1]?.decision?.by).toBe('Ann');
  const other = mergeReports(three, { [conflicts[0]!.key]: 'theirs' });
  expect(other.report.rounds?.[0]?.points[0]?.decision?.outcome).toBe('not accepted');
});

test('what either side took of a file that came back is taken, once', () => {
  const { report, conflicts } = merged(
    { reviews: [file('a', 2, 'p1')] },
    { reviews: [file('a', 2, 'p1', 'p2'), file('b', 4, 'q1')] },
    { reviews: [file('a', 2, 'p1', 'p3'), file('b', 3, 'q2'), file('c', 5)] },
  );
  expect(conflicts).toEqual([]);
  expect(report.reviews?.map(({ name, taken }) => [name, [...taken].sort()])).toEqual([
    ['a.docx', ['p1', 'p2', 'p3']],
    ['b.docx', ['q1', 'q2']],
    ['c.docx', []],
  ]);
});

test('nothing of either is lost where what both came from is not known', () => {
  const ours = { ...newTestReport(), rounds: [round('1', 2, point('a', 3))], reviews: [file('a', 2, 'p1')] };
  const theirs = { ...newTestReport(), rounds: [round('1', 2, point('b', 3))], reviews: [file('a', 2, 'p2')] };
  const { report, conflicts } = mergeReports(withoutBase({ ours, theirs }));
  expect(conflicts).toEqual([]);
  expect(report.rounds).toEqual([round('1', 2, point('a', 3), point('b', 3))]);
  expect(report.reviews?.map(({ taken }) => taken)).toEqual([['p1', 'p2']]);
});
