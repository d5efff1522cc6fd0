import { composed } from './composed.ts';
import type { Passage } from './passage.ts';

/** A stretch of a passage, in UTF-16 units. */
export type Match = {
  /** Index of the passage. */
  passage: number;
  from: number;
  to: number;
  /** What each group of a regular expression took, and by name; a group that took no part is undefined. */
  groups: readonly (string | undefined)[];
  named?: Readonly<Record<string, string | undefined>>;
};

/** More are not listed. */
export const MOST = 20_000;

/**
 * Where the pattern matches in one text. A match without length is none: there is nothing to show and nothing to replace. An
 * accent is the same whether it is one sign with its letter or stands behind it. The pattern has the flag `g`, as all of
 * `newPattern` have.
 */
export function matchesIn(text: string, pattern: RegExp, passage: number, most = MOST): Match[] {
  const whole = composed(text);
  const found = matchesAsWritten(whole?.text ?? text, pattern, passage, most);
  return whole ? found.map((match) => ({ ...match, from: whole.start(match.from), to: whole.end(match.to) })) : found;
}

function matchesAsWritten(text: string, pattern: RegExp, passage: number, most: number): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, ...groups] = match;
    if (whole === '') {
      // Over a whole character, which may be two units.
      pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const named = match.groups && { named: { ...match.groups } };
    found.push({ passage, from: match.index, to: match.index + whole.length, groups, ...named });
    if (found.length >= most) break;
  }
  return found;
}

/** Where the pattern matches, passage by passage, up to `most` places. */
export function findAll(passages: readonly Pick<Passage, 'text'>[], pattern: RegExp, most = MOST): Match[] {
  const found: Match[] = [];
  for (const [index, { text }] of passages.entries()) {
    if (found.length >= most) break;
    const here = matchesIn(text, pattern, index, most - found.length);
    if (here.length > 0) found.push(...here);
  }
  return found;
}
