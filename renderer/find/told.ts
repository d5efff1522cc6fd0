import type { Match } from '../../core/find/find.ts';
import { MOST } from '../../core/find/find.ts';
import type { Findable } from '../../core/find/passage.ts';
import type { PlacedPart } from '../../core/layout.ts';
import { say } from './messages.ts';
import type { Sought } from './seek.ts';

/** Letters told of the words on either side of a match. */
const AROUND = 40;

/** What is read on either side of a match. */
export function around(
  { text }: Pick<Findable, 'text'>,
  { from, to }: Match,
  letters = AROUND,
): { before: string; after: string } {
  const before = text.slice(Math.max(0, from - letters), from);
  const after = text.slice(to, to + letters);
  return {
    before: from > letters ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: to + letters < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** The part that a passage is in, in words. */
export function partName({ spot }: Findable, placed: readonly PlacedPart[]): string {
  switch (spot.kind) {
    case 'detail':
      return say('details');
    case 'figure':
      return say('figures');
    case 'comparison':
      return say('comparisons');
    case 'dismissal':
      return say('findings');
    default:
      return placed.find(({ id }) => id === spot.part)?.where ?? '';
  }
}

/** The part, what the words belong to where they are no plain text, and the words around a match. */
export function sayMatch(passage: Findable, match: Match, placed: readonly PlacedPart[]): string {
  const { before, after } = around(passage, match);
  const words = before + passage.text.slice(match.from, match.to) + after;
  return `${[partName(passage, placed), passage.what].filter(Boolean).join(', ')}: ${words}`;
}

/** `3 of 41`. */
export function sayPlace(current: number, count: number): string {
  if (count === 0) return say('nothingFound');
  return say(count >= MOST ? 'placeOfOrMore' : 'placeOf', { place: current + 1, all: count });
}

/** Where a regular expression was given up; undefined where it was not. */
export function sayTooLong(
  { tooLong, stoppedAt }: Sought,
  passages: readonly Findable[],
  placed: readonly PlacedPart[],
): string | undefined {
  if (tooLong.length === 0) return undefined;
  const names = [...new Set(tooLong.flatMap((index) => passages[index] ?? []).map((one) => partName(one, placed)))];
  const where = { count: tooLong.length, places: names.join('; ') };
  return stoppedAt === undefined ? say('tooLongAndLeftOut', where) : say('tooLongAndStopped', where);
}
