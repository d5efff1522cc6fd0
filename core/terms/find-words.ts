import type { Term } from './lexicon.ts';
import { isAcronym } from './lexicon.ts';

/** Where words of a list stand in a text, in characters. */
export type Stretch = { from: number; to: number };

/** With the ending that a possessive has, which spelling checkers take for part of the word. */
const TOKEN = /[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu;
const ENDING = /(?:[’']s|s[’']|[’']|s)$/;

/** The words of a text that are among the report’s own: as they are written there, also possessive or many. */
export function findOwn(text: string, own: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { index, 0: token } of text.matchAll(TOKEN))
    if (own.has(token) || own.has(token.replace(ENDING, ''))) stretches.push({ from: index, to: index + token.length });
  return stretches;
}

/** Letters before and behind a place among which a term is sought. */
const AROUND = 120;

/** The word at a place in a text: the one that it is in, or at an end of. */
export function wordAt(text: string, at: number): (Stretch & { word: string }) | undefined {
  const start = Math.max(0, at - AROUND);
  for (const { index, 0: word } of text.slice(start, at + AROUND).matchAll(TOKEN)) {
    const from = start + index;
    if (from <= at && at <= from + word.length) return { from, to: from + word.length, word };
  }
  return undefined;
}

/** The longest term that stands at a place in a text; a short form in capitals only as it is written. */
export function termAt(text: string, at: number, terms: readonly Term[]): (Stretch & { term: Term }) | undefined {
  const start = Math.max(0, at - AROUND);
  const near = text.slice(start, at + AROUND);
  const low = near.toLowerCase();
  let best: (Stretch & { term: Term }) | undefined;
  for (const term of terms) {
    const [words, sought] = isAcronym(term.term) ? [near, term.term] : [low, term.term.toLowerCase()];
    if (sought === '' || (best && best.to - best.from >= sought.length)) continue;
    for (let index = words.indexOf(sought); index >= 0; index = words.indexOf(sought, index + 1)) {
      const end = index + sought.length;
      if (isLetter(near[index - 1]) || !/^(?:e?s)?(?![\p{L}\p{N}])/u.test(near.slice(end))) continue;
      if (start + index <= at && at <= start + end) best = { from: start + index, to: start + end, term };
    }
  }
  return best;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
