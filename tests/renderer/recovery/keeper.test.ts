import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { AssayError } from '../../../core/fault.ts';
import type { Report } from '../../../core/report.ts';
import { incrementOf, type KeptMoment, type Moment } from '../../../renderer/report/recovery/increment.ts';
import { createKeeper } from '../../../renderer/report/recovery/keeper.ts';
import type { Host } from '../../../renderer/transport.ts';
import { newTestReport } from '../../editions.ts';

type Kept = Parameters<Host['keepWork']>[0];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const steps = (from: number, count: number) => Array.from({ length: count }, (_, index) => `step ${from + index}`);
const moment = (report: Report, done: string[] = [], undone: string[] = []): Moment => ({
  report,
  history: { done, undone, frame: '{}' },
  dirty: true,
});
const withText = (report: Report, part: string, words: string): Report => ({
  ...report,
  parts: { ...report.parts, [part]: [newParagraph(words)] },
});

test('one letter sends the text that it is in, and its step; nothing new sends nothing', () => {
  const start = withText(withText(newTestReport(), 'foreword', 'A'), 'background', 'B');
  const first = incrementOf(undefined, moment(start, steps(0, 3)));
  expect(first?.increment).toMatchObject({ whole: true, done: { from: 0, at: 0 } });
  expect(Object.keys(first?.increment.pieces ?? {})).toEqual(
    expect.arrayContaining(['parts/foreword', 'parts/background', 'details', 'id']),
  );
  expect(incrementOf(first?.kept, moment(start, steps(0, 3)))).toBeUndefined();
  const next = incrementOf(first?.kept, moment(withText(start, 'foreword', 'Ab'), [...steps(0, 2), 'longer']));
  expect(next?.increment).toEqual({
    whole: false,
    dirty: true,
    pieces: { 'parts/foreword': JSON.stringify([newParagraph('Ab')]) },
    done: { from: 0, at: 2, steps: ['longer'] },
  });
  const { foreword: _, ...others } = start.parts;
  expect(incrementOf(first?.kept, moment({ ...start, parts: others }, steps(0, 3)))?.increment.pieces).toEqual({
    'parts/foreword': null,
  });
});

test('steps keep their places when the oldest are left out, are undone and done otherwise', () => {
  const report = newTestReport();
  /** What the host has, made from what it is told. */
  const held = new Map<number, string>();
  let known: KeptMoment | undefined;
  for (const done of [
    steps(0, 5),
    steps(0, 7),
    steps(2, 7),
    steps(2, 3),
    [...steps(2, 3), 'other'],
    [],
    steps(40, 2),
  ]) {
    const next = incrementOf(known, moment(report, done));
    const said = next?.increment.done;
    if (said) {
      for (const place of [...held.keys()]) if (place < said.from || place >= said.at) held.delete(place);
      for (const [index, step] of said.steps.entries()) held.set(said.at + index, step);
    }
    known = next?.kept ?? known;
    expect([...held].sort(([a], [b]) => a - b).map(([, step]) => step)).toEqual(done);
  }
});

function newDesk(answer: (kept: Kept) => Promise<{ kept: boolean; say?: string }> = async () => ({ kept: true })) {
  const calls: { kept: Kept; at: number }[] = [];
  const dropped: string[][] = [];
  const said: string[] = [];
  const start = performance.now();
  const desk = { calls, dropped, said, report: newTestReport(), dirty: true };
  const host = {
    keepWork: (kept: Kept) => {
      calls.push({ kept, at: performance.now() - start });
      return answer(kept);
    },
    dropWork: async ({ works }: { works: string[] }) => {
      dropped.push(works);
      return {};
    },
  } as unknown as Host;
  const keeper = createKeeper({
    host,
    opened: {},
    moment: () => ({ ...moment(desk.report), dirty: desk.dirty }),
    place: () => ({ file: 'F'.repeat(20), basedOn: 'r1' }),
    tell: (trouble) => said.push(trouble ?? ''),
  });
  const type = (words: string) => {
    desk.report = withText(desk.report, 'foreword', words);
    keeper.changed();
  };
  return Object.assign(desk, { keeper, type });
}

test('someone who types without a pause is kept within half a second of each letter', async () => {
  const desk = newDesk();
  for (let letter = 1; letter <= 60; letter++) {
    desk.type('x'.repeat(letter));
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(500);
  const gaps = desk.calls.map(({ at }, index) => at - (desk.calls[index - 1]?.at ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(500);
  expect(desk.calls.length).toBeLessThan(12);
  expect(desk.calls.at(-1)?.kept.pieces['parts/foreword']).toContain('x'.repeat(60));
  expect(desk.calls.filter(({ kept }) => kept.whole)).toHaveLength(1);
});

test('a host that has lost what was kept is sent everything; one that cannot keep is told of once and tried again', async () => {
  let answers: (() => Promise<{ kept: boolean }>)[] = [async () => ({ kept: true }), async () => ({ kept: false })];
  const desk = newDesk(async () => (answers.shift() ?? (async () => ({ kept: true })))());
  for (const words of ['a', 'ab']) {
    desk.type(words);
    await vi.advanceTimersByTimeAsync(500);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.calls.map(({ kept }) => kept.whole)).toEqual([true, false, true]);
  answers = Array.from({ length: 3 }, () => () => Promise.reject(new AssayError('cannot write', 'Full.')));
  desk.type('abc');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.calls.at(-1)?.kept.pieces['parts/foreword']).toContain('abc');
  // Kept again: what was said is taken back.
  expect(desk.said).toEqual(['Full.', '']);
  expect(desk.keeper.isSafe()).toBe(true);
});

test('a window that may be gone in a moment sends what is new although another keep is on its way', async () => {
  const desk = newDesk(() => new Promise(() => {}));
  desk.type('a');
  await vi.advanceTimersByTimeAsync(450);
  desk.type('ab');
  desk.keeper.leave();
  expect(desk.calls.map(({ kept }) => [kept.turn, kept.whole])).toEqual([
    [1, true],
    [2, true],
  ]);
  expect(desk.calls[1]?.kept.pieces['parts/foreword']).toContain('ab');
});

test('left clean, its work is forgotten; left with something unsaved, it stays', async () => {
  const desk = newDesk();
  desk.type('a');
  await vi.advanceTimersByTimeAsync(500);
  desk.keeper.leave();
  expect(desk.dropped).toEqual([]);
  const saved = { revision: 'r2', savedAt: '2026-01-05T09:00:00Z' };
  desk.keeper.saved((await desk.keeper.save(async () => ({ kept: true, saved }))).mark);
  desk.dirty = false;
  await vi.advanceTimersByTimeAsync(500);
  desk.keeper.leave();
  expect(desk.dropped).toEqual([[desk.calls[0]?.kept.work]]);
});
