import { sameJson } from '../../../core/json.ts';
import type { Suggested } from '../../../core/report.ts';
import { shortHash } from '../../../core/review/suggestions/short-hash.ts';
import { authorName } from '../../author.ts';
import { suggesting } from './recorder.ts';

/** How many authors have a colour of their own: `--author-0` and so on. */
export const AUTHOR_COLOURS = 6;

/**
 * The number of the colour of each author, from the name, so that it is the same in every session and window; only where two
 * names come to one colour, the later author gets the next that is free. Whoever
 * suggests here comes last, with what is not noted yet.
 */
export function authorColours(made: Suggested['made']): ReadonlyMap<string, number> {
  const next = suggesting.get() ? authorName() : undefined;
  const known = coloursOf.get(made);
  if (known && known.next === next) return known.colours;
  const chosen = chosenColours(made, next);
  // As long as they are the same ones, nothing is shown anew.
  if (!sameJson([...chosen], [...latest])) latest = chosen;
  coloursOf.set(made, { next, colours: latest });
  return latest;
}

let latest: ReadonlyMap<string, number> = new Map();

const coloursOf = new WeakMap<Suggested['made'], { next: string | undefined; colours: ReadonlyMap<string, number> }>();

function chosenColours(made: Suggested['made'], next: string | undefined): ReadonlyMap<string, number> {
  const first = new Map<string, string>();
  for (const { by, at } of Object.values(made)) {
    const known = first.get(by);
    if (known === undefined || at < known) first.set(by, at);
  }
  const names = [...first].sort(([a, one], [b, other]) => (one < other || (one === other && a < b) ? -1 : 1));
  if (next !== undefined && !first.has(next)) names.push([next, '']);
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

/** Who made each change of the text of a part, by its key there. */
export function authorsOf(suggested: Suggested | undefined, part: string): Record<string, string> {
  if (suggested?.parts[part] === undefined) return {};
  const found = byPart.get(suggested.made) ?? divided(suggested.made);
  byPart.set(suggested.made, found);
  return found.get(part) ?? {};
}

const byPart = new WeakMap<Suggested['made'], Map<string, Record<string, string>>>();

/** Keys are `parts`, the part and the change. */
function divided(made: Suggested['made']): Map<string, Record<string, string>> {
  const parts = new Map<string, Record<string, string>>();
  for (const key in made) {
    if (!key.startsWith('parts/')) continue;
    const behind = key.indexOf('/', 'parts/'.length);
    const part = key.slice('parts/'.length, behind);
    const here = parts.get(part) ?? {};
    here[key.slice(behind + 1)] = made[key]!.by;
    parts.set(part, here);
  }
  return parts;
}
