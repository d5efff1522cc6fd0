/** How long (ms) a page that is never idle may put it off. */
const LATEST = 3000;
/** What must be left (ms) of an idle time to begin with another piece. */
const ENOUGH = 4;

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
  requestIdleCallback(
    (deadline) => {
      asked = false;
      for (const run of waiting) {
        waiting.delete(run);
        run();
        if (deadline.timeRemaining() < ENOUGH) break;
      }
      if (waiting.size > 0) ask();
    },
    { timeout: LATEST },
  );
}
