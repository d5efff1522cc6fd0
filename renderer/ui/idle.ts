/** How long (ms) a page that is never idle may put it off. */
const LATEST = 3000;
/** What must be left (ms) of an idle time to begin with another piece. */
const ENOUGH = 4;
/** Between two pieces (ms) where the browser does not say when it is idle. */
const PAUSE = 30;

const waiting = new Set<() => void>();
let asked = false;

/** Runs something once the page has nothing else to do, in the order in which it was asked for. The answer calls it off. */
export function whenIdle(run: () => void): () => void {
  waiting.add(run);
  ask();
  return () => waiting.delete(run);
}

function ask(): void {
  if (asked) return;
  asked = true;
  // Not every browser tells when it is idle: there, one piece at a time leaves room for keys in between.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(runWaiting, { timeout: LATEST });
  else setTimeout(() => runWaiting({ timeRemaining: () => 0 }), PAUSE);
}

function runWaiting(deadline: Pick<IdleDeadline, 'timeRemaining'>): void {
  asked = false;
  for (const run of waiting) {
    waiting.delete(run);
    run();
    if (deadline.timeRemaining() < ENOUGH) break;
  }
  if (waiting.size > 0) ask();
}
