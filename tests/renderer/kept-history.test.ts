import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { expect, onTestFinished, test } from 'vitest';
import { newFootnote, newParagraph, newTable } from '../../core/content.ts';
import { type AssayContract, contract, type OpenReport } from '../../core/contract/contract.ts';
import type { Report } from '../../core/report.ts';
import { connect, type Handlers, serve } from '../../core/rpc.ts';
import { createHistoryStore } from '../../electron/host/history.ts';
import { createWorksInMind } from '../../electron/host/recovery/works-in-mind.ts';
import { loadReport, saveReport } from '../../electron/host/report-file.ts';
import { takeOver } from '../../renderer/merge/take-over.ts';
import { createSession, type Session } from '../../renderer/report/session.ts';
import type { Host } from '../../renderer/transport.ts';
import { newTestReport, pdu } from '../editions.ts';
import { newFolder } from '../electron/host/temp-folder.ts';

const PARTS = ['foreword', 'background', 'acknowledgements'];

type Desk = { folder: string; session: Session; opened: OpenReport; host: Host };

const noon = '2031-01-05T12:00:00Z';
const file = { handle: 'A'.repeat(24), name: 'A.assay' };

/** Opens and saves one report on disk as the host does, without the pages that the host lays out after each save. */
function hostOn(folder: string): Host {
  const path = join(folder, file.name);
  const histories = createHistoryStore(folder);
  const works = createWorksInMind();
  const handlers: Pick<Handlers<AssayContract>, 'openReport' | 'saveWork' | 'keepWork' | 'dropWork'> = {
    keepWork: async (work) => ({ kept: works.keep(work) !== undefined }),
    dropWork: async () => ({}),
    async openReport() {
      const { report, revision } = await loadReport(path);
      const history = await histories.get({ report: report.id, revision });
      return { file, report, template: pdu, revision, ...(history && { history }) };
    },
    async saveWork(work) {
      const inMind = works.keep(work);
      if (!inMind) return { kept: false };
      const report = inMind.report();
      const revision = await saveReport(path, report, { expects: { revision: work.basedOn } });
      await histories.put({ report: report.id, revision }, inMind.history());
      if (revision !== work.basedOn) await histories.drop({ report: report.id, revision: work.basedOn });
      return { kept: true, saved: { revision, savedAt: '2026-01-05T09:00:00Z' } };
    },
  };
  return connect(
    contract,
    serve(contract, handlers as Handlers<AssayContract>, (_name, error) => console.error(error)),
  );
}

async function newDesk(folder?: string): Promise<Desk> {
  const own = folder ?? (await newFolder());
  await saveReport(join(own, file.name), newTestReport(), { expects: 'anything' });
  return openedAgain({ folder: own });
}

/** Saves, closes the window, ends the host, starts another, and opens the report again. */
async function reopened(desk: Desk): Promise<Desk> {
  expect(await desk.session.save()).toBe(true);
  return openedAgain(desk);
}

async function openedAgain({ folder, session }: Pick<Desk, 'folder'> & Partial<Desk>): Promise<Desk> {
  session?.close();
  const host = hostOn(folder);
  const opened = await host.openReport({ file: file.handle });
  const next = createSession(host, opened);
  return { folder, host, opened, session: next };
}

const stepOn = (session: Session) => session.redo() !== undefined;
const stepBack = (session: Session) => session.undo() !== undefined;
const all = (session: Session, step: (session: Session) => boolean) => {
  let count = 0;
  while (step(session)) count += 1;
  return count;
};
const keptFiles = ({ folder }: Desk) =>
  readdir(join(folder, 'history')).then(
    (names) => names.map((name) => join(folder, 'history', name)),
    () => [],
  );
const keptText = async (desk: Desk) =>
  (await Promise.all((await keptFiles(desk)).map((file) => readFile(file, 'utf8')))).join();

/** What a user may do, `at` where, from 0 to 999. */
const doings: ((session: Session, at: number) => void)[] = [
  (session, at) => select(session, at).insertText(['word ', 'ü', '😀', '“'][at % 4] ?? ''),
  (session, at) => select(session, at).insertBreak(),
  (session, at) => select(session, at).deleteBackward(at % 2 ? 'character' : 'word'),
  (session, at) => select(session, at).deleteForward('character'),
  (session, at) => Transforms.insertNodes(select(session, at), newFootnote(`Note ${at}`)),
  (session, at) => {
    const editor = select(session, at);
    const here = editor.selection?.anchor.path[0] ?? 0;
    Transforms.insertNodes(
      editor,
      newTable(`table-${at}`, [
        ['a', 'b'],
        ['c', String(at)],
      ]),
      { at: [here] },
    );
  },
  (session, at) => {
    const editor = select(session, at);
    Transforms.select(editor, []);
    Editor.addMark(editor, 'bold', true);
  },
  // Leaves a text of two blank paragraphs, which the report does not hold.
  (session, at) => {
    const editor = select(session, at);
    Transforms.select(editor, []);
    editor.deleteFragment();
    editor.insertBreak();
  },
  (session, at) => session.change('detail:subject.name', { details: { 'subject.name': `Name ${at}` } }),
  (session, at) => {
    const { scores } = session.report();
    const keyQuestions = { ...scores.keyQuestions, '2.1.1': { yes: at, base: 999 } };
    session.change('measure:2.1.1', { scores: { ...scores, keyQuestions } });
  },
  (session, at) =>
    session.change('wording:acknowledgements', {
      wording: { part: 'acknowledgements', content: at % 3 ? [newParagraph(`Thanks ${at}`)] : undefined },
    }),
  (session, at) =>
    session.together(() => {
      select(session, at).insertText('one ');
      select(session, at + 1).insertText('two ');
      session.change('detail:subject.name', { details: {} });
    }),
  // As when something is taken of a file that came back from review.
  (session, at) => {
    const { parts, ...report } = session.report();
    const foreword = [...(parts.foreword ?? []), newParagraph(`Taken ${at}.`)];
    takeOver(session, {
      ...report,
      parts: { ...parts, foreword },
      suggested: {
        ...report.suggested,
        parts: { foreword: parts.foreword ?? null },
        made: { [`parts/foreword/${at}`]: { by: 'Ann Reed', at: noon } },
      },
      comments: [
        ...(report.comments ?? []),
        {
          id: `comment-${at}`,
          anchor: { kind: 'part', part: 'foreword' },
          quote: '',
          remarks: [{ id: `r${at}`, by: 'Ann Reed', at: noon, text: 'Why?' }],
        },
      ],
      reviews: [
        ...(report.reviews ?? []),
        { file: 'a'.repeat(64), name: `${at}.docx`, at: noon, taken: [`point-${at}`] },
      ],
      rounds: [
        ...(report.rounds ?? []),
        { id: `round-${at}`, to: 'The service', sent: noon, due: '2031-01-19', seen: {}, points: [] },
      ],
    });
  },
  (session, at) => void (at % 4 && session.undo()),
  (session, at) => void (at % 2 && session.redo()),
];

function select(session: Session, at: number) {
  const written = session.report().parts.acknowledgements ? PARTS : PARTS.slice(0, 2);
  const editor = session.editorOf(written[at % written.length] ?? '');
  const points = [...Editor.positions(editor, { at: [] })];
  Transforms.select(editor, points[(at * 7) % points.length] ?? Editor.start(editor, []));
  return editor;
}

const work = fc.array(fc.tuple(fc.nat(doings.length - 1), fc.nat(999)), { minLength: 1, maxLength: 25 });

test('whatever was done before and after reopenings is taken back to the first text, and done again', async () => {
  const folder = await newFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 3 }), async (sessions) => {
      let desk = await newDesk(folder);
      const states: Report[] = [desk.session.report()];
      for (const steps of sessions) {
        for (const [doing, at] of steps) {
          doings[doing]?.(desk.session, at);
          // As the end of a task does.
          desk.session.report();
        }
        states.push(desk.session.report());
        const { done, undone } = desk.session.journal.get();
        desk = await reopened(desk);
        expect(desk.session.report()).toEqual(states.at(-1));
        expect(desk.session.journal.get().done).toHaveLength(done.length);
        expect(desk.session.journal.get().undone).toHaveLength(undone.length);
      }
      const back = desk.session.journal.get().done.length;
      expect(all(desk.session, stepBack)).toBe(back);
      expect(desk.session.report()).toEqual(states[0]);
      desk = await reopened(desk);
      for (let count = 0; count < back; count++) expect(stepOn(desk.session)).toBe(true);
      expect(desk.session.report()).toEqual(states.at(-1));
      desk.session.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);

const write = (session: Session, part: string, text: string) => {
  Transforms.select(session.editorOf(part), Editor.end(session.editorOf(part), []));
  session.editorOf(part).insertText(text);
};

test('a report that was changed elsewhere begins without steps', async () => {
  const desk = await newDesk();
  write(desk.session, 'foreword', 'Here.');
  expect(await desk.session.save()).toBe(true);
  const between = await openedAgain(desk);
  expect(between.session.journal.get().done).toHaveLength(1);
  await saveReport(join(desk.folder, file.name), { ...between.opened.report, parts: {} }, { expects: 'anything' });
  const after = await openedAgain(between);
  expect(after.session.journal.get()).toEqual({ done: [], undone: [] });
  expect(after.session.report().parts).toEqual({});
});

test('what is kept is private, one file for each report, and in no report', async () => {
  const desk = await newDesk();
  for (const text of ['One.', 'Two.', 'Three.']) {
    write(desk.session, 'foreword', text);
    expect(await desk.session.save()).toBe(true);
  }
  const [file, ...more] = await keptFiles(desk);
  expect(more).toEqual([]);
  if (process.platform !== 'win32') expect((await stat(file ?? '')).mode & 0o777).toBe(0o600);
  expect(JSON.stringify((await openedAgain(desk)).opened.report)).not.toContain('insert_text');
});

test('steps that hold cases are not kept, nor those before them', async () => {
  const desk = await newDesk();
  const cases = { columns: [], cases: [] } as unknown as NonNullable<Report['cases']>;
  write(desk.session, 'foreword', 'Before.');
  desk.session.change('cases', { cases: { ...cases, secret: 'PN-4711' } as never });
  desk.session.change('cases', { cases: null });
  write(desk.session, 'foreword', 'After.');
  expect(await desk.session.save()).toBe(true);
  expect(await keptText(desk)).toContain('After.');
  expect(await keptText(desk)).not.toMatch(/PN-4711|Before/);
  const after = await openedAgain(desk);
  expect(all(after.session, stepBack)).toBe(1);
  after.session.redo();
  after.session.change('cases', { cases: null });
  expect(await after.session.save()).toBe(true);
  expect(await keptFiles(after)).toEqual([]);
});

test.each([
  ['is cut short', (text: string) => text.slice(0, -20)],
  ['was altered', (text: string) => text.replace('Here', 'Hers')],
])('a kept file that %s is as good as none', async (_what, harm) => {
  const desk = await newDesk();
  write(desk.session, 'foreword', 'Here.');
  expect(await desk.session.save()).toBe(true);
  const [file = ''] = await keptFiles(desk);
  await writeFile(file, harm(await readFile(file, 'utf8')));
  expect((await openedAgain(desk)).session.journal.get().done).toEqual([]);
});

test.each([
  ['no JSON', () => '{'],
  ['of another version', (text: string) => text.replace(/"version":"[^"]*"/, '"version":"0"')],
  ['with a step that nobody knows', (text: string) => text.replace('"kind":"text"', '"kind":"spell"')],
  ['with an operation that nobody knows', (text: string) => text.replace('"insert_text"', '"insert_spell"')],
  [
    'with cases',
    (text: string) =>
      text.replace('"done":[', '"done":[{"kind":"field","field":"x","before":{"cases":null},"after":{}},'),
  ],
])('a history %s is dropped', async (_what, harm) => {
  const { host, session, opened } = await newDesk();
  write(session, 'foreword', 'Here.');
  expect(await session.save()).toBe(true);
  const report = session.report();
  const sound = createSession(host, { ...opened, report, history: session.history() });
  expect(sound.journal.get().done).toHaveLength(1);
  const harmed = harm(session.history());
  expect(harmed).not.toBe(session.history());
  const other = createSession(host, { ...opened, report, history: harmed });
  expect(other.journal.get()).toEqual({ done: [], undone: [] });
  for (const one of [session, sound, other]) one.close();
});

test('steps that do not fit the text are dropped when the first of them is asked for, and the text stays', async () => {
  const { host, session, opened } = await newDesk();
  onTestFinished(() => session.close());
  write(session, 'foreword', 'Here.');
  session.report();
  const parts = { foreword: [newParagraph('Somewhere else')] };
  const other = createSession(host, {
    ...opened,
    report: { ...opened.report, parts },
    history: session.history(),
  });
  expect(other.undo()).toBeUndefined();
  expect(other.journal.get()).toEqual({ done: [], undone: [] });
  expect(other.report().parts).toEqual(parts);
  other.close();
});

test('a folder that cannot be written to costs the steps, not the save', async () => {
  const desk = await newDesk();
  await rm(join(desk.folder, 'history'), { recursive: true, force: true });
  await writeFile(join(desk.folder, 'history'), 'in the way');
  write(desk.session, 'foreword', 'Here.');
  expect(await desk.session.save()).toBe(true);
  const after = await openedAgain(desk);
  expect(after.session.journal.get().done).toEqual([]);
  expect(JSON.stringify(after.session.report().parts)).toContain('Here.');
});
