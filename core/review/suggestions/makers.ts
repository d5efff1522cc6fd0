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
 * Who made a change that came of others in the same place, by somebody's edit: that one, with the makers of those of whom
 * something is left. Words of two people that touch are one change, which cannot be decided in two, and bears both names.
 */
export function madeOf(fresh: Made, change: Change, altered: readonly Change[]): Made {
  const left = altered.filter((other) => isLeftIn(other, change)).flatMap(({ made }) => (made ? makersOf(made) : []));
  const others = [...new Set(left)].filter((name) => name !== fresh.by);
  return others.length > 0 ? { ...fresh, with: others } : fresh;
}

/** Values that are words, of which some may stay when they are altered; of a score or a figure the last one has it. */
const IN_WORDS = new Set(['recommendations', 'facts', 'glossary', 'lists']);

function isLeftIn(was: Change, now: Change): boolean {
  if ('member' in was || 'member' in now)
    return 'member' in was && 'member' in now && IN_WORDS.has(now.member) && now.after !== undefined;
  return shares(was.now, now.now) || shares(was.was, now.was) || shares(was.about ?? '', now.about ?? '');
}

/** Where a change is: the block of the former text that it is in or behind, or the value of data. */
export function placeOf(change: Change): string {
  if ('member' in change) return change.key;
  const behind = `parts/${change.part}/`.length;
  return change.key.slice(0, behind + (/^\d+/.exec(change.key.slice(behind))?.[0].length ?? 0));
}

/** Whether two texts begin or end alike, or have a word in common. */
function shares(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one[0] === other[0] || one.at(-1) === other.at(-1)) return true;
  const words = new Set(one.split(/\s+/).filter(Boolean));
  return other.split(/\s+/).some((word) => words.has(word));
}
