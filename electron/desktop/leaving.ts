import type { WindowCalls } from './window-calls.ts';

/** Milliseconds that a window has to keep its work; what was written a moment before is kept already. */
const LONGEST = 2000;

/**
 * Lets a window keep what is unsaved before it goes: over when it has, or after a while in any case. A page that does not
 * listen has nothing to keep.
 */
export function createLeaving(calls: () => WindowCalls, longest = LONGEST) {
  let waiting: (() => void)[] = [];
  return {
    async leave(): Promise<void> {
      if (!calls().isListening()) return;
      const left = new Promise<void>((done) => waiting.push(done));
      calls().tell({ tell: 'leave' });
      await atMost(
        left.then(() => calls().settled()),
        longest,
      );
    },
    left(): void {
      for (const done of waiting) done();
      waiting = [];
    },
  };
}

async function atMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
}
