import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { newParagraph } from '../../core/content.ts';
import { sameJson } from '../../core/json.ts';
import type { Report } from '../../core/report.ts';
import { blockKey } from '../../core/review/suggestions/blocks.ts';
import { openChanges, reject } from '../../core/review/suggestions/suggestion.ts';
import { policyInForce } from '../../renderer/policy.ts';
import { parseHistory, writeHistory } from '../../renderer/report/kept-history.ts';
import { acceptChanges, rejectChanges, startRecording } from '../../renderer/review/changes/record.ts';
import { type Since, suggesting } from '../../renderer/review/changes/recorder.ts';
import { startReport, startWalk, steps } from './editor/walk.ts';
import { newSession } from './new-session.ts';

afterEach(() => suggesting.set(false));

function begin() {
  const { session } = newSession(undefined);
  startRecording(session);
  suggesting.set(true);
  const editor = session.editorOf('foreword');
  const type = (text: string, at: number) => {
    editor.select({ path: [0, 0], offset: at });
    editor.insertText(text);
    session.report();
  };
  return { session, editor, type };
}

function keysOf(report: Report): string[] {
  return openChanges(report).map(({ key }) => key);
}

function told(report: Report): string[] {
  return openChanges(report).map((change) =>
    'part' in change ? `${change.kind} “${change.was}” “${change.now}”` : `${change.kind} ${change.key}`,
  );
}

/** What texts say, whatever empty ones stand there. */
function texts(report: Report): unknown {
  return Object.entries(report.parts).flatMap(([part, content]) =>
    content.length === 0 ? [] : [[part, content.map(blockKey)]],
  );
}

test('what is typed is a suggestion, and undone with it', () => {
  const { session, type } = begin();
  const before = session.report();
  type('quite ', 6);
  type('so ', 12);
  expect(told(session.report())).toEqual(['inserted “” “quite so ”']);
  expect(session.report().suggested?.parts).toEqual({ foreword: [newParagraph('As it was.')] });
  while (session.undo());
  expect(session.report()).toEqual(before);
  while (session.redo());
  expect(told(session.report())).toEqual(['inserted “” “quite so ”']);
});

test('what was changed since a former state is a suggestion as soon as the recording begins', () => {
  const { session } = newSession(undefined);
  const since = session.report();
  suggesting.set(true);
  const editor = session.editorOf('foreword');
  editor.select({ path: [0, 0], offset: 6 });
  editor.insertText('quite ');
  startRecording(session, [{ state: since, asSuggestions: true }]);
  expect(told(session.report())).toEqual(['inserted “” “quite ”']);
  while (session.undo());
  expect(session.report()).toEqual(since);
});

test('one of several suggestions that is undone is shown like what is typed, and the last one of a text at once', () => {
  const { session, type } = begin();
  type('quite ', 6);
  session.apart(() => type('Well ', 0));
  const shown = session.view.get();
  session.undo();
  expect(told(session.report())).toEqual(['inserted “” “quite ”']);
  expect(session.view.get()).toBe(shown);
  session.undo();
  expect(session.report().suggested).toBeUndefined();
  expect(session.view.get()).not.toBe(shown);
});

test('of what was changed before the recording began, that is a suggestion which was suggested', () => {
  const { session } = newSession(undefined);
  const editor = session.editorOf('foreword');
  const since: Since[] = [];
  const from = (asSuggestions: boolean) => {
    since.push({ state: session.report(), asSuggestions });
    suggesting.set(asSuggestions);
  };
  from(true);
  editor.select({ path: [0, 0], offset: 6 });
  editor.insertText('quite ');
  from(false);
  editor.insertNodes([newParagraph('Below.')], { at: [1] });
  from(true);
  editor.select({ path: [1, 0], offset: 5 });
  editor.insertText(' it');
  from(false);
  startRecording(session, since);
  expect(told(session.report())).toEqual(['inserted “” “quite ”', 'inserted “” “ it”']);
  expect(session.report().suggested?.parts).toEqual({ foreword: [newParagraph('As it was.'), newParagraph('Below.')] });
});

test('steps of suggestions are kept beyond the window', () => {
  const { session, type } = begin();
  type('quite ', 6);
  session.change('detail:x', { details: { 'subject.name': 'X' } });
  const text = writeHistory(session.journal.get(), new Map());
  expect(parseHistory(text).journal.done).toHaveLength(session.journal.get().done.length);
  expect(session.journal.get().done).toHaveLength(2);
});

test('scores and details are suggested, accepted and rejected, each as one step of undo', () => {
  const { session, type } = begin();
  const before = session.report();
  type('quite ', 6);
  session.change('detail:x', { details: { ...before.details, 'subject.name': 'X' } });
  const [text, detail] = keysOf(session.report());
  rejectChanges(session, [detail!]);
  expect(session.report().details).toEqual(before.details);
  expect(keysOf(session.report())).toEqual([text]);
  session.undo();
  expect(session.report().details['subject.name']).toBe('X');
  expect(keysOf(session.report())).toEqual([text, detail]);
  acceptChanges(session, [detail!, text!]);
  expect(session.report().suggested).toBeUndefined();
  session.undo();
  expect(keysOf(session.report())).toEqual([text, detail]);
});

test('with the mode off, an edit elsewhere is no suggestion, and one beside a suggestion is', () => {
  const { session, editor, type } = begin();
  type('quite ', 6);
  suggesting.set(false);
  editor.insertNodes([newParagraph('Below.'), newParagraph('Last.')], { at: [1] });
  session.report();
  expect(told(session.report())).toEqual(['inserted “” “quite ”']);
  editor.select({ path: [1, 0], offset: 5 });
  editor.insertText(' it');
  session.report();
  expect(told(session.report())).toEqual(['inserted “” “quite ”']);
  type('then ', 0);
  expect(told(session.report())).toHaveLength(2);
  rejectChanges(session, keysOf(session.report()));
  expect(session.report().parts.foreword).toEqual(
    ['As it was.', 'Below it.', 'Last.'].map((text) => newParagraph(text)),
  );
});

test('whatever is done while suggesting: rejected it is as it was, accepted as it is, and undone as it was', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const { session, go } = startWalk();
      try {
        startRecording(session);
        suggesting.set(true);
        for (const step of walk) await go(step);
        while (session.redo());
        const after = session.report();
        rejectChanges(session, keysOf(after));
        const rejected = session.report();
        expect(texts(rejected)).toEqual(texts(startReport()));
        expect(rejected.details).toEqual(startReport().details);
        expect(rejected.suggested).toBeUndefined();
        if (after.suggested) session.undo();
        expect(session.report(), 'undone').toEqual(after);
        acceptChanges(session, keysOf(after));
        const { suggested: _, ...accepted } = after;
        expect(session.report()).toEqual(accepted);
        while (session.undo());
        expect(session.report().suggested).toBeUndefined();
        while (session.redo());
        expect(session.report()).toEqual(accepted);
      } finally {
        suggesting.set(false);
        session.close();
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 8) },
  );
}, 600_000);

test('whichever suggestion is rejected, the others stay whose they were', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), async (walk, which) => {
      const { session, go } = startWalk();
      try {
        startRecording(session);
        suggesting.set(true);
        for (const [number, step] of walk.entries()) {
          policyInForce.set({ user: number % 2 === 0 ? 'Ann' : 'Bob' });
          await go(step);
        }
        policyInForce.set({ user: 'Carol' });
        const before = session.report();
        const keys = keysOf(before);
        if (keys.length === 0) return;
        const key = keys[which % keys.length]!;
        const expected = reject(before, new Set([key]));
        rejectChanges(session, [key]);
        const after = session.report();
        if (sameJson(texts(after), texts(expected))) expect(after.suggested?.made).toEqual(expected.suggested?.made);
        expect(Object.values(after.suggested?.made ?? {}).map(({ by }) => by)).not.toContain('Carol');
        session.undo();
        expect(session.report()).toEqual(before);
      } finally {
        suggesting.set(false);
        policyInForce.set({});
        session.close();
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 8) },
  );
}, 600_000);
