/** What went beside what came: as one where the two are alike enough to be told as changed. */
export type Pair<T, U, R> = { gone: T; fresh: U; as: R } | { gone: T } | { fresh: U };

/** How much of two must be the same for the one to be read as the other, changed. */
export const ALIKE = 0.3;
/** Comparisons that a run of changes may take before only the next few are tried for each. */
const BOUND = 400;

/** Pairs what went with what came, both in their order. `compare` says what the two are as one, where they are alike. */
export function pairAlike<T, U, R>(
  gone: readonly T[],
  fresh: readonly U[],
  compare: (gone: T, fresh: U) => R | undefined,
): Pair<T, U, R>[] {
  const pairs: Pair<T, U, R>[] = [];
  let next = 0;
  const tries = gone.length * fresh.length <= BOUND ? fresh.length : 3;
  for (const one of gone) {
    let found: { at: number; as: R } | undefined;
    for (let at = next; at < Math.min(fresh.length, next + tries) && !found; at++) {
      const as = compare(one, fresh[at]!);
      if (as !== undefined) found = { at, as };
    }
    if (!found) {
      pairs.push({ gone: one });
      continue;
    }
    for (const other of fresh.slice(next, found.at)) pairs.push({ fresh: other });
    pairs.push({ gone: one, fresh: fresh[found.at]!, as: found.as });
    next = found.at + 1;
  }
  for (const other of fresh.slice(next)) pairs.push({ fresh: other });
  return pairs;
}

/** Whether stretches of two tell of the same, changed. `lengthOf`: of a stretch, in signs. */
export function areAlike<T extends { kind: 'same' | 'gone' | 'new' }>(
  runs: readonly T[],
  lengthOf: (run: T) => number,
): boolean {
  const length = (kind: T['kind']) => runs.reduce((sum, run) => sum + (run.kind === kind ? lengthOf(run) : 0), 0);
  const [same, gone, fresh] = [length('same'), length('gone'), length('new')];
  return same > 0 && same >= ALIKE * Math.max(same + gone, same + fresh);
}
