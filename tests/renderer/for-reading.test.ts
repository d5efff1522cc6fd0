import { Editor, Transforms } from 'slate';
import { afterEach, expect, test, vi } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import type { ReadOnly } from '../../core/contract/read-only.ts';
import type { Session } from '../../renderer/report/session.ts';
import { newTestReport } from '../editions.ts';
import { newSession } from './new-session.ts';

const at = '2031-01-05T09:00:00Z';
const owner: ReadOnly = { why: 'owner', owner: { name: 'M. Ogden', machine: 'OFFICE-12', since: at, seen: at } };
const newer: ReadOnly = { why: 'newer', version: 4, lost: ['signOffs'] };

type Try = (session: Session) => unknown;
const foreword = (session: Session) => session.editorOf('foreword');
type Edge = 'start' | 'end';
const inText = (run: (editor: Editor) => void, edge?: Edge): Try => {
  return (session) => {
    const editor = foreword(session);
    Transforms.select(editor, edge ? Editor[edge](editor, []) : Editor.range(editor, []));
    run(editor);
    editor.flush();
  };
};

/** What a session offers, by what it does to the report. A member that is new belongs in one of them. */
const READS = [
  ...['host', 'template', 'readOnly', 'file', 'view', 'saved', 'keeper', 'recovered', 'journal', 'place', 'caret'],
  ...['active', 'tab', 'surroundings', 'report', 'partOf', 'isActive', 'history', 'common', 'close'],
  ...['checked', 'proof', 'recorder'],
];
const CHANGES: Record<string, Try> = {
  change: (session) => session.change('detail', { details: { 'subject.name': 'Other' } }),
  changeWithAssets: (session) =>
    session.changeWithAssets({ ['0'.repeat(64)]: { name: 'a.png', type: 'image/png', width: 1, height: 1 } }, () =>
      inText((editor) => editor.insertText('x'))(session),
    ),
  together: (session) => session.together(() => session.change('detail', { details: {} })),
  apart: (session) => session.apart(() => session.change('detail', { details: {} })),
  storePicture: (session) => session.storePicture(new File(['x'], 'a.png')).catch(() => {}),
  undo: (session) => session.undo(),
  redo: (session) => session.redo(),
  save: (session) => session.save(),
  keepVersion: (session) => session.keepVersion({ kind: 'named', name: 'A' }),
  editVersion: (session) => session.editVersion({ to: 'remove', id: '00000000' }),
  continueAs: (session) => session.continueAs({ ...newSession(undefined, { revision: 'r9' }) } as never),
  standOn: (session) => session.standOn({ report: newTestReport(), revision: 'r9' }),
  editorOf: inText((editor) => editor.insertText('typed')),
};
const IN_TEXTS: Record<string, Try> = {
  'a line break': inText((editor) => editor.insertBreak()),
  'the key before': inText((editor) => editor.deleteBackward('character'), 'end'),
  'the key behind': inText((editor) => editor.deleteForward('word'), 'start'),
  'what is selected': inText((editor) => editor.deleteFragment()),
  'a mark': inText((editor) => editor.addMark('bold', true)),
  'a block': inText((editor) => Transforms.insertNodes(editor, newParagraph('Put in.'), { select: false })),
  'an attribute': inText((editor) => Transforms.setNodes(editor, { type: 'quotation' }, { at: [0] })),
  'a block taken away': inText((editor) => Transforms.removeNodes(editor, { at: [0] })),
  'a step put in': (session) =>
    foreword(session).replay([{ type: 'insert_text', path: [0, 0], offset: 0, text: 'x' }], null),
};

test('each member of a session either reads or is tried here', () => {
  const members = Object.keys(newSession(owner).session);
  expect(members.toSorted()).toEqual([...READS, ...Object.keys(CHANGES)].toSorted());
});

afterEach(() => {
  vi.useRealTimers();
});

/** Longer than any pace of saving and keeping, and what follows from it. */
async function pass(): Promise<void> {
  for (let minute = 0; minute < 12; minute++) {
    vi.advanceTimersByTime(60_000);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
}

for (const readOnly of [owner, newer])
  test.each(Object.entries({ ...CHANGES, ...IN_TEXTS }))(
    `${readOnly.why}: %s changes nothing`,
    async (_name, run) => {
      vi.useFakeTimers();
      const { session, report, calls } = newSession(readOnly);
      const before = JSON.stringify(report);
      await run(session);
      await pass();
      session.keeper.changed();
      await session.keeper.now();
      session.keeper.leave();
      session.close();
      await pass();
      expect(JSON.stringify(session.report())).toBe(before);
      expect(foreword(session).children).toEqual(report.parts.foreword);
      expect(session.journal.get()).toEqual({ done: [], undone: [] });
      expect(session.file.get().name).toBe('A.assay');
      expect(calls).toEqual([]);
    },
    30_000,
  );

test('what it refuses, another session does: the tries above try something', async () => {
  for (const [name, run] of Object.entries({ ...CHANGES, ...IN_TEXTS })) {
    if (['storePicture', 'undo', 'redo', 'save', 'continueAs', 'standOn', 'editVersion', 'keepVersion'].includes(name))
      continue;
    const { session, report } = newSession(undefined);
    await run(session);
    const now = [session.report(), foreword(session).children];
    expect.soft(JSON.stringify(now), name).not.toBe(JSON.stringify([report, report.parts.foreword]));
    session.close();
  }
  const { session, calls } = newSession(undefined);
  session.change('detail', { details: {} });
  await session.save();
  session.close();
  expect(calls).toContain('saveWork');
});

test('selecting, and what is read, goes on', () => {
  const { session } = newSession(newer);
  const editor = foreword(session);
  Transforms.select(editor, Editor.range(editor, []));
  expect(Editor.string(editor, editor.selection ?? [])).toBe('As it was.');
  expect(session.partOf(editor)).toBe('foreword');
  expect(session.readOnly).toEqual(newer);
});
