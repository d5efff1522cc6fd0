import { describe, expect, test } from 'vitest';
import {
  changes,
  fractionsBesideNumbers,
  majorities,
  percentagesOfCounts,
} from '../../../../core/check/numbers/arithmetic.ts';
import { missingBase, smallShare } from '../../../../core/check/numbers/bases.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
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
