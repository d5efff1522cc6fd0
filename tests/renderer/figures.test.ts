import { afterEach, describe, expect, test } from 'vitest';
import type { Figure } from '../../core/figure.ts';
import { usesOfFigures } from '../../core/figures/uses.ts';
import { speak } from '../../core/messages/messages.ts';
import { pseudo } from '../../core/messages/pseudo.ts';
import { draftOfFigure, type FigureDraft, readFigure } from '../../renderer/figures/draft.ts';
import { foundRows, orderedRows, rowsOf } from '../../renderer/figures/rows.ts';
import { deriveView } from '../../renderer/report/view.ts';
import { newTestReport, pdu, withScores } from '../editions.ts';

afterEach(() => speak());

const others = new Set(['women']);
const empty = draftOfFigure(undefined);
const read = (change: Partial<FigureDraft>) => readFigure({ ...empty, label: 'Men', ...change }, { id: 'f' }, others);

describe('a draft of a figure', () => {
  test.each<[string, Partial<FigureDraft>, Partial<Figure>]>([
    ['a number', { number: ' 6,359 ' }, { value: 6359 }],
    ['a negative number', { number: '−0.5' }, { value: -0.5 }],
    ['counts', { form: 'share', yes: '30', base: '90', percentage: '33' }, { value: { yes: 30, base: 90 } }],
    ['a percentage', { form: 'share', percentage: '49%' }, { value: { percentage: 49 } }],
    [
      'a percentage of a base',
      { form: 'share', percentage: '49', base: '90' },
      { value: { percentage: 49, base: 90 } },
    ],
    [
      'what is known of it',
      { number: '1', unit: ' men ', asAt: 'May', standard: '2.1' },
      { unit: 'men', asAt: 'May', standard: '2.1' },
    ],
    ['a name on one line', { number: '1', label: '  Men  of age ' }, { label: 'Men of age' }],
  ])('%s', (_, change, expected) => {
    const { figure, wrong } = read(change);
    expect(wrong).toEqual({});
    expect(figure).toMatchObject({ id: 'f', kind: 'external', ...expected });
    for (const value of Object.values(figure ?? {})) expect(value).not.toBe('');
  });
  test.each<[string, Partial<FigureDraft>, object]>([
    ['no name', { label: ' ', number: '1' }, { label: expect.stringMatching(/Give it a name/) }],
    ['a name that is taken', { label: 'WOMEN', number: '1' }, { label: expect.stringMatching(/“WOMEN” already/) }],
    ['no number', {}, { number: 'Give the number.' }],
    ['a percentage as a number', { number: '49 per cent' }, { number: expect.stringMatching(/% as its unit/) }],
    ['words', { number: 'many' }, { number: expect.stringMatching(/“many” is no number/) }],
    ['a comma astray', { number: '63,59' }, { number: expect.stringMatching(/no number/) }],
    ['nothing counted', { form: 'share' }, { share: 'Give two numbers, or a percentage.' }],
    ['a base alone', { form: 'share', base: '90' }, { share: 'Give two numbers, or a percentage.' }],
    ['no base', { form: 'share', yes: '9' }, { share: 'Say of how many the 9 are.' }],
    ['more than all', { form: 'share', yes: '9', base: '8' }, { share: '9 of 8 cannot be: give at least 9.' }],
    ['over 100', { form: 'share', percentage: '101' }, { share: expect.stringMatching(/more than 100/) }],
  ])('is refused with %s', (_, change, wrong) => {
    expect(read(change)).toEqual({ figure: undefined, wrong });
  });
  test('of a figure makes the same figure', () => {
    const figures: Figure[] = [
      { id: 'f', label: 'Men', value: 46.5, unit: '%', kind: 'external', source: 'Ministry' },
      { id: 'f', label: 'Men', value: { yes: 0, base: 9 }, kind: 'survey', asAt: 'May 2030' },
      { id: 'f', label: 'Men', value: { percentage: 49, base: 90 }, kind: 'key question', standard: '2.1' },
      {
        id: 'f',
        label: 'Men',
        value: { percentage: 49 },
        kind: 'prompt',
        cases: { question: 'q', group: { where: [] } },
      },
    ];
    for (const figure of figures) expect(readFigure(draftOfFigure(figure), figure, others).figure).toEqual(figure);
  });
});

describe('rows', () => {
  const report = {
    ...withScores(newTestReport(), { '2.1.1': '30/90', '1.1': 'Good' }),
    figures: [
      { id: 'm', label: 'Men', value: 7, unit: 'men', kind: 'external' as const, source: 'Council' },
      { id: 'w', label: 'Women', value: { percentage: 12, base: 100 }, kind: 'survey' as const },
    ],
  };
  const view = deriveView(report, pdu);
  const rows = rowsOf(view, usesOfFigures(report, view));
  const row = (id: string) => rows.find((candidate) => candidate.id === id);
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

  test('say what is known of each figure', () => {
    expect(row('m')).toMatchObject({
      value: 'seven men',
      base: '',
      unit: 'men',
      kind: 'External',
      group: 'own',
      used: 0,
    });
    expect(row('w')).toMatchObject({ value: '12 per cent', base: 'of 100', group: 'own' });
    expect(row('2.1.1')).toMatchObject({ number: '2.1.1', value: '33 per cent', base: '30 of 90', group: 'questions' });
    expect(row('2.2.1')).toMatchObject({ value: '', base: '', size: '' });
    expect(row('rating:1.1')).toMatchObject({ value: '‘Good’', group: 'ratings' });
    expect(row('recommendations.count')).toMatchObject({ label: 'Number of recommendations', kind: 'Total' });
    expect(row('subject.name')).toMatchObject({ group: 'details' });
  });
  test('are found by every word, wherever it stands', () => {
    expect(ids(foundRows(rows, 'council MEN', 'all'))).toEqual(['m']);
    expect(ids(foundRows(rows, 'men', 'own'))).toEqual(['m', 'w']);
    expect(ids(foundRows(rows, '', 'own'))).toEqual(['m', 'w']);
    expect(foundRows(rows, 'men nothing', 'all')).toEqual([]);
    expect(foundRows(rows, '', 'all')).toHaveLength(rows.length);
  });
  test('have those without a value last, whichever way they go', () => {
    for (const down of [true, false]) {
      const sizes = orderedRows(rows, { column: 'value', down }, 'en-GB').map(({ size }) => size);
      const numbers = sizes.filter((size) => typeof size === 'number');
      expect(numbers).toEqual(numbers.toSorted((a, b) => (down ? b - a : a - b)));
      expect(sizes.at(-1)).toBe('');
      expect(sizes.lastIndexOf(33)).toBeLessThan(sizes.indexOf(''));
    }
    expect(ids(orderedRows(rows, null, 'en-GB'))).toEqual(ids(rows));
  });
  test('are put in the order of their bases whatever the words around them', () => {
    speak(pseudo);
    const spoken = rowsOf(view, new Map());
    const [least, most] = [false, true].map((down) => ids(orderedRows(spoken, { column: 'base', down }, 'en-GB'))[0]);
    expect([least, most]).toEqual(['2.1.1', 'w']);
  });
});
