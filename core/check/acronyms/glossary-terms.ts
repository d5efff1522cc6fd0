import { glossaryOf } from '../../data-table/glossary.ts';
import { allParts } from '../../layout.ts';
import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { plainWords } from './book.ts';

/** An entry that is ours to edit, in its place; without a definition it is not whole yet. */
export type Entry = { term: ReadLine; definition?: ReadLine };

const known = new WeakMap<Reading, readonly Entry[]>();

/** Entries of the report’s own, in reading order. */
export function entriesOf(reading: Reading): readonly Entry[] {
  const before = known.get(reading);
  if (before) return before;
  const entries = new Map<string, Partial<Entry>>();
  for (const read of reading.ours)
    if (read.spot.kind === 'term') entries.set(read.spot.id, { ...entries.get(read.spot.id), [read.spot.name]: read });
  const whole = [...entries.values()].filter((entry): entry is Entry => entry.term !== undefined);
  known.set(reading, whole);
  return whole;
}

/** Words and short forms that a term explains: each side of a stroke, without what is said in brackets. */
export function formsOf(term: string): string[] {
  const plain = term.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  const bracketed = [...term.matchAll(/\(([^)]+)\)/g)]
    .map(([, inside = '']) => inside)
    .filter((one) => !one.includes(' '));
  return [plain, ...plain.split(/\s*\/\s*/), ...bracketed].map((form) => form.trim()).filter((form) => form !== '');
}

/** The same of a line that is a term. */
export const formsOfTerm = remember(({ text }) => formsOf(text));
/** Those as `sameWords` compares them. */
export const plainFormsOf = remember((term) => new Set(formsOfTerm(term).map(plainWords)));

export function isOfEntry({ kind }: Line): boolean {
  return kind === 'term' || kind === 'definition';
}

const terms = new WeakMap<Reading, ReadonlySet<string>>();

/** Everything that the glossary has an entry for, the edition’s own entries with it. */
export function termsOf(reading: Reading): ReadonlySet<string> {
  const before = terms.get(reading);
  if (before) return before;
  const all = new Set(
    allParts(reading.layout.parts).flatMap(({ part }) =>
      part.kind === 'glossary' ? glossaryOf(part, reading.report).flatMap(({ term }) => formsOf(term)) : [],
    ),
  );
  terms.set(reading, all);
  return all;
}
