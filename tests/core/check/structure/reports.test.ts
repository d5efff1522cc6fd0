import { describe, expect, test } from 'vitest';
import { captionForm } from '../../../../core/check/structure/captions.ts';
import { doubledText, repeatedPoint } from '../../../../core/check/structure/doubled-text.ts';
import { fixedWords } from '../../../../core/check/structure/fixed-words.ts';
import { emptySection, headingColon } from '../../../../core/check/structure/headings.ts';
import { announcedCount, listLeadIn, listOfOne, mixedList } from '../../../../core/check/structure/lists.ts';
import { citationForm, noteEnds } from '../../../../core/check/structure/notes.ts';
import { partLength } from '../../../../core/check/structure/part-length.ts';
import { placedReference } from '../../../../core/check/structure/placed-references.ts';
import { openEnd } from '../../../../core/check/structure/sentence-ends.ts';
import { typedReference } from '../../../../core/check/structure/typed-references.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { type Block, newFootnote, newParagraph, newTable } from '../../../../core/content.ts';
import { blockText } from '../../../../core/content-text.ts';
import { partsOf } from '../../../../core/part.ts';
import type { Report } from '../../../../core/report.ts';
import type { Template } from '../../../../core/template.ts';
import { pdu } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

/** Rules on the build of a report that compare its lines. */

type Given = string | Block;
type Case = [says: string, lines: Given[], ...found: string[]];

const cited = (...notes: string[]): Block => ({
  type: 'paragraph',
  children: [{ text: 'Words.' }, ...notes.map(newFootnote)],
});
const captioned = (...captions: string[]) =>
  captions.map((caption, index) => newTable(`t${index}`, [['Name'], ['One']], caption));

const picture: Block = {
  type: 'picture',
  id: 'p1',
  asset: 'a',
  alt: 'A map.',
  caption: 'The area',
  source: '',
  share: 1,
  children: [{ text: '' }],
};

const compared: { rule: TextRule; finds: Case[]; leaves: Case[] }[] = [
  {
    rule: announcedCount,
    finds: [
      ['a list', ['We saw three strong areas:', '- one', '- two'], 'three strong areas'],
      ['a list in the line', ['It has four offices: one; two; and another.', 'Then.'], 'four offices'],
      ['words between commas', ['It covers three areas: plans, staff, courts and prisons.', 'Then.'], 'three areas'],
      ['recommendations', ['We have made four recommendations.'], 'four recommendations'],
    ],
    leaves: [
      ['a list that is right', ['We saw two strong areas:', '- one', '- two']],
      ['words between commas that are as many', ['It covers three areas: plans, staff and courts.', 'Then.']],
      ['a pair among them', ['It covers three areas: plans, drugs and alcohol and courts.', 'Then.']],
      ['a sentence behind the colon', ['It has two teams: the first is new, the second is small and both are keen.']],
      ['a count of something else', ['The two teams worked in three areas:', '- one', '- two', '- four', '- five']],
      ['recommendations that are as many', ['We have made two recommendations.']],
      ['those of an earlier report', ['In 2018 we made four recommendations.']],
      ['those to one body', ['We have made one hundred checks and three recommendations to the region.']],
    ],
  },
  {
    rule: placedReference,
    finds: [
      ['no table below', [...captioned('Staff'), 'The table below shows it.', 'Then.'], 'The table below'],
      ['no chart above', ['It is in the small chart above.', picture], 'the small chart above'],
      ['no table that follows', ['See the following table.', picture], 'the following table'],
      ['a page', ['See the map opposite.', picture], 'the map opposite'],
    ],
    leaves: [
      ['a table below', ['The table below shows it.', 'Then.', ...captioned('Staff')]],
      ['a picture above', [picture, 'It is in the map above.']],
      ['a number', ['It is a figure below the average, and the figure above 50.', 'The figures above are right.']],
      ['a report in which the next part has it', ['It is on the table.', 'The following points matter.']],
    ],
  },
  {
    rule: mixedList,
    finds: [
      ['no full stop', ['- Plans are clear.', '- Staff are keen', '- It is new.', '- It works.'], 'keen'],
      ['a full stop', ['- clear plans', '- keen staff.', '- new ways', '- old ways'], 'staff.'],
      ['a small letter', ['- Plans are clear.', '- staff are keen.', '- It is new.', '- It works.'], 'staff'],
    ],
    leaves: [
      ['all alike', ['- Plans are clear.', '- Staff are keen.', '- It works.']],
      ['a stop at the last', ['- clear plans', '- keen staff', '- new ways.']],
      ['two items', ['- Plans are clear.', '- keen staff']],
    ],
  },
  {
    rule: listLeadIn,
    finds: [
      ['no stop', ['The unit has these aims', '- one', '- two'], 'aims'],
      ['a comma', ['It works with others, such as,', '- one', '- two'], 'as,'],
      ['what follows', ['We saw the following.', '- one', '- two'], 'following.'],
    ],
    leaves: [
      ['a colon', ['The unit has these aims:', '- one', '- two']],
      ['a finished sentence', ['The unit is new.', '- one', '- two']],
      ['a question', ['What did we see?', '- one', '- two']],
    ],
  },
  {
    rule: listOfOne,
    finds: [
      ['one item', ['It has:', '- one'], 'one'],
      ['one at the end', ['- one', '- two', 'Then:', '- three'], 'three'],
      ['one before a heading', ['- one', '# Then'], 'one'],
    ],
    leaves: [
      ['two items', ['- one', '- two']],
      ['two with a quotation between', ['- one', { type: 'quotation', children: [{ text: '“So.”' }] }, '- two']],
      ['none', ['one']],
    ],
  },
  {
    rule: citationForm,
    finds: [
      [
        'no stop behind the year',
        [
          cited(
            'Ministry of Justice. (2018). Statistics.',
            'Home Office. (2018). Crime.',
            'Ministry of Justice. (2018) Cases.',
          ),
        ],
        'Ministry of Justice. (2018)',
      ],
      ['no stop before it', [cited('A body. (2018). B.', 'A body. (2018). C.', 'A body (2018). D.')], 'A body (2018).'],
      [
        'a word before it',
        [cited('A body (2018). B.', 'A body (2018). C.', 'Source: A body (2018). D.')],
        'Source: A body (2018).',
      ],
    ],
    leaves: [
      ['one pattern', [cited('A body. (2018). B.', 'Another. (2019). C.')]],
      ['notes that cite nothing', [cited('A body. (2018). B.', 'All those who were sentenced.')]],
      ['a month', [cited('A body (April 2018), B.', 'A body (2019), C.')]],
    ],
  },
  {
    rule: noteEnds,
    finds: [
      ['no full stop', [cited('One.', 'Two.', 'Three.', 'Four')], 'Four'],
      ['a full stop', [cited('One', 'Two', 'Three', 'Four.')], 'Four.'],
      ['one of two words', [cited('One.', 'Two.', 'Three.', 'Four five')], 'Four five'],
    ],
    leaves: [
      ['all alike', [cited('One.', 'Two.')]],
      ['an address', [cited('One.', 'Two.', 'Three.', 'See https://www.example.org/page')]],
      ['half of each', [cited('One.', 'Two')]],
    ],
  },
  {
    rule: captionForm,
    finds: [
      ['a full stop', captioned('Staff in post', 'Offices', 'Cases in 2019.').map((table) => table), '2019.'],
      ['a small letter', captioned('Staff in post', 'cases in 2019'), 'cases'],
      ['the same again', captioned('Staff in post', 'Staff in post'), 'Staff in post'],
    ],
    leaves: [
      ['all alike', captioned('Staff in post', 'Cases in 2019')],
      ['all with a full stop', captioned('Staff in post.', 'Cases in 2019.')],
      ['one', captioned('Staff in post.')],
    ],
  },
  {
    rule: headingColon,
    finds: [
      ['one with a colon', ['# One', 'A.', '# Two', 'B.', '# Three:', 'C.'], 'Three:'],
      ['one without', ['# One:', 'A.', '# Two:', 'B.', '# Three', 'C.'], 'Three'],
      ['the second of two', ['# One', 'A.', '# Two', 'B.', '# Four:', 'D.'], 'Four:'],
    ],
    leaves: [
      ['all alike', ['# One', 'A.', '# Two', 'B.']],
      ['one heading', ['# One:', 'A.']],
      ['a colon within', ['# One: a start', 'A.', '# Two', 'B.']],
    ],
  },
  {
    rule: emptySection,
    finds: [
      ['a heading before the next', ['# One', '# Two', 'B.'], 'One'],
      ['the last heading', ['# One', 'A.', '# Two'], 'Two'],
      ['an empty paragraph below', ['# One', '', '# Two', 'B.'], 'One'],
    ],
    leaves: [
      ['text below', ['# One', 'A.']],
      ['a table below', ['# One', ...captioned('Staff in post')]],
      ['a sub-heading below', ['# One', { type: 'heading', level: 2, children: [{ text: 'More' }] }, 'A.']],
    ],
  },
  {
    rule: openEnd,
    finds: [
      ['a sentence', ['Staff told us that they knew what they had to do next month', 'Then.'], 'month'],
      ['a comma', ['Staff were keen,', 'Then.'], 'keen,'],
      ['a word that leads on', ['Staff were keen and', 'Then.'], 'and'],
    ],
    leaves: [
      ['a full stop', ['Staff were keen.']],
      ['a closing mark', ['One said: “We were keen.”', 'It was so (in part.)']],
      ['a short line', ['A name', 'Another']],
      ['a line before a list', ['Staff told us that they knew what they had to do next month', '- one', '- two']],
      ['a page that broke', ['Staff were keen and', 'ready to begin.']],
      ['an address', ['You can read all about it, and much more, on our own website at www.example.org/reports']],
    ],
  },
  {
    rule: doubledText,
    finds: [
      [
        'far away',
        [
          'Staff told us that they knew what they had to do.',
          'Then.',
          '- Staff told us that they knew what they had to do.',
        ],
        'Staff told us that they knew what they had to do.',
      ],
      ['in one list', ['- Plans are clear.', '- Plans are clear.'], 'Plans are clear.'],
      ['with other marks', ['- Plans were clear, then.', '- Plans were clear then'], 'Plans were clear then'],
    ],
    leaves: [
      ['short lines', ['- None', '- None']],
      ['headings', ['# Strengths', 'A.', '# Strengths', 'B.']],
      ['like lines', ['Staff told us what they had to do.', 'Staff told us what they had done.']],
    ],
  },
  {
    rule: typedReference,
    finds: [
      ['an annex', ['See Annexe 7 for more.'], 'Annexe 7'],
      ['a table', ['As Table 4 shows, it fell.'], 'Table 4'],
      ['a section', ['See section 9.3.'], 'section 9.3'],
      ['another word for it', ['See Annex one.'], 'Annex one'],
      ['a page', ['See page 12.'], 'page 12'],
    ],
    leaves: [
      ['what there is', ['See Annexe one and section 2.3, and key question 2.3.1.']],
      ['an Act', ['Under section 178 of the Act, and chapter 4 of it.']],
      ['a table that is there', ['See Table 1.', ...captioned('Staff in post')]],
    ],
  },
];

const withTwo = (report: Report): void => {
  report.recommendations[0]?.items.push({ id: 'r1', text: 'improve' }, { id: 'r2', text: 'check.' });
};

describe.each(compared.map((one) => [one.rule.name, one] as const))('%s', (name, { rule, finds, leaves }) => {
  test.each(finds)('finds %s', (_says, lines, ...found) => {
    expect(readLines([rule], lines, { change: withTwo })).toEqual(found.map((words) => `${name}: ${words}`));
  });

  test.each(leaves)('leaves %s alone', (_says, lines) => {
    expect(readLines([rule], lines, { change: withTwo })).toEqual([]);
  });
});

describe('repeated-point', () => {
  const said =
    '- Despite new specialist teams for protected characteristics, nobody analysed whether outcomes improved.';
  const again = { type: 'list-item', list: 'bulleted', depth: 0 } as const;
  const other = (text: string) => ({
    part: '1.1.areas-for-improvement',
    change: ({ parts }: Report) => {
      parts['1.4.areas-for-improvement'] = [{ ...again, children: [{ text }] }];
    },
  });

  test('finds a point in much the same words in another part', () => {
    const words = 'Nobody had analysed whether the specialist teams for protected characteristics improved outcomes.';
    expect(readLines([repeatedPoint], [said], other(words))).toEqual([`repeated-point: ${words}`]);
  });

  test.each(['Nobody had analysed whether training improved.', 'Specialist teams were well led and had enough time.'])(
    'leaves “%s” alone',
    (words) => {
      expect(readLines([repeatedPoint], [said], other(words))).toEqual([]);
    },
  );
});

describe('fixed-words', () => {
  const fixed = partsOf(pdu.parts).find((part) => part.id === 'imprint');
  const texts = fixed?.kind === 'fixed' ? fixed.text : [];
  const long = texts.map(blockText).find((text) => text.length > 150 && !text.includes('{'));
  const changed = (text: string) => readLines([fixedWords], [text], { part: 'imprint' });

  test('finds a word that was lost, changed or put in', () => {
    const words = (long ?? '').split(' ');
    const without = [...words.slice(0, 6), ...words.slice(7)].join(' ');
    const other = [...words.slice(0, 6), 'perhaps', ...words.slice(7)].join(' ');
    const more = [...words.slice(0, 6), 'perhaps', ...words.slice(6)].join(' ');
    expect(changed(without)).toHaveLength(1);
    expect(changed(other)).toEqual(['fixed-words: perhaps']);
    expect(changed(more)).toEqual(['fixed-words: perhaps']);
  });

  test('leaves the edition’s words alone, with marks of either kind, and other words altogether', () => {
    expect(changed(long ?? '')).toEqual([]);
    expect(changed((long ?? '').replace(/’/g, "'"))).toEqual([]);
    expect(changed('This is about something that has nothing to do with it, and is meant to be here.')).toEqual([]);
  });
});

describe('part-length', () => {
  const template: Template = {
    ...pdu,
    parts: pdu.parts.map((part) =>
      part.id === 'foreword' && part.kind === 'prose' ? { ...part, words: { from: 3, to: 6 } } : part,
    ),
  };
  const lengthOf = (text: string) => readLines([partLength], [newParagraph(text)], { template });

  test.each(['One two.', 'One.', 'One two three four five six seven.'])('finds “%s”', (text) => {
    expect(lengthOf(text)).toEqual(['part-length']);
  });

  test.each(['One two three.', 'One two three four five six.', ''])('leaves “%s” alone', (text) => {
    expect(lengthOf(text)).toEqual([]);
  });
});
