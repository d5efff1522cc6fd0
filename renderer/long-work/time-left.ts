import type { WorkUnderWay } from './long-work.ts';

/** Before that, what is left is a guess. In milliseconds, and as a share. */
const SOONEST = 3000;
const LEAST = 0.1;

/**
 * About how many seconds work still takes, at the pace that it had so far: in steps of five, and of a minute beyond one. Nothing
 * while that cannot be known, and where it is hardly more than a moment.
 */
export function secondsLeft(
  { began, progress: { done, total } }: Pick<WorkUnderWay, 'began' | 'progress'>,
  now: number,
) {
  const [share, taken] = [total > 0 ? done / total : 0, now - began];
  if (share < LEAST || share >= 1 || taken < SOONEST) return undefined;
  const seconds = ((taken / share) * (1 - share)) / 1000;
  if (seconds < 3) return undefined;
  return seconds > 60 ? Math.ceil(seconds / 60) * 60 : Math.ceil(seconds / 5) * 5;
}
