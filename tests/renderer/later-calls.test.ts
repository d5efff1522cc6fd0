import { expect, test } from 'vitest';
import { AssayError } from '../../core/fault.ts';
import { callsLater } from '../../renderer/later-calls.ts';

/** Calls that note what they were asked, behind a door that can be shut. */
function behindDoor() {
  const asked: string[] = [];
  const door = { isShut: false, opened: 0 };
  const calls = callsLater(async () => {
    if (door.isShut) throw new TypeError('Failed to fetch dynamically imported module');
    door.opened += 1;
    return {
      say: async (word: string) => {
        asked.push(word);
        return `${word}!`;
      },
    };
  });
  return { asked, door, calls };
}

test('calls wait for what they need, which is fetched once and not before the first', async () => {
  const { asked, door, calls } = behindDoor();
  expect(door.opened).toBe(0);
  expect(await Promise.all([calls.say('one'), calls.say('two')])).toEqual(['one!', 'two!']);
  expect([asked, door.opened]).toEqual([['one', 'two'], 1]);
});

test('once it is there, a call is on its way at once, as one must be that a page makes while it leaves', async () => {
  const { asked, calls } = behindDoor();
  await calls.say('first');
  void calls.say('last');
  expect(asked).toEqual(['first', 'last']);
});

test('what cannot be fetched is told as a host that does not answer, and is fetched by the next call', async () => {
  const { door, calls } = behindDoor();
  door.isShut = true;
  const fault = await calls.say('one').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(AssayError);
  expect(fault).toMatchObject({ code: 'unreachable' });
  door.isShut = false;
  expect(await calls.say('two')).toBe('two!');
});

test('they are not taken for a promise', async () => {
  const { calls, door } = behindDoor();
  await Promise.resolve(calls);
  expect(door.opened).toBe(0);
});
