import type { Reading, ReadLine } from '../reading.ts';
import { type Use, usesOf } from './uses.ts';

/** A short form in its place. */
export type PlacedUse = { read: ReadLine; use: Use };

/** All that a report says with a short form, in reading order, its glossary and what is supplied apart. */
export type Kept = {
  acronym: string;
  uses: readonly PlacedUse[];
  /** Those that say what it stands for. */
  introductions: readonly PlacedUse[];
};

const APART = new Set(['term', 'definition', 'alternative', 'chart']);

const books = new WeakMap<Reading, ReadonlyMap<string, Kept>>();

/** By short form, in the order of their first uses. */
export function bookOf(reading: Reading): ReadonlyMap<string, Kept> {
  const known = books.get(reading);
  if (known) return known;
  const uses = new Map<string, PlacedUse[]>();
  for (const read of reading.lines) {
    if (read.line.whose === 'provider' || APART.has(read.line.kind)) continue;
    for (const use of usesOf(read.line)) {
      const before = uses.get(use.acronym);
      if (before) before.push({ read, use });
      else uses.set(use.acronym, [{ read, use }]);
    }
  }
  const book = new Map(
    [...uses].map(([acronym, all]) => [
      acronym,
      { acronym, uses: all, introductions: all.filter(({ use }) => use.introduced) },
    ]),
  );
  books.set(reading, book);
  return book;
}

export function isBefore(one: PlacedUse, other: PlacedUse): boolean {
  return one.read.index < other.read.index || (one.read.index === other.read.index && one.use.from < other.use.from);
}

/** The same words, whatever their capitals, hyphens and ending of many: `Service-level agreements` and `service level agreement`. */
export function sameWords(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

/** For comparing, not for printing: in small letters, of one, without marks and without `the` at the start. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’'‘“”"]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/(?:(?<=[^aeiou])ies|s)$/, (end) => (end === 'ies' ? 'y' : ''));
}
