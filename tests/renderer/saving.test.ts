import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AssayError } from '../../core/fault.ts';
import { setSavePace } from '../../renderer/report/save-pace.ts';
import { createSaver, type SavedState } from '../../renderer/report/saving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage(save: () => Promise<string>) {
  const states: SavedState['kind'][] = [];
  return { states, saver: createSaver(save, ({ kind }) => states.push(kind)) };
}

test('saves once, a second after the last of several changes', async () => {
  let saves = 0;
  const { saver, states } = stage(async () => `at ${++saves}`);
  saver.changed();
  await vi.advanceTimersByTimeAsync(900);
  saver.changed();
  await vi.advanceTimersByTimeAsync(900);
  expect(saves).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(saves).toBe(1);
  expect(states).toEqual(['unsaved', 'saving', 'saved']);
});

// Sessions that other tests have left open follow the pace, too, and take their time.
test('saves at the pace that the user has set, and at once when asked', { timeout: 30_000 }, async () => {
  onTestFinished(() => setSavePace('pause'));
  let saves = 0;
  const { saver } = stage(async () => `at ${++saves}`);
  setSavePace('minute');
  saver.changed();
  for (let second = 0; second < 58; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    saver.changed();
  }
  expect(saves).toBe(0);
  await vi.advanceTimersByTimeAsync(3000);
  expect(saves).toBe(1);
  setSavePace('asked');
  saver.changed();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(saves).toBe(1);
  expect(await saver.now()).toBe(true);
  expect(saves).toBe(2);
  saver.changed();
  setSavePace('pause');
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toBe(3);
});

test('never saves twice at a time, and saves again what changed meanwhile', async () => {
  let running = 0;
  let most = 0;
  let saves = 0;
  const { saver, states } = stage(async () => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 500));
    running -= 1;
    return `at ${++saves}`;
  });
  saver.changed();
  const first = saver.now();
  await vi.advanceTimersByTimeAsync(100);
  saver.changed();
  const second = saver.now();
  await vi.advanceTimersByTimeAsync(2000);
  expect([await first, await second, most, saves]).toEqual([true, true, 1, 2]);
  expect(states.at(-1)).toBe('saved');
});

test('tries again after a failure until it succeeds', async () => {
  let left = 2;
  const { saver, states } = stage(async () => {
    if (left-- > 0) throw new AssayError('unreachable', 'gone');
    return 'now';
  });
  saver.changed();
  expect(await saver.now()).toBe(false);
  saver.changed();
  expect(states.at(-1)).toBe('failed');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toBe('saved');
});

test('stops at a conflict until the user has decided', async () => {
  let saves = 0;
  const { saver, states } = stage(async () => {
    saves += 1;
    throw new AssayError('changed on disk', 'changed');
  });
  saver.changed();
  await saver.now();
  saver.changed();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([saves, states.at(-1)]).toEqual([1, 'conflict']);
  saver.settled('now');
  expect(states.at(-1)).toBe('saved');
});
