import { describe, expect, test } from 'vitest';
import { ageForm } from '../../../../core/check/style/ages.ts';
import { ownName, postCapitals, titleCapitals } from '../../../../core/check/style/capitals.ts';
import { countForm, sentenceFigure, thousandsComma } from '../../../../core/check/style/counts.ts';
import { dateForm, spanForm } from '../../../../core/check/style/dates.ts';
import { houseForm } from '../../../../core/check/style/house-form.ts';
import { ordinalEnding } from '../../../../core/check/style/ordinals.ts';
import { percentForm } from '../../../../core/check/style/percent.ts';
import { speechMarks, termMarks } from '../../../../core/check/style/quotes.ts';
import { ampersand, contraction, listSemicolons } from '../../../../core/check/style/small-forms.ts';
import { doubledSpace, doubledStop, missingSpace, straySpace } from '../../../../core/check/style/spaces.ts';
import type { LineRule } from '../../../../core/check/text-rule.ts';
import { pdu } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

/** Rules of house style that read one line: lines with the words that are found in them, and lines that are left alone. */
const cases: { rule: LineRule; finds: [line: string, ...found: string[]][]; leaves: string[] }[] = [
  {
    rule: percentForm,
    finds: [
      ['Plans were good in 49% of cases.', '49%'],
      ['It fell from 44.8 % to 40 per cent.', '44.8 %'],
      ['- We saw this in seven per cent of cases.', 'seven'],
      ['About 40 percent agreed.', 'percent'],
    ],
    leaves: [
      'Sixty-four per cent agreed.',
      'It was so in 7 per cent.',
      'He is one per centurion.',
      'A percentage is a share.',
    ],
  },
  {
    rule: countForm,
    finds: [
      ['We spoke to 4 managers.', '4'],
      ['The unit has 3 small offices.', '3'],
      ['They visited twelve homes.', 'twelve'],
    ],
    leaves: [
      'We spoke to four managers and 12 officers.',
      'It is in Table 4 and section 3 covers courts.',
      'It was so in 7 out of 9 cases.',
      'He is aged 9 years, and she was 8 years old.',
      'Twelve homes were visited.',
      'Nine in ten officers agreed after ten minutes.',
      'The score was 5 points.',
    ],
  },
  {
    rule: sentenceFigure,
    finds: [
      ['24 of the staff knew.', '24'],
      ['It was new. 12 officers left.', '12'],
      ['“Yes.” 3 staff agreed.', '3'],
    ],
    leaves: [
      'Of these, 24 knew.',
      'The unit has no. 5 cells.',
      'It rose by 3. Then it fell.',
      '16-year-olds were seen.',
    ],
  },
  {
    rule: thousandsComma,
    finds: [
      ['The unit supervised 1534 people.', '1534'],
      ['It cost £12000.', '12000'],
      ['Some 6359 individuals, or so.', '6359'],
    ],
    leaves: [
      'In 2023 people came.',
      'It has run since 1834 without a break.',
      'It supervised 1,534 people.',
      'Call 0161 4960000 now.',
      'ISBN 978-1-915468-81-9',
    ],
  },
  {
    rule: dateForm,
    finds: [
      ['It began on 05 December 2022.', '05 December 2022'],
      ['It began on the 1st of November 2018.', '1st of November 2018'],
      ['It began on December 5, 2022.', 'December 5, 2022'],
      ['It began on 31 June.', '31 June'],
      ['It ran from 28-31 June.', '28-31 June'],
      ['It began on Wednesday, 30 February 2022.', 'Wednesday, 30 February 2022'],
      ['It began on Monday 27 June 2023.', 'Monday 27 June 2023'],
      ['It began on 05/12/2022.', '05/12/2022'],
    ],
    leaves: [
      'It began on 5 December 2022.',
      'It began on Tuesday 27 June 2023.',
      'In December 2022 it began.',
      'It was so in 9 of 12 cases.',
      'It ran from 28-30 June and 1-31 July 2023.',
    ],
  },
  {
    rule: ordinalEnding,
    finds: [
      ['It is on the 22th day.', '22th'],
      ['It is the 3th of its kind.', '3th'],
      ['It is the 21 st time.', '21 st'],
      ['It is the 111st.', '111st'],
    ],
    leaves: [
      'It is the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 111th and 112th.',
      'It is at 1 St John’s Road.',
      'It was 1.2th of it.',
    ],
  },
  {
    rule: spanForm,
    finds: [
      ['Caseloads were between 18-65.', 'between 18-65'],
      ['It takes from 5–10 days.', 'from 5–10'],
      ['Between 20 - 30 people came.', 'Between 20 - 30'],
    ],
    leaves: ['It held from 2017-18 to 2018-19.', 'It works with 16-25-year-olds.', 'Caseloads were between 18 and 65.'],
  },
  {
    rule: ageForm,
    finds: [
      ['He is a 31 year old man.', '31 year old'],
      ['A 28-year old woman came.', '28-year old'],
      ['She was aged 40 years old.', 'aged 40 years old'],
    ],
    leaves: [
      'He is a 31-year-old man.',
      'He is 31 years old.',
      'It works with 16-25-year-olds.',
      'A woman aged 40 came.',
    ],
  },
  {
    rule: doubledSpace,
    finds: [
      ['Staff were  clear.', '  '],
      ['A.  B.', '  '],
      ['one   two', '   '],
    ],
    leaves: ['Staff were clear.', 'A. B.', ' one'],
  },
  {
    rule: straySpace,
    finds: [
      ['Plans were clear , and known.', 'r ,'],
      ['They knew .', 'w .'],
      ['It was ( mostly) good.', '( m'],
    ],
    leaves: ['It costs .5 of it.', 'And so on …', 'It is (mostly) good.', 'Wait – what?'],
  },
  {
    rule: missingSpace,
    finds: [
      ['Staff were clear,but tired.', 'r,b'],
      ['They knew.They came.', 'w.T'],
      ['The plan(which is new) works.', 'n(w'],
    ],
    leaves: [
      'See www.example.org,or write.',
      'It cost 1,534.',
      'The case(s) and (re)allocation of cases.',
      'Dr A.B. Smith came, e.g.by bus.'.replace('e.g.by', 'e.g. by'),
    ],
  },
  {
    rule: doubledStop,
    finds: [
      ['It was clear,, and known.', 'r,,'],
      ['It was so..', 'o..'],
      ['It was so,.', 'o,.'],
    ],
    leaves: ['And then ... it went.', 'Cars, vans, etc., came.', 'It was so.'],
  },
  {
    rule: houseForm,
    finds: [
      ['The well-being of staff.', 'well-being'],
      ['Co-ordination was poor.', 'Co-ordination'],
      ['In over two thirds of cases.', 'two thirds'],
    ],
    leaves: ['The wellbeing of staff.', 'In two-thirds of cases.', 'Reoffending fell.'],
  },
  {
    rule: speechMarks,
    finds: [
      ['One said: ‘We are never told.’', 'said: ‘'],
      ["She told us that 'Nobody asks us.'", "told us that '"],
      ['He wrote, ‘This is all.’', 'wrote, ‘'],
    ],
    leaves: ['One said: “We are never told.”', 'Leaders said the ‘amber’ band was new.', 'We rated it as ‘Good’.'],
  },
  {
    rule: termMarks,
    finds: [
      ['Cases are marked “amber” here.', '“amber”'],
      ['The "core skills" course is new.', '"core skills"'],
      ['It goes by “new way”.', '“new way”'],
    ],
    leaves: [
      'One officer said it was “not safe”.',
      'Cases are marked ‘amber’ here.',
      'There was “no time to plan for any of it” then.',
    ],
  },
  {
    rule: titleCapitals,
    finds: [
      ['We rated Information and Facilities again.', 'Information and Facilities'],
      ['We looked at Court Work there.', 'Court Work'],
      ['- The Implementation And Delivery of plans.', 'Implementation And Delivery'],
    ],
    leaves: [
      'We rated information and facilities again.',
      'Information and facilities were good.',
      'Court work was good.',
    ],
  },
  {
    rule: postCapitals,
    finds: [
      ['We met the Chief Executive officer.', 'Chief Executive officer'],
      ['The Senior Probation officers knew.', 'Senior Probation officers'],
      ['We met the Deputy director.', 'Deputy director'],
    ],
    leaves: ['We met the chief executive officer.', 'Senior managers came.', 'The Chief Executive Officer knew.'],
  },
  {
    rule: ownName,
    finds: [
      ['Staff know what the inspectorate expects.', 'inspectorate'],
      ['It is by HM Chief inspector of Probation.', 'HM Chief inspector'],
      ['This inspectorate reports.', 'inspectorate'],
    ],
    leaves: ['The Inspectorate reports.', 'Another inspectorate looked at it.', 'The inspectorates met.'],
  },
  {
    rule: ampersand,
    finds: [
      ['Training & supervision were good.', 'Training & supervision'],
      ['It covers drugs & alcohol.', 'drugs & alcohol'],
      ['- plans & reviews', 'plans & reviews'],
    ],
    leaves: ['Marks & Spencer helped.', 'Training and supervision were good.', 'R&D was good.'],
  },
  {
    rule: listSemicolons,
    finds: [
      ['- a clear plan; and', 'n; and'],
      ['- a clear plan;', 'n;'],
      ['- a clear plan, or', 'n, or'],
    ],
    leaves: ['- a clear plan', 'a paragraph that goes on;', '- a plan; and more of it'],
  },
  {
    rule: contraction,
    finds: [
      ["It doesn't say so.", "doesn't"],
      ['They couldn’t come.', 'couldn’t'],
      ['It’s not clear that they’re safe.', 'It’s', 'they’re'],
    ],
    leaves: [
      'One said: "I don\'t know."',
      'He told us ‘they don’t care’ about it.',
      'The plan’s aims were clear.',
      "The unit's staff came.",
    ],
  },
];

describe.each(cases.map((one) => [one.rule.name, one] as const))('%s', (name, { rule, finds, leaves }) => {
  test.each(finds)('finds in “%s”', (line, ...found) => {
    expect(readLines([rule], [line])).toEqual(found.map((words) => `${name}: ${words}`));
  });

  test.each(leaves)('leaves “%s” alone', (line) => {
    expect(readLines([rule], [line])).toEqual([]);
  });
});

test('an edition that writes the sign wants no words', () => {
  const template = { ...pdu, checks: { ...pdu.checks, percent: 'sign' as const } };
  expect(readLines([percentForm], ['In 49 per cent of cases, and in 50%.'], { template })).toEqual([
    'percent-form: 49 per cent',
  ]);
});

test('an edition that leaves ages open wants no hyphens', () => {
  const template = { ...pdu, checks: { ...pdu.checks, ages: 'open' as const } };
  expect(readLines([ageForm], ['A 31-year-old man and a 28 year old woman.'], { template })).toEqual([
    'age-form: 31-year-old',
  ]);
});

test('what is in quotation marks of its own is left as it was said', () => {
  const said = { type: 'quotation' as const, children: [{ text: '“We don’t see 4 managers in 9% of weeks.”' }] };
  expect(readLines([contraction, countForm, percentForm], [said])).toEqual([]);
});
