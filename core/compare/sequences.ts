/** A stretch that two sequences share, or that only the earlier (`gone`) or the later one (`new`) has. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; items: string[] };

/** Steps that a comparison may take before what differs in the middle is given as gone and new as a whole. */
const BOUND = 1200;

/**
 * How the later sequence came of the earlier one, by the fewest items taken away and put in (Myers 1986). What both begin and
 * end with costs its length alone. Of sequences that differ in more than `bound` items, the middle is not compared: time and
 * memory stay below the square of the bound.
 */
export function compareSequences(before: readonly string[], after: readonly string[], bound = BOUND): Stretch[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const middle = compareMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end), bound);
  return joined([
    { kind: 'same', items: before.slice(0, start) },
    ...middle,
    { kind: 'same', items: before.slice(before.length - end) },
  ]);
}

function compareMiddle(before: readonly string[], after: readonly string[], bound: number): Stretch[] {
  const whole: Stretch[] = [
    { kind: 'gone', items: [...before] },
    { kind: 'new', items: [...after] },
  ];
  if (before.length === 0 || after.length === 0) return whole;
  const fronts = findFronts(before, after, bound);
  return fronts ? walkBack(before, after, fronts) : whole;
}

/** How far along each diagonal one comes with so many items taken away and put in; nothing where the bound is too low. */
function findFronts(before: readonly string[], after: readonly string[], bound: number): Int32Array[] | undefined {
  const most = Math.min(bound, before.length + after.length);
  const fronts: Int32Array[] = [];
  let front = new Int32Array([0, 0, 0]);
  for (let depth = 0; depth <= most; depth++) {
    // Diagonal k lies at k + depth + 1, with a place to spare at both ends.
    const next = new Int32Array(2 * depth + 3);
    for (let k = -depth; k <= depth; k += 2) {
      const at = k + depth;
      const down = k === -depth || (k !== depth && (front[at - 1] ?? 0) < (front[at + 1] ?? 0));
      let x = depth === 0 ? 0 : down ? (front[at + 1] ?? 0) : (front[at - 1] ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      next[at + 1] = x;
      if (x >= before.length && x - k >= after.length) {
        fronts.push(next);
        return fronts;
      }
    }
    fronts.push(next);
    front = next;
  }
  return undefined;
}

function walkBack(before: readonly string[], after: readonly string[], fronts: readonly Int32Array[]): Stretch[] {
  const found: Stretch[] = [];
  let x = before.length;
  let y = after.length;
  const take = (kind: Stretch['kind'], item: string | undefined) => {
    if (item !== undefined) found.push({ kind, items: [item] });
  };
  for (let depth = fronts.length - 1; depth > 0; depth--) {
    const front = fronts[depth - 1] ?? new Int32Array();
    const k = x - y;
    const at = k + depth;
    const down = k === -depth || (k !== depth && (front[at - 1] ?? 0) < (front[at + 1] ?? 0));
    const fromX = down ? (front[at + 1] ?? 0) : (front[at - 1] ?? 0);
    // Where the step down or to the right came out, before what is the same.
    const [stepX, stepY] = down ? [fromX, fromX - k] : [fromX + 1, fromX + 1 - k];
    while (x > stepX && y > stepY) {
      take('same', before[--x]);
      y--;
    }
    if (down) take('new', after[--y]);
    else take('gone', before[--x]);
  }
  while (x > 0) {
    take('same', before[--x]);
    y--;
  }
  return found.reverse();
}

/** Neighbours of one kind as one; of a change, what is gone before what is new. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const close = () => {
    if (gone.length > 0) made.push({ kind: 'gone', items: gone });
    if (fresh.length > 0) made.push({ kind: 'new', items: fresh });
    [gone, fresh] = [[], []];
  };
  for (const { kind, items } of stretches)
    for (const item of items) {
      if (kind === 'gone') gone.push(item);
      else if (kind === 'new') fresh.push(item);
      else {
        close();
        const last = made.at(-1);
        if (last?.kind === 'same') last.items.push(item);
        else made.push({ kind, items: [item] });
      }
    }
  close();
  return made;
}
