import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { suggest } from '../../../core/review/suggestions/suggestion.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  path = join(folder, 'r.assay');
  const report = newTestReport();
  report.parts.foreword = [newParagraph('There are four teams.')];
  await saveReport(path, report, { expects: 'nothing' });
  return () => vi.unstubAllEnvs();
});

const round = (...words: string[]) => runAssay(['round', path, ...words]);
const out = () => join(folder, 'draft.docx');
const begin = (...parts: string[]) => round(...parts, '--to', 'Caldersea PDU', '--out', out(), '--no-page-numbers');
const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The draft as it comes back, with a change that Word tracked. */
async function answer(was: string, now: string): Promise<string> {
  const entries = unzipSync(new Uint8Array(await readFile(out())));
  const name = 'word/document.xml';
  const who = 'w:author="C. Service" w:date="2031-03-02T09:00:00Z"';
  const [before = '', after = ''] = strFromU8(entries[name] ?? new Uint8Array()).split(was);
  const [run = ''] = /<w:r>(?:(?!<w:r>).)*$/s.exec(before) ?? [];
  const properties = /^<w:r>(<w:rPr>.*?<\/w:rPr>)?/.exec(run)?.[1] ?? '';
  const text = (name: string, words: string) =>
    `<w:r>${properties}<w:${name} xml:space="preserve">${words}</w:${name}></w:r>`;
  entries[name] = strToU8(
    `${before}</w:t></w:r><w:del w:id="1" ${who}>${text('delText', was)}</w:del><w:ins w:id="2" ${who}>${text('t', now)}</w:ins><w:r>${properties}<w:t xml:space="preserve">${after}`,
  );
  const file = join(folder, 'answer.docx');
  await writeFile(file, zipSync(entries));
  return file;
}

test('a round is begun with its file, or not at all', async () => {
  expect(await round()).toMatchObject({ exit: 2 });
  expect((await round('foreword', '--to', 'A')).err).toContain('--out');
  expect(await exists(out())).toBe(false);
  expect((await begin('nowhere')).exit).toBe(1);
  expect(await exists(out())).toBe(false);
  expect((await begin('foreword')).out).toMatch(/^Sent to Caldersea PDU: 1 part, in “draft.docx”\. Due \d{4}-/);
  const { report } = await loadReport(path);
  expect(report.rounds).toHaveLength(1);
  // A file is never written over.
  expect((await begin('2.1')).err).toContain('already a file');
  expect((await loadReport(path)).report.rounds).toHaveLength(1);
});

test('a part goes with those below it, and the day of the answer can be another', async () => {
  await begin('2.1', '--due', '2031-06-02');
  const [sent] = (await loadReport(path)).report.rounds ?? [];
  expect(sent?.due).toBe('2031-06-02');
  expect(Object.keys(sent?.seen ?? {})).toEqual(expect.arrayContaining(['2.1', '2.1.strengths']));
});

test('what came back becomes points by itself; deciding settles the suggestion that came of it', async () => {
  await begin('foreword');
  const back = await answer('four', 'five');
  const told = await runAssay(['import', 'review', path, back, '--take', 'all']);
  expect(told.out).toContain('The round with Caldersea PDU has 1 point, 1 of them open');
  expect((await round()).out).toMatch(/1 point, 1 of them open\n.*C\. Service/);
  const decision = ['--decide', '1', '--as', 'not accepted', '--by', 'A. Name'];
  expect((await round(...decision)).err).toContain('Say why');
  expect((await round(...decision, '--reason', 'There are four.')).out).toBe(
    'Decided. The suggestion that came of it was rejected. Open: 0 points.\n',
  );
  const { report } = await loadReport(path);
  expect(report.parts.foreword).toEqual([newParagraph('There are four teams.')]);
  expect(report.suggested).toBeUndefined();
  // The same file again brings nothing new.
  await runAssay(['import', 'review', path, back]);
  expect((await loadReport(path)).report.rounds?.[0]?.points).toHaveLength(1);
  const log = join(folder, 'log.docx');
  expect((await round('--log', '--to', log)).out).toBe('Wrote “log.docx”, 1 point.\n');
  expect(strFromU8(unzipSync(new Uint8Array(await readFile(log)))['word/document.xml'] ?? new Uint8Array())).toContain(
    'There are four.',
  );
});

test('a point without an open suggestion is decided, and the text is left', async () => {
  await begin('foreword');
  await runAssay(['import', 'review', path, await answer('four', 'five')]);
  const done = await round('--decide', '1', '--as', 'accepted', '--by', 'A. Name');
  expect(done.out).toContain('no open suggestion is surely the one');
  const { report } = await loadReport(path);
  expect(report.parts.foreword).toEqual([newParagraph('There are four teams.')]);
});

test('the log in a table, and what was written since', async () => {
  await begin('foreword');
  const { report, revision } = await loadReport(path);
  const [sent] = report.rounds ?? [];
  if (!sent) throw new Error('Nothing was sent.');
  const point = {
    id: 'p1',
    kind: 'change',
    part: 'foreword',
    by: '=C. Service',
    at: '',
    was: 'four',
    now: 'five',
  } as const;
  report.parts.foreword = [newParagraph('There are five teams.')];
  await saveReport(path, { ...report, rounds: [{ ...sent, points: [point] }] }, { expects: { revision } });
  expect((await round()).out).toMatch(/Written since\n +Foreword/);
  await round('--decide', '1', '--as', 'not accepted', '--by', 'A. Name', '--reason', 'Later.');
  // What begins like a formula is none in a spreadsheet.
  expect((await round('--log')).out).toContain(
    `"1","Foreword","'=C. Service","","four","five","not accepted","Later.","A. Name",`,
  );
});

test('an export of some parts for people outside leaves comments and suggestions here', async () => {
  const { report, revision } = await loadReport(path);
  const after = { ...report, parts: { ...report.parts, foreword: [newParagraph('There are SUGGESTED teams.')] } };
  const suggested = suggest(report, after, { by: 'B. Insider', at: '2031-03-01T00:00:00Z' });
  await saveReport(path, suggested, { expects: { revision } });
  const some = ['export', path, '--to', out(), '--parts', 'foreword, 2.1', '--no-page-numbers'];
  expect((await runAssay(some)).exit).toBe(2);
  expect((await runAssay([...some, '--review', '--list-metadata'])).out).toMatch(
    /Does not go with it:.*which words are suggestions/s,
  );
  expect((await runAssay([...some, '--review'])).exit).toBe(0);
  const texts = Object.values(unzipSync(new Uint8Array(await readFile(out())))).map((entry) => strFromU8(entry, true));
  expect(texts.some((text) => text.includes('There are SUGGESTED teams.'))).toBe(true);
  expect(texts.some((text) => text.includes('Insider') || text.includes('<w:del '))).toBe(false);
});
