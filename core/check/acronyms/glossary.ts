import { wholeLine } from '../text/whole-line.ts';
import type { ReportRule } from '../text-rule.ts';
import { bookOf, sameWords } from './book.ts';
import { type Entry, entriesOf, formsOfTerm, isOfEntry, termsOf } from './glossary-terms.ts';
import { explained, placed } from './life.ts';
import { saidIn } from './said-in.ts';
import { fitting, hasShortForm } from './uses.ts';

/** The glossary beside the text that it explains. */

export const glossaryUnused: ReportRule = {
  name: 'glossary-unused',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'A glossary entry that the report never uses',
  why: 'Entries that no page needs hide those that one does.',
  example: { wrong: 'Recidivism, where no page says recidivism', right: 'Reoffending, where pages say reoffending' },
  mend: 'Leave the entry out, or see whether the text calls it by another name.',
  inReport: (reading) => {
    const entries = entriesOf(reading);
    if (entries.length === 0) return [];
    const said = saidIn(reading);
    return entries.flatMap(({ term }) =>
      formsOfTerm(term.line).some((form) => said(form))
        ? []
        : [{ at: wholeLine(term), message: `Nothing outside the glossary says “${term.line.text.trim()}”.` }],
    );
  },
};

export const glossaryMissing: ReportRule = {
  name: 'glossary-missing',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'A short form that the glossary does not have',
  why: 'Readers look it up there, pages after it was explained.',
  example: { wrong: 'DRR … DRR, and no entry', right: 'DRR … DRR, and an entry “DRR”' },
  mend: 'Add an entry, or leave the short form out of the glossary for good.',
  looksAt: hasShortForm,
  inReport: (reading) => {
    const terms = termsOf(reading);
    if (terms.size === 0) return [];
    const known = new Set([...terms].flatMap((term) => term.match(/[\p{L}\d]+/gu) ?? []));
    const omitted = new Set(reading.report.glossary.omitted);
    return [...bookOf(reading).values()].flatMap(({ acronym, uses, introductions }) => {
      const first = uses.find(({ read }) => read.line.whose === 'ours');
      const words = introductions[0]?.use.expansion?.words;
      if (!first || uses.length < 2 || known.has(acronym) || omitted.has(acronym)) return [];
      // A list of places is a name, and no term.
      if (words === undefined || /^\p{Lu}[^,]*,/u.test(words)) return [];
      return [{ at: placed(first), message: `“${acronym}” comes ${uses.length} times and is not in the glossary.` }];
    });
  },
};

export const glossaryExpansion: ReportRule = {
  name: 'glossary-expansion',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'The glossary and the text explain a short form differently',
  why: 'One of the two is wrong, or the letters stand for two things.',
  example: {
    wrong: 'ETE  Education, training and employment, where the text says employment, training and education (ETE)',
    right: 'ETE  Employment, training and education',
  },
  mend: 'Find out which words are right, and write them in both places.',
  looksAt: (line) => isOfEntry(line) || hasShortForm(line),
  inReport: (reading) => {
    const book = bookOf(reading);
    return entriesOf(reading).flatMap(({ term, definition }) => {
      const words = definition && headOf(definition.line.text);
      if (!definition || words === undefined) return [];
      const forms = formsOfTerm(term.line);
      const other = forms
        .flatMap((form) => book.get(form)?.introductions ?? [])
        .find(({ use }) => use.expansion && !sameWords(use.expansion.words, words));
      // Words that do not fit the letters are no other way to explain them.
      if (!other || !forms.some((form) => fitting(words.split(/\s+/), form, true))) return [];
      return [
        {
          at: { read: definition, from: 0, to: words.length },
          message: `The glossary says “${words}” for “${other.use.acronym}”, and the text “${other.use.expansion?.words}”.`,
          related: [explained(other)],
        },
      ];
    });
  },
};

/** What stands before the first colon of a definition, where it is short enough to be what letters stand for. */
export function headOf(definition: string): string | undefined {
  return /^\s*([^:.;]{3,100}):\s/.exec(definition)?.[1]?.trim();
}

export const glossaryOrder: ReportRule = {
  name: 'glossary-order',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A glossary entry out of the order of the alphabet',
  why: 'Readers who look where it should be conclude that there is none.',
  example: { wrong: 'Licence, Mentoring, Local delivery unit', right: 'Licence, Local delivery unit, Mentoring' },
  mend: 'Move the entry to its place in the alphabet.',
  looksAt: isOfEntry,
  inReport: (reading) =>
    outOfOrder(entriesOf(reading)).map(([entry, before]) => ({
      at: wholeLine(entry.term),
      message: `“${entry.term.line.text.trim()}” and “${before.term.line.text.trim()}” are not in the order of the alphabet.`,
      related: [wholeLine(before.term)],
    })),
};

/** Each with one that it stands on the wrong side of: as few as need be moved. */
function outOfOrder(entries: readonly Entry[]): [Entry, Entry][] {
  const keys = entries.map(({ term }) => keyOf(term.line.text));
  const stays = longestRise(keys);
  return entries.flatMap((entry, at): [Entry, Entry][] => {
    if (stays.has(at)) return [];
    const wrong = entries.find(
      (_, other) => stays.has(other) && compare(keys[other] ?? '', keys[at] ?? '') * (other - at) < 0,
    );
    return wrong ? [[entry, wrong]] : [];
  });
}

/** Word by word; capitals, hyphens and apostrophes count for nothing. */
function keyOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function compare(one: string, other: string): number {
  const letters = (key: string) => key.replaceAll(' ', '');
  const byWord = one.localeCompare(other, 'en');
  const byLetter = letters(one).localeCompare(letters(other), 'en');
  // Some houses sort by word and some by letter; only what neither would do is wrong.
  return Math.sign(byWord) === Math.sign(byLetter) ? byWord : 0;
}

/** Places of the longest row of keys that are in order. */
function longestRise(keys: readonly string[]): Set<number> {
  const best = keys.map(() => ({ length: 1, before: -1 }));
  keys.forEach((key, at) => {
    for (let before = 0; before < at; before++) {
      const row = best[before];
      const own = best[at];
      if (row && own && compare(keys[before] ?? '', key) <= 0 && row.length + 1 > own.length)
        best[at] = { length: row.length + 1, before };
    }
  });
  let at = best.reduce((top, { length }, place) => (length > (best[top]?.length ?? 0) ? place : top), 0);
  const stays = new Set<number>();
  while (at >= 0 && best[at]) {
    stays.add(at);
    at = best[at]?.before ?? -1;
  }
  return stays;
}
