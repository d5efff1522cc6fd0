import { describe, expect, test } from 'vitest';
import { dueNotDone, surveyTwoWays } from '../../../../core/check/numbers/bases.ts';
import { proseAgainstFacts } from '../../../../core/check/numbers/facts.ts';
import { placesOfUnits } from '../../../../core/check/numbers/one-and-other.ts';
import { proseAgainstProse } from '../../../../core/check/numbers/prose-against-prose.ts';
import { proseAgainstScores } from '../../../../core/check/numbers/prose-against-scores.ts';
import { sampleSizes } from '../../../../core/check/numbers/sample-sizes.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import type { Report } from '../../../../core/report.ts';
import { withScores } from '../../../editions.ts';
import { rated } from '../../explain/scored.ts';
import { readLines } from '../read-lines.ts';

const crc = rated.find(({ id }) => id === 'crc-2019')!;

type Case = [string, TextRule, string[], string[], (Parameters<typeof readLines>[2] & {})?];

const scored = (scores: Record<string, string | number>) => (report: Report) =>
  Object.assign(report, withScores(report, scores));
const assessment = { part: '2.2.strengths', change: scored({ '2.2.1': 60, '2.2.2': '47/70', '2.2.3': '18/50' }) };
const sizes = {
  template: crc,
  change: (report: Report) =>
    Object.assign(report.details, { 'samples.cases': '120', 'samples.units': 'five', 'samples.officers': '60' }),
};
const facts = {
  template: crc,
  change: (report: Report) => {
    report.facts = [
      {
        id: 'f1',
        value: '6,359',
        description: 'The number of individuals supervised by the company',
        comparison: '',
        target: '',
        note: 'Ministry of Justice. (2018). Caseload statistics, as at 30 June 2018.',
      },
    ];
  },
};

const shares = 'Plans addressed the risk of harm to children in 30 of 90 cases.';
const other = (text: string): string[] => [shares, text];

const cases: Case[] = [
  [
    'another share of one thing',
    proseAgainstProse,
    other('In 41 per cent of cases, plans sufficiently addressed the risk of harm to children.'),
    ['unlike-shares: In 41 per cent of cases, plans sufficiently addressed the risk of harm to children.'],
  ],
  [
    'a share that is not what is left',
    proseAgainstProse,
    other('In 52 per cent of cases plans did not address the risk of harm to children.'),
    ['unlike-shares: In 52 per cent of cases plans did not address the risk of harm to children.'],
  ],
  [
    'the share of those of which it is so, said of those of which it is not',
    proseAgainstProse,
    other('In 33 per cent of cases plans failed to address the risk of harm to children.'),
    ['unlike-shares: In 33 per cent of cases plans failed to address the risk of harm to children.'],
  ],
  [
    'what is left',
    proseAgainstProse,
    other('In 67 per cent of cases plans did not address the risk of harm to children.'),
    [],
  ],
  [
    'plain words for it',
    proseAgainstProse,
    other('Plans addressed the risk of harm to children in a third of cases.'),
    [],
  ],
  [
    'another thing',
    proseAgainstProse,
    other('Plans addressed the risk of drinking to health in 41 per cent of cases.'),
    [],
  ],
  [
    'an average',
    proseAgainstProse,
    other('On average, plans addressed the risk of harm to children in 51 per cent.'),
    [],
  ],
  [
    'a part of the cases',
    proseAgainstProse,
    other('Plans addressed the risk of harm to children in 9 of 14 cases.'),
    [],
  ],

  [
    'another score',
    proseAgainstScores,
    ['In 54 per cent of cases, assessment focused sufficiently on keeping other people safe.'],
    ['unlike-score: 54 per cent'],
    assessment,
  ],
  [
    'a score the wrong way round',
    proseAgainstScores,
    ['In 36 per cent of cases, assessment did not focus sufficiently on keeping other people safe.'],
    ['unlike-score: In 36 per cent of cases, assessment did not focus sufficiently on keeping other people safe.'],
    assessment,
  ],
  [
    'words of a band that the score is not in',
    proseAgainstScores,
    ['In too few cases was there sufficient focus on keeping other people safe.'],
    ['unlike-score: too few'],
    assessment,
  ],
  [
    'the score',
    proseAgainstScores,
    ['Assessment focused sufficiently on keeping other people safe in 36 per cent.'],
    [],
    assessment,
  ],
  [
    'what is left of a score',
    proseAgainstScores,
    ['In 64 per cent, it did not focus sufficiently on keeping other people safe.'],
    [],
    assessment,
  ],
  [
    'a prompt below the question',
    proseAgainstScores,
    ['Practitioners meaningfully engaged people in assessment of their children in 81 per cent of cases.'],
    [],
    assessment,
  ],
  [
    'some of the cases',
    proseAgainstScores,
    ['Assessment focused sufficiently on keeping other people safe in 12 of 13 cases.'],
    [],
    assessment,
  ],

  [
    'a fact with another date',
    proseAgainstFacts,
    ['In December 2018, it supervised 6,359 people.'],
    ['unlike-fact: In December 2018, it supervised 6,359'],
    facts,
  ],
  [
    'a fact with its month before it',
    proseAgainstFacts,
    ['There were 6,359 people at the end of March 2019.'],
    ['unlike-fact: 6,359'],
    facts,
  ],
  [
    'a fact with another value',
    proseAgainstFacts,
    ['The company supervised 6,539 individuals.'],
    ['unlike-fact: 6,539'],
    facts,
  ],
  ['the date of a fact', proseAgainstFacts, ['In June 2018, it supervised 6,359 people.'], [], facts],
  ['a fact without a date', proseAgainstFacts, ['It supervised 6,359 people.'], [], facts],
  ['another number', proseAgainstFacts, ['It had 1,204 unpaid work orders in December 2018.'], [], facts],

  [
    'units that are not those of the details',
    sampleSizes,
    ['We drew cases from across three local delivery units.'],
    ['unlike-sample: three local delivery units'],
    sizes,
  ],
  [
    'cases that are not those of the details',
    sampleSizes,
    ['We examined 130 cases in two weeks.', 'We examined 130 cases.'],
    ['unlike-sample: 130 cases', 'unlike-sample: 130 cases'],
    sizes,
  ],
  [
    'officers that are not those of the details',
    sampleSizes,
    ['We interviewed 66 responsible officers.'],
    ['unlike-sample: 66 responsible officers'],
    sizes,
  ],
  [
    'more relevant cases than were inspected',
    sampleSizes,
    ['It was so in 40 of 131 relevant cases.'],
    ['unlike-sample: 40 of 131'],
    sizes,
  ],
  [
    'interviews counted otherwise',
    sampleSizes,
    [
      'We also conducted 70 interviews with practitioners.',
      'It was so for 26 out of 44 in our practitioner interviews.',
    ],
    ['unlike-sample: 26 out of 44 in our practitioner interviews'],
  ],
  [
    'the sizes of the details',
    sampleSizes,
    ['We examined 120 cases across all five local delivery units and interviewed 60 responsible officers.'],
    [],
    sizes,
  ],
  [
    'some of the units',
    sampleSizes,
    ['In three local delivery units we found more. Two of the five local delivery units did well.'],
    [],
    sizes,
  ],
  [
    'some of the officers',
    sampleSizes,
    ['Nine responsible officers were to qualify.', 'It was so in 40 of 89 relevant cases.'],
    [],
    sizes,
  ],
  [
    'a few who did not answer',
    sampleSizes,
    ['We conducted 70 interviews.', 'It was so for 51 of 66 in our interviews.'],
    [],
  ],

  [
    'how often something was due, with the share of those of which it was not done',
    dueNotDone,
    [
      'Enquiries to the police were not made in 23 per cent of cases.',
      'Enquiries should have been made in 23 per cent of cases.',
    ],
    ['due-not-done: Enquiries should have been made in 23 per cent of cases'],
  ],
  [
    'how often something was due',
    dueNotDone,
    ['Visits should have been made in 40 per cent of all cases.'],
    ['due-not-done: Visits should have been made in 40 per cent of all cases'],
  ],
  [
    'how often something was due, in figures with a sign',
    dueNotDone,
    ['Plans should have been changed in 12% of relevant cases.'],
    ['due-not-done: Plans should have been changed in 12% of relevant cases'],
  ],
  [
    'how often it was done, too',
    dueNotDone,
    ['Visits should have been made in 40 per cent of cases, but were made in 12 per cent.'],
    [],
  ],
  ['of which cases', dueNotDone, ['Visits were made in 40 per cent of cases where they should have been made.'], []],
  ['no share', dueNotDone, ['Visits should have been made in all cases.'], []],

  [
    'a survey in two ways',
    surveyTwoWays,
    ['In our survey, 28 of 33 staff said so.', 'In our staff survey, 80 per cent of respondents said so.'],
    ['survey-two-ways: In our staff survey, 80 per cent of respondents said so.'],
  ],
  [
    'a survey in two ways, with its percentages first',
    surveyTwoWays,
    ['In our survey, 73 per cent said so.', 'In our survey, 28 of 33 staff agreed.'],
    ['survey-two-ways: In our survey, 73 per cent said so.'],
  ],
  [
    'a named survey in two ways',
    surveyTwoWays,
    ['In the User Voice survey, 67 per cent said so.', 'In the User Voice survey, 12 of 41 people agreed.'],
    ['survey-two-ways: In the User Voice survey, 67 per cent said so.'],
  ],
  [
    'two surveys',
    surveyTwoWays,
    ['In our survey, 28 of 33 staff said so.', 'In the User Voice survey, 67 per cent said so.'],
    [],
  ],
  [
    'a large survey',
    surveyTwoWays,
    ['In our survey, 280 of 330 staff said so.', 'In our survey, 67 per cent agreed.'],
    [],
  ],
  [
    'a survey in counts',
    surveyTwoWays,
    ['In our survey, 28 of 33 staff said so.', 'In our survey, 27 of 33 staff agreed.'],
    [],
  ],

  [
    'an office beside a court, and in it',
    placesOfUnits,
    [
      'It has two offices. One is located next to the Crown Court with the other being at Mill Lane Police Station.',
      'Work is done in two offices, one in the court building and the other within Mill Lane police station.',
    ],
    ['two-places: in the court building'],
  ],
  [
    'hubs near a library, and in it',
    placesOfUnits,
    [
      'There are two hubs in the city: one in the library, and the other in a church.',
      'Of its two hubs, one is near the library and the other is in a church.',
    ],
    ['two-places: near the library'],
  ],
  [
    'the second of two sites',
    placesOfUnits,
    [
      'It has two sites, one in Weir Street and the other opposite the hospital.',
      'It has two sites, one in Weir Street and the other inside the hospital.',
    ],
    ['two-places: inside the hospital'],
  ],
  [
    'one place in two ways',
    placesOfUnits,
    [
      'It has two offices. One is in the Crown Court and the other at Mill Lane.',
      'It has two offices, one within the court building and the other at Mill Lane.',
    ],
    [],
  ],
  [
    'other offices',
    placesOfUnits,
    [
      'It has two offices, one beside the court and the other at Mill Lane.',
      'It has two hubs, one in the court building and the other in a church.',
    ],
    [],
  ],
  [
    'two buildings',
    placesOfUnits,
    [
      'It has two offices, one beside the court and the other in Mill Lane.',
      'It has two offices, one in Mill Lane and the other by the river.',
    ],
    [],
  ],
];

describe.each([
  proseAgainstProse,
  proseAgainstScores,
  proseAgainstFacts,
  sampleSizes,
  placesOfUnits,
  dueNotDone,
  surveyTwoWays,
])('$name', ({ name }) => {
  test.each(cases.filter(([, rule]) => rule.name === name))('%s', (_, rule, lines, expected, around) => {
    expect(readLines([rule], lines, around ?? {})).toEqual(expected);
  });
});
