import type { Exported } from './exported-lines.ts';
import type { BasePlace } from './place-bases.ts';
import type { Base, Unit } from './units.ts';

/** Paragraphs that stand elsewhere than in the export, though nobody tracked a move: the fewest that can be. */
export function movedBases(
  units: readonly Unit[],
  placed: ReadonlyMap<Base, BasePlace>,
  { lines }: Exported,
): Set<Base> {
  const numbers = new Map(lines.map((line, at) => [line, at]));
  const bases = units.flatMap((unit) => unit.bases).filter((base) => placed.get(base)?.line.kind === 'block');
  const ranks = bases.map((base) => numbers.get(placed.get(base)!.line) ?? 0);
  const kept = longestRise(ranks);
  return new Set(bases.filter((_, at) => !kept.has(at)));
}

/** The places of a longest run of numbers that rise. */
function longestRise(ranks: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, rank] of ranks.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[tails[middle]!]! < rank) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
