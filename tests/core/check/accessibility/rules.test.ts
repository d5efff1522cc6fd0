import { describe, expect, test } from 'vitest';
import { alternativeText } from '../../../../core/check/accessibility/alternatives.ts';
import { allCapitals } from '../../../../core/check/accessibility/capitals.ts';
import { colourAlone } from '../../../../core/check/accessibility/colour.ts';
import { wholeEmphasis } from '../../../../core/check/accessibility/emphasis.ts';
import { headingOrder } from '../../../../core/check/accessibility/heading-order.ts';
import { linkText } from '../../../../core/check/accessibility/links.ts';
import { tableShape } from '../../../../core/check/accessibility/tables.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { type Block, newTable } from '../../../../core/content.ts';
import { readLines } from '../read-lines.ts';

/** Rules on what everybody can read: lines with the words that are found in them, and lines that are left alone. */

const picture = (alt: string): Block => ({
  type: 'picture',
  id: 'p',
  caption: '',
  source: '',
  asset: 'a'.repeat(64),
  alt,
  share: 1,
  children: [{ text: '' }],
});
const link = (text: string): Block => ({
  type: 'paragraph',
  children: [
    { text: 'See ' },
    { type: 'link', url: 'https://example.org', children: [{ text }] },
    { text: ' for it.' },
  ],
});
const marked = (text: string, marks: object, rest = ''): Block => ({
  type: 'paragraph',
  children: [{ text, ...marks }, ...(rest === '' ? [] : [{ text: rest }])],
});
const second = (text: string): Block => ({ type: 'heading', level: 2, children: [{ text }] });
const table = (...rows: string[][]) => newTable('t', rows, 'About');

type Given = string | Block;
const cases: {
  rule: TextRule;
  finds: [says: string, lines: Given[], ...found: string[]][];
  leaves: [says: string, lines: Given[]][];
}[] = [
  {
    rule: alternativeText,
    finds: [
      ['a file', [picture('map-2.png')], 'map-2.png'],
      ['what it is', [picture('An image of the area.')], 'An image of '],
      ['a number', [picture('Picture 3')], 'Picture 3'],
      ['too many words', [picture('A map. '.repeat(40))], 'A map. '.repeat(40).slice(250)],
    ],
    leaves: [
      ['a sentence', [picture('A map of the area with its five offices.')]],
      ['a picture in it', [picture('Two people in front of a picture of the court.')]],
      ['a paragraph', ['An image of the area.']],
    ],
  },
  {
    rule: linkText,
    finds: [
      ['a word that says nothing', [link('here')], 'here'],
      ['an order', [link('click here')], 'click here'],
      ['an order without a link', ['For more, click here.'], 'click here'],
      ['an address', ['It is at www.example.org/reports now.'], 'www.example.org/reports'],
    ],
    leaves: [
      ['what names the page', [link('the data workbook')]],
      ['plain words', ['It is here that they meet.']],
      ['a heading', ['# On www.example.org', 'Words.']],
    ],
  },
  {
    rule: colourAlone,
    finds: [
      ['a colour', ['The lowest scores are shown in red.'], 'shown in red'],
      ['a thing of a colour', ['Look at the green bars.'], 'the green bars'],
      ['bold', ['The lowest score is indicated in bold.'], 'indicated in bold'],
    ],
    leaves: [
      ['a name', ['Cases are classified as ‘red’ in the tool.']],
      ['a thing', ['They wore green vests and used a red pen.']],
      ['a person', ['Black men were overrepresented.']],
    ],
  },
  {
    rule: allCapitals,
    finds: [
      ['a word that is used', ['Staff MUST act.', 'They must plan.'], 'MUST'],
      ['several words', ['This is VERY IMPORTANT INDEED to us.'], 'VERY IMPORTANT INDEED'],
      ['a word of a list', ['- They were NEVER told, and never asked.'], 'NEVER'],
    ],
    leaves: [
      ['short forms', ['The CRC and MAPPA, and HMPPS.']],
      ['a short form that is a word', ['The Start And Finish Early (SAFE) course is safe.', 'SAFE is new.']],
      ['a capital', ['Staff must act. Must they?']],
    ],
  },
  {
    rule: headingOrder,
    finds: [
      ['the second level first', [second('More'), 'A.'], 'More'],
      ['behind a text', ['A.', second('More'), 'A.'], 'More'],
      ['twice', [second('More'), 'A.', second('Yet'), 'B.'], 'More', 'Yet'],
    ],
    leaves: [
      ['the first level first', ['# One', 'A.', second('More'), 'B.']],
      ['the first level alone', ['# One', 'A.']],
      ['none', ['A.']],
    ],
  },
  {
    rule: wholeEmphasis,
    finds: [
      ['a bold paragraph', [marked('All of it is very important.', { bold: true })], 'All of it is very important.'],
      ['a heading by its look', [marked('What we saw', { bold: true }), 'A.'], 'What we saw'],
      [
        'a long stretch in italics',
        [marked('one two three four five six seven eight nine ten eleven twelve thirteen', { italic: true }, ' end.')],
        'one two three four five six seven eight nine ten eleven twelve thirteen',
      ],
    ],
    leaves: [
      ['a bold word', [marked('Good', { bold: true }, ' is the rating.')]],
      ['a title in italics', [marked('Crime in England', { italic: true }, ' tells of it.')]],
      ['plain words', ['A.']],
    ],
  },
  {
    rule: tableShape,
    finds: [
      ['a row of headings alone', [table(['Name', 'Count'])], 'Name'],
      ['one column', [table(['Name'], ['One'])], 'Name'],
      ['one heading twice', [table(['Name', 'Count', 'Count'], ['One', '1', '2'])], 'Name'],
      ['an empty row', [table(['Name', 'Count'], ['', ''], ['One', '1'])], 'Name'],
    ],
    leaves: [
      ['a table of data', [table(['Name', 'Count'], ['One', '1'])]],
      ['an empty cell', [table(['Name', 'Count'], ['One', ''])]],
      ['no table', ['Name']],
    ],
  },
];

describe.each(cases.map((one) => [one.rule.name, one] as const))('%s', (name, { rule, finds, leaves }) => {
  test.each(finds)('finds %s', (_says, lines, ...found) => {
    expect(readLines([rule], lines)).toEqual(found.map((words) => `${name}: ${words}`));
  });

  test.each(leaves)('leaves %s alone', (_says, lines) => {
    expect(readLines([rule], lines)).toEqual([]);
  });
});
