import { expect, test } from 'vitest';
import { createWay } from '../../../renderer/go/way.ts';

/** Places on a line; what is within 2 of each other is the same place. */
function newWay() {
  const released: string[] = [];
  const way = createWay<{ x: number; kept?: true }>({
    isFar: (one, other) => Math.abs(one.x - other.x) > 2,
    keep: (spot) => ({ ...spot, kept: true }),
    release: ({ x, kept }) => kept && released.push(String(x)),
  });
  const gone = new Set<number>();
  const step = (by: 1 | -1) => way.step(by, ({ x }) => !gone.has(x))?.x;
  const arrive = (...xs: number[]) => {
    for (const x of xs) way.arrive({ x });
  };
  return { way, arrive, back: () => step(-1), forward: () => step(1), gone, released };
}

test('back and forward go through the places, and to where one was last in each', () => {
  const { way, arrive, back, forward } = newWay();
  expect(back()).toBeUndefined();
  arrive(10, 11, 12, 50, 90);
  expect([way.leads(-1), way.leads(1)]).toEqual([true, false]);
  expect(back()).toBe(50);
  expect(back()).toBe(12);
  expect(back()).toBeUndefined();
  expect(forward()).toBe(50);
  // Moved a little there, which does not forget the way on.
  arrive(51);
  expect(forward()).toBe(90);
  expect(back()).toBe(51);
});

test('going elsewhere ends the way forward', () => {
  const { way, arrive, back, forward, released } = newWay();
  arrive(10, 50, 90);
  back();
  back();
  arrive(30);
  expect(way.leads(1)).toBe(false);
  expect(forward()).toBeUndefined();
  expect(back()).toBe(10);
  // The one that was left, and the one left by going back.
  expect(released).toEqual(['50', '90']);
});

test('places that are gone are passed over, as is one that has come to stand where one is', () => {
  const { way, arrive, back, forward, gone } = newWay();
  arrive(10, 50, 90, 130);
  gone.add(50).add(90);
  expect(back()).toBe(10);
  expect(forward()).toBe(130);
  back();
  arrive(40);
  arrive(10);
  gone.add(40);
  expect(back()).toBeUndefined();
  expect(way.leads(-1)).toBe(false);
});

test('the oldest of many are forgotten', () => {
  const { arrive, back } = newWay();
  for (let x = 0; x < 1000; x += 10) arrive(x);
  const places: (number | undefined)[] = [];
  for (let x = back(); x !== undefined; x = back()) places.push(x);
  expect(places).toHaveLength(49);
  expect(places.at(-1)).toBe(500);
});
