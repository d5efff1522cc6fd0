import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Comment, CommentAnchor } from '../../../core/review/comments/comment.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

const thread = (id: string, anchor: CommentAnchor, text: string, more: Partial<Comment> = {}): Comment => ({
  id,
  anchor,
  quote: '',
  remarks: [{ id: `${id}-1`, by: 'A. Name', at: '2026-03-02T10:00:00.000Z', text }],
  ...more,
});

let path: string;
beforeEach(async () => {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  path = join(folder, 'r.assay');
  const report = newTestReport();
  report.parts.foreword = [
    {
      type: 'paragraph',
      children: [{ text: 'There are ' }, { text: 'four', comments: ['words'] }, { text: ' teams.' }],
    },
  ];
  report.comments = [
    thread('words', { kind: 'words', part: 'foreword' }, 'Ask @B. Other how many.', { quote: 'four' }),
    thread('score', { kind: 'key-question', number: '2.1.1' }, 'Counted twice?', { assigned: 'B. Other' }),
    thread('lost', { kind: 'recommendation', recommendation: 'r9' }, 'Too vague.', {
      quote: 'Do it.',
      resolved: { by: 'C. Third', at: '2026-03-03T10:00:00.000Z' },
    }),
  ];
  await saveReport(path, report, { expects: 'nothing' });
  return () => vi.unstubAllEnvs();
});

const comments = (...words: string[]) => runAssay(['comments', path, ...words]);
const listed = async (...words: string[]) => {
  const { exit, out } = await comments(...words, '--json');
  expect(exit).toBe(0);
  return JSON.parse(out).threads.map(({ id }: { id: string }) => id);
};
const stored = async (id: string) => (await loadReport(path)).report.comments?.find((one) => one.id === id);

test('lists threads in the order of the report, and says what is gone', async () => {
  const { out, exit } = await comments();
  expect(exit).toBe(0);
  expect(out).toContain('3 threads: 2 open, 1 resolved');
  expect(out).toMatch(/ 1 {2}Foreword “four”\n +A\. Name, 2026-03-02: Ask @B\. Other how many\./);
  expect(out).toMatch(/“Do it\.” \(resolved by C\. Third; about something that is gone\)/);
  expect(JSON.parse((await comments('--json')).out)).toMatchObject({ open: 2, resolved: 1 });
});

test.each([
  [
    ['--state', 'open'],
    ['words', 'score'],
  ],
  [['--state', 'resolved'], ['lost']],
  [
    ['--person', 'B. Other'],
    ['words', 'score'],
  ],
  [['--mentions', 'B. Other'], ['words']],
  [['--assigned', 'B. Other'], ['score']],
  [['--person', 'C. Third'], ['lost']],
  [['--part', 'foreword'], ['words']],
  [
    ['--part', 'foreword', '--part', '2.1'],
    ['words', 'score'],
  ],
])('lists by %j', async (words, ids) => {
  expect(await listed(...words)).toEqual(ids);
});

test('answers, assigns, resolves and reopens, and keeps the numbers of the whole list', async () => {
  expect(await listed()).toEqual(['words', 'lost', 'score']);
  const done = await comments('3', '--reply', 'Once.', '--resolve', '--assign', '', '--by', 'D. Fourth');
  expect(done).toMatchObject({ exit: 0 });
  expect(done.out).toContain('resolved by D. Fourth');
  const after = await stored('score');
  expect(after?.remarks.map(({ by, text }) => [by, text])).toEqual([
    ['A. Name', 'Counted twice?'],
    ['D. Fourth', 'Once.'],
  ]);
  expect(after).toMatchObject({ resolved: { by: 'D. Fourth' } });
  expect(after?.assigned).toBeUndefined();
  expect((await comments('score', '--resolve', '--by', 'E. Fifth')).out).toContain('Nothing to change');
  expect((await comments('score', 'lost', '--reopen')).exit).toBe(0);
  expect([(await stored('score'))?.resolved, (await stored('lost'))?.resolved]).toEqual([undefined, undefined]);
  await comments('words', '--assign', 'B. Other');
  expect(await listed('--assigned', 'B. Other')).toEqual(['words']);
});

test.each([
  [['1'], 'Say what to do'],
  [['--resolve', '--by', 'A'], 'Name the threads'],
  [['1', '--resolve'], 'Say who you are'],
  [['1', '--reply', ' ', '--by', 'A'], 'Say what the answer is'],
  [['1', '--resolve', '--reopen', '--by', 'A'], 'not both'],
  [['9', '--reopen'], 'There is no thread “9”. They are numbered from 1 to 3.'],
  [['--state', 'done'], 'There is no state “done”'],
  [['--part', 'nowhere'], 'There is no part “nowhere”'],
])('%j is wrong use', async (words, message) => {
  const { exit, err } = await comments(...words);
  expect(exit).toBe(2);
  expect(err).toContain(message);
});
