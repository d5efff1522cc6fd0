import { expect, test } from 'vitest';
import { decorateOwn } from '../../../renderer/editor/own-words.ts';

test('own words are marked where they stand, and a text is looked through once', () => {
  const decorate = decorateOwn(['Wyreham']);
  const text = { text: 'In Wyreham’s office.' };
  const at = (path: number[]) => ({
    anchor: { path, offset: 3 },
    focus: { path, offset: 12 },
    own: true,
  });
  expect(decorate([text, [0, 0]])).toEqual([at([0, 0])]);
  // The same words in a paragraph that has moved.
  expect(decorate([text, [4, 0]])).toEqual([at([4, 0])]);
});

test('what holds none is given an empty list', () => {
  const decorate = decorateOwn(['Wyreham']);
  const block = { type: 'paragraph' as const, children: [{ text: 'Wyreham' }] };
  expect(decorate([block, [0]])).toEqual([]);
  expect(decorate([{ text: 'none' }, [0, 0]])).toEqual([]);
  expect(decorateOwn([])([{ text: 'Wyreham' }, [0, 0]])).toEqual([]);
});
