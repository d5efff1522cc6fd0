import { createEditor, type Descendant } from 'slate';
import { expect, test } from 'vitest';
import { type Content, newFootnote, newLiveFigure, newParagraph, newTable } from '../../../core/content.ts';
import { selectedWords } from '../../../renderer/counts/selected-words.ts';

const content: Content = [
  newParagraph('one two three'),
  {
    type: 'paragraph',
    children: [
      { text: 'four ' },
      { type: 'link', url: 'https://a.example', children: [{ text: 'five six' }] },
      { text: '' },
      newFootnote('not counted here'),
      { text: ' ' },
      newLiveFigure('1.1', 'percentage', '49 per cent'),
      { text: ' seven' },
    ],
  },
  newTable(
    't',
    [
      ['a', 'b c'],
      ['d', 'e'],
    ],
    'Its caption',
  ),
  newParagraph('last words'),
];

type At = [path: number[], offset: number];
test.each<[name: string, from: At, to: At, words: number]>([
  ['nothing', [[0, 0], 3], [[0, 0], 3], 0],
  ['a word', [[0, 0], 4], [[0, 0], 7], 1],
  ['parts of two words', [[0, 0], 2], [[0, 0], 6], 2],
  ['a whole block', [[0, 0], 0], [[0, 0], 13], 3],
  ['out of a block into a link', [[0, 0], 8], [[1, 1, 0], 4], 3],
  ['backwards', [[1, 1, 0], 4], [[0, 0], 8], 3],
  ['over a note and a figure', [[1, 1, 0], 5], [[1, 6], 6], 5],
  ['cells', [[2, 0, 1, 0], 0], [[2, 1, 0, 0], 1], 3],
  ['a whole table with its caption', [[1, 6], 6], [[3, 0], 0], 7],
  ['everything', [[0, 0], 0], [[3, 0], 10], 19],
])('%s', (_name, from, to, words) => {
  const editor = createEditor();
  editor.children = content as Descendant[];
  editor.isInline = (element) => ['link', 'footnote', 'live-figure'].includes(element.type);
  editor.isVoid = (element) => ['footnote', 'live-figure'].includes(element.type);
  editor.selection = { anchor: { path: from[0], offset: from[1] }, focus: { path: to[0], offset: to[1] } };
  expect(selectedWords(editor)).toBe(words);
});
