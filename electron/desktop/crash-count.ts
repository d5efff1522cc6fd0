/** How often the page of a window may fail and be loaded anew, and in which time (ms). */
const MOST = 3;
const WITHIN = 5 * 60_000;

/** Told of each failure; says whether to try once more. */
export type CrashCount = { failed: () => 'again' | 'stop'; forget: () => void };

export function createCrashCount(now: () => number = () => performance.now()): CrashCount {
  let times: number[] = [];
  return {
    failed() {
      times = [...times.filter((time) => now() - time < WITHIN), now()];
      return times.length <= MOST ? 'again' : 'stop';
    },
    forget() {
      times = [];
    },
  };
}
