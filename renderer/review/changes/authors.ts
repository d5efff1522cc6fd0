import { sameJson } from '../../../core/json.ts';
import type { Suggested } from '../../../core/report.ts';
import { shortHash } from '../../../core/review/suggestions/short-hash.ts';

/** How many authors have a colour of their own: `--author-0` and so on. */
export const AUTHOR_COLOURS = 6;

/**
 * The number of the colour of each author, from the name, so that it is the same in every session and window; only where two
 * names come to one colour, the later author gets the next that is free.
 */
export function authorColours(made: Suggested['made']): ReadonlyMap<string, number> {
  const known = coloursOf.get(made);
  if (known) return known;
  const chosen = chosenColours(made);
  // As long as they are the same ones, nothing is shown anew.
  if (!sameJson([...chosen], [...latest])) latest = chosen;
  coloursOf.set(made, latest);
  return latest;
}

let latest: ReadonlyMap<string, number> = new Map();

const coloursOf = new WeakMap<Suggested['made'], ReadonlyMap<string, number>>();

function chosenColours(made: Suggested['made']): ReadonlyMap<string, number> {
  const first = new Map<string, string>();
  for (const { by, at } of Object.values(made)) {
    const known = first.get(by);
    if (known === undefined || at < known) first.set(by, at);
  }
  const names = [...first].sort(([a, one], [b, other]) => (one < other || (one === other && a < b) ? -1 : 1));
  const colours = new Map<string, number>();
  const taken = new Set<number>();
  for (const [name] of names) {
    const own = Number.parseInt(shortHash(name), 36) % AUTHOR_COLOURS;
    let colour = own;
    while (taken.has(colour) && taken.size < AUTHOR_COLOURS) colour = (colour + 1) % AUTHOR_COLOURS;
    if (taken.size >= AUTHOR_COLOURS) colour = own;
    taken.add(colour);
    colours.set(name, colour);
  }
  return colours;
}
