import { describe, expect, test } from 'vitest';
import { captionNumber } from '../../../../core/check/structure/captions.ts';
import { headingForm } from '../../../../core/check/structure/headings.ts';
import { noteMark } from '../../../../core/check/structure/notes.ts';
import { unpairedQuotes } from '../../../../core/check/structure/pairs.ts';
import { unfinishedText } from '../../../../core/check/structure/unfinished-text.ts';
import type { LineRule } from '../../../../core/check/text-rule.ts';
import { type Block, newFootnote, newTable } from '../../../../core/content.ts';
import { readLines } from '../read-lines.ts';

/** Rules on the build of a report that read one line: what they find, and what they leave alone. */

const withNote = (before: string, after: string): Block => ({
  type: 'paragraph',
  children: [{ text: before }, newFootnote('Where it is from.'), { text: after }],
});
const captioned = (caption: string, source = '') => newTable('t', [['Name'], ['One']], caption, source);

type Given = string | Block;
const cases: {
  rule: LineRule;
  finds: [says: string, given: Given, ...found: string[]][];
  leaves: [says: string, given: Given][];
}[] = [
  {
    rule: unfinishedText,
    finds: [
      ['a number', 'We inspected XX cases.', 'XX'],
      ['a place to fill', 'It began in [insert month] there.', '[insert month]'],
      ['a question', 'It has 14 (???) offices.', '???'],
      ['what is to be confirmed', '- The date is TBC.', 'TBC'],
      ['a slot', 'We met {subject.name} there.', '{subject.name}'],
      [
        'a reference that Word lost',
        'See Error! Reference source not found. Then go.',
        'Error! Reference source not found.',
      ],
    ],
    leaves: [
      ['brackets of an editor', 'One said “they [the team] came”.'],
      ['one question', 'Was it so? It was.'],
      ['numerals', 'Article XXI of the Act and King Louis XIV.'],
      ['plain words', 'It was to be confirmed by the court that day.'],
    ],
  },
  {
    rule: noteMark,
    finds: [
      ['before a stop', withNote('As they offended', '. Then'), 'd.'],
      ['before a comma', withNote('As they offended', ', then'), 'd,'],
      ['behind a space', withNote('As they offended. ', 'Then'), '. '],
      ['a mark that was typed', 'As they offended.³ Then it was so.', '.³'],
    ],
    leaves: [
      ['behind a stop', withNote('As they offended.', ' Then')],
      ['in a sentence', withNote('The rate', ' fell.')],
      ['square kilometres', 'It covers 300 km² in all.'],
    ],
  },
  {
    rule: unpairedQuotes,
    finds: [
      ['a single mark', 'Staff call it the ‘amber list.', '‘'],
      ['a straight single mark', "Staff call it the 'amber list.", "'"],
      ['a straight double mark', 'One said "it is so.', '"'],
    ],
    leaves: [
      ['apostrophes', 'The unit’s staff don’t know the officers’ view.'],
      ['a pair', "Staff call it the 'amber list', and the officers' view."],
      ['both halves', 'One said "it is so" and ‘no’.'],
      ['inches', 'A screen of 15" was used.'],
    ],
  },
  {
    rule: captionNumber,
    finds: [
      ['a table', captioned('Table 3: Staff in post'), 'Table 3: '],
      ['a figure', captioned('Figure 2.1 Staff in post'), 'Figure 2.1 '],
      ['a source', captioned('Staff in post', 'Source: the provider'), 'Source: '],
    ],
    leaves: [
      ['a caption', captioned('Staff in post')],
      ['a table of tables', captioned('Tables in use, 2019')],
      ['a paragraph', 'Table 3: Staff in post'],
    ],
  },
  {
    rule: headingForm,
    finds: [
      ['a full stop', '# What staff told us.', '.'],
      ['a number', '# 1.2 What staff told us', '1.2'],
      ['a letter', '# a) What staff told us', 'a)'],
    ],
    leaves: [
      ['a heading', '# What staff told us'],
      ['a question', '# What did staff tell us?'],
      ['a year', '# 2019 In numbers'],
      ['a paragraph', '1.2 Staff told us.'],
    ],
  },
];

describe.each(cases.map((one) => [one.rule.name, one] as const))('%s', (name, { rule, finds, leaves }) => {
  test.each(finds)('finds %s', (_says, given, ...found) => {
    expect(readLines([rule], [given])).toEqual(found.map((words) => `${name}: ${words}`));
  });

  test.each(leaves)('leaves %s alone', (_says, given) => {
    expect(readLines([rule], [given])).toEqual([]);
  });
});
