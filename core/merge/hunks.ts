/** What one side put in the place of the items from `from` up to, but without, `to` of the common version. */
export type Hunk<T> = { from: number; to: number; items: readonly T[] };

/** The most comparisons that are made; two lists that need more are taken to differ as a whole. */
const MOST = 4_000_000;

/**
 * How a list came of another, by the longest run of items that both have. As many items in the place of as many others
 * are taken to be changed one by one. `keyOf`: the same for items that say the same.
 */
export function hunksOf<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Hunk<T>[] {
  const [a, b] = [before.map(keyOf), after.map(keyOf)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const pairs = commonPairs(a.slice(start, endA), b.slice(start, endB));
  const hunks: Hunk<T>[] = [];
  let [atA, atB] = [start, start];
  for (const [i, j] of [...pairs.map(([i, j]) => [i + start, j + start] as const), [endA, endB] as const]) {
    if (i > atA || j > atB) hunks.push(...oneByOne({ from: atA, to: i, items: after.slice(atB, j) }));
    [atA, atB] = [i + 1, j + 1];
  }
  return hunks;
}

function oneByOne<T>({ from, to, items }: Hunk<T>): Hunk<T>[] {
  if (to - from !== items.length) return [{ from, to, items }];
  return items.map((item, index) => ({ from: from + index, to: from + index + 1, items: [item] }));
}

function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MOST) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  return pairs;
}
