import { describe, expect, test } from 'vitest';
import { otherYear } from '../../../../core/check/style/other-year.ts';
import { outOfTime } from '../../../../core/check/style/out-of-time.ts';
import { mixedMarks } from '../../../../core/check/style/quotes.ts';
import {
  recommendationEnds,
  recommendationForm,
  recommendationOverlap,
} from '../../../../core/check/style/recommendations.ts';
import { mixedTense } from '../../../../core/check/style/tense.ts';
import { spellingVariants, wordVariants } from '../../../../core/check/style/variants.ts';
import { yearSpans } from '../../../../core/check/style/year-spans.ts';
import type { TextRule } from '../../../../core/check/text-rule.ts';
import { newTestReport, pdu } from '../../../editions.ts';
import { readLines } from '../read-lines.ts';

/** Rules of house style that compare lines: reports of a few lines, and what is found in them. */

type Case = [says: string, lines: string[], found?: string[]];

const compared: [TextRule, Case[]][] = [
  [
    wordVariants,
    [
      ['one word and two', ['Good casework.', 'The casework is good.', 'Poor case work.'], ['case work']],
      [
        'with a hyphen and without',
        ['Their wellbeings differ.', 'Well-beings matter.', 'All wellbeings.'],
        ['Well-beings'],
      ],
      ['under way', ['It is under way.', 'Work is underway.', 'It was underway.'], ['under way']],
      ['a prefix', ['A multi-agency plan.', 'The multi agency team.', 'Multi-agency work.'], ['multi agency']],
      ['fractions', ['One-third did.', 'Three-quarters did.', 'One quarter did not.'], ['One quarter']],
      ['an adjective and its noun', ['Work of high quality.', 'High-quality work.']],
      [
        'a verb and its noun',
        ['They take over the unit.', 'The takeover is done.', 'They hand over cases at handover.'],
      ],
      [
        'words that only look alike',
        ['Every day they come.', 'It is everyday work.', 'They may be late.', 'Maybe not.'],
      ],
      ['what somebody said', ['It is casework.', 'All casework.']],
    ],
  ],
  [
    spellingVariants,
    [
      ['focussed', ['They focused.', 'We focused.', 'Work focussed on it.'], ['focussed']],
      ['as many of both', ['An adviser came.', 'Advisor is the word.'], ['Advisor']],
      ['while', ['While it is so, whilst it was not, and while we came.'], ['whilst']],
      ['one spelling', ['Whilst it is so.', 'They focused.', 'The adviser came.']],
    ],
  ],
  [
    yearSpans,
    [
      ['a stroke', ['In 2021-22 it grew.', 'In 2019-20 it fell.', 'In 2020/21 it rose.'], ['2020/21']],
      ['four digits', ['In 2021-22 it grew.', 'In 2019–20 it fell.', 'In 2020-2021 it rose.'], ['2020-2021']],
      ['“to”', ['In 2021-22 it grew.', 'In 2019-20 it fell.', 'In 2021 to 2022 it rose.'], ['2021 to 2022']],
      ['one form with either dash', ['In 2021-22 it grew.', 'In 2019–20 it fell.']],
      ['more than two years', ['In 2021-22 it grew.', 'In 2015/2019 it fell.', 'It was 2017/21.']],
      ['two years told apart', ['In 2021-22 it grew.', 'It fell from 2021 to 2022.']],
      ['what others call their papers', ['In 2021-22 it grew.', 'See paper 2021/22/4 on 12/2021/22.']],
    ],
  ],
  [
    mixedMarks,
    [
      ['one straight mark', ['The ‘plan’ is new.', 'A ‘test’ came.', 'It is the "best".'], ['"']],
      ['one curly mark', ["The 'plan'.", "It's new.", 'A ‘test’.'], ['‘']],
      ['an apostrophe', ['The unit’s staff, and the ‘plan’.', "Their plan's aims.", 'A ‘b’.'], ["'"]],
      ['curly marks only', ['The ‘plan’ and “plan”.']],
      ['straight marks only', ['The "plan" isn\'t new.']],
      ['no marks', ['It is new.']],
    ],
  ],
  [
    mixedTense,
    [
      [
        'one in the past',
        ['- Plans are clear.', '- Staff are keen.', '- There is a plan.', '- Training was appropriate.'],
        ['was'],
      ],
      [
        'one in the present',
        ['- Plans were clear.', '- Staff had time.', '- It was late.', '- Training is appropriate.'],
        ['is'],
      ],
      [
        'its second half',
        ['- Plans are clear, and training was good.', '- Staff are keen.', '- It is new.', '- It has begun.'],
        ['was'],
      ],
      [
        'a clause of another time',
        ['- Plans are clear.', '- Staff are keen.', '- It is new.', '- People who were seen are glad.'],
      ],
      ['half of each', ['- Plans are clear.', '- Staff are keen.', '- It was new.', '- It was late.']],
      ['paragraphs', ['Plans are clear.', 'Staff are keen.', 'It is new.', 'It was late.']],
    ],
  ],
];

describe.each(compared.map(([rule, cases]) => [rule.name, rule, cases] as const))('%s', (name, rule, cases) => {
  test.each(cases)('%s', (_says, lines, found = []) => {
    expect(readLines([rule], lines)).toEqual(found.map((words) => `${name}: ${words}`));
  });
});

describe('words of another year', () => {
  const inYear = (year: string, ...lines: string[]) =>
    readLines([otherYear], lines, {
      change: ({ details }) => {
        details['publication.year'] = year;
      },
    });

  test.each([
    ['2023', 'Her Majesty’s Prison and Probation Service', 'Her Majesty’s'],
    ['2019', 'HMPPS is His Majesty’s service.', 'His Majesty’s'],
    ['2023', '© Crown copyright 2019', '© Crown copyright 2019'],
    ['2023', 'Write to psi@nationalarchives.gsi.gov.uk now.', 'psi@nationalarchives.gsi.gov.uk'],
    ['2024', 'We met a Queen’s Counsel.', 'Queen’s Counsel'],
  ])('of %s: %s', (year, line, words) => {
    expect(inYear(year, line)).toEqual([`other-year: ${words}`]);
  });

  test.each([
    ['2023', 'His Majesty’s Prison and Probation Service'],
    ['2019', 'Her Majesty’s Prison and Probation Service'],
    ['2022', 'Her Majesty’s and His Majesty’s services'],
    ['2023', '© Crown copyright 2023, psi@nationalarchives.gov.uk'],
    ['', '© Crown copyright 2019, by Her Majesty’s Inspectorate'],
  ])('nothing of %s: %s', (year, line) => {
    expect(inYear(year, line)).toEqual([]);
  });
});

describe('dates that the inspection cannot have known', () => {
  const held = (line: string, times: Record<string, string> = {}) =>
    readLines([outOfTime], [line], {
      change: ({ details }) => {
        Object.assign(details, { 'fieldwork.month': 'June 2023', 'publication.month': 'August 2023', ...times });
      },
    });

  test.each([
    ['We visited the offices in June 2021.', 'June 2021'],
    ['Our fieldwork took place in the week beginning 12 May 2022.', '12 May 2022'],
    ['Inspectors interviewed 44 officers and their managers in May 2023.', 'May 2023'],
    ['During fieldwork on 3 November 2023 it was late.', '3 November 2023'],
    ['The office was closed in October 2023.', 'October 2023'],
  ])('%s', (line, words) => {
    expect(held(line)).toEqual([`date-out-of-time: ${words}`]);
  });

  test.each([
    'We visited the offices in June and July 2023, and on 3 July 2023.',
    'We inspected 70 cases that began in December 2022.',
    'We inspected 70 cases where people had been sentenced in December 2022.',
    'We interviewed people who were released in May 2022.',
    'At our previous inspection, we visited the offices in June 2021.',
    'The unit opened in June 2021.',
    'The new office will open in October 2023.',
    'It was agreed that contracts would end in June 2025.',
  ])('nothing in: %s', (line) => {
    expect(held(line)).toEqual([]);
  });

  test('are not looked for where the details do not say when it was', () => {
    const unknown = { 'fieldwork.month': '', 'publication.month': '', 'publication.year': '' };
    expect(held('We visited the offices in June 1921.', unknown)).toEqual([]);
  });

  test('may lie in the year of publication where only that is known', () => {
    const year = { 'publication.month': '', 'publication.year': '2023' };
    expect(held('The office was closed in October 2023.', year)).toEqual([]);
    expect(held('The office was closed in October 2024.', year)).toEqual(['date-out-of-time: October 2024']);
  });

  test('may lie in any month in which fieldwork started', () => {
    const months = { 'fieldwork.month': 'May/June 2023' };
    expect(held('We visited the offices in May 2023.', months)).toEqual([]);
    expect(held('We visited the offices in April 2023.', months)).toEqual(['date-out-of-time: April 2023']);
  });
});

describe('recommendations', () => {
  const rules = [recommendationForm, recommendationEnds, recommendationOverlap];
  /** With one string for each recommendation of each body. */
  function recommend(...groups: string[][]): string[] {
    const recommendations = groups.map((items, group) => ({
      id: `g${group}`,
      addressee: 'A body',
      items: items.map((text, index) => ({ id: `r${group}.${index}`, text })),
    }));
    const parts = pdu.parts.map((part) => {
      if (part.kind !== 'recommendations') return part;
      const { itemEnds: _, ...typed } = part;
      return typed;
    });
    return readLines(rules, [], {
      template: { ...pdu, parts },
      change: (report) => void Object.assign(report, { ...newTestReport(), recommendations }),
    });
  }

  test.each<[string, string[][], string[]]>([
    ['a capital', [['Improve training.']], ['recommendation-form: Improve']],
    ['a form in -ing', [['ensuring that plans are kept.']], ['recommendation-form: ensuring']],
    ['no verb', [['the unit should plan.']], ['recommendation-form: the']],
    ['a second sentence', [['improve training. It is too little.']], ['recommendation-form: It is too little.']],
    ['a full stop before the last', [['improve training.', 'check plans.']], ['recommendation-ends: .']],
    ['no full stop at the last', [['improve training', 'check plans']], ['recommendation-ends: check plans']],
    [
      'one end for two',
      [['check that staff use professional curiosity', 'train people to use professional curiosity.']],
      ['recommendation-overlap: use professional curiosity'],
    ],
  ])('%s is found', (_says, groups, found) => {
    expect(recommend(...groups)).toEqual(found);
  });

  test.each<[string, string[][]]>([
    ['fragments with one full stop', [['improve training', 'check plans.']]],
    ['a full stop for each body', [['improve training.'], ['check plans.']]],
    ['an acronym first', [['HMPPS-wide, check plans.']]],
    ['a verb in -ing of its own', [['bring plans up to date.']]],
    ['a short common end', [['plan for each of them', 'care for each of them.']]],
  ])('%s is left alone', (_says, groups) => {
    expect(recommend(...groups)).toEqual([]);
  });
});
