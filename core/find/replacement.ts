import type { Match } from './find.ts';
import { say } from './messages.ts';
import type { Findable, Passage, Piece } from './passage.ts';
import type { Query } from './pattern.ts';

/**
 * What is put in the place of a match. In the replacement of a regular expression `$1` to `$99` are groups, `$<name>` named
 * ones, `$&` is the whole match and `$$` a dollar sign; a group that took no part is empty.
 */
export function replacementOf(text: string, match: Match, by: string, query: Query): string {
  const line = by.replace(/[\r\n\t]+/g, ' ');
  if (!query.regex) return query.matchCase ? line : likeMatch(text.slice(match.from, match.to), line, query.words);
  const { groups, named } = match;
  return line.replace(/\$(?:([$&])|(\d\d?)|<([^>]*)>)/g, (whole, sign, digits, name) => {
    if (sign === '$') return '$';
    if (sign === '&') return text.slice(match.from, match.to);
    if (name !== undefined) return named ? (named[name] ?? '') : whole;
    // Of two digits the second is a letter where there are not so many groups.
    const number = Number(digits);
    if (number >= 1 && number <= groups.length) return groups[number - 1] ?? '';
    const first = Number(digits[0]);
    return digits.length === 2 && first >= 1 && first <= groups.length ? (groups[first - 1] ?? '') + digits[1] : whole;
  });
}

/** Small letters, sought in any case, take the capitals of what they replace: of its first letter, or of all. */
function likeMatch(found: string, by: string, words: string): string {
  if (words !== words.toLowerCase() || by !== by.toLowerCase()) return by;
  const [first = ''] = found;
  if (first === first.toLowerCase()) return by;
  const all = found === found.toUpperCase() && found !== first;
  const [head = ''] = by;
  return all ? by.toUpperCase() : head.toUpperCase() + by.slice(head.length);
}

/** Why a match stays as it is; undefined where it can be replaced. */
export function obstacleOf({ spot, text, pieces }: Findable, { from, to }: Match, by: string): string | undefined {
  if (spot.kind === 'edition' || spot.kind === 'part heading') return say('editionsWords');
  if (spot.kind === 'detail') return say('detailHasItsField');
  if (spot.kind === 'dismissal') return say('reasonStays');
  if (spot.kind === 'data') return say(MADE_FROM[spot.from]);
  if ((spot.kind === 'figure' || spot.kind === 'comparison') && spot.name === 'label')
    return (text.slice(0, from) + by + text.slice(to)).trim() === '' ? say('noNameLeft') : undefined;
  if (spot.kind !== 'line') return undefined;
  const inside = pieces.filter((piece) => touches(piece, from, to));
  if (inside.some(({ kind }) => kind === 'live-figure')) return say('holdsALiveFigure');
  if (inside.some(({ kind }) => kind === 'reference')) return say('holdsAReference');
  if (pieces.some((piece) => piece.kind === 'footnote' && from < piece.from && piece.from < to))
    return say('holdsAFootnote');
  const links = new Set(inside.map((piece) => (piece.kind === 'link' ? piece.path.slice(0, -1).join() : '')));
  if (links.size > 1) return say('reachesOverALink');
  const [link] = links;
  if (link && by === '' && wordsOfLink(pieces, link).every((piece) => from <= piece.from && piece.to <= to))
    return say('linkWithoutWords');
  return undefined;
}

const MADE_FROM = { edition: 'editionsWords', score: 'madeFromAScore', comparison: 'madeFromAComparison' } as const;

function wordsOfLink(pieces: readonly Piece[], link: string): Piece[] {
  return pieces.filter((piece) => piece.kind === 'link' && piece.path.slice(0, -1).join() === link);
}

function touches(piece: Piece, from: number, to: number): boolean {
  return piece.from < to && from < piece.to;
}

/** Letters taken out of one text of a block, and letters put in at the same place. */
export type Edit = { path: readonly number[]; offset: number; remove: string; insert: string };

/**
 * What is done to the texts of a line, one edit for each that the match runs through. The first takes the replacement, so that
 * it gets the marks of the first letter replaced.
 */
export function editsOf({ text, pieces }: Pick<Passage, 'text' | 'pieces'>, { from, to }: Match, by: string): Edit[] {
  return pieces
    .filter((piece) => touches(piece, from, to))
    .map((piece, index) => {
      const begins = Math.max(from, piece.from);
      return {
        path: piece.path,
        offset: begins - piece.from,
        remove: text.slice(begins, Math.min(to, piece.to)),
        insert: index === 0 ? by : '',
      };
    });
}
