import type { Translation } from './messages.ts';

/**
 * English as no language has it: every letter with an accent, every text longer by 40 per cent and between brackets. What is seen
 * without them is no message, and what loses one of them has too little room.
 */
export const pseudo: Translation = {
  language: 'en-GB',
  translate: (_room, _key, english) => strange(english),
  sentence: strange,
};

function strange(english: string): string {
  const { letters, text } = withAccents(english);
  return `⟦${text}${' ~'.repeat(Math.ceil(letters / 5))}⟧`;
}

const PLAIN = 'abcdefghijklmnoprstuwyzACDEGHIJKLNORSTUWYZ';
const ACCENTED = 'áƀćďéƒǧĥíĵķĺɱńóṕŕśťúŵýźÁĆĎÉǦĤÍĴĶĹŃÓŔŚŤÚŴÝŹ';
const accents = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] as string]));

/** Names of values, and the words of plurals, stand between an odd number of braces and stay; so do tags. */
function withAccents(message: string): { text: string; letters: number } {
  let depth = 0;
  let letters = 0;
  let isTag = false;
  const text = [...message].map((sign) => {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '<') isTag = true;
    else if (sign === '>') isTag = false;
    else if (depth % 2 === 0 && !isTag) {
      letters += 1;
      return accents.get(sign) ?? sign;
    }
    return sign;
  });
  return { text: text.join(''), letters };
}
