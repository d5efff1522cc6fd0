import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Progress } from '../../../core/rpc.ts';
import { readInThread } from '../../../electron/host/reading-thread.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { headings, newWord, p, r } from './word-import/new-word.ts';

const signal = new AbortController().signal;
const quiet = { progress: () => {}, signal };
const options = { rejectChanges: false };
const cells = Array.from({ length: 8 }, (_, at) => `<w:tc>${p(r(`Cell ${at}`))}</w:tc>`).join('');
/** 60,000 words and 400 tables: three times the longest report. */
const long = newWord({
  styles: headings,
  body: Array.from({ length: 400 }, (_, at) =>
    [
      p(r(`Heading ${at}`), 'berschrift1'),
      ...Array.from({ length: 5 }, (_, no) => p(r(`Paragraph ${at} ${no}: ${'words and more words '.repeat(6)}.`))),
      `<w:tbl>${`<w:tr>${cells}</w:tr>`.repeat(10)}</w:tbl>`,
    ].join(''),
  ).join(''),
});
const task = (bytes: Uint8Array, name = 'long.docx') => ({
  kind: 'text' as const,
  file: { name, bytes: Uint8Array.from(bytes) },
  report: newTestReport(),
  template: pdu,
  options,
});

test('a Word file of 60,000 words with 400 tables is read, and leaves this thread free', {
  timeout: 60_000,
}, async () => {
  const steps: Progress[] = [];
  let turns = 0;
  const counting = setInterval(() => turns++, 5);
  const { found } = await readInThread(task(long), { progress: (step) => steps.push(step), signal });
  clearInterval(counting);
  expect(found.texts.flatMap(({ content }) => content).filter(({ type }) => type === 'table')).toHaveLength(400);
  expect(found.texts.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(60_000);
  expect(steps.map(({ done }) => done)).toEqual([0, 1]);
  expect(turns).toBeGreaterThan(20);
});

test('a table is read in another thread, too', { timeout: 30_000 }, async () => {
  const file = { name: 'cases.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') };
  expect((await readInThread({ kind: 'table', file }, quiet)).rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('cancelling ends the thread: nothing more is heard of it', { timeout: 30_000 }, async () => {
  const leaving = new AbortController();
  const steps: Progress[] = [];
  const progress = (step: Progress) => {
    steps.push(step);
    leaving.abort();
  };
  await expect(readInThread(task(long), { progress, signal: leaving.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  await setTimeout(500);
  expect(steps).toHaveLength(1);
  await expect(readInThread(task(long), { progress, signal: leaving.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test.each([
  ['time', { milliseconds: 1, heap: 2 ** 30 }],
  ['memory', { milliseconds: 60_000, heap: 2 ** 25 }],
])('what takes too much %s is refused in a sentence', { timeout: 60_000 }, async (what, bounds) => {
  await expect(readInThread(task(long), quiet, bounds)).rejects.toMatchObject({
    code: 'bad input',
    message: `“long.docx” takes more ${what} to read than any report or table does, so reading it was stopped. Split it, and choose its parts. Nothing was imported.`,
  });
});

test('faults come back as they are', { timeout: 30_000 }, async () => {
  await expect(readInThread(task(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'old.doc'), quiet)).rejects.toMatchObject({
    code: 'bad input',
    message: expect.stringContaining('“old.doc” is a Word file of the old kind'),
  });
  const broken = {
    ...task(new TextEncoder().encode('# A'), 'a.md'),
    report: { ...newTestReport(), parts: null as never },
  };
  await expect(readInThread(broken, quiet)).rejects.toThrow(/TypeError[\s\S]*\.ts:\d+/);
});
