/** Chance that can be had again: the same numbers for the same seed. */
export type Chance = {
  /** A whole number below `end`. */
  below: (end: number) => number;
  one: <T>(list: readonly T[]) => T;
  /** True once in so many times. */
  oneIn: (times: number) => boolean;
};

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, one: (list) => list[below(list.length)]!, oneIn: (times) => below(times) === 0 };
}
