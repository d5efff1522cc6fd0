import { describe, expect, test } from 'vitest';
import { proposeColumns } from '../../../core/cases/columns.ts';
import { standardsOf } from '../../../core/framework.ts';
import { pdu } from '../../editions.ts';
import { rowsOf, usesOf } from './rows.ts';

const wording = standardsOf(pdu).find(({ number }) => number === '2.1')?.keyQuestions[0]?.text ?? '';

/** Proposes the columns of a table with one heading, and these values one below another. */
function proposed(heading: string, values: readonly string[]) {
  return proposeColumns(rowsOf(`Case|${heading}`, ...values.map((value, row) => `C${row}|${value}`)), {}, pdu)[1]!;
}

const answers = ['yes', 'no', 'n/a', '', 'Yes', 'NO', 'y', 'n'];
const many = (value: (row: number) => string, count = 40) => Array.from({ length: count }, (_, row) => value(row));

describe('what a heading and its values tell', () => {
  test.each([
    ['2.1.1', { as: 'key question', number: '2.1.1' }],
    ['Q2.1.1', { as: 'key question', number: '2.1.1' }],
    ['KQ 2.1.1:', { as: 'key question', number: '2.1.1' }],
    ['2.1.1 Engaging the person', { as: 'key question', number: '2.1.1' }],
    [`2.1.1 ${wording}`, { as: 'key question', number: '2.1.1' }],
    [wording, { as: 'key question', number: '2.1.1' }],
    [wording.toUpperCase().replace('?', ''), { as: 'key question', number: '2.1.1' }],
    ['2.1.1a', { as: 'prompt', label: '2.1.1a', standard: '2.1' }],
    ['2.1.1 (b) Was it done?', { as: 'prompt', label: '2.1.1 (b) Was it done?', standard: '2.1' }],
    ['P2.3.2 Was it done?', { as: 'prompt', label: 'P2.3.2 Was it done?', standard: '2.3' }],
    ['P2.3a Was it done?', { as: 'prompt', label: 'P2.3a Was it done?', standard: '2.3' }],
    ['Was there a plan?', { as: 'prompt', label: 'Was there a plan?' }],
    ['Did the plan address the risk?', { as: 'prompt', label: 'Did the plan address the risk?' }],
    ['Disability', { as: 'characteristic', name: 'Disability' }],
  ])('%s, answered yes or no', (heading, use) => {
    expect(proposed(heading, answers)).toMatchObject({ use, remembered: false });
    expect(proposed(heading, answers).asks).toBeUndefined();
  });

  test.each([
    ['Sex', many((row) => (row % 3 ? 'Male' : 'Female'))],
    ['Type of sentence', many((row) => ['Community order', 'Suspended sentence order', 'Licence'][row % 3]!)],
    ['Risk level', many((row) => ['Low', 'Medium', 'High'][row % 3]!)],
    ['Local delivery unit', many((row) => `Unit ${row % 12}`)],
    ['Grade of the officer', many((row) => ['Probation Officer', 'Senior Probation Officer'][row % 2]!)],
    ['Office name', many((row) => ['Bristol North', 'Swindon East', 'James House'][row % 3]!)],
    ['Colour of the file', many((row) => ['red', 'blue'][row % 2]!)],
  ])('%s is a characteristic', (heading, values) => {
    expect(proposed(heading, values)).toMatchObject({ use: { as: 'characteristic', name: heading } });
  });

  test.each([
    ['Surname', many((row) => `s${row % 4}`), 'names or identities'],
    ['Service user name', many((row) => `n${row % 4}`), 'names or identities'],
    ['Date of birth', many((row) => `${row}/1/1980`), 'names or identities'],
    ['CRN', many((row) => `X${100000 + row}`), 'names or identities'],
    ['Allocated to', many((row) => ['Jane Smith', 'Priya Patel', 'Tom O’Hara'][row % 3]!), 'names or identities'],
    ['Supervisor', many((row) => ['Mr Abbott', 'Ms Zhou'][row % 2]!), 'names or identities'],
    ['Held by', many((row) => ['Abbott, Q', 'Zhou, W'][row % 2]!), 'names or identities'],
    ['Office', many((row) => `Office of number ${row}`), '40 different values'],
    ['Nothing', ['', ''], 'empty'],
  ])('%s is ignored', (heading, values, why) => {
    const column = proposed(heading, values);
    expect(column.use).toEqual({ as: 'ignored' });
    expect(column.problem).toContain(why);
    expect(column.asks).toBeUndefined();
  });

  test.each([
    ['Remarks', many((row) => `Something about ${row}`)],
    ['Days', many((row) => String(row % 25))],
    ['2.1.1 comments', many((row) => `Words ${row}`)],
  ])('%s asks', (heading, values) => {
    expect(proposed(heading, values)).toMatchObject({
      use: { as: 'ignored' },
      asks: true,
      problem: expect.any(String),
    });
  });

  test('a number that the edition does not have asks', () => {
    expect(proposed('2.9.9', answers)).toMatchObject({ asks: true, problem: expect.stringContaining('2.9.9') });
    expect(proposed('2.1.10', answers)).toMatchObject({ use: { as: 'prompt', standard: '2.1' }, asks: true });
  });

  test('a slip among answers does not turn them into something else', () => {
    expect(
      proposed(
        'Was there a plan?',
        many((row) => (row === 7 ? 'yse' : 'yes')),
      ).use.as,
    ).toBe('prompt');
    expect(
      proposed(
        '2.1.1',
        many((row) => (row === 7 ? 'yse' : 'yes')),
      ).use.as,
    ).toBe('key question');
  });

  test('examples and how many values there are', () => {
    expect(proposed('Tier', ['', 'A', 'B', 'A ', 'C', 'D', 'E', 'A', 'B', 'C', 'D', 'E'])).toMatchObject({
      examples: ['A', 'B', 'C', 'D'],
      distinct: 5,
    });
  });
});

describe('columns beside one another', () => {
  const table = rowsOf('Ref|2.1.1|2.1.1 Was it done on time?|Row|Sex', 'a1|yes|no|1|M', 'a2|no|no|2|F');

  test('one column for each question, and one reference', () => {
    expect(proposeColumns(table, {}, pdu).map(({ use }) => use.as)).toEqual([
      'reference',
      'key question',
      'prompt',
      'ignored',
      'characteristic',
    ]);
  });

  test('the number alone stands before the number with other words, wherever it is', () => {
    const later = rowsOf('2.1.1 Was it done on time?|2.1.1', 'no|yes', 'no|no');
    expect(proposeColumns(later, {}, pdu).map(({ use }) => use.as)).toEqual(['prompt', 'key question']);
  });

  test('what was chosen before is chosen again, where it still fits', () => {
    const remembered = usesOf({ Sex: 'about Gender', '2.1.1': 'prompt 9.9', Ref: 'about Ref', Row: 'question 7.7.7' });
    const columns = proposeColumns(table, remembered, pdu);
    expect(columns.map(({ use, remembered: from }) => [use, from])).toEqual([
      [{ as: 'characteristic', name: 'Ref' }, true],
      [{ as: 'prompt', label: '2.1.1' }, true],
      [{ as: 'key question', number: '2.1.1' }, false],
      [{ as: 'reference' }, false],
      [{ as: 'characteristic', name: 'Gender' }, true],
    ]);
  });

  test('a remembered characteristic that holds names now is ignored', () => {
    const names = rowsOf('Officer|2.1.1', 'Jane Smith|yes', 'Paul Jones|no');
    const [officer] = proposeColumns(names, usesOf({ Officer: 'about Officer' }), pdu);
    expect(officer).toMatchObject({ use: { as: 'ignored' }, remembered: false });
  });

  test('headings that every object has', () => {
    const odd = rowsOf('constructor|__proto__|2.1.1', 'a|b|yes', 'a|b|no');
    expect(proposeColumns(odd, {}, pdu).map(({ use, remembered }) => [use.as, remembered])).toEqual([
      ['characteristic', false],
      ['characteristic', false],
      ['key question', false],
    ]);
  });
});
