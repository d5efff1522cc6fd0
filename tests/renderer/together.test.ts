import { Transforms } from 'slate';
import { expect, test } from 'vitest';
import { newSession } from './new-session.ts';

test('several changes are one step of undo', () => {
  const { session, report } = newSession(undefined);
  session.together(() => {
    session.change('detail', { details: { 'subject.name': 'Other' } });
    const editor = session.editorOf('foreword');
    Transforms.insertText(editor, 'New. ', { at: { path: [0, 0], offset: 0 } });
  });
  expect(session.report()).not.toEqual(report);
  session.undo();
  expect(session.report()).toEqual(report);
});

test('changes of which one fails are taken back, and nothing is left to be done again', () => {
  const { session, report } = newSession(undefined);
  session.change('detail', { details: { 'subject.name': 'Before' } });
  const journal = session.journal.get();
  const failing = () =>
    session.together(() => {
      session.change('detail', { details: { 'subject.name': 'Other' } });
      const editor = session.editorOf('foreword');
      Transforms.insertText(editor, 'New. ', { at: { path: [0, 0], offset: 0 } });
      editor.flush();
      Transforms.removeNodes(editor, { at: [0] });
      throw new Error('in the middle');
    });
  expect(failing).toThrow('in the middle');
  expect(session.report()).toEqual({ ...report, details: { 'subject.name': 'Before' } });
  expect(session.journal.get()).toBe(journal);
  session.undo();
  expect(session.report()).toEqual(report);
});
