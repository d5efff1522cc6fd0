import { type Acronym, acronymsIn } from '../acronyms.ts';
import type { Block } from '../content.ts';
import { blockText } from '../content-text.ts';
import { glossaryOf } from '../data-table/glossary.ts';
import { allParts, type Layout } from '../layout.ts';
import type { Report } from '../report.ts';
import { fillSlots } from '../slots.ts';
import type { Template } from '../template.ts';

/** A term of the report with what it stands for or means. */
export type Term = {
  term: string;
  meaning: string;
  /** The words that a short form stands for, as the text gives them where it does. */
  expansion?: string;
};

/** What the report calls things by: terms that can be explained, and words that are right although no dictionary has them. */
export type Lexicon = { terms: Term[]; own: string[] };

export function lexiconOf(report: Report, template: Template, layout: Pick<Layout, 'parts'>): Lexicon {
  const acronyms = acronymsIn(report, layout);
  const terms = termsOf(report, layout, acronyms);
  const own = new Set([
    ...(report.words ?? []),
    ...acronyms.map(({ acronym }) => acronym),
    ...terms.flatMap(({ term }) => unusualWords(term)),
    ...template.details.flatMap(({ id, kind }) => (kind === 'text' ? names(report.details[id] ?? '') : [])),
    ...Object.values(report.parts).flatMap((text) => text.flatMap(namesIn)),
  ]);
  return { terms, own: [...own].sort() };
}

function termsOf(report: Report, layout: Pick<Layout, 'parts'>, acronyms: readonly Acronym[]): Term[] {
  const told = new Map(acronyms.map(({ acronym, expansion }) => [acronym, expansion]));
  const terms = new Map<string, Term>();
  for (const { part, slots } of allParts(layout.parts)) {
    if (part.kind !== 'glossary') continue;
    for (const { term, definition } of glossaryOf(part, report)) {
      const meaning = fillSlots(definition, slots).trim();
      const expansion = told.get(term) ?? (isAcronym(term) ? /^([^:]{3,80}):/.exec(meaning)?.[1] : undefined);
      if (meaning !== '') terms.set(term.trim(), { term: term.trim(), meaning, ...(expansion && { expansion }) });
    }
  }
  for (const [term, expansion] of told)
    if (expansion !== undefined && !terms.has(term)) terms.set(term, { term, meaning: expansion, expansion });
  return [...terms.values()];
}

/** Capitals and digits alone, at least two of them capitals. */
export function isAcronym(term: string): boolean {
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]+$/u.test(term);
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Of a term of several words those that are no everyday ones by their capitals; a term of one word is one. */
function unusualWords(term: string): string[] {
  const words = term.match(WORDS) ?? [];
  return words.length === 1 ? words : words.filter((word) => /.\p{Lu}/u.test(word));
}

/** Names in a detail: its words with a capital; what stands in for another detail has none. */
function names(value: string): string[] {
  return value.startsWith('{') ? [] : (value.match(WORDS) ?? []).filter((word) => /^\p{Lu}\p{L}/u.test(word));
}

/** Blocks never change. */
const found = new WeakMap<Block, string[]>();

/** The people of a practice example: words with a capital where no sentence begins. */
function namesIn(block: Block): string[] {
  if (block.type !== 'practice-example') return [];
  const known = found.get(block);
  if (known) return known;
  const made = [...blockText(block).matchAll(/(?<=[\p{L}\p{N},;]\s)\p{Lu}\p{Ll}+/gu)].map(([name]) => name);
  found.set(block, made);
  return made;
}
