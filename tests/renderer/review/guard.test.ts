import { Transforms } from 'slate';
import { afterEach, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { createTextEditor } from '../../../renderer/editor/create-editor.ts';
import type { Surroundings } from '../../../renderer/editor/surroundings.ts';
import { keepLocked, throughLocks } from '../../../renderer/review/sign-off/guard.ts';
import { editAllTheSame, type Lock, NOTHING_SHOWN, signOffShown } from '../../../renderer/review/sign-off/shown.ts';

const lock: Lock = {
  part: 'standard',
  where: '2.1',
  by: 'A. Name',
  at: '2026-03-02T10:00:00.000Z',
  passed: 'quality assured',
};

function lockedEditor() {
  const editor = createTextEditor([newParagraph('Approved words.')], {
    onBatch() {},
    onTouch() {},
    isTaken: () => false,
    around: () => ({}) as Surroundings,
  });
  keepLocked(editor, 'introduction');
  signOffShown.set({ ...NOTHING_SHOWN, locks: new Map([['introduction', lock]]) });
  return editor;
}
afterEach(() => signOffShown.set(NOTHING_SHOWN));

const at = { path: [0, 0], offset: 0 };

test('no tool changes the words of an approved text, until somebody edits it all the same', () => {
  const editor = lockedEditor();
  expect(() => Transforms.insertText(editor, 'Slip', { at })).toThrow('“2.1” is quality assured, A. Name');
  expect(() => Transforms.setNodes(editor, { type: 'heading', level: 1 } as never, { at: [0] })).toThrow();
  expect(editor.children).toEqual([newParagraph('Approved words.')]);
  editAllTheSame(lock);
  Transforms.insertText(editor, 'Meant. ', { at });
  expect(editor.children).toEqual([newParagraph('Meant. Approved words.')]);
});

test('marks for a comment, whole texts put in on purpose, and steps back and on pass', () => {
  const editor = lockedEditor();
  const words = { anchor: at, focus: { path: [0, 0], offset: 8 } };
  Transforms.setNodes(editor, { comments: ['c1'] } as never, {
    at: words,
    match: (node) => 'text' in node,
    split: true,
  });
  expect(editor.children[0]).toMatchObject({ children: [{ text: 'Approved', comments: ['c1'] }, { text: ' words.' }] });
  throughLocks(() => Transforms.insertText(editor, 'Put in. ', { at }));
  editor.replay([{ type: 'remove_text', path: [0, 0], offset: 0, text: 'Put in. ' }], null);
  expect(editor.children[0]).toMatchObject({ children: [{ text: 'Approved' }, { text: ' words.' }] });
});
