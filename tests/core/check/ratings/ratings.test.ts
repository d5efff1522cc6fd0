import { describe, expect, test } from 'vitest';
import { bandWords } from '../../../../core/check/ratings/band-words.ts';
import { lowestScores } from '../../../../core/check/ratings/lowest-score.ts';
import { countedRatings, proseRatings } from '../../../../core/check/ratings/prose-ratings.ts';
import { ratingNames } from '../../../../core/check/ratings/rating-names.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import type { Report } from '../../../../core/report.ts';
import { withScores } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

/** Inadequate: 2.1, 2.2 and 2.5; Requires improvement: 1.1 and 2.3; all others Good. */
const scores = {
  '1.1': 'Requires improvement',
  '1.2': 'Good',
  '1.3': 'Good',
  '1.4': 'Good',
  '2.1.1': 31,
  '2.2.1': 60,
  '2.2.2': 67,
  '2.2.3': 36,
  '2.3.1': 60,
  '2.3.2': 70,
  '2.3.3': 57,
  '2.4.1': 70,
  '2.4.2': 71,
  '2.4.3': 72,
  '2.5.1': 61,
  '2.5.2': 53,
  '2.5.3': 31,
};
const change = (report: Report) => void Object.assign(report, withScores(report, scores));

type Cases = { part?: string; finds: Record<string, string>; leaves: string[] };

const rules: [TextRule, Cases][] = [
  [
    proseRatings,
    {
      part: '2.2.rating',
      finds: {
        'Planning is rated as ‘Inadequate’, and much else is well done.': 'Inadequate',
        'Assessment and planning are rated ‘Requires improvement’.': 'Requires improvement',
        'We have rated court work as ‘Good’ and reviewing as ‘Inadequate’.': 'Good',
        'The PDU is rated as ‘Outstanding’ for reviewing as the lowest score was 31 per cent.': 'Outstanding',
        'We have therefore rated this standard ‘Good’.': 'Good',
        'Casework was weak, with planning rated ‘Good’.': 'Good',
      },
      leaves: [
        'Planning is rated as ‘Requires improvement’, and reviewing as ‘Inadequate’.',
        'The guidance would normally require leadership to be rated as ‘Inadequate’.',
        'Planning was rated ‘Good’ at our last inspection, and in 2019 reviewing was rated ‘Good’.',
        'The score lies in the band for ‘Good’, one point above the boundary for ‘Requires improvement’.',
        'Relationships with staff are good, and planning is outstanding work.',
        'We have rated this standard ‘Inadequate’.',
      ],
    },
  ],
  [
    countedRatings,
    {
      finds: {
        'Work was ‘Inadequate’ in five of our nine standards.': 'five of our nine standards',
        'It performed inadequately in half of the standards.': 'half of the standards',
        'We rated four of our five standards for casework ‘Inadequate’.': 'four of our five standards',
        'All five standards for casework were rated ‘Inadequate’.': 'All five standards',
      },
      leaves: [
        'Work was ‘Inadequate’ in three of our nine standards.',
        'We rated three of our five standards for casework ‘Inadequate’.',
        'Staff meet two of the standards that the inspectorate sets.',
        'Two of our nine standards are rated ‘Requires improvement’.',
      ],
    },
  ],
  [
    lowestScores,
    {
      part: '2.2.rating',
      finds: {
        'It is ‘Inadequate’ as the lowest score was 63 per cent.': '63 per cent',
        'The lowest score out of the three key questions was 60 per cent.': '60 per cent',
        'We judged four key questions, and all four key questions matter.': 'four key questions',
        'The rating is driven by the score for the key question.': 'driven by the score for the key question',
      },
      leaves: [
        'It is ‘Inadequate’ as the lowest score was 36 per cent.',
        'The lowest score out of the three key questions was 36 per cent.',
        'The rating is driven by the lowest score on each of the key questions.',
        'The scores for the other two key questions were better.',
      ],
    },
  ],
  [
    bandWords,
    {
      finds: {
        'It was done in too few cases (39 per cent).': 'too few cases (39 per cent',
        'It was done in a large majority of cases (71 per cent).': 'large majority of cases (71 per cent',
        'In a reasonable majority of cases, plans set out what should happen next (58 per cent).':
          'reasonable majority of cases, plans set out what should happen next (58 per cent',
      },
      leaves: [
        'It was done in too few cases (53 per cent).',
        'There are too few staff, and 39 per cent have left.',
        'It was done in a large majority of cases (82 per cent).',
        'In a reasonable majority of cases (66 per cent) it was so, but in 31 per cent it was not.',
      ],
    },
  ],
  [
    ratingNames,
    {
      finds: {
        'We rated planning as requires improvement.': 'requires improvement',
        'It just met the criteria for ‘requires improvement’.': 'requires improvement',
        'The service is rated ‘Requires Improvement’.': 'Requires Improvement',
        'Planning was rated overall as inadequate.': 'inadequate',
        'This was weighed against the inadequate domain two rating.': 'inadequate',
        'Our overall rating is ‘good’.': 'good',
      },
      leaves: [
        'Planning is rated ‘Requires improvement’ and reviewing ‘Good’.',
        'Planning requires improvement, and much else is good.',
        'We saw good practice, outstanding leaders and inadequate buildings.',
        'She called it a “good enough” plan.',
      ],
    },
  ],
];

describe.each(rules)('$name', (rule, { part = 'foreword', finds, leaves }) => {
  test.each(Object.entries(finds))('finds: %s', (line, words) => {
    const found = readLines([rule], [line], { part, change });
    expect(found.slice(0, 1)).toEqual([`${rule.name}: ${words}`]);
  });
  test.each(leaves)('leaves alone: %s', (line) => {
    expect(readLines([rule], [line], { part, change })).toEqual([]);
  });
});
