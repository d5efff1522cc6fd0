import { describe, expect, test } from 'vitest';
import {
  changes,
  fractionsBesideNumbers,
  majorities,
  percentagesOfCounts,
} from '../../../../core/check/numbers/arithmetic.ts';
import { missingBase, smallShare } from '../../../../core/check/numbers/bases.ts';
import { moreThanAll } from '../../../../core/check/numbers/more-than-all.ts';
import { backwardSpan } from '../../../../core/check/numbers/spans.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { type Block, newFootnote, newTable } from '../../../../core/content.ts';
import { readLines } from '../read-lines.ts';

type Cases = { finds: Record<string, string>; leaves: string[] };

const rules: [TextRule, Cases][] = [
  [
    percentagesOfCounts,
    {
      finds: {
        'Only 15 (27 per cent) of the 89 plans said so.': '15 (27 per cent) of the 89',
        'It was sound in 47 of 104 cases (74 per cent).': '47 of 104 cases (74 per cent)',
        'It was sound in 74 per cent (47 of 104).': '74 per cent (47 of 104)',
        'It was so in 78 of 104 cases (75 per cent), and good in 72 (79 per cent).': '72 (79 per cent)',
        'Of the 22 cases we reviewed, 14 (46 per cent) began on time.': '14 (46 per cent)',
      },
      leaves: [
        'Only 15 (17 per cent) of the 89 plans said so.',
        'It was sound in 21 of 120 cases (18 per cent), and 17.5 per cent before.',
        'In 78 of 104 cases (75 per cent) it began, and 72 (69 per cent) went on.',
        'Of the 312 requirements, 47 had passed 12 months without an end (15 per cent).',
        'It was so in 50 of the 82 (61 per cent), and in 33 of 61 relevant cases (54 per cent).',
        'The team has 12 posts, and 3 (14 per cent) of its budget goes on travel.',
      ],
    },
  ],
  [
    fractionsBesideNumbers,
    {
      finds: {
        'In almost half of cases (38 per cent) it was late.': 'almost half of cases (38 per cent',
        'In two-thirds of cases (54 per cent) it was late.': 'two-thirds of cases (54 per cent',
        'In a quarter of the cases (12 of 89) it was late.': 'a quarter of the cases (12 of 89',
        'It was sufficient in 34 of 52 cases, just over half.': '34 of 52 cases, just over half',
      },
      leaves: [
        'In almost half of cases (47 per cent) it was late.',
        'In two-thirds of cases (66 per cent) it was late.',
        'In less than one in six relevant cases (16 per cent) it was late.',
        'In half of cases it was late, and in 12 per cent it was lost.',
        'It was sufficient in 27 of 52 cases, just over half.',
        'It was so in 27 of 52 cases, and in half of them it was late.',
      ],
    },
  ],
  [
    majorities,
    {
      finds: {
        'In the majority of cases (47 per cent) it was done.': 'the majority of cases (47 per cent',
        'In most cases (39 per cent) it was done.': 'most cases (39 per cent',
        'In a small minority of cases (62 per cent) it was done.': 'a small minority of cases (62 per cent',
      },
      leaves: [
        'In the majority of cases (57 per cent) it was done.',
        'In most cases it was done, and in 39 per cent it was late.',
        'In a minority of cases (46 per cent) it was done.',
        'In almost all cases (93 per cent) it was done.',
      ],
    },
  ],
  [
    changes,
    {
      finds: {
        'Vacancies fell from 31 per cent to 38 per cent.': 'fell from 31 per cent to 38',
        'The number of staff increased from 80 to 62.': 'increased from 80 to 62',
        'The score was 43 per cent, which is lower than the average of 24 per cent.':
          '43 per cent, which is lower than the average of 24 per cent',
      },
      leaves: [
        'Vacancies rose from 31 to 38 per cent.',
        'The wait fell from 12 weeks to 9.',
        'It improved from January 2018 to June 2018.',
        'The score was 43 per cent, which is higher than the average of 24 per cent.',
      ],
    },
  ],
  [
    moreThanAll,
    {
      finds: {
        'It was so in 45 out of 40 cases.': '45 out of 40',
        'It was so in twelve out of the nine plans.': 'twelve out of the nine',
        'It was so in 92 of the 89 relevant cases.': '92 of the 89',
        'It was so in 104 per cent of relevant cases.': '104 per cent of relevant cases',
        'We saw 120% of the plans.': '120% of the plans',
      },
      leaves: [
        'It was so in 40 out of 45 cases, and 9 of the nine plans.',
        'Workloads stood at 130 per cent of capacity.',
        'In 100 per cent of cases it was done, and in 99.5 per cent of them well.',
        'Officers held 110 per cent of officers’ usual workload.',
        'By June 2018 of the 12 cases four were closed.',
        'In 15 (17 per cent) of the 89 cases it was so.',
        'They were on floor 10 of the 3 buildings.',
      ],
    },
  ],
  [
    backwardSpan,
    {
      finds: {
        'It ran from 26 June to 12 June 2023.': 'from 26 June to 12 June 2023',
        'It ran from 26 to 12 June 2023.': 'from 26 to 12 June 2023',
        'It ran between May 2023 and June 2022.': 'between May 2023 and June 2022',
        'It ran from 3 July 2023 to 3 June 2023.': 'from 3 July 2023 to 3 June 2023',
        'It ran from 2019 to 2018.': 'from 2019 to 2018',
        'We visited on 26-12 June.': '26-12 June',
        'It was so in 2021-20.': '2021-20',
        'It was so in 2021/2019.': '2021/2019',
        'Officers held between 65 and 18 cases.': 'between 65 and 18',
        'It is for those aged 25 to 18.': 'aged 25 to 18',
      },
      leaves: [
        'It ran from 12 June to 26 June 2023, and between June 2022 and May 2023.',
        'It ran from 1 April to 31 March 2019.',
        'It ran from 30 June to 12 July 2023.',
        'It fell from 38 to 31 per cent, and from 26 cases to 12.',
        'It was so in 2021-22, 2021/22, 1999-00 and from 2018-19.',
        'See paper 2021-20-3 and document 2023-06-12.',
        'The office is open between 9 and 5.',
        'We visited on 12-26 June.',
      ],
    },
  ],
  [
    missingBase,
    {
      finds: {
        'Seventeen said so, and 28 out of those we interviewed.': '28 out of those we interviewed',
        'Only three out of the staff who answered agreed.': 'three out of the staff who answered agreed',
        'In 12 out of them nothing was done.': '12 out of them nothing was done',
      },
      leaves: [
        'It was so for 28 out of 44 of those we interviewed.',
        'Nothing out of the ordinary was seen.',
        'It was so for seven out of the nine cases.',
      ],
    },
  ],
  [
    smallShare,
    {
      finds: {
        'Only 52 per cent of the 22 cases were so.': '52 per cent of the 22',
        'It was so in 40% of these 15 cases.': '40% of these 15',
        'It held for 64 per cent of all 14 plans.': '64 per cent of all 14',
      },
      leaves: [
        'Only 52 per cent of the 89 cases were so.',
        'Of the 22 cases, 14 (64 per cent of the 22 cases) were so.',
        'It was 52 per cent of the caseload.',
      ],
    },
  ],
];

describe.each(rules)('$name', (rule, { finds, leaves }) => {
  test.each(Object.entries(finds))('finds: %s', (line, words) => {
    expect(readLines([rule], [line])).toEqual([`${rule.name}: ${words}`]);
  });
  test.each(leaves)('leaves alone: %s', (line) => {
    expect(readLines([rule], [line])).toEqual([]);
  });
});

describe('a percentage beside its counts', () => {
  const wrong = '47 of 104 cases (74 per cent)';

  test.each<[string, Block]>([
    ['a caption', newTable('t', [['Name'], ['One']], `Plans in ${wrong}`)],
    ['a footnote', { type: 'paragraph', children: [{ text: 'Words.' }, newFootnote(`It was so in ${wrong}.`)] }],
    ['a cell', newTable('t', [['Name'], [wrong]], 'Plans')],
    ['a heading', { type: 'heading', level: 1, children: [{ text: wrong }] }],
  ])('is worked out in %s', (_where, block) => {
    expect(readLines([percentagesOfCounts], [block])).toEqual([`unlike-percentage: ${wrong}`]);
  });
});
