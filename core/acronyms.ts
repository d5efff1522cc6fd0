import type { Block } from './content.ts';
import { blockText } from './content-text.ts';
import { glossaryOf } from './data-table/glossary.ts';
import { allParts, type Layout } from './layout.ts';
import type { GlossaryPart } from './part.ts';
import type { Report } from './report.ts';

/** Short forms in capitals: which are used, what the text says they stand for, and how the glossary keeps up with them. */

export type Acronym = {
  acronym: string;
  /** As the text gives it in front of the brackets, or in them; nothing where it does not. */
  expansion?: string;
  count: number;
};

/** What everybody knows, or what is no short form of this report. */
export const KNOWN = new Set([
  'UK',
  'EU',
  'US',
  'USA',
  'GB',
  'OK',
  'PDF',
  'ISBN',
  'ID',
  'TV',
  'IT',
  'HR',
  'AM',
  'PM',
  'BBC',
  'CD',
]);
/** Longer words in capitals are words. */
export const LONGEST = 8;

/** In the order of the alphabet. */
export function acronymsIn(report: Report, layout: Pick<Layout, 'parts'>): Acronym[] {
  const all = new Map<string, Acronym>();
  const take = ({ acronym, expansion, count }: Acronym) => {
    const before = all.get(acronym);
    const told = before?.expansion ?? expansion;
    all.set(acronym, { acronym, count: (before?.count ?? 0) + count, ...(told !== undefined && { expansion: told }) });
  };
  for (const { id, by, content, leadIn, printed } of allParts(layout.parts)) {
    if (!printed) continue;
    // As written, and not with live figures in words, a text is the same value for as long as nobody changes it.
    const written = by === 'author' ? (report.parts[id] ?? []) : content;
    for (const block of [...leadIn, ...written]) for (const found of acronymsOf(block)) take(found);
  }
  for (const text of otherTexts(report)) for (const found of findAcronyms(text)) take(found);
  return [...all.values()].sort((one, other) => (one.acronym < other.acronym ? -1 : 1));
}

/** Those in use for which the glossary has no entry. */
export function missingAcronyms(part: GlossaryPart, report: Report, layout: Pick<Layout, 'parts'>): Acronym[] {
  const defined = new Set(glossaryOf(part, report).flatMap(({ term }) => term.match(/[\p{L}\d]+/gu) ?? []));
  const omitted = new Set(report.glossary.omitted);
  return acronymsIn(report, layout).filter(({ acronym }) => !defined.has(acronym) && !omitted.has(acronym));
}

/** Terms of the glossary that nothing printed uses. */
export function unusedTerms(part: GlossaryPart, report: Report, layout: Pick<Layout, 'parts'>): string[] {
  const blocks = allParts(layout.parts).flatMap(({ content, leadIn, printed, title }) =>
    printed ? [title, ...[...leadIn, ...content].map(blockText)] : [],
  );
  const text = [...blocks, ...otherTexts(report)].join('\n');
  return glossaryOf(part, report)
    .map(({ term }) => term.trim())
    .filter((term) => !new RegExp(`(?<![\\p{L}\\d])${literally(term)}(?:e?s)?(?![\\p{L}\\d])`, 'iu').test(text));
}

/** The definition that a new entry begins with, in house form: `Expansion: definition`. */
export function definitionFor({ expansion }: Acronym): string {
  return expansion ? `${expansion.charAt(0).toUpperCase()}${expansion.slice(1)}: ` : '';
}

function otherTexts({ recommendations, facts, lists }: Report): string[] {
  return [
    ...recommendations.flatMap(({ items }) => items.map(({ text }) => text)),
    ...facts.flatMap(({ value, description, note }) => [value, description, note]),
    ...Object.values(lists).flatMap(({ first, second }) => [...first, ...second]),
  ];
}

/** A block is a value and never changes. */
const known = new WeakMap<Block, Acronym[]>();

function acronymsOf(block: Block): Acronym[] {
  const made = known.get(block);
  if (made) return made;
  const found = findAcronyms(blockText(block));
  known.set(block, found);
  return found;
}

const CAPITALS = /(?<![\p{L}\d])(?<acronym>\p{Lu}[\p{Lu}\d]*\p{Lu}\d*)(?<many>s?)(?![\p{L}\d])/gu;
export const ROMAN = /^M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/** Each short form of a text with how often it is there. A text without small letters shouts, and has none. */
export function findAcronyms(text: string): Acronym[] {
  if (!/\p{Ll}/u.test(text)) return [];
  const found = new Map<string, Acronym>();
  for (const { index, 0: whole, groups = {} } of text.matchAll(CAPITALS)) {
    const { acronym = '', many } = groups;
    if (KNOWN.has(acronym) || acronym.length > LONGEST || ROMAN.test(acronym)) continue;
    const before = found.get(acronym);
    const expansion = before?.expansion ?? expansionAt(text, index, index + whole.length, acronym, many !== '');
    found.set(acronym, {
      acronym,
      count: (before?.count ?? 0) + 1,
      ...(expansion !== undefined && { expansion }),
    });
  }
  return [...found.values()];
}

/** `Expansion (ACR)`, or `ACR (Expansion)`. */
function expansionAt(text: string, from: number, to: number, acronym: string, many: boolean): string | undefined {
  const one = (words: string | undefined) => (many ? words?.replace(/s$/, '') : words);
  if (text[from - 1] === '(' && text[to] === ')') return one(spellsOut(wordsBefore(text.slice(0, from - 1)), acronym));
  const inside = /^ \(([^()]{3,80})\)/.exec(text.slice(to))?.[1];
  return inside === undefined ? undefined : one(spellsOut(inside.split(' '), acronym, true));
}

/** The words of the sentence so far; an expansion is short. */
export function wordsBefore(text: string): string[] {
  const sentence =
    text
      .slice(-200)
      .split(/[.;:!?()“”"\n\t]/)
      .at(-1) ?? '';
  return sentence.trim().split(/\s+/);
}

/** Words that many short forms pass over. */
export const SMALL = new Set([
  'of',
  'for',
  'and',
  'the',
  'in',
  'to',
  'on',
  'with',
  'a',
  'an',
  'or',
  'at',
  'by',
  'from',
]);

/** The fewest last words whose initials are the short form; `whole`: only all of them together. */
export function spellsOut(words: readonly string[], acronym: string, whole = false): string | undefined {
  const letters = acronym.replace(/\d/g, '');
  const sizes = whole ? [words.length] : Array.from({ length: letters.length + 4 }, (_, index) => index + 1);
  for (const size of sizes) {
    if (size > words.length) return undefined;
    const last = words.slice(-size);
    const all = last.flatMap((word) => word.split(/[-–/]/)).filter((word) => word !== '');
    const main = all.filter((word) => !SMALL.has(word));
    const first = last[0] ?? '';
    // A name may begin with “In” or “The”, and never with what joins it to words before.
    const begins = !SMALL.has(first) || (!/^(?:and|or|of|by|from)$/.test(first) && initials(all) === letters);
    if (begins && (initials(main) === letters || initials(all) === letters)) return last.join(' ').replace(/,$/, '');
  }
  return undefined;
}

function initials(words: readonly string[]): string {
  return words.map((word) => (word.match(/\p{L}/u)?.[0] ?? '').toUpperCase()).join('');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
