import { Editor } from 'slate';
import { expect, test } from 'vitest';
import type { Content } from '../../../core/content.ts';
import { contentOf } from '../../../renderer/editor/model.ts';
import { createDesk } from './desk.ts';

/** What no file may hold is mended where it comes in all the same. */

test.each<[string, object, object]>([
  ['a quotation by nobody', { type: 'quotation', speaker: '' }, { type: 'quotation' }],
  ['a speaker that is no text', { type: 'quotation', speaker: 3 }, { type: 'quotation' }],
  [
    'an example about nobody',
    { type: 'practice-example', tone: 'good', about: { name: '', age: '' } },
    { type: 'practice-example', tone: 'good' },
  ],
  [
    'an example about half of somebody',
    { type: 'practice-example', tone: 'good', about: { name: 'R' } },
    { type: 'practice-example', tone: 'good' },
  ],
  [
    'more than is known',
    { type: 'practice-example', tone: 'good', about: { name: 'R', age: '', town: 'T' } },
    { type: 'practice-example', tone: 'good' },
  ],
  [
    'a name alone',
    { type: 'practice-example', tone: 'good', about: { name: 'R', age: '' } },
    { type: 'practice-example', tone: 'good', about: { name: 'R', age: '' } },
  ],
  [
    'a start that is none',
    { type: 'list-item', list: 'numbered', depth: 0, start: 'soon' },
    { type: 'list-item', list: 'numbered', depth: 0 },
  ],
  [
    'bullets that start',
    { type: 'list-item', list: 'bulleted', depth: 0, start: 'new' },
    { type: 'list-item', list: 'bulleted', depth: 0 },
  ],
])('%s', (_what, given, wanted) => {
  const children = [{ text: 'x' }];
  const { editor } = createDesk({ content: [{ ...given, children }] as Content, selection: null });
  Editor.normalize(editor, { force: true });
  expect(contentOf(editor)).toEqual([{ ...wanted, children }]);
});
