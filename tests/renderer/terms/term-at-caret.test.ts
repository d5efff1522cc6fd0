import { createEditor, Node } from 'slate';
import { expect, test } from 'vitest';
import type { Term } from '../../../core/terms/lexicon.ts';
import type { TextEditor } from '../../../renderer/editor/create-editor.ts';
import { spellOut, termAtCaret, wordAtCaret } from '../../../renderer/terms/term-at-caret.ts';

const terms: Term[] = [
  { term: 'CRC', meaning: 'Community rehabilitation company: a firm', expansion: 'community rehabilitation company' },
  { term: 'Licence', meaning: 'Conditions after release' },
];

/** The bar is the caret. */
function withCaret(text: string): TextEditor {
  const editor = createEditor() as TextEditor;
  editor.children = [{ type: 'paragraph', children: [{ text: text.replace('|', '') }] }];
  editor.select({ path: [0, 0], offset: text.indexOf('|') });
  return editor;
}

test.each<[before: string, after: string]>([
  ['the C|RC said', 'the community rehabilitation company (CRC) said'],
  ['both C|RCs.', 'both CRCs.'],
  ['a community rehabilitation company (C|RC) said', 'a community rehabilitation company (CRC) said'],
  ['on lic|ence', 'on licence'],
  ['no |term', 'no term'],
])('“%s” spelt out', (before, after) => {
  const editor = withCaret(before);
  spellOut(editor, terms);
  expect(Node.string(editor)).toBe(after);
});

test('the term and the word at the caret; none where words are selected', () => {
  const editor = withCaret('in CRC’s| hands');
  expect(wordAtCaret(editor)).toBe('CRC');
  const near = withCaret('a licence|');
  expect(termAtCaret(near, terms)?.term.term).toBe('Licence');
  near.select({ anchor: { path: [0, 0], offset: 2 }, focus: { path: [0, 0], offset: 5 } });
  expect(termAtCaret(near, terms)).toBeUndefined();
  expect(wordAtCaret(near)).toBeUndefined();
});
