import { SMALL, wordsBefore } from '../../acronyms.ts';
import { type Line, remember } from '../reading.ts';
import type { LineRule, ReportRule, Stretch } from '../text-rule.ts';
import { bookOf, type PlacedUse, plainWords } from './book.ts';
import { explained, placed } from './life.ts';
import { hasShortForm, type Use, usesOf } from './uses.ts';
import { STANDS_FOR } from './well-known.ts';

/** Words that do not fit the letters behind them. */
export const acronymLetters: LineRule = {
  name: 'acronym-letters',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'Words that do not fit their short form',
  why: 'A word of the name is missing, or is the wrong one.',
  example: {
    wrong: 'attention deficit hyperactivity deficit (ADHD)',
    right: 'attention deficit hyperactivity disorder (ADHD)',
  },
  mend: 'Look up what the letters stand for, and write all of its words.',
  inLine: (line) => usesOf(line).flatMap((use) => [...wrongWords(use), ...unfit(line, use)]),
};

function wrongWords({ acronym, expansion }: Use) {
  const right = STANDS_FOR.get(acronym);
  if (!expansion || !right || right.some((words) => plainWords(words) === plainWords(expansion.words))) return [];
  const near = right.filter(
    (words) => differ(plainWords(words).split(' '), plainWords(expansion.words).split(' ')) === 1,
  );
  return near.map((words) => ({
    from: expansion.from,
    to: expansion.to,
    message: `“${acronym}” stands for “${words}”.`,
    fix: words,
  }));
}

function unfit({ text }: Line, { acronym, introduced, expansion, from, to }: Use) {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '');
  if (!introduced || expansion || letters.length < 3 || text[from - 1] !== '(') return [];
  const before = text.slice(Math.max(0, from - 200), from - 1);
  const words = wordsBefore(before)
    .flatMap((word) => word.split(/[-–/]/))
    .filter((word) => /\p{L}/u.test(word) && !SMALL.has(word));
  const what = lacking(words, letters) ?? strange(words, letters);
  if (what === undefined) return [];
  const start = before.lastIndexOf(what.first);
  return [
    {
      from: from - 1 - before.length + Math.max(start, 0),
      to: to + 1,
      message: `“${acronym}” does not fit the words before it: ${what.says}.`,
    },
  ];
}

type Misfit = { first: string; says: string };

/** One letter that no word begins with. */
function lacking(words: readonly string[], letters: string): Misfit | undefined {
  const size = letters.length - 1;
  if (size < 3 || words.length < size) return undefined;
  const last = words.slice(-size);
  const initials = initialsOf(last);
  for (let gap = letters.length - 1; gap > 0; gap--)
    if (letters.slice(0, gap) + letters.slice(gap + 1) === initials)
      return { first: last[0] ?? '', says: `no word stands for the letter “${letters[gap]}”` };
  return undefined;
}

/** One word that begins with another letter. */
function strange(words: readonly string[], letters: string): Misfit | undefined {
  const last = words.slice(-letters.length);
  const initials = initialsOf(last);
  if (initials.length !== letters.length || letters.length < 4 || initials[0] !== letters[0]) return undefined;
  const wrong = [...letters].flatMap((letter, at) => (initials[at] === letter ? [] : [at]));
  const [at] = wrong;
  return wrong.length === 1 && at !== undefined
    ? { first: last[0] ?? '', says: `“${last[at]?.replace(/,$/, '')}” stands where the letter is “${letters[at]}”` }
    : undefined;
}

const initialsOf = (words: readonly string[]): string =>
  words.map((word) => (word.match(/\p{L}/u)?.[0] ?? '').toUpperCase()).join('');

/** How many words of two lists of one length differ. */
function differ(one: readonly string[], other: readonly string[]): number {
  return one.length === other.length ? one.filter((word, at) => word !== other[at]).length : one.length;
}

export const acronymForm: ReportRule = {
  name: 'acronym-form',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'A short form in two spellings',
  why: 'It looks like two things, and a search finds only one of them.',
  example: { wrong: 'PQiP … PQIP', right: 'PQiP … PQiP' },
  mend: 'Write it in one way throughout.',
  looksAt: hasShortForm,
  inReport: (reading) => {
    const kept = [...bookOf(reading).values()];
    const alike = Map.groupBy(kept, ({ acronym }) => acronym.toUpperCase());
    return [...alike.values()].flatMap((forms) => {
      const [usual, ...others] = forms.toSorted((one, other) => other.uses.length - one.uses.length);
      const model = usual?.uses[0];
      if (!usual || !model) return [];
      return others.flatMap(({ acronym, uses }) =>
        uses
          .filter(({ read }) => read.line.whose === 'ours')
          .map((use) => ({
            at: placed(use),
            message: `“${acronym}” is “${usual.acronym}” elsewhere.`,
            related: [placed(model)],
            fix: usual.acronym + endOf(use),
          })),
      );
    });
  },
};

/** The ending of many. */
function endOf({ read, use: { from, to, acronym } }: PlacedUse): string {
  return read.line.text.slice(from + acronym.length, to);
}

const ONES_APOSTROPHE =
  /(?<![\p{L}\d])(?<one>\p{Lu}[\p{Lu}\d]*\p{Lu})[’']s(?= (?:are|were|have|do) (?!not? the)\p{L})/gu;

export const acronymPlural: LineRule = {
  name: 'acronym-plural',
  family: 'acronyms and glossary',
  severity: 'warning',
  title: 'An apostrophe in the plural of a short form',
  why: 'With an apostrophe it says that something belongs to it.',
  example: { wrong: 'The CRC’s are improving.', right: 'The CRCs are improving.' },
  mend: 'Leave the apostrophe out.',
  inLine: (line) =>
    apostrophes(line).map((one) => ({ ...one, message: 'Several of them are written without an apostrophe.' })),
};

const apostrophes = remember(({ text }): (Stretch & { fix: string })[] =>
  [...text.matchAll(ONES_APOSTROPHE)].map(({ 0: whole, index, groups }) => ({
    from: index,
    to: index + whole.length,
    fix: `${groups?.one}s`,
  })),
);

/** The last word of what a short form stands for, once more behind it. */
export const acronymTail: ReportRule = {
  name: 'acronym-tail',
  family: 'acronyms and glossary',
  severity: 'advice',
  title: 'The last word of a short form said again behind it',
  why: 'Read in full, the word comes twice.',
  example: { wrong: 'the CRS (commissioned rehabilitative services) services', right: 'the CRS' },
  mend: 'Leave the word out, or write the others in full.',
  looksAt: hasShortForm,
  inReport: (reading) =>
    [...bookOf(reading).values()].flatMap(({ introductions: [introduced], uses }) => {
      const last = introduced?.use.expansion?.words
        .split(/[\s-]+/)
        .at(-1)
        ?.toLowerCase();
      if (!introduced || last === undefined) return [];
      const again = new RegExp(`^\\)?(?: \\p{Ll}+)? (?:${last.replace(/s$/, '')})s?(?![\\p{L}])`, 'iu');
      return uses.flatMap((one) => {
        const { line } = one.read;
        const behind = line.whose === 'ours' ? again.exec(line.text.slice(one.use.to, one.use.to + 60)) : null;
        if (!behind) return [];
        const whole = one === introduced ? explained(one) : placed(one);
        return [
          {
            at: { ...whole, to: one.use.to + behind[0].length },
            message: `“${one.use.acronym}” already says “${last}”.`,
            related: one === introduced ? [] : [explained(introduced)],
          },
        ];
      });
    }),
};
