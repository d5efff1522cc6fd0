import { describe, expect, test } from 'vitest';
import { correctTyped } from '../../../core/house-text/correct-typed.ts';
import { HouseStyle } from '../../../core/house-text/house-style.ts';
import { pdu } from '../../editions.ts';

/** What stands in a line after these keys, each letter corrected as it comes. */
function type(keys: string, style: HouseStyle): string {
  let line = '';
  for (const key of keys) {
    line += key;
    const correction = correctTyped(line, style);
    if (correction) line = line.slice(0, correction.from) + correction.text + line.slice(correction.to);
  }
  return line;
}

type Case = readonly [typed: string, result: string];
const styles: Record<string, { style: HouseStyle; cases: readonly Case[] }> = {
  'British English': {
    style: HouseStyle.parse({}),
    cases: [
      // Quotation marks and apostrophes.
      ['"Safe," she said.', '“Safe,” she said.'],
      ["the 'Through the Gate' team", 'the ‘Through the Gate’ team'],
      [`"He said 'no' to me."`, '“He said ‘no’ to me.”'],
      [`"'No,' he said."`, '“‘No,’ he said.”'],
      [`'"No," he said.'`, '‘“No,” he said.’'],
      [`he said ("no")`, 'he said (“no”)'],
      [`he said ['no']`, 'he said [‘no’]'],
      ["it's", 'it’s'],
      ["the inspectors' views", 'the inspectors’ views'],
      ["'the inspectors' views'", '‘the inspectors’ views’'],
      ["don't you 'don't' me", 'don’t you ‘don’t’ me'],
      ["the '90s", 'the ’90s'],
      ["in the 1990's", 'in the 1990’s'],
      ["in '90 cases'", 'in ‘90 cases’'],
      ['rated "Good"', 'rated “Good”'],
      ["rated 'Requires improvement'.", 'rated ‘Requires improvement’.'],
      ['"One." "Two."', '“One.” “Two.”'],
      ['a 19" screen', 'a 19" screen'],
      ['"the 19" it was', '“the 19” it was'],
      ["O'Neill and D'Arcy", 'O’Neill and D’Arcy'],
      ["a note\ufffc' is closed", 'a note\ufffc’ is closed'],
      ['and/or "either"/"or"', 'and/or “either”/“or”'],
      // Dashes.
      ['staff - and others - were', 'staff – and others – were'],
      ['staff -- and others', 'staff – and others'],
      ['staff--and others', 'staff – and others'],
      ['a well-known case', 'a well-known case'],
      ['pre- and post-release', 'pre- and post-release'],
      ['minus -5 degrees', 'minus -5 degrees'],
      ['----------', '----------'],
      ['- first', '- first'],
      ['staff – and', 'staff – and'],
      // Ranges: this house keeps its hyphens.
      ['2018-2019 and 16-25 year', '2018-2019 and 16-25 year'],
      // Ellipsis.
      ['and so on...', 'and so on…'],
      ['wait... what', 'wait… what'],
      ['wait....', 'wait….'],
      ['1..2', '1..2'],
      // Spaces.
      ['one  two', 'one two'],
      ['one   two', 'one two'],
      ['end.  Next', 'end. Next'],
      ['a,  b', 'a, b'],
      [' at the start', ' at the start'],
      ['no\u00a0 break', 'no\u00a0break'],
      // Space before punctuation.
      ['one , two', 'one, two'],
      ['one ; two', 'one; two'],
      ['what ?', 'what?'],
      ['what  !', 'what!'],
      ['one . Two', 'one. Two'],
      ['one : two', 'one: two'],
      ['(one )', '(one)'],
      ['“one” , two', '“one”, two'],
      ['49% , not', '49%, not'],
      ['a \ufffc , b', 'a \ufffc, b'],
      ['use .NET here', 'use .NET here'],
      ['of .5 or', 'of .5 or'],
      ['smile :)', 'smile :)'],
      ['at 12:30, page http://x.org', 'at 12:30, page http://x.org'],
      ['what?!', 'what?!'],
      ['the ( one', 'the ( one'],
      // Nothing to correct.
      ['49 per cent of 90', '49 per cent of 90'],
      ['a_b @ c.d', 'a_b @ c.d'],
      ['“Done” – it’s…', '“Done” – it’s…'],
      ['', ''],
    ],
  },
  'ranges with a dash': {
    style: HouseStyle.parse({ range: '–' }),
    cases: [
      ['16-25-year-olds', '16–25-year-olds'],
      ['aged 18-25, and', 'aged 18–25, and'],
      ['aged 18-25 and', 'aged 18–25 and'],
      ['(50-64%)', '(50–64%)'],
      ['in 2016-17 the', 'in 2016–17 the'],
      ['in 2018-2019 the', 'in 2018–2019 the'],
      ['ISBN 978-1-84099-875-7 is', 'ISBN 978-1-84099-875-7 is'],
      ['call 020-7946-0018 now', 'call 020-7946-0018 now'],
      ['on 26-06-2023 the', 'on 26-06-2023 the'],
      ['section 1.1-1.4 says', 'section 1.1-1.4 says'],
      ['a 9-5 job', 'a 9-5 job'],
      ['COVID-19 and B-52 bombers', 'COVID-19 and B-52 bombers'],
      ['page /10-12 is', 'page /10-12 is'],
    ],
  },
  German: {
    style: HouseStyle.parse({
      doubleQuotes: ['„', '“'],
      singleQuotes: ['‚', '‘'],
      range: '–',
      keepWithNumber: ['§', 'Tabelle'],
      numberKeepsWith: ['km', 'Uhr'],
    }),
    cases: [
      ['"Gut", sagte sie.', '„Gut“, sagte sie.'],
      [`"Er sagte 'nein'."`, '„Er sagte ‚nein‘.“'],
      ["wie geht's", 'wie geht’s'],
      ["'wie geht's'", '‚wie geht’s‘'],
      ['Seite 4-8.', 'Seite 4-8.'],
      ['Seite 4-8 oder', 'Seite 4–8 oder'],
      ['nach § 5 und', 'nach §\u00a05 und'],
      ['in Tabelle 3', 'in Tabelle\u00a03'],
      ['die Steuertabelle 3', 'die Steuertabelle 3'],
      ['nach 12 km, um', 'nach 12\u00a0km, um'],
      ['um 9 Uhr.', 'um 9\u00a0Uhr.'],
      ['viele km weiter', 'viele km weiter'],
    ],
  },
  French: {
    style: HouseStyle.parse({
      doubleQuotes: ['«\u00a0', '\u00a0»'],
      singleQuotes: ['“', '”'],
      dash: '\u00a0– ',
      spaceBefore: { ',': '', '.': '', ';': '\u202f', ':': '\u00a0', '!': '\u202f', '?': '\u202f' },
    }),
    cases: [
      ['"oui" dit-il', '«\u00a0oui\u00a0» dit-il'],
      ['" oui " dit-il', '«\u00a0oui\u00a0» dit-il'],
      ["l'enfant", 'l’enfant'],
      ['quoi?', 'quoi\u202f?'],
      ['quoi ?', 'quoi\u202f?'],
      ['quoi?!', 'quoi\u202f?!'],
      ['ceci : cela', 'ceci\u00a0: cela'],
      ['http://a.fr', 'http://a.fr'],
      ['un - deux', 'un\u00a0– deux'],
      ['un , deux', 'un, deux'],
    ],
  },
  Swedish: {
    style: HouseStyle.parse({ doubleQuotes: ['”', '”'], singleQuotes: ['’', '’'] }),
    cases: [
      ['"Bra", sa hon.', '”Bra”, sa hon.'],
      [`"Han sa 'nej'."`, '”Han sa ’nej’.”'],
      ['och "mer" sen', 'och ”mer” sen'],
    ],
  },
  'the signs of the keyboard': {
    style: HouseStyle.parse({
      doubleQuotes: ['"', '"'],
      singleQuotes: ["'", "'"],
      apostrophe: "'",
      dash: ' - ',
      ellipsis: '...',
      singleSpaces: false,
      spaceBefore: {},
    }),
    cases: [[`"It's 'so' - or  not ..." , he`, `"It's 'so' - or  not ..." , he`]],
  },
  'an em dash without spaces': {
    style: HouseStyle.parse({ dash: '—' }),
    cases: [
      ['staff - and', 'staff—and'],
      ['staff--and', 'staff—and'],
    ],
  },
};

for (const [name, { style, cases }] of Object.entries(styles))
  describe(name, () => {
    test.each(cases)('%s', (typed, result) => expect(type(typed, style)).toBe(result));
  });

test('what a house writes stays as it is when it is typed again', () => {
  for (const { style, cases } of Object.values(styles))
    for (const [, result] of cases) if (!/["']/.test(result)) expect(type(result, style)).toBe(result);
});

test('the edition of 2021 to 2023 writes ranges with a dash, as it prints them', () => {
  expect(type('for 16-25-year-olds', pdu.houseStyle)).toBe('for 16–25-year-olds');
});
