/** Places that are kept; the oldest go first. */
const MOST = 50;

/** What is to be known of places to keep them. */
export type Keeping<Spot> = {
  /** Whether they are so far from each other that one can be lost sight of the other. */
  isFar: (one: Spot, other: Spot) => boolean;
  /** Makes a place that is left follow what it is at. */
  keep?: (spot: Spot) => Spot;
  /** It is kept no longer. */
  release?: (spot: Spot) => void;
};

/** The way through places, as in a browser: back to where one was, and forward again until one goes elsewhere. */
export type Way<Spot> = {
  /** Says where one is now; a place not far from the last is the same place. */
  arrive: (spot: Spot) => void;
  /** The next place in that direction that is still there, at which one is from now on. */
  step: (by: 1 | -1, isThere: (spot: Spot) => boolean) => Spot | undefined;
  leads: (by: 1 | -1) => boolean;
};

export function createWay<Spot>({ isFar, keep = (spot) => spot, release = () => {} }: Keeping<Spot>): Way<Spot> {
  const spots: Spot[] = [];
  let at = -1;
  const drop = (from: number, count: number) => spots.splice(from, count).forEach(release);
  return {
    arrive(spot) {
      const here = spots[at];
      if (here !== undefined && !isFar(here, spot)) {
        release(here);
        spots[at] = spot;
        return;
      }
      if (here !== undefined) spots[at] = keep(here);
      drop(at + 1, spots.length);
      spots.push(spot);
      drop(0, Math.max(0, spots.length - MOST));
      at = spots.length - 1;
    },
    step(by, isThere) {
      const here = spots[at];
      for (let next = at + by; spots[next] !== undefined; next = at + by) {
        const spot = spots[next] as Spot;
        // What is gone is passed over, and so is what has come to stand where one is.
        if (isThere(spot) && here !== undefined && isFar(here, spot)) {
          spots[at] = keep(here);
          at = next;
          return spot;
        }
        drop(next, 1);
        if (by < 0) at--;
      }
      return undefined;
    },
    leads: (by) => spots[at + by] !== undefined,
  };
}
