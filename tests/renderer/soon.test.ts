import { expect, test } from 'vitest';
import { soon } from '../../renderer/ui/later.tsx';

test('code that has come runs at once: a key that is pressed behind it finds what it did', async () => {
  let fetched = 0;
  const withCode = soon(async () => ({ number: ++fetched }));
  const ran: number[] = [];
  await withCode(({ number }) => ran.push(number));
  void withCode(({ number }) => ran.push(number));
  expect(ran).toEqual([1, 1]);
});

test('code that cannot be had is asked for again at the next use', async () => {
  const answers = [() => Promise.reject(new Error('No host.')), () => Promise.resolve('there')];
  const withCode = soon(async () => await answers.shift()?.());
  const said: unknown[] = [];
  await withCode(
    (code) => said.push(code),
    () => said.push('missing'),
  );
  await withCode((code) => said.push(code));
  expect(said).toEqual(['missing', 'there']);
});
