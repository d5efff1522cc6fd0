import type { PlacedStretch, ReportRule } from '../text-rule.ts';
import { bookOf, isBefore, type Kept, type PlacedUse, sameWords } from './book.ts';
import { termsOf } from './glossary-terms.ts';
import { hasShortForm } from './uses.ts';
import { STANDS_FOR } from './well-known.ts';

/** The life of a short form: introduced where it is first read, once, and then used. */

export const acronymLate: ReportRule = {
  name: 'acronym-late',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A short form before it is explained',
  why: 'Who reads from the start meets letters that mean nothing to them yet.',
  example: {
    wrong: 'The LDU is small. Each local delivery unit (LDU) has a manager.',
    right: 'The local delivery unit (LDU) is small. Each LDU has a manager.',
  },
  mend: 'Write the words in full at the first use, with the short form in brackets, and only the short form from there.',
  looksAt: hasShortForm,
  inReport: (reading) =>
    [...bookOf(reading).values()].flatMap(({ acronym, uses, introductions: [introduced] }) => {
      const first = uses.find(({ read }) => read.line.whose === 'ours');
      if (!introduced || !first || !isBefore(first, introduced)) return [];
      return [
        {
          at: placed(first),
          message: `“${acronym}” is used here and explained only later.`,
          related: [explained(introduced)],
        },
      ];
    }),
};

export const acronymUnexplained: ReportRule = {
  name: 'acronym-unexplained',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A short form that is never explained',
  why: 'Readers from outside cannot know what the letters stand for.',
  example: { wrong: 'The HPT was well regarded.', right: 'The homelessness prevention team (HPT) was well regarded.' },
  mend: 'Write the words in full at the first use, with the short form in brackets.',
  looksAt: hasShortForm,
  inReport: (reading) => {
    const terms = termsOf(reading);
    return [...bookOf(reading).values()].flatMap(({ acronym, uses, introductions }) => {
      const first = uses.find(({ read }) => read.line.whose === 'ours' && read.line.kind !== 'fact');
      if (introductions.length > 0 || !first) return [];
      const inGlossary = terms.has(acronym);
      return [
        {
          at: placed(first),
          severity: inGlossary || mayBeName(acronym) ? ('advice' as const) : ('warning' as const),
          message: inGlossary
            ? `“${spelt(first)}” is explained in the glossary only, and not where it is first read.`
            : `“${spelt(first)}” is not explained anywhere.`,
        },
      ];
    });
  },
};

/** Five letters or more that can be spoken may be what somebody calls itself. */
function mayBeName(acronym: string): boolean {
  return /^\p{Lu}{5,}$/u.test(acronym) && /[AEIOU].*[AEIOU]/.test(acronym);
}

export const acronymOnce: ReportRule = {
  name: 'acronym-once',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'A short form that is explained and never used',
  why: 'Letters that do not come again are one more thing to keep in mind, for nothing.',
  example: {
    wrong: 'It is a drug rehabilitation requirement (DRR).',
    right: 'It is a drug rehabilitation requirement.',
  },
  mend: 'Leave the brackets out, or use the short form from here.',
  looksAt: hasShortForm,
  inReport: (reading) =>
    [...bookOf(reading).values()].flatMap(({ acronym, uses: [only, ...others] }) => {
      if (!only?.use.introduced || only.read.line.whose !== 'ours' || others.length > 0) return [];
      return STANDS_FOR.has(acronym)
        ? []
        : [{ at: placed(only), message: `“${acronym}” is introduced here and does not come again.` }];
    }),
};

export const acronymAgain: ReportRule = {
  name: 'acronym-again',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'A short form explained twice',
  why: 'It reads as if the parts of the report did not know of each other.',
  example: {
    wrong: 'Employment, training and education (ETE) … employment, training and education (ETE)',
    right: 'Employment, training and education (ETE) … ETE',
  },
  mend: 'Write only the short form here.',
  looksAt: hasShortForm,
  inReport: (reading) =>
    [...bookOf(reading).values()].flatMap(({ acronym, introductions }) =>
      repeated(introductions, true).map(([first, again]) => ({
        at: explained(again),
        message: `“${acronym}” has been explained before.`,
        related: [explained(first)],
        fix: spelt(again),
      })),
    ),
};

export const acronymDifferently: ReportRule = {
  name: 'acronym-differently',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A short form explained in two ways',
  why: 'One of the two is wrong, or the letters stand for two things.',
  example: {
    wrong: 'commissioned rehabilitative services (CRS) … commissioned rehabilitation services (CRS)',
    right: 'commissioned rehabilitative services (CRS) … CRS',
  },
  mend: 'Find out which words are right, write them at the first use, and only the short form elsewhere.',
  looksAt: hasShortForm,
  inReport: (reading) => {
    const book = [...bookOf(reading).values()];
    return [
      ...book.flatMap(({ acronym, introductions }) =>
        repeated(introductions, false).map(([first, other]) => ({
          at: explained(other),
          message: `“${acronym}” stands for “${wordsOf(other)}” here and for “${wordsOf(first)}” before.`,
          related: [explained(first)],
        })),
      ),
      ...twoFormsOfOne(book),
    ];
  },
};

/** One set of words with two short forms. */
function twoFormsOfOne(book: readonly Kept[]) {
  const told = book.flatMap(({ introductions }) => introductions.filter(({ use }) => use.expansion).slice(0, 1));
  return told.flatMap((other, index) => {
    const first = told.slice(0, index).find((one) => sameWords(wordsOf(one), wordsOf(other)));
    return first
      ? [
          {
            at: explained(other),
            message: `“${wordsOf(other)}” is shortened to “${other.use.acronym}” and to “${first.use.acronym}”.`,
            related: [explained(first)],
          },
        ]
      : [];
  });
}

/** Later explanations in our text beside the first one, in its words or in others. */
function repeated(introductions: readonly PlacedUse[], inSameWords: boolean): [PlacedUse, PlacedUse][] {
  const [first, ...others] = introductions.filter(({ use }) => use.expansion);
  return others.flatMap((other): [PlacedUse, PlacedUse][] =>
    first && other.read.line.whose === 'ours' && sameWords(wordsOf(first), wordsOf(other)) === inSameWords
      ? [[first, other]]
      : [],
  );
}

/** As the text has it, of one or of many. */
const spelt = ({ read, use: { from, to } }: PlacedUse): string => read.line.text.slice(from, to);

const wordsOf = ({ use }: PlacedUse): string => use.expansion?.words ?? '';

export function placed({ read, use: { from, to } }: PlacedUse): PlacedStretch {
  return { read, from, to };
}

/** Words and short form together, with the bracket between and after them. */
export function explained({ read, use: { from, to, expansion } }: PlacedUse): PlacedStretch {
  const ends = expansion ? [Math.min(from, expansion.from), Math.max(to, expansion.to)] : [from, to];
  const end = ends[1] ?? to;
  return { read, from: ends[0] ?? from, to: read.line.text[end] === ')' ? end + 1 : end };
}
