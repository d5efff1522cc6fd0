import type { LineRule } from '../text-rule.ts';

/** Letters of other alphabets that look like Latin ones, each above its twin. */
const FOREIGN = 'АВЕЅІЈКМНОРСТУХаеѕіјкорсухѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινυρκ';
const LATIN = 'ABESIJKMHOPCTYXaesijkopcyxvdqwABEZHIKMNOPTYXaoivupk';
const twins = new Map([...FOREIGN].map((letter, at) => [letter, [...LATIN][at] ?? letter]));
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const MIXED = /(?=\p{L}*\p{Script=Latin})\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}]\p{L}*/gu;

export const lookAlikeLetters: LineRule = {
  name: 'look-alike-letters',
  family: 'names and terms',
  severity: 'warning',
  title: 'A letter of another alphabet inside a word',
  why: 'It looks right, and no search, spelling check or screen reader takes it for the letter that it looks like.',
  example: { wrong: 'the mаnager (with a Cyrillic а)', right: 'the manager' },
  mend: 'Write the word anew with letters of the Latin alphabet.',
  provider: true,
  inLine: ({ text }) =>
    (FOREIGN_LETTER.test(text) ? [...text.matchAll(MIXED)] : []).map(({ index, 0: word }) => {
      const fix = [...word].map((letter) => twins.get(letter) ?? letter).join('');
      return {
        from: index,
        to: index + word.length,
        message: `“${word}” has a letter that only looks like one of ours.`,
        ...(!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(fix) && { fix }),
      };
    }),
};
