import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AssayError } from '../../../core/fault.ts';
import type { Work } from '../../../core/rpc.ts';
import {
  forgetWork,
  newWorkId,
  noteBroughtIn,
  undertake,
  underWay,
  workDone,
} from '../../../renderer/long-work/long-work.ts';
import { secondsLeft } from '../../../renderer/long-work/time-left.ts';

beforeEach(forgetWork);
afterEach(forgetWork);

/** Work that stands still until it is told how to go on. */
function standing() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let work: (Work & { signal: AbortSignal }) | undefined;
  const done = undertake({
    id: newWorkId(),
    what: 'Export',
    doing: 'Starting',
    run: (given) => {
      work = given;
      given.signal.addEventListener('abort', () => reject(new AssayError('cancelled', 'Cancelled.')));
      return promise;
    },
    says: (name) => `Written: ${name}.`,
  });
  return { done, resolve, reject, work: work! };
}

const told = () => workDone.get().map(({ what, says, failed }) => [what, says, failed ?? false]);

describe('long work', () => {
  test('is under way with its progress until it is done, and then in the record', async () => {
    const { done, resolve, work } = standing();
    expect(underWay.get()).toMatchObject([{ what: 'Export', progress: { done: 0, total: 1, doing: 'Starting' } }]);
    work.progress({ done: 3, total: 4, doing: 'Pages' });
    expect(underWay.get()).toMatchObject([{ progress: { done: 3, total: 4, doing: 'Pages' } }]);
    resolve('a.docx');
    expect(await done).toBe('a.docx');
    expect(underWay.get()).toEqual([]);
    expect(told()).toEqual([['Export', 'Written: a.docx.', false]]);
  });

  test('goes on beside other work, each with its own progress and end', async () => {
    const [one, other] = [standing(), standing()];
    other.work.progress({ done: 1, total: 2, doing: 'Half' });
    expect(underWay.get().map(({ progress }) => progress.doing)).toEqual(['Starting', 'Half']);
    one.resolve('one');
    await one.done;
    expect(underWay.get().map(({ progress }) => progress.doing)).toEqual(['Half']);
    // What comes late is of nothing any more.
    one.work.progress({ done: 1, total: 1, doing: 'Late' });
    expect(underWay.get().map(({ progress }) => progress.doing)).toEqual(['Half']);
    other.resolve('other');
    await other.done;
    expect(told().map(([, says]) => says)).toEqual(['Written: other.', 'Written: one.']);
  });

  test('that is cancelled leaves nothing in the record; what fails does', async () => {
    const cancelled = standing();
    underWay.get()[0]?.cancel();
    await expect(cancelled.done).rejects.toThrow('Cancelled.');
    expect(told()).toEqual([]);
    const failing = standing();
    failing.reject(new AssayError('cannot write', 'The disk is full.'));
    await expect(failing.done).rejects.toThrow('The disk is full.');
    expect(underWay.get()).toEqual([]);
    expect(told()).toEqual([['Export', 'The disk is full.', true]]);
  });

  test('is remembered fifty times, the latest first', () => {
    for (let at = 0; at < 60; at++) noteBroughtIn('Import text', `${at}.docx`, 'a.assay');
    expect(workDone.get()).toHaveLength(50);
    expect(workDone.get()[0]?.says).toBe('“59.docx” into “a.assay”.');
  });
});

test.each([
  ['too soon', 2000, 50, undefined],
  ['too little of it', 60_000, 5, undefined],
  ['done', 60_000, 100, undefined],
  ['hardly a moment', 10_000, 90, undefined],
  ['in steps of five seconds', 10_000, 50, 10],
  ['rounded up', 10_000, 40, 15],
  ['in minutes beyond one', 60_000, 25, 180],
])('time that is left: %s', (_name, taken, done, left) => {
  expect(secondsLeft({ began: 1000, progress: { done, total: 100, doing: '' } }, 1000 + taken)).toBe(left);
});
