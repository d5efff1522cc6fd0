import { spokenLanguage } from './messages.ts';

/** `a, b and c`, or `a, b or c`, in the language of the interface. Browsers know no Welsh, and others no more than `a(c)`. */
export function sayList(things: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const language = spokenLanguage();
  if (language !== 'cy') return new Intl.ListFormat(language, { type }).format(things);
  const last = things.at(-1) ?? '';
  if (things.length < 2) return last;
  const and = type === 'disjunction' ? 'neu' : BEGINS_WITH_VOWEL.test(last.normalize('NFD')) ? 'ac' : 'a';
  return `${things.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** As it is said: `un`, `wyth` and what begins with them do, too. */
const BEGINS_WITH_VOWEL = /^[^\p{L}\p{N}]*(?:[aeiouwy]|(?:1[1-9]?|8\d?)(?![\d,]))/iu;
