import { describe, expect, test } from 'vitest';
import { readCases } from '../../../core/cases/read-cases.ts';
import { pdu } from '../../editions.ts';
import { imported, rowsOf, usesOf } from './rows.ts';

const uses = usesOf({
  Case: 'reference',
  Sex: 'about Sex',
  '2.1.1': 'question 2.1.1',
  '2.1.1a Was it prompt?': 'prompt 2.1',
  Remarks: 'ignored',
});
const heading = 'Case|Sex|2.1.1|2.1.1a Was it prompt?|Remarks';
const read = (...lines: string[]) => readCases(rowsOf(heading, ...lines), uses, pdu, imported);

test('cases by column, in the spellings that people use', () => {
  const cases = read(
    'a|Male|Yes|no|x',
    'b|female| N |Y',
    '',
    'c|MALE|n/a|',
    'd||NA|-|so',
    'e|Female|1|0',
    'f|x|TRUE|n.a.',
  );
  expect(cases).toEqual({
    ...imported,
    count: 6,
    questions: [
      { id: '2.1.1', kind: 'key question', label: expect.stringMatching(/\?$/), column: '2.1.1', answers: 'YNXXYY' },
      {
        id: 'prompt-2.1.1a',
        kind: 'prompt',
        label: '2.1.1a Was it prompt?',
        column: '2.1.1a Was it prompt?',
        standard: '2.1',
        answers: 'NY--NX',
      },
    ],
    characteristics: [{ name: 'Sex', column: 'Sex', values: ['Male', 'female', 'Male', '', 'female', 'x'] }],
  });
});

test('ids of prompts are their own, and stay when columns move', () => {
  const prompts = ['2.1.1a First', 'P 2.1.1 (a) Again', 'Was it done?', 'was it DONE'];
  const ids = (headings: string[]) =>
    new Map(
      readCases(
        rowsOf(headings.join('|'), headings.map(() => 'yes').join('|')),
        usesOf(Object.fromEntries(headings.map((one) => [one, 'prompt']))),
        pdu,
        imported,
      ).questions.map(({ id, column }) => [column, id]),
    );
  const all = ids(prompts);
  expect(new Set(all.values()).size).toBe(4);
  expect(all.get('2.1.1a First')).toBe('prompt-2.1.1a');
  expect(ids(['Was it done?', '2.1.1a First']).get('Was it done?')).toBe(all.get('Was it done?'));
});

const names = ['Jane Smith', 'Paul Jones', 'Priya Patel'];

describe('refusals name row and column', () => {
  test.each<[what: string, lines: string[], given: Record<string, string>, says: string]>([
    [
      'a slip',
      ['Case|2.1.1', 'a|yes', 'b|yse'],
      { Case: 'ignored', '2.1.1': 'question 2.1.1' },
      'Row 3, column “2.1.1”: “yse” is no answer. Write yes, no, not applicable, or leave it empty. Nothing was imported.',
    ],
    [
      'a slip in a case with a reference',
      ['Case|2.1.1', 'a|yes', '|', 'b7|maybe', 'c|perhaps'],
      { Case: 'reference', '2.1.1': 'question 2.1.1' },
      'Row 4 (case b7), column “2.1.1”: “maybe”',
    ],
    ['no rows', [], {}, 'holds no rows'],
    ['no cases', ['2.1.1'], {}, 'holds no cases'],
    ['a doubled heading', ['2.1.1|Sex|2.1.1', 'yes|m|no'], {}, '“2.1.1” is in column 1 and in column 3'],
    ['a heading doubled but for capitals', ['sex|2.1.1|Sex', 'm|no|f'], {}, '“Sex” is in column 1 and in column 3'],
    ['a missing heading', ['2.1.1||Sex', 'yes|no|m'], {}, 'column 2 has no heading'],
    ['more cells than headings', ['2.1.1|', 'yes|', 'no|x'], {}, 'Row 3: more cells than headings; “x”'],
    ['a column of which nothing is said', ['2.1.1|Sex', 'yes|m'], { '2.1.1': 'question 2.1.1' }, 'Column “Sex”'],
    [
      'two columns for one question',
      ['A|B', 'yes|no'],
      { A: 'question 2.1.1', B: 'question 2.1.1' },
      'Columns “A” and “B”: both are read as key question 2.1.1',
    ],
    [
      'an unknown question',
      ['A', 'yes'],
      { A: 'question 9.9.9' },
      'Column “A”: this edition has no key question 9.9.9',
    ],
    ['an unknown standard', ['A', 'yes'], { A: 'prompt 9.9' }, 'Column “A”: this edition has no standard 9.9'],
    [
      'two characteristics of one name',
      ['A|B|2.1.1', 'x|y|no'],
      { A: 'about Sex', B: 'about Sex', '2.1.1': 'question 2.1.1' },
      'the characteristic “Sex”',
    ],
    ['nothing to count', ['Sex', 'm'], { Sex: 'about Sex' }, 'there is nothing to count'],
    [
      'names as a characteristic',
      ['Officer|2.1.1', ...names.map((name) => `${name}|yes`)],
      { Officer: 'about Officer', '2.1.1': 'question 2.1.1' },
      'Column “Officer”: it looks like names or identities of people, which are never taken in.',
    ],
    [
      'a heading of names as a characteristic',
      ['Surname|2.1.1', 'x|yes', 'x|no'],
      { Surname: 'about Office', '2.1.1': 'question 2.1.1' },
      'Column “Surname”',
    ],
    [
      'postcodes as a characteristic',
      ['Place|2.1.1', 'BS1 4ND|yes', 'BS1 4ND|no'],
      { Place: 'about Place', '2.1.1': 'question 2.1.1' },
      'Column “Place”',
    ],
    [
      'a characteristic that tells all cases apart',
      ['Key|2.1.1', ...Array.from({ length: 12 }, (_, row) => `k${row}|yes`)],
      { Key: 'about Key', '2.1.1': 'question 2.1.1' },
      '12 different values in 12 cases',
    ],
    [
      'names as a reference',
      ['Case|2.1.1', ...names.map((name) => `${name}|yes`)],
      { Case: 'reference', '2.1.1': 'question 2.1.1' },
      'a reference must not be a name',
    ],
  ])('%s', (_what, lines, given, says) => {
    const refuse = () => readCases(rowsOf(...lines), usesOf(given), pdu, imported);
    expect(refuse).toThrow(expect.objectContaining({ name: 'AssayError', code: 'bad input' }));
    expect(refuse).toThrow(says);
    expect(refuse).toThrow(/Nothing was imported\.$/);
  });
});
