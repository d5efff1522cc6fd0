import type { Template } from '../../template.ts';
import { lexiconOf } from '../../terms/lexicon.ts';
import { type Line, type Reading, type ReadLine, remember } from '../reading.ts';
import { onceFor } from '../text/remember-for.ts';
import type { FoundInReport, ReportRule } from '../text-rule.ts';
import { mendings } from './mendings.ts';
import { MORE_WORDS } from './more-words.ts';

/** A dictionary of British English, which somebody outside has to load. */
export type Dictionary = { has: (word: string) => boolean };

/** Words used so often are no slip. */
const OFTEN = 3;

/** Spelling by a dictionary, the words of the edition and those of the report. */
export function newSpellingRule(dictionary: Dictionary): ReportRule {
  const looked = new Map<string, boolean>();
  const has = (word: string): boolean => {
    const last = looked.get(word);
    if (last !== undefined) return last;
    const known = isKnown(word, dictionary);
    looked.set(word, known);
    return known;
  };
  const unknownIn = remember((line: Line) => wordsOf(line).filter(({ text }) => !has(text)));
  return {
    name: 'spelling',
    family: 'language',
    severity: 'warning',
    title: 'A word that no dictionary has',
    why: 'A slip in a word makes a reader doubt the figures beside it.',
    example: { wrong: 'The assesment was late.', right: 'The assessment was late.' },
    mend: 'Put the word right, or learn it where it is right in this report.',
    inReport: (reading) => misspelt(reading, unknownIn, has),
  };
}

type Word = { text: string; from: number; to: number; begins: boolean };
type Unknown = Word & { read: ReadLine };

function misspelt(
  reading: Reading,
  unknownIn: (line: Line) => readonly Word[],
  has: (word: string) => boolean,
): FoundInReport[] {
  const { report, template, layout, lines } = reading;
  const own = new Set([...lexiconOf(report, template, layout).own.map(small), ...editionWords(template)]);
  const unknown = lines
    .filter(({ line }) => line.whose !== 'edition')
    .flatMap((read) => unknownIn(read.line).map((word): Unknown => ({ ...word, read })))
    .filter(({ text }) => !own.has(small(text)) && !own.has(small(text).replace(/s$/, '')));
  const times = new Map<string, Unknown[]>();
  for (const word of unknown) times.set(word.text, [...(times.get(word.text) ?? []), word]);
  const names = [...times].filter(([text]) => isName(text)).map(([text, all]) => ({ text, all }));
  return unknown.flatMap((word) =>
    isName(word.text) ? asName(word, times, names, own, has) : asWord(word, times, has),
  );
}

function asWord(
  word: Unknown,
  times: ReadonlyMap<string, readonly Unknown[]>,
  has: (word: string) => boolean,
): FoundInReport[] {
  const often = (times.get(word.text)?.length ?? 0) >= OFTEN;
  const right = mendings(word.text, has);
  if (often && right.length === 0) return [];
  return [
    {
      at: word,
      message: right.length > 0 ? `“${word.text}”: perhaps “${right[0]}”.` : `“${word.text}” is in no dictionary.`,
      ...(right.length === 1 && { fix: right[0]! }),
      ...((often || right.length === 0) && { severity: 'advice' as const }),
    },
  ];
}

/** A name is wrong where the report has another one that is all but the same, more often; or a common word that begins a sentence. */
function asName(
  word: Unknown,
  times: ReadonlyMap<string, readonly Unknown[]>,
  names: readonly { text: string; all: readonly Unknown[] }[],
  own: ReadonlySet<string>,
  has: (word: string) => boolean,
): FoundInReport[] {
  const { text, begins } = word;
  const count = times.get(text)?.length ?? 0;
  if (text.length >= 5) {
    const like = names.find(({ text: other, all }) => all.length > count && other !== text && isNear(text, other));
    if (like)
      return [
        { at: word, related: like.all.slice(0, 1), message: `“${text}” is “${like.text}” elsewhere.`, fix: like.text },
      ];
  }
  if (!begins || count >= OFTEN || own.has(small(text))) return [];
  const [right, ...others] = mendings(small(text), has).filter((mended) => mended.length >= 4);
  if (right === undefined || others.length > 0 || text.length < 6) return [];
  const mended = right.charAt(0).toUpperCase() + right.slice(1);
  return [{ at: word, message: `“${text}”: perhaps “${mended}”.`, fix: mended, severity: 'advice' }];
}

function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.charAt(0) !== other.charAt(0)) return false;
  // A plural or an owner is another form of the same name.
  if (one === `${other}s` || other === `${one}s`) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > at && otherEnd > at && one[end - 1] === other[otherEnd - 1]) [end, otherEnd] = [end - 1, otherEnd - 1];
  if (end - at === 2 && otherEnd - at === 2) return one[at] === other[at + 1] && one[at + 1] === other[at];
  return end - at <= 1 && otherEnd - at <= 1;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** Addresses, handles and what stands between digits. */
const NO_WORDS = /(?:https?:\/\/|www\.)\S+|\S+@\S*|\S+\.(?:gov|org|com|net|ac|co|uk)\b\S*|\p{L}*\d[\p{L}\d]*/gu;

function wordsOf({ text }: Line): Word[] {
  const skipped = Array.from(text.matchAll(NO_WORDS), ({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  }));
  return Array.from(text.matchAll(WORD), ({ 0: said, index }) => {
    const bare = said.replace(/['’]s?$/, '');
    return {
      text: bare,
      from: index,
      to: index + bare.length,
      begins: /(?:^|[.!?:•–-]\s+["“‘'(]?)$/.test(text.slice(Math.max(0, index - 4), index)),
    };
  }).filter(
    ({ text: word, from, to }) =>
      word.length > 3 && !/\p{Lu}.*\p{Lu}/u.test(word) && !skipped.some((one) => from < one.to && to > one.from),
  );
}

const PREFIXES =
  /^(?:re|un|non|pre|post|co|multi|inter|sub|over|under|mis|self|anti|semi|cross|micro|trans|up|down|out)(?=\p{L}{4})/u;

function isKnown(word: string, dictionary: Dictionary): boolean {
  const straight = word.replaceAll('’', "'");
  const low = small(straight);
  if (dictionary.has(straight) || dictionary.has(low) || MORE_WORDS.has(low)) return true;
  if (MORE_WORDS.has(low.replace(/s$/, ''))) return true;
  // Of a mass noun the dictionary has no plural, and of a rare verb no past; accents are a matter of taste.
  if (/(?<!s)s$|ed$/.test(low) && low.length > 5 && dictionary.has(low.slice(0, -1))) return true;
  const plain = low.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain !== low && dictionary.has(plain)) return true;
  const base = low.replace(PREFIXES, '');
  return base !== low && dictionary.has(base);
}

function small(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whatever the edition says itself is right. */
const editionWords: (template: Template) => ReadonlySet<string> = onceFor(
  (template) => new Set(Array.from(JSON.stringify(template).matchAll(WORD), ([word]) => small(word))),
);
