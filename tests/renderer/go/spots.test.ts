import { Transforms } from 'slate';
import { afterEach, expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { isThere, keeping, type Spot } from '../../../renderer/go/spots.ts';
import type { Session } from '../../../renderer/report/session.ts';
import { newTestReport } from '../../editions.ts';
import { newSession } from '../new-session.ts';

let session: Session | undefined;
afterEach(() => session?.close());

function open(...paragraphs: string[]) {
  const report = { ...newTestReport(), parts: { foreword: paragraphs.map((words) => newParagraph(words)) } };
  const opened = newSession(undefined, { report });
  session = opened.session;
  const editor = session.editorOf('foreword');
  const spot = (block: number, offset = 0): Spot & { kind: 'text' } => ({
    kind: 'text',
    part: 'foreword',
    editor,
    point: { path: [block, 0], offset },
  });
  return { session, editor, spot };
}

test('the caret is elsewhere in another part, and some paragraphs on', () => {
  const { spot } = open('a', 'b', 'c', 'd', 'e');
  expect(keeping.isFar(spot(0), spot(2))).toBe(false);
  expect(keeping.isFar(spot(0), spot(3))).toBe(true);
  expect(keeping.isFar(spot(0), { kind: 'part', part: 'foreword' })).toBe(false);
  expect(keeping.isFar(spot(0), { kind: 'part', part: 'ratings' })).toBe(true);
});

test('a place that was left moves with its words, and is gone with them', () => {
  const { session, editor, spot } = open('First.', 'Second.');
  const kept = keeping.keep?.(spot(1, 3)) as Spot & { kind: 'text' };
  Transforms.insertNodes(editor, newParagraph('New.'), { at: [0] });
  Transforms.insertText(editor, 'xx', { at: { path: [2, 0], offset: 0 } });
  expect(kept.ref?.current).toEqual({ path: [2, 0], offset: 5 });
  expect(isThere(session, kept)).toBe(true);
  Transforms.removeNodes(editor, { at: [2] });
  expect(isThere(session, kept)).toBe(false);
  keeping.release?.(kept);
});

test('a part that the report does not have cannot be gone to', () => {
  const { session } = open('a');
  expect(isThere(session, { kind: 'part', part: 'foreword' })).toBe(true);
  expect(isThere(session, { kind: 'part', part: 'nowhere' })).toBe(false);
});
