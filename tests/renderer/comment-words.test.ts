import fc from 'fast-check';
import { Editor, Node } from 'slate';
import { expect, test } from 'vitest';
import type { Content } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import {
  addComment,
  commentsAtCaret,
  rangeOfComment,
  rangeToComment,
  removeComment,
} from '../../renderer/editor/comment-marks.ts';
import { texts as lines, thread, told } from '../core/review/comments/commented.ts';
import { createDesk } from './editor/desk.ts';
import { PARTS, startReport, startWalk, steps } from './editor/walk.ts';

/** Letters that nothing else in a walk holds: each stands for one letter of the first text. */
const FIRST = 0x2800;

/** Twelve comments, some on the same letters, over blocks and links and bold words; every second run of letters has none. */
function commentedReport(): { report: Report; idsOf: Map<string, string[]> } {
  const idsOf = new Map<string, string[]>();
  let next = FIRST;
  const run = (...comments: string[]) => {
    const letters = Array.from({ length: 5 }, () => String.fromCodePoint(next++));
    for (const letter of letters) idsOf.set(letter, comments);
    const text = `${letters.slice(0, 3).join('')} ${letters.slice(3).join('')}`;
    return comments.length > 0 ? { text, comments } : { text };
  };
  const report = startReport();
  const paragraph = (...children: ReturnType<typeof run>[]) => ({ type: 'paragraph' as const, children });
  report.parts.foreword = [
    paragraph(run(), run('a'), run(), run('b'), run('b', 'c'), run('c')),
    paragraph(run('c'), run(), run('d')),
    { type: 'list-item', list: 'bulleted', depth: 0, children: [run('e'), { ...run('f'), bold: true }, run()] },
    { type: 'heading', level: 1, children: [run('g')] },
  ];
  const [first, ...others] = report.parts.background ?? [];
  report.parts.background = [
    paragraph(run(), run('h'), run()),
    ...(first ? [first] : []),
    {
      type: 'paragraph',
      children: [run(), { type: 'link', url: 'https://a.org', children: [run('i')] }, run('j'), run()],
    },
    ...others,
  ];
  report.parts['2.1.strengths'] = [paragraph(run('k')), paragraph(run(), run('l'))];
  report.comments = [...'abcdefghijkl'].map((id) => thread(id));
  return { report, idsOf };
}

function amiss(content: Content, idsOf: ReadonlyMap<string, string[]>): string[] {
  return [...Node.texts({ children: content } as never)].flatMap(([{ text, comments = [] }]) =>
    [...text].flatMap((letter) => {
      const ids = idsOf.get(letter);
      return ids && ids.join() !== comments.join() ? [`${letter} ${ids} is under ${comments}`] : [];
    }),
  );
}

/** What is copied stays where it is with its comments, and a word put in another’s place takes over the comments of that. */
const OTHERS = /^(?:copy|cut|paste|replace)$/;

test('whatever is done, every comment is on the letters that it was on, and undo and redo bring all back', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const { report, idsOf } = commentedReport();
      const { session, go, texts } = startWalk(report);
      try {
        const before = texts();
        for (const [index, step] of walk.entries()) {
          if (OTHERS.test(step.line)) continue;
          expect(await go(step), `after step ${index}: ${step.line}`).toEqual([]);
          for (const part of PARTS)
            expect(amiss(session.editorOf(part).children as Content, idsOf), `step ${index}: ${step.line}`).toEqual([]);
        }
        while (session.redo());
        const after = texts();
        while (session.undo());
        expect(texts(), 'all undone').toEqual(before);
        while (session.redo());
        expect(texts(), 'all done again').toEqual(after);
      } finally {
        session.close();
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 10) },
  );
}, 600_000);

test('with the clipboard no comment is on words of two places', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const { report, idsOf } = commentedReport();
      const { session, go, texts } = startWalk(report);
      try {
        const before = texts();
        for (const step of walk) {
          await go(step);
          const met = new Set<string>();
          for (const [{ text, comments = [] }] of PARTS.flatMap((part) => [...Node.texts(session.editorOf(part))]))
            for (const letter of text)
              if (comments.some((id) => idsOf.get(letter)?.includes(id))) {
                expect(met.has(letter), `${letter} twice under its comment after ${step.line}`).toBe(false);
                met.add(letter);
              }
        }
        while (session.undo());
        expect(texts(), 'all undone').toEqual(before);
      } finally {
        session.close();
      }
    }),
    { numRuns: 4 },
  );
}, 600_000);

const one = (line: string) => createDesk({ content: lines(line), selection: null });
const shown = (desk: ReturnType<typeof one>) => told(desk.editor.children as Content)[0];

const typed: [name: string, line: string, path: number, offset: number, becomes: string][] = [
  ['at the end', 'The [a:plan] was', 1, 4, 'The [a:plan]X was'],
  ['at the end of all', 'The [a:plan]', 1, 4, 'The [a:plan]X'],
  ['at the beginning of all', '[a:plan] was', 0, 0, 'X[a:plan] was'],
  ['before it', 'The [a:plan]', 0, 4, 'The X[a:plan]'],
  ['inside', 'The [a:plan] was', 1, 2, 'The [a:plXan] was'],
  ['between two under one', 'The [a:pl][a,b:an]', 1, 2, 'The [a:plX][a,b:an]'],
  ['between two', '[a:one][b:two]', 0, 3, '[a:one]X[b:two]'],
];

test.each(typed)('what is typed %s', async (_name, line, path, offset, becomes) => {
  const desk = one(line);
  desk.editor.select({ path: [0, path], offset });
  desk.editor.insertText('X');
  expect(shown(desk)).toBe(becomes);
  desk.editor.insertText('Y');
  expect(shown(desk)).toBe(becomes.replace('X', 'XY'));
});

test('typing over the words of a comment leaves it on what is typed; over more than those, it is on no words', () => {
  for (const [from, to, becomes] of [
    [0, 4, 'The [a:X] was'],
    [1, 3, 'The [a:pXn] was'],
  ] as const) {
    const desk = one('The [a:plan] was');
    desk.editor.select({ anchor: { path: [0, 1], offset: from }, focus: { path: [0, 1], offset: to } });
    desk.editor.insertText('X');
    expect(shown(desk)).toBe(becomes);
  }
  const desk = one('The [a:plan] was');
  desk.editor.select({ anchor: { path: [0, 0], offset: 2 }, focus: { path: [0, 1], offset: 4 } });
  desk.editor.insertText('X');
  expect(shown(desk)).toBe('ThX was');
});

test('a new paragraph behind commented words is under no comment', async () => {
  const desk = one('The [a:plan]');
  desk.editor.select({ path: [0, 1], offset: 4 });
  desk.editor.insertBreak();
  desk.editor.insertText('X');
  expect(told(desk.editor.children as Content)).toEqual(['The [a:plan]', 'X']);
});

test('comments are put on words beside others, found again and taken off', () => {
  const desk = one('The [a:plan] was late');
  const { editor } = desk;
  editor.select({ anchor: { path: [0, 0], offset: 1 }, focus: { path: [0, 1], offset: 2 } });
  addComment(editor, rangeToComment(editor)!, 'b');
  expect(shown(desk)).toBe('T[b:he ][a,b:pl][a:an] was late');
  expect(Editor.string(editor, rangeOfComment(editor, 'b')!)).toBe('he pl');
  editor.select({ path: [0, 2], offset: 1 });
  expect(commentsAtCaret(editor)).toEqual(['a', 'b']);
  addComment(editor, rangeToComment(editor)!, 'c');
  expect(shown(desk)).toBe('[c:T][b,c:he ][a,b,c:pl][a,c:an][c: was late]');
  removeComment(editor, 'b');
  removeComment(editor, 'c');
  expect(shown(desk)).toBe('The [a:plan] was late');
});

test.each([
  ['unsorted', ['b', 'a']],
  ['twice', ['a', 'a']],
  ['none', []],
  ['no list', 'a'],
])('marks that no report may hold are taken away: %s', (_name, comments) => {
  const desk = createDesk({
    content: [{ type: 'paragraph', children: [{ text: 'x', comments }] }] as never,
    selection: null,
  });
  expect(shown(desk)).toBe('x');
});

test('a comment goes with words that are cut, and stays with words that are copied', async () => {
  const { report } = commentedReport();
  report.parts.foreword = lines('The [a:plan] was', 'Later');
  for (const [take, becomes] of [
    ['cut', ['The  was', 'Later[a:plan]']],
    ['copy', ['The [a:plan] was', 'Laterplan']],
  ] as const) {
    const { session, go } = startWalk(report);
    const editor = session.editorOf('foreword');
    editor.select({ anchor: { path: [0, 1], offset: 0 }, focus: { path: [0, 1], offset: 4 } });
    await go({ part: 0, at: undefined, line: take });
    editor.select(Editor.end(editor, [1]));
    await go({ part: 0, at: undefined, line: 'paste' });
    expect(told(editor.children as Content), take).toEqual(becomes);
    session.close();
  }
});
