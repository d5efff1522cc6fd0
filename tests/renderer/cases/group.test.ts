import { afterEach, describe, expect, test } from 'vitest';
import type { CaseGroup, Cases } from '../../../core/cases/cases.ts';
import { speak } from '../../../core/messages/messages.ts';
import { pseudo } from '../../../core/messages/pseudo.ts';
import {
  groupChoices,
  groupWords,
  keptFigure,
  knownGroup,
  withRelevance,
  withValue,
} from '../../../renderer/cases/group.ts';
import { newGroupFigure } from '../../../renderer/cases/kept-figure.ts';
import { pdu } from '../../editions.ts';

const cases: Cases = {
  file: 'cases.csv',
  importedAt: '2026-11-20T10:00:00Z',
  count: 4,
  questions: [
    { id: '2.2.1', kind: 'key question', label: 'Is it so?', column: '2.2.1', answers: 'YNX-' },
    {
      id: 'prompt-plan',
      kind: 'prompt',
      label: 'Plan shared',
      column: 'Plan shared',
      standard: '2.3',
      answers: 'YYYN',
    },
  ],
  characteristics: [
    { name: 'Sex', column: 'Sex', values: ['women', 'men', 'women', ''] },
    { name: 'Risk', column: 'Risk', values: ['10', '9', '9', '10'] },
  ],
};
const women: CaseGroup = { where: [{ name: 'Sex', values: ['women'] }] };

afterEach(() => speak());

test('values are offered in their order with their counts, and none given comes last', () => {
  expect(groupChoices(cases).map(({ values }) => values.map(({ value, count }) => `${value} ${count}`))).toEqual([
    ['men 1', 'women 2', ' 1'],
    ['9 2', '10 2'],
  ]);
});

describe('a group in words', () => {
  test.each([
    [{ where: [] }, 'all cases'],
    [women, 'women'],
    [withValue(women, 'Risk', '9'), 'women, Risk: 9'],
    [withValue(women, 'Sex', ''), 'Sex: none given'],
    [withRelevance(women, '2.2.1'), 'women, relevant to 2.2.1'],
    [withValue(women, 'Sex', undefined), 'all cases'],
    [{ where: [{ name: 'Sex', values: ['women', 'men'] }] }, 'women or men'],
    [{ where: [{ name: 'Risk', values: ['very high'] }] }, 'Risk: very high'],
  ])('%j', (group, words) => {
    expect(groupWords(group, cases)).toBe(words);
  });
});

test('what another file no longer knows falls out of the group', () => {
  const group: CaseGroup = {
    where: [
      { name: 'Sex', values: ['women'] },
      { name: 'Office', values: ['Riverside'] },
      { name: 'Risk', values: ['11'] },
    ],
    relevantTo: '9.9.9',
  };
  expect(knownGroup(group, cases)).toEqual(women);
});

describe('a group kept as a figure', () => {
  const [question, prompt] = cases.questions;
  if (!question || !prompt) throw new Error('the cases have two questions');
  const keep = (isTaken: (id: string) => boolean) => newGroupFigure(question, women, { cases, template: pdu, isTaken });

  test('says what it counts, has an id that nothing else has, and remembers its group', () => {
    expect(keep(() => false)).toMatchObject({
      id: '2.2.1-women',
      label: '2.2.1, women',
      value: { yes: 1, base: 1 },
      kind: 'key question',
      standard: '2.2',
      cases: { question: '2.2.1', group: women },
    });
    expect(keep((id) => id === '2.2.1-women')?.id).toBe('2.2.1-women-2');
    expect(newGroupFigure(prompt, women, { cases, template: pdu, isTaken: () => false })).toMatchObject({
      id: 'plan-shared-women',
      kind: 'prompt',
      standard: '2.3',
    });
  });

  test('says in the report what it says in English, whatever the window speaks', () => {
    const group = withRelevance(withValue(withValue({ where: [] }, 'Risk', '10'), 'Sex', 'women'), '2.2.1');
    speak(pseudo);
    expect(groupWords(group, cases)).toContain('⟦');
    expect(newGroupFigure(prompt, group, { cases, template: pdu, isTaken: () => false })).toMatchObject({
      label: 'Plan shared, Risk: 10, women, relevant to 2.2.1',
      source: 'Inspected cases (cases.csv)',
    });
  });

  test('is none where nobody answered', () => {
    const group = withValue({ where: [] }, 'Sex', '');
    expect(newGroupFigure(question, group, { cases, template: pdu, isTaken: () => false })).toBeUndefined();
  });

  test('is found again whatever the order of its conditions', () => {
    const [one, other] = [
      withValue(women, 'Risk', '9'),
      withValue(withValue({ where: [] }, 'Risk', '9'), 'Sex', 'women'),
    ];
    const figure = newGroupFigure(prompt, one, { cases, template: pdu, isTaken: () => false });
    expect(figure && keptFigure([figure], prompt.id, other)).toBe(figure);
    expect(figure && keptFigure([figure], prompt.id, women)).toBeUndefined();
    expect(figure && keptFigure([figure], question.id, one)).toBeUndefined();
  });
});
