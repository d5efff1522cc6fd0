import { describe, expect, test } from 'vitest';
import { Content, type ListItem, newFootnote, newParagraph } from '../../core/content.ts';
import { countWords, isEmpty, plainText } from '../../core/content-text.ts';
import { listNumbers } from '../../core/list-numbers.ts';

const item = (list: ListItem['list'], depth = 0, start?: ListItem['start']): ListItem => ({
  type: 'list-item',
  list,
  depth,
  ...(start && { start }),
  children: [{ text: 'x' }],
});

describe('listNumbers', () => {
  test.each<[string, Content, (number | undefined)[]]>([
    ['counts on', [item('numbered'), item('numbered')], [1, 2]],
    ['starts anew after another block', [item('numbered'), newParagraph('p'), item('numbered')], [1, undefined, 1]],
    ['nests', [item('numbered'), item('numbered', 1), item('numbered', 1), item('numbered')], [1, 1, 2, 2]],
    [
      'a deeper list starts anew',
      [item('numbered'), item('numbered', 1), item('numbered'), item('numbered', 1)],
      [1, 1, 2, 1],
    ],
    ['a bullet ends the count at its depth', [item('numbered'), item('bulleted'), item('numbered')], [1, undefined, 1]],
    ['bullets below do not', [item('numbered'), item('bulleted', 1), item('numbered')], [1, undefined, 2]],
    ['a new list', [item('numbered'), item('numbered', 0, 'new'), item('numbered')], [1, 1, 2]],
    [
      'a list that goes on behind a paragraph',
      [item('numbered'), item('numbered'), newParagraph('p'), item('numbered', 0, 'continued'), item('numbered')],
      [1, 2, undefined, 3, 4],
    ],
    [
      'each depth goes on with its own',
      [
        item('numbered'),
        item('numbered', 1),
        item('numbered'),
        item('numbered', 1, 'continued'),
        newParagraph('p'),
        item('bulleted'),
        item('numbered', 1, 'continued'),
        item('numbered', 0, 'continued'),
      ],
      [1, 1, 2, 2, undefined, undefined, 3, 3],
    ],
    ['nothing to go on with', [item('bulleted'), item('numbered', 0, 'continued')], [undefined, 1]],
  ])('%s', (_, content, numbers) => {
    expect(listNumbers(content)).toEqual(numbers);
  });
});

describe('words', () => {
  const content: Content = [
    {
      type: 'paragraph',
      children: [
        { text: 'Staff said ' },
        { type: 'link', url: 'https://example.org', children: [{ text: 'so  often' }] },
        newFootnote('not counted'),
      ],
    },
    newParagraph('per cent'),
  ];
  test('are counted without footnotes', () => {
    expect(countWords(content)).toBe(6);
    expect(plainText(content)).toBe('Staff said so  often\nper cent');
  });
  test('a text of a footnote alone is not empty', () => {
    expect(isEmpty([newParagraph('  ')])).toBe(true);
    expect(isEmpty([{ type: 'paragraph', children: [{ text: '' }, newFootnote('n')] }])).toBe(false);
  });
});

describe('Content', () => {
  test.each([
    [
      'a javascript link',
      [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ text: 'x' }] }] }],
    ],
    ['an unknown block', [{ type: 'script', children: [{ text: 'x' }] }]],
    ['an unknown mark', [{ type: 'paragraph', children: [{ text: 'x', colour: 'red' }] }]],
    ['a block without children', [{ type: 'paragraph', children: [] }]],
  ])('refuses %s', (_, content) => {
    expect(Content.safeParse(content).success).toBe(false);
  });
});
