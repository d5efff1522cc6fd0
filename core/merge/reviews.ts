import type { Report } from '../report.ts';
import type { TakenReview } from '../review/word/taken-review.ts';
import { asKey } from './as-key.ts';
import { mergeKeyed } from './mergers.ts';
import { type Merger, settle } from './merging.ts';

/** Files that came back, by their bytes: what either side took of one is taken, so that it is not taken again. */
export const mergeReviews: Merger<Report['reviews']> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const keyed = { base: byFile(three.base), ours: byFile(three.ours), theirs: byFile(three.theirs) };
    return [...mergeKeyed(keyed, mergeOne, at, merging).values()].sort((one, other) =>
      asKey([one.at, one.file]) < asKey([other.at, other.file]) ? -1 : 1,
    );
  });

const mergeOne: Merger<TakenReview | undefined> = (three, at, merging) =>
  settle(three, at, merging, () => {
    const { ours, theirs } = three;
    if (!ours || !theirs) return ours ?? theirs;
    const [first, second] = asKey([ours.at, ours]) <= asKey([theirs.at, theirs]) ? [ours, theirs] : [theirs, ours];
    return { ...first, taken: [...new Set([...first.taken, ...second.taken])] };
  });

function byFile(list: readonly TakenReview[] = []): Map<string, TakenReview> {
  const files = new Map<string, TakenReview>();
  for (const one of list) {
    const known = files.get(one.file);
    files.set(one.file, known ? { ...known, taken: [...new Set([...known.taken, ...one.taken])] } : one);
  }
  return files;
}
