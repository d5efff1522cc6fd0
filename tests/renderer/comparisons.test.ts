import { describe, expect, test } from 'vitest';
import { difference, readValue, writtenValue } from '../../renderer/comparisons/compared-value.ts';
import { withItemAt, withWordsAt } from '../../renderer/report/items.ts';
import { placeItem, placeOf } from '../../renderer/report/recommendations.ts';

describe('a value to compare with', () => {
  test.each([
    ['49', { percentage: 49 }],
    [' 49% ', { percentage: 49 }],
    ['49 per cent', { percentage: 49 }],
    ['100', { percentage: 100 }],
    ['30/60', { yes: 30, base: 60 }],
    ['30 of 60', { yes: 30, base: 60 }],
    ['', undefined],
  ])('is read from “%s”', (typed, measure) => {
    expect(readValue(typed)).toEqual({ measure, wrong: undefined });
    expect(readValue(writtenValue(measure)).measure).toEqual(measure);
  });

  test.each(['101', '49.5%', '61/60', '1/0', 'Good', '-3'])('is not read from “%s”', (typed) => {
    expect(readValue(typed)).toMatchObject({ measure: undefined, wrong: expect.stringContaining('49%') });
  });

  test('is so far from the one of now', () => {
    const now = { yes: 27, base: 50 };
    expect(difference(now, { percentage: 49 })).toEqual({ signs: '+5', words: '5 points more now' });
    expect(difference(now, { percentage: 55 })).toEqual({ signs: '−1', words: '1 point less now' });
    expect(difference(now, { percentage: 54 })).toEqual({ signs: '=', words: 'the same' });
    expect(difference(undefined, now)).toBeUndefined();
  });
});

describe('an item', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }));
  const ids = (items: { id: string }[]) => items.map(({ id }) => id).join('');

  test('goes to a place counted without it', () => {
    expect(ids(withItemAt(list, 'a', 2))).toBe('bca');
    expect(ids(withItemAt(list, 'c', 0))).toBe('cab');
    expect(ids(withItemAt(list, 'b', 1))).toBe('abc');
    expect(ids(withItemAt(list, 'x', 1))).toBe('abc');
    expect(withWordsAt(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(withWordsAt(['a'], 4, 0)).toEqual(['a']);
  });

  test('goes to another addressee, and says what it is there', () => {
    const item = (id: string) => ({ id, text: id });
    const groups = [
      { id: 'one', addressee: 'One', items: [item('a'), item('b')] },
      { id: 'two', addressee: 'Two', items: [] },
    ];
    const after = placeItem(groups, 'a', { list: 'two', at: 0 });
    expect(after.map(({ items }) => ids(items))).toEqual(['b', 'a']);
    expect(placeOf(after, 'a')).toMatchObject({ number: 2, of: 2, group: { id: 'two' } });
    expect(placeItem(groups, 'x', { list: 'two', at: 0 })).toEqual(groups);
    expect(placeOf(groups, 'x')).toBeUndefined();
  });
});
