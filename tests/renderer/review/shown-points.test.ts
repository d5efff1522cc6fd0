import { expect, test } from 'vitest';
import type { Round } from '../../../core/review/rounds/round.ts';
import type { ReviewPoint } from '../../../core/review/word/review-point.ts';
import { roundOf, roundPoints } from '../../../renderer/review/import/round-answer.ts';
import { remarksOn, sayPeople, sayPoints, whyNot } from '../../../renderer/review/import/say-point.ts';
import {
  countedFilters,
  firstChosen,
  pointsByPart,
  shownPoints,
  withChosen,
} from '../../../renderer/review/import/shown-points.ts';
import { newTestReport } from '../../editions.ts';

/** What is listed of a reviewed file, in which order, and what of it can be chosen. */

const edits: ReviewPoint['edits'] = [
  { kind: 'words', stream: 'foreword', from: { block: 0, at: 0 }, to: { block: 0, at: 1 }, insert: [] },
];
const point = (id: string, more: Partial<ReviewPoint> = {}): ReviewPoint => ({
  id,
  kind: 'deletion',
  part: 'foreword',
  key: 'foreword/0',
  by: 'Ann',
  at: '2026-03-02T09:00:00Z',
  was: 'x',
  now: '',
  placed: 'exactly',
  edits,
  ...more,
});
const newRoundFor = (id: string, sent: string): Round => ({
  id,
  to: 'The unit',
  sent,
  due: '2026-05-01',
  seen: {},
  points: [],
});
const open = point('open');
const loose = point('loose', { placed: 'similar', untracked: true, by: 'Bob' });
const shut = point('shut', { refused: 'protected' });
const lost = point('lost', { placed: 'not', refused: 'not placed' });
const taken = point('taken', { known: true });
const pulled = point('pulled', { refused: 'withdrawn' });
const all = [open, loose, shut, lost, taken, pulled];

test('filters count what they show, and rare ones without any are not named', () => {
  const filters = countedFilters(all);
  expect(filters.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'All 6',
    'Can be taken 2',
    'Placed exactly 4',
    'Placed by similarity 1',
    'Not placed 1',
    'Made with tracking off 1',
    'In protected places 1',
    'Withdrawn again 1',
    'In the report already 1',
  ]);
  for (const { id, count } of filters) expect(shownPoints(all, { filter: id, person: '' })).toHaveLength(count);
  expect(shownPoints(all, { filter: 'open', person: 'Bob' })).toEqual([loose]);
  expect(countedFilters([open]).map(({ id }) => id)).not.toContain('withdrawn');
});

test('what cannot be taken is never chosen, whoever chooses all, and says why', () => {
  expect([...firstChosen(all)]).toEqual(['open', 'loose']);
  expect([...withChosen(new Set(), all, true)]).toEqual(['open', 'loose']);
  expect([...withChosen(new Set(['open', 'loose']), [loose, shut], false)]).toEqual(['open']);
  expect(all.map((one) => whyNot(one) !== undefined)).toEqual([false, false, true, true, true, true]);
  expect(remarksOn(loose)).toEqual(['placed by similarity', 'with tracking off']);
});

test('points come in the order of the report and of its paragraphs, those of no part last', () => {
  const { part: _, ...nowhere } = point('nowhere');
  const some = [
    nowhere,
    point('b2', { part: 'background', key: 'background/10' }),
    point('f3', { key: 'foreword/3/1/0' }),
    point('b1', { part: 'background', key: 'background/2/caption' }),
    point('heading', { key: 'foreword/heading' }),
    point('f1', { key: 'foreword/1' }),
  ];
  const groups = pointsByPart(some, ['foreword', 'ratings', 'background']);
  expect(groups.map(({ part, points }) => [part, ...points.map(({ id }) => id)])).toEqual([
    ['foreword', 'heading', 'f1', 'f3'],
    ['background', 'b1', 'b2'],
    ['', 'nowhere'],
  ]);
});

test('points and people are said in words', () => {
  const comment = point('c', { kind: 'comment' });
  expect(sayPoints([open, loose, comment])).toBe('2 changes and 1 comment');
  expect(sayPoints([])).toBe('nothing');
  expect(sayPeople(['Ann', 'Bob', 'Cid'])).toBe('Ann, Bob and Cid');
});

test('a file is the answer to the round that it names, and may be that to the last one with something open', () => {
  const [first, last] = [newRoundFor('r1', '2026-03-01T09:00:00Z'), newRoundFor('r2', '2026-04-01T09:00:00Z')];
  const report = { ...newTestReport(), rounds: [first, last] };
  expect(roundOf(report, { round: 'r1' })).toEqual({ round: first, sure: true });
  expect(roundOf(report, {})).toEqual({ round: last, sure: false });
  expect(roundOf(newTestReport(), {})).toBeUndefined();
  const decision = { outcome: 'accepted' as const, reason: '', by: 'Lead', at: '2026-04-09T09:00:00Z' };
  const there = { id: 'open', kind: 'change' as const, by: 'Ann', at: '', was: 'x', now: '', decision };
  const settled = { ...last, points: [there] };
  expect(roundOf({ ...report, rounds: [first, settled] }, {})).toBeUndefined();
  expect(roundPoints(settled, all).map(({ id }) => id)).toEqual(['loose', 'shut', 'lost', 'taken']);
});
