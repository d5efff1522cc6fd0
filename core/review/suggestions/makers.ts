import type { Made } from '../../report.ts';
import type { Change } from './suggestion.ts';

/** Everybody of whom there is something in a suggestion; whoever was at it last comes first. */
export function makersOf({ by, with: others = [] }: Made): string[] {
  return [by, ...others];
}

/** The same, to be printed or said: a suggestion of several bears all their names. */
export function sayMakers(made: Made): string {
  return makersOf(made).join(', ');
}

/**
 * Who made a change that came of others, by somebody's edit: that one, with the makers of those of whom something is left.
 * Words of two people that touch are one change, which cannot be decided in two, and bears the names of both.
 */
export function madeOf(fresh: Made, change: Change, altered: readonly Change[]): Made {
  const left = altered.filter((other) => isLeftIn(other, change)).flatMap(({ made }) => (made ? makersOf(made) : []));
  const others = [...new Set(left)].filter((name) => name !== fresh.by);
  return others.length > 0 ? { ...fresh, with: others } : fresh;
}

/** Values that are words, of which some may stay when they are altered; of a score or a figure the last one has it. */
const IN_WORDS = new Set(['recommendations', 'facts', 'glossary', 'lists']);

function isLeftIn(was: Change, now: Change): boolean {
  if (!('part' in was) || !('part' in now)) {
    if ('part' in was || 'part' in now || was.key !== now.key) return false;
    return IN_WORDS.has(now.member) && was.after !== undefined && now.after !== undefined;
  }
  // Several words that are all there went along to another block.
  if (placeOf(was) !== placeOf(now)) return was.now.includes(' ') && now.now.includes(was.now);
  return shares(was.now, now.now) || shares(was.was, now.was) || shares(was.about ?? '', now.about ?? '');
}

/** The block of the former text that a change is in or behind. */
function placeOf({ key, part }: Change & { part: string }): string | undefined {
  return /^\d+/.exec(key.slice(`parts/${part}/`.length))?.[0];
}

/** Whether two texts begin or end alike, or have a word in common. */
function shares(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one[0] === other[0] || one.at(-1) === other.at(-1)) return true;
  const words = new Set(one.split(/\s+/).filter(Boolean));
  return other.split(/\s+/).some((word) => words.has(word));
}
