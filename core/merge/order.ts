import { asKey } from './as-key.ts';
import type { Three } from './merging.ts';

/**
 * The order of what is kept of three lists. What all three have is put in the order that `settle` gives; what else there is
 * follows what it followed on its side. Which side is called ours makes no difference.
 */
export function mergeOrder(
  lists: Three<readonly string[]>,
  kept: ReadonlySet<string>,
  settle: (common: Three<string[]>) => string[],
): string[] {
  const { base, ours, theirs } = lists;
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const everywhere = new Set(base.filter((key) => inOurs.has(key) && inTheirs.has(key) && kept.has(key)));
  const common = (list: readonly string[]) => list.filter((key) => everywhere.has(key));
  const order = settle({ base: common(base), ours: common(ours), theirs: common(theirs) });
  const behind = new Map<string | undefined, string[]>();
  const placed = new Set<string>();
  const sides = asKey(ours) <= asKey(theirs) ? [ours, theirs, base] : [theirs, ours, base];
  for (const list of sides) {
    let before: string | undefined;
    for (const key of list) {
      if (everywhere.has(key)) before = key;
      if (everywhere.has(key) || !kept.has(key) || placed.has(key)) continue;
      placed.add(key);
      const run = behind.get(before);
      if (run) run.push(key);
      else behind.set(before, [key]);
    }
  }
  return [undefined, ...order].flatMap((key) => [...(key === undefined ? [] : [key]), ...(behind.get(key) ?? [])]);
}
