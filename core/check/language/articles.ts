import { type Token, tokensOf } from '../text/words.ts';
import type { LineRule } from '../text-rule.ts';

export const articles: LineRule = {
  name: 'a-or-an',
  family: 'language',
  severity: 'warning',
  title: '“A” and “an” by the sound that follows',
  why: 'The wrong form makes a reader stop, and a screen reader says it aloud.',
  example: { wrong: 'It was a inspection of a area.', right: 'It was an inspection of an area.' },
  mend: 'Write “an” before the sound of a vowel and “a” before any other.',
  provider: true,
  inLine(line) {
    return tokensOf(line).flatMap((tokens) =>
      tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const said = line.text.slice(token.from, token.to);
        if (!/^(?:a|an|An)$/.test(said) && !(said === 'A' && at === 0)) return [];
        if (COUNTING.has(tokens[at - 1]?.low ?? '')) return [];
        if (!next || next.kind === 'mark' || line.text.slice(token.to, next.from) !== ' ') return [];
        const vowel = beginsWithVowel(line.text.slice(next.from, next.to), next);
        if (vowel === undefined || vowel === (token.low === 'an')) return [];
        const right = vowel ? 'an' : 'a';
        return [
          {
            from: token.from,
            to: next.to,
            message: `“${line.text.slice(token.from, next.to)}” takes “${right}”.`,
            fix: `${token.capital ? right.replace('a', 'A') : right} ${line.text.slice(next.from, next.to)}`,
          },
        ];
      }),
    );
  },
};

/** `part a`: a letter that counts. */
const COUNTING = new Set(
  'part annex annexe appendix section table figure grade band level category group option'.split(' '),
);

/** Undefined where some say it so and others so. */
function beginsWithVowel(word: string, { kind, low }: Token): boolean | undefined {
  if (kind === 'number') return /^(?:8|11(?!\d)|18(?!\d))/.test(word.replaceAll(',', ''));
  const [stem = ''] = word.replace(/^\(\p{L}+\)/u, '').split(/['’-]/);
  if (stem === '' || word.startsWith('(')) return undefined;
  if (stem.length === 1) return /[AEFHILMNORSX]/i.test(stem);
  if (/^\p{Lu}[\p{Lu}\p{N}]/u.test(stem)) return soundsVowel(stem);
  if (
    /^(?:uni(?!n[^i]|m[^a])|us[eua]|usurp|util|ut[eo]p|ubiq|uk|uran|ur[io]n|eu|ewe|one(?!r)|once|ouija|oui)/.test(low)
  )
    return false;
  if (/^(?:hour|honest|honour|honor|heir)/.test(low)) return true;
  if (/^(?:hotel|historic|herb)/.test(low)) return undefined;
  return /^[aeiou]/.test(low);
}

/** A short form is said letter by letter where it cannot be said as a word. */
function soundsVowel(short: string): boolean | undefined {
  const first = short.charAt(0);
  if (/[AEIO]/.test(first)) return true;
  if (/[BCDGJKPQTVWYZ]/.test(first)) return false;
  return /^[FHLMNRSX][^AEIOUYaeiouy]*$/.test(short) ? true : undefined;
}
