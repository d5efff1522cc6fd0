import { KNOWN, LONGEST, ROMAN, SMALL, spellsOut, wordsBefore } from '../../acronyms.ts';
import { type Line, remember } from '../reading.ts';
import type { Stretch } from '../text-rule.ts';
import { EVERYDAY } from './well-known.ts';

/** A short form in a line, and what the line says of it. */
export type Use = Stretch & {
  /** Of one: `CRC` of `CRCs`. */
  acronym: string;
  /** Stands in brackets behind words, or before brackets with the words, and so is introduced here. */
  introduced: boolean;
  /** The words that it is said to stand for, where their initials fit. */
  expansion?: Expansion;
};

type Expansion = Stretch & { words: string };

const TOKEN = /(?<![\p{L}\p{N}@#_./&’'])\p{Lu}[\p{L}\d]*\p{Lu}?[\p{L}\d]*(?![\p{L}\p{N}@_]|\.\p{Ll})/gu;

/** All short forms of a line, from its start. A line without small letters shouts, and has none. */
export const usesOf = remember((line: Line): readonly Use[] => {
  const { text } = line;
  if (!/\p{Ll}/u.test(text)) return [];
  const found: Use[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const acronym = shortForm(token);
    if (acronym === undefined) continue;
    found.push({
      acronym,
      from: index,
      to: index + token.length,
      ...saidOf(text, index, index + token.length, acronym),
    });
  }
  return found;
});

export function hasShortForm(line: Line): boolean {
  return usesOf(line).length > 0;
}

/** The short form that a word is, without the ending of many. */
export function shortForm(word: string): string | undefined {
  const one = /^(?<one>(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{Lu}\d]*)s?$/u.exec(word)?.groups?.one ?? mixed(word);
  if (one === undefined || one.length > LONGEST || ROMAN.test(one)) return undefined;
  return KNOWN.has(one) || EVERYDAY.has(one) ? undefined : one;
}

/** Small letters among capitals, at most as many: `OASys`, `PQiP`, and no name such as `HomeGroup`. */
function mixed(word: string): string | undefined {
  const one = word.replace(/(?<=\p{Lu}\p{Ll}*)(?<=\p{Lu})s$/u, '');
  const capitals = one.match(/\p{Lu}/gu)?.length ?? 0;
  if (one.length < 3 || capitals < 2 || capitals * 2 < one.length || !/^\p{L}+$/u.test(one)) return undefined;
  return /^\p{Lu}{2}|\p{Lu}$/u.test(one) ? one : undefined;
}

const SAID = /(?:^|[\s,(])(?:or|known as|called|abbreviated to|referred to as) (?:the )?[‘“'"]?$/u;

function saidOf(text: string, from: number, to: number, acronym: string): Pick<Use, 'introduced' | 'expansion'> {
  if (text[from - 1] === '(' && /^[’”'"]?\)/.test(text.slice(to, to + 2))) {
    const before = text.slice(Math.max(0, from - 200), from - 1);
    return { introduced: /\p{L}['’”"]? ?$/u.test(before), ...spelt(before, from - 1, acronym) };
  }
  const inside = /^ \(([^()]{3,80})\)/.exec(text.slice(to, to + 84))?.[1];
  if (inside !== undefined) {
    const words = fitting(inside.split(' '), acronym, true);
    return words === undefined
      ? { introduced: false }
      : { introduced: true, expansion: { words, from: to + 2, to: to + 2 + inside.length } };
  }
  const said = SAID.exec(text.slice(Math.max(0, from - 30), from));
  if (said === null) return { introduced: false };
  const end = from - said[0].trimStart().length;
  const told = spelt(text.slice(Math.max(0, end - 200), end).replace(/[,\s]+$/, ''), end, acronym);
  return { introduced: told.expansion !== undefined, ...told };
}

/** The words at the end of `before` that spell the short form; one or two words may stand between, as in `Fells CRC (F)`. */
function spelt(before: string, end: number, acronym: string): { expansion?: Expansion } {
  const words = wordsBefore(before);
  for (const between of [0, 1]) {
    const given = words.slice(0, words.length - between);
    const last = words.slice(words.length - between);
    if (last.some((word) => shortForm(word) === undefined)) break;
    const found = fitting(given, acronym);
    if (found === undefined) continue;
    const at = before.lastIndexOf(found.split(' ')[0] ?? found, before.lastIndexOf(found));
    const from = end - before.length + Math.max(at, 0);
    return { expansion: { words: found, from, to: from + found.length } };
  }
  return {};
}

/** The words whose initials are the capitals of a short form, or all of its letters. */
export function fitting(words: readonly string[], acronym: string, whole = false): string | undefined {
  const capitals = acronym.replace(/[^\p{Lu}]/gu, '');
  const all = acronym.toUpperCase();
  return (
    spellsOut(words, capitals, whole) ??
    (all === capitals ? undefined : spellsOut(words, all, whole)) ??
    insideWords(words, capitals, whole)
  );
}

/** A word may give more than its initial to a short form of four letters or more: `Cafcass`, `ViSOR`. The first letters of two thirds must be initials. */
function insideWords(words: readonly string[], letters: string, whole: boolean): string | undefined {
  if (letters.length < 4) return undefined;
  for (let size = 2; size <= Math.min(words.length, letters.length - 1); size++) {
    if (whole && size !== words.length) continue;
    const last = words.slice(-size);
    const main = last.flatMap((word) => word.split(/[-–/]/)).filter((word) => word !== '' && !SMALL.has(word));
    if (SMALL.has(last[0] ?? '') || main.length * 3 < letters.length * 2) continue;
    if (covers(main, letters)) return last.join(' ').replace(/,$/, '');
  }
  return undefined;
}

/** Whether each word gives its initial, and the next letters if need be, in turn and without remainder. */
function covers(words: readonly string[], letters: string): boolean {
  let at = 0;
  for (const word of words) {
    const upper = word.toUpperCase();
    if (upper[0] !== letters[at]) return false;
    let taken = 1;
    while (upper[taken] !== undefined && upper[taken] === letters[at + taken] && taken < 3) taken++;
    at += taken;
  }
  return at === letters.length;
}
