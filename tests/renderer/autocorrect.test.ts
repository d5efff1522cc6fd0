import { afterEach, expect, test } from 'vitest';
import { type Content, newFootnote, newParagraph, newTable } from '../../core/content.ts';
import { blockText } from '../../core/content-text.ts';
import { autocorrectOn, withoutCorrecting } from '../../renderer/editor/autocorrect.ts';
import { FREE } from '../../renderer/editor/rules.ts';
import { createDesk } from './editor/desk.ts';

/** A text with its steps, and someone who types a letter each tenth of a second. */
function desk(content: Content = [newParagraph()]) {
  const { editor, undo, redo } = createDesk({ content, selection: null }, FREE, 100);
  editor.select(editor.end([]));
  return {
    editor,
    type(keys: string) {
      for (const key of keys) {
        editor.insertText(key);
        editor.flush();
      }
    },
    erase() {
      editor.deleteBackward('character');
      editor.flush();
    },
    text: () => (editor.children as Content).map(blockText).join('\n'),
    undo,
    redo,
  };
}

afterEach(() => autocorrectOn.set(true));

test('one undo takes back the correction and leaves the letter; it is not made again there', () => {
  const { type, text, undo, redo } = desk();
  type(`We said "so`);
  expect(text()).toBe('We said “so');
  undo();
  expect(text()).toBe('We said “');
  undo();
  expect(text()).toBe('We said "');
  undo();
  expect(text()).toBe('');
  redo();
  redo();
  expect(text()).toBe('We said “');
});

test('typing before and after a correction are steps of their own', () => {
  const { type, text, undo } = desk();
  type(`It's fine`);
  const states = [text()];
  for (let step = 0; step < 3; step++) {
    undo();
    states.push(text());
  }
  expect(states).toEqual(['It’s fine', 'It’', "It'", '']);
});

test('what was taken back stays as typed, there and not elsewhere', () => {
  const { type, text, undo, erase } = desk();
  type('a - ');
  expect(text()).toBe('a – ');
  undo();
  expect(text()).toBe('a - ');
  erase();
  type(' b - c');
  expect(text()).toBe('a - b – c');
});

test('the mark of a quotation that was erased is corrected anew', () => {
  const { type, text, erase } = desk();
  type('"');
  erase();
  type('"a');
  expect(text()).toBe('“a');
});

test('a correction that is done again may be made again', () => {
  const { type, text, undo, redo, erase } = desk();
  type('"');
  undo();
  redo();
  expect(text()).toBe('“');
  erase();
  type('"');
  expect(text()).toBe('“');
});

test('what was taken back keeps its place when a line is put in before it', () => {
  const { editor, type, text, undo } = desk();
  type('one "');
  undo();
  editor.select(editor.start([]));
  editor.insertBreak();
  editor.flush();
  editor.select(editor.end([]));
  editor.deleteBackward('character');
  type('"');
  expect(text()).toBe('\none "');
});

test('the words before a footnote, a link and bold words count', () => {
  const link = { type: 'link' as const, url: 'https://a.example', children: [{ text: 'site' }] };
  const { editor, type, text } = desk([
    { type: 'paragraph', children: [{ text: 'He “said' }, newFootnote('so'), { text: '' }] },
    { type: 'paragraph', children: [{ text: 'the ' }, link, { text: '' }] },
    { type: 'paragraph', children: [{ text: 'he ' }, { text: 'is', bold: true }] },
  ]);
  editor.select(editor.end([0]));
  type('"');
  editor.select(editor.end([1]));
  type("'s");
  editor.select(editor.end([2]));
  type("'");
  expect(text()).toBe('He “said”\nthe site’s\nhe is’');
});

test('letters in another run are left alone', () => {
  const { editor, type, text } = desk([{ type: 'paragraph', children: [{ text: 'a ' }, { text: '-', bold: true }] }]);
  editor.select(editor.end([]));
  editor.addMark('bold', true);
  type(' ');
  expect(text()).toBe('a - ');
});

test('cells are corrected, too', () => {
  const { editor, type } = desk([newTable('t', [['Head'], ['it']])]);
  editor.select(editor.end([0, 1, 0]));
  type("'s");
  expect(editor.string([0, 1, 0])).toBe('it’s');
});

test('nothing is corrected that nobody types, comes as a whole, or while it is switched off', () => {
  const { editor, type, text } = desk();
  withoutCorrecting(editor, () => editor.insertText('"'));
  editor.insertText(`it's -- "so" `);
  autocorrectOn.set(false);
  type(`"no" - it's`);
  expect(text()).toBe(`"it's -- "so" "no" - it's`);
});

test('a list begins as before', () => {
  const { editor, type } = desk();
  type(`- it's`);
  expect(editor.children).toEqual([{ type: 'list-item', list: 'bulleted', depth: 0, children: [{ text: 'it’s' }] }]);
});
