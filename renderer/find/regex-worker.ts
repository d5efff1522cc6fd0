import { type Match, matchesIn } from '../../core/find/find.ts';

/** Regular expressions are tried here, away from the window, so that one that never ends can be stopped. */
export type Order = {
  source: string;
  flags: string;
  texts: readonly string[];
  /** The text to begin with. */
  first: number;
  /** Tells of each text apart, so that it is known which one takes too long. */
  careful: boolean;
  most: number;
};

/** `through`: texts before this one are done. */
export type Answer = { matches: Match[]; through: number; done: boolean };

/** Milliseconds after which it tells how far it has come. */
const TELL = 25;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const { texts, first, careful, most } = data;
  const pattern = new RegExp(data.source, data.flags);
  let matches: Match[] = [];
  let count = 0;
  let told = performance.now();
  const tell = (through: number, done: boolean) => {
    const answer: Answer = { matches, through, done };
    postMessage(answer);
    matches = [];
    told = performance.now();
  };
  // That it has begun at all.
  tell(first, false);
  for (let at = first; at < texts.length && count < most; at++) {
    const found = matchesIn(texts[at] ?? '', pattern, at, most - count);
    count += found.length;
    matches.push(...found);
    if (careful || performance.now() - told > TELL) tell(at + 1, false);
  }
  tell(texts.length, true);
});
