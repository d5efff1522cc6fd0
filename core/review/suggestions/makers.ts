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
 * Whose the changes are that came of others by somebody's edit: that one's, and of the makers of those that went on in them.
 * Words of two people that touch are one change, which cannot be decided in two, and bears both names.
 */
export function madeOfEach(
  fresh: Made,
  came: readonly Change[],
  altered: readonly Change[],
): ReadonlyMap<Change, Made> {
  const made = new Map(came.map((change) => [change, fresh]));
  const cameIn = Map.groupBy(came, placeOf);
  for (const was of altered) {
    const heir = heirOf(was, cameIn.get(placeOf(was)) ?? []);
    if (heir && was.made) made.set(heir, withMakers(made.get(heir) ?? fresh, was.made));
  }
  return made;
}

function withMakers(made: Made, others: Made): Made {
  const names = [...new Set([...(made.with ?? []), ...makersOf(others)])].filter((name) => name !== made.by);
  return names.length > 0 ? { ...made, with: names } : made;
}

/** Less of it than that, and it is somebody else's. */
const LEFT = 1 / 3;

/** The change in which most of another went on. */
function heirOf(was: Change, came: readonly Change[]): Change | undefined {
  let [heir, most]: [Change | undefined, number] = [undefined, LEFT];
  for (const change of came) {
    const left = leftIn(was, change);
    if (left < most || (heir && left === most)) continue;
    [heir, most] = [change, left];
  }
  return heir;
}

/** Values that are words, of which some may stay when they are altered; of a score or a figure the last one has it. */
const IN_WORDS = new Set(['recommendations', 'facts', 'glossary', 'lists']);

/** How much of a change went on in another, from 0 to 1. */
function leftIn(was: Change, now: Change): number {
  if ('member' in was || 'member' in now)
    return 'member' in was && 'member' in now && IN_WORDS.has(now.member) && now.after !== undefined ? 1 : 0;
  const sides = [
    [was.was, now.was],
    [was.now, now.now],
    [was.about ?? '', now.about ?? ''],
  ] as const;
  const [all, left] = [sides.map(([one]) => one.length), sides.map(([one, other]) => lettersLeft(one, other))];
  return sum(left) / Math.max(1, sum(all));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** Where a change is: the block of the former text that it is in or behind, or the value of data. */
function placeOf(change: Change): string {
  if ('member' in change) return change.key;
  const behind = `parts/${change.part}/`.length;
  return change.key.slice(0, behind + (/^\d+/.exec(change.key.slice(behind))?.[0].length ?? 0));
}

/** How many letters of a text another has: those of its words, or those with which it begins and ends. */
function lettersLeft(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < shorter && one[head] === other[head]) head++;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const words = new Set(other.split(/\s+/));
  const spaced = one.split(/(\s+)/).filter((piece) => piece.trim() === '' || words.has(piece));
  return Math.max(
    head + tail,
    spaced.some((piece) => piece.trim() !== '') ? sum(spaced.map(({ length }) => length)) : 0,
  );
}
