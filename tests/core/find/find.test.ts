import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, matchesIn } from '../../../core/find/find.ts';
import { newPattern, type Query } from '../../../core/find/pattern.ts';
import { replacementOf } from '../../../core/find/replacement.ts';

const query = (words: string, options: Partial<Query> = {}): Query => ({
  words,
  matchCase: false,
  wholeWord: false,
  regex: false,
  ...options,
});
const found = (text: string, words: string, options: Partial<Query> = {}) =>
  matchesIn(text, newPattern(query(words, options)), 0).map(({ from, to }) => text.slice(from, to));
const places = (text: string, words: string, options: Partial<Query> = {}) =>
  matchesIn(text, newPattern(query(words, options)), 0).map(({ from }) => from);

/** Letters that are one another's capital or small form, one letter for one letter. */
const classes = [
  'aA',
  'bB',
  'iI',
  'İ',
  'ı',
  'ßẞ',
  'sSſ',
  'σςΣ',
  'kK\u212a',
  'éÉ',
  '𐐀𐐨',
  '\u0301',
  '.',
  '*',
  '(',
  '-',
  '5',
];
const sameLetter = (a: string, b: string) =>
  a === b || classes.some((letters) => letters.includes(a) && letters.includes(b));
const letter = fc.constantFrom(...classes.flatMap((letters) => [...letters]));
const words = fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''));
const line = fc.array(fc.oneof(letter, fc.constant('x')), { maxLength: 30 }).map((letters) => letters.join(''));

/** Letter by letter, without any expression. */
function naive(text: string, sought: string, matchCase: boolean, wholeWord: boolean): number[] {
  const letters = [...text];
  const wanted = [...sought];
  const at: number[] = [];
  let units = 0;
  for (let index = 0; index + wanted.length <= letters.length; ) {
    const here = wanted.every((one, by) => {
      const other = letters[index + by] ?? '';
      return matchCase ? one === other : sameLetter(one, other);
    });
    const edge = (place: number) => !(inWord(letters[place - 1]) && inWord(letters[place]));
    const hit = here && (!wholeWord || (edge(index) && edge(index + wanted.length)));
    if (hit) at.push(units);
    const step = hit ? wanted.length : 1;
    for (const passed of letters.slice(index, index + step)) units += passed.length;
    index += step;
  }
  return at;
}

function inWord(sign: string | undefined): boolean {
  return sign !== undefined && !['.', '*', '(', '-'].includes(sign);
}

describe('where words are', () => {
  test.each([true, false])('they are where a search letter by letter finds them; case told apart: %s', (matchCase) => {
    fc.assert(
      fc.property(line, words, fc.boolean(), (text, sought, wholeWord) => {
        expect(places(text, sought, { matchCase, wholeWord })).toEqual(naive(text, sought, matchCase, wholeWord));
      }),
      { numRuns: 120 },
    );
  });

  test('a letter whose other case has another length moves no place behind it', () => {
    expect(places('İstanbul and Straße, STRAẞE, then the end', 'THE END')).toEqual([34]);
    expect(found('Straße STRAẞE strasse', 'straße')).toEqual(['Straße', 'STRAẞE']);
  });

  test('whole words know letters of all scripts, marks and digits', () => {
    expect(places('naïve na naïveté', 'na', { wholeWord: true })).toEqual([6]);
    expect(places('cafe\u0301 cafe', 'cafe', { wholeWord: true })).toEqual([6]);
    expect(places('план планы план', 'план', { wholeWord: true })).toEqual([0, 11]);
    expect(places('(49) 149 49%', '49', { wholeWord: true })).toEqual([1, 9]);
    expect(places('one (49 two', '(49', { wholeWord: true })).toEqual([4]);
  });

  test('straight quotation marks and spaces find what the house style makes of them', () => {
    expect(found('the unit’s and “good” work', "unit's")).toEqual(['unit’s']);
    expect(found('the unit’s and “good” work', '"good"')).toEqual(['“good”']);
    expect(found('49\u00a0per cent', '49 per')).toEqual(['49\u00a0per']);
    expect(found("unit's", 'unit’s')).toEqual([]);
  });

  test('signs of an expression are signs where none is asked for', () => {
    expect(found('a.c abc (x) [y] \\d $1 a-b/c', 'a.c')).toEqual(['a.c']);
    for (const sign of ['(x)', '[y]', '\\d', '$1', 'a-b/c'])
      expect(found('a.c abc (x) [y] \\d $1 a-b/c', sign)).toEqual([sign]);
  });

  test('of a regular expression, groups are kept and matches without length are none', () => {
    const pattern = newPattern(query('(?<verb>is|was) (not)?', { regex: true }));
    expect(findAll([{ text: 'it is so' }, { text: 'it was not' }], pattern)).toEqual([
      { passage: 0, from: 3, to: 6, groups: ['is', undefined], named: { verb: 'is' } },
      { passage: 1, from: 3, to: 10, groups: ['was', 'not'], named: { verb: 'was' } },
    ]);
    expect(found('𐐀x𐐀', 'x*', { regex: true })).toEqual(['x']);
  });

  test('it stops where more is found than anyone can look at', () => {
    const pattern = newPattern(query('a'));
    expect(findAll([{ text: 'aaa' }, { text: 'aaa' }], pattern, 4)).toHaveLength(4);
  });

  test.each([
    ['(', 'unterminated group'],
    ['[a', 'unterminated character class'],
    ['*a', 'nothing to repeat'],
    ['a)|(b', 'unmatched'],
  ])('a faulty expression %s says what is wrong', (sought, why) => {
    expect(() => newPattern(query(sought, { regex: true, wholeWord: true }))).toThrow(why);
  });
});

describe('what is put in its place', () => {
  const replaced = (text: string, sought: string, by: string, regex = true) =>
    matchesIn(text, newPattern(query(sought, { regex })), 0).map((match) =>
      replacementOf(text, match, by, query(sought, { regex })),
    );

  test('groups go where they are asked for', () => {
    expect(replaced('John Smith', '(\\w+) (\\w+)', '$2, $1 ($&) $$5 $3 $0')).toEqual([
      'Smith, John (John Smith) $5 $3 $0',
    ]);
    expect(replaced('ab', '(?<first>a)(x)?b', '$<first>-$2-$12-$<none>')).toEqual(['a--a2-']);
    expect(replaced('a b', 'a', '$1 $&', false)).toEqual(['$1 $&']);
    expect(replaced('a', 'a', 'two\nlines')).toEqual(['two lines']);
  });

  test.each([
    ['staff', 'people', {}, 'Staff, staff, STAFF', ['People', 'people', 'PEOPLE']],
    ['staff', 'people', { matchCase: true }, 'Staff, staff', ['people']],
    ['Staff', 'people', {}, 'Staff, staff', ['people', 'people']],
    ['staff', 'the PDU', {}, 'Staff', ['the PDU']],
    ['a', 'some', {}, 'A b', ['Some']],
    ['staff', '', {}, 'Staff', ['']],
  ])(
    '“%s” by “%s” (%o) keeps the capitals of small letters sought in any case',
    (sought, by, options, text, expected) => {
      const asked = query(sought, options);
      const puts = matchesIn(text, newPattern(asked), 0).map((match) => replacementOf(text, match, by, asked));
      expect(puts).toEqual(expected);
    },
  );

  test('it is what the engine puts there', () => {
    const part = fc.constantFrom('$1', '$2', '$3', '$&', '$$', '$10', '$01', '$<n>', '$', 'x', '9');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const by = parts.join('');
        const pattern = /(?<n>a)(b)?/u;
        expect(replaced('ab', pattern.source, by)).toEqual(['ab'.replace(pattern, by)]);
      }),
    );
  });
});
