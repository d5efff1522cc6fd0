import { type Match, MOST } from '../../core/find/find.ts';
import type { Answer, Order } from './regex-worker.ts';

/** What a regular expression found, and where it was given up. */
export type Sought = {
  matches: Match[];
  /** Texts in which the expression took too long. */
  tooLong: number[];
  /** From this text on nothing was searched. */
  stoppedAt: number | undefined;
};

export type Seeker = {
  /** Undefined where another search came in between, or `stop`. */
  seek: (pattern: RegExp, texts: readonly string[]) => Promise<Sought | undefined>;
  stop: () => void;
};

/** How long (ms) an expression may be silent, and a worker may take to begin. */
const LIMIT = 400;
const BEGINS = 5000;
/** After so many texts that take too long, the rest is not tried. */
const PATIENCE = 3;

/**
 * Searches in a worker. Where that says nothing for too long, it is ended; another goes on behind what was done, slowly, until
 * it meets the text that took so long; that one is left out.
 */
export function createSeeker(newWorker: () => Worker): Seeker {
  let worker: Worker | undefined;
  /** Ends the search under way, whose worker may be stuck. */
  let leave: (() => void) | undefined;

  const drop = () => {
    worker?.terminate();
    worker = undefined;
  };
  const seek = (pattern: RegExp, texts: readonly string[]) =>
    new Promise<Sought | undefined>((resolve, reject) => {
      leave?.();
      const sought: Sought = { matches: [], tooLong: [], stoppedAt: undefined };
      let timer: ReturnType<typeof setTimeout> | undefined;
      let through = 0;
      let careful = false;
      const end = (result: Sought | undefined) => {
        clearTimeout(timer);
        leave = undefined;
        resolve(result);
      };
      leave = () => {
        drop();
        end(undefined);
      };
      const goOn = () => {
        worker ??= newWorker();
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          through = data.through;
          sought.matches.push(...data.matches);
          if (data.done) return end(sought);
          wait(LIMIT);
        };
        worker.onerror = ({ message }) => {
          drop();
          clearTimeout(timer);
          leave = undefined;
          reject(new Error(message));
        };
        const { source, flags } = pattern;
        const order: Order = { source, flags, texts, first: through, careful, most: MOST - sought.matches.length };
        worker.postMessage(order);
        wait(BEGINS);
      };
      const wait = (limit: number) => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, limit);
      };
      const giveUp = () => {
        drop();
        if (careful) {
          sought.tooLong.push(through);
          through += 1;
          careful = false;
          if (sought.tooLong.length >= PATIENCE) {
            sought.stoppedAt = through;
            return end(sought);
          }
        } else careful = true;
        goOn();
      };
      goOn();
    });
  return {
    seek,
    stop() {
      leave?.();
      drop();
    },
  };
}
