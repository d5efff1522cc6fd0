import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { suggest } from '../../../core/review/suggestions/suggestion.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { packReport } from '../../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

const moved = 'And some more of them.';

async function newFiles() {
  const folder = await newFolder();
  const [was, now] = ['was.assay', 'now.assay'].map((name) => join(folder, name)) as [string, string];
  const report = {
    ...withScores(newTestReport(), { '2.1.1': 74 }),
    parts: { foreword: ['Three words here', moved, 'A third that stays.', 'A fourth one.'].map(newParagraph) },
  };
  const later = {
    ...withScores(report, { '2.1.1': 30 }),
    parts: { foreword: ['Three other words here', 'A third that stays.', 'A fourth one.', moved].map(newParagraph) },
  };
  await writeFile(was, packReport(report));
  await writeFile(now, packReport(later));
  return { folder, was, now, report, later, to: join(folder, 'out.docx') };
}

test('two files are told by part and value, with 1 where they differ and 0 where they say the same', async () => {
  const { was, now } = await newFiles();
  const differ = await runAssay(['compare', was, now]);
  expect(differ).toMatchObject({ exit: 1, err: '' });
  expect(differ.out).toMatch(
    /^Text\n {2}Foreword\n {4}~ Three \{\+other \+\}words here\n {4}- And some more of them\. \(moved\)\n {4}\+ And some more of them\. \(moved\)\n\nScores and ratings\n {2}Scores and ratings\n {4}2\.1\.1 [^\n]*: 74% → 30%\n {2}Ratings that follow\n {4}2\.1\.1 band: Good → Inadequate\n/,
  );
  expect(differ.out).toMatch(
    /\nStructure\n {2}Foreword\n {4}Moved: “And some more of them\.”: paragraph 2 → paragraph 4\n$/,
  );
  const same = await runAssay(['compare', was, was]);
  expect(same).toMatchObject({ exit: 0, out: '“was.assay” and “was.assay” say the same.\n', err: '' });
  const { differences } = JSON.parse((await runAssay(['compare', was, now, '--json'])).out);
  expect(differences.map(({ group }: { group: string }) => group)).toEqual(['text', 'scores', 'scores', 'structure']);
  expect(differences[1].fields).toEqual([{ label: expect.stringMatching(/^2\.1\.1 /), was: '74%', now: '30%' }]);
});

test('a version is compared with the file, by its id or its name, and two versions with each other', async () => {
  const { folder, was } = await newFiles();
  await runAssay(['versions', was, '--name', 'One']);
  const scores = join(folder, 'scores.csv');
  await writeFile(scores, 'ref,value,base,reason\n2.1.1,75%,,\n');
  await runAssay(['import', 'scores', was, scores]);
  await runAssay(['versions', was, '--name', 'Two']);
  await writeFile(scores, 'ref,value,base,reason\n2.1.1,76%,,\n');
  await runAssay(['import', 'scores', was, scores]);
  const { versions } = JSON.parse((await runAssay(['versions', was, '--json'])).out);
  const idOf = (wanted: string) => versions.find(({ name }: { name: string }) => name === wanted).id;
  expect((await runAssay(['compare', was, '--version', 'One'])).out).toContain(': 74% → 76%');
  expect((await runAssay(['compare', was, '--version', idOf('Two').toUpperCase()])).out).toContain(': 75% → 76%');
  const both = await runAssay(['compare', was, '--version', 'Two', '--version', 'One', '--json']);
  expect(JSON.parse(both.out)).toMatchObject({
    was: 'the version “Two”',
    now: 'the version “One”',
    differences: [{ fields: [{ was: '75%', now: '74%' }] }],
  });
});

test('what was exported for review is compared with now, and open suggestions are named', async () => {
  const { folder, was, report } = await newFiles();
  const docx = join(folder, 'review.docx');
  await runAssay(['export', was, '--to', docx, '--review', '--no-page-numbers']);
  const parts = { foreword: [newParagraph('Three words there'), ...report.parts.foreword.slice(1)] };
  const later = suggest(report, { ...report, parts }, { by: 'Rowan', at: '2026-03-01T10:00:00Z' });
  await writeFile(was, packReport(later));
  const told = await runAssay(['compare', docx, was]);
  expect(told).toMatchObject({ exit: 1, out: 'Text\n  Foreword\n    ~ Three words [-here-]{+there+}\n' });
  expect(told.err).toMatch(/“review\.docx” carries the texts as they were exported and no data/);
  expect(told.err).toMatch(/“was\.assay” has 1 open suggestion, compared as if it was taken\.\n$/);
  const back = await runAssay(['compare', was, docx]);
  expect(back.out).toContain('~ Three words [-there-]{+here+}');
  const other = join(folder, 'other.assay');
  await writeFile(other, packReport({ ...report, id: 'another' }));
  expect(await runAssay(['compare', docx, other])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('“review.docx” was made from another report.'),
  });
}, 60_000);

test('the Word file has the changes of whoever is named, and is not written over', async () => {
  const { was, now, to } = await newFiles();
  const wanted = ['compare', was, now, '--to', to, '--by', 'Rowan Ashgrove', '--no-page-numbers'];
  expect(await runAssay(wanted)).toMatchObject({ exit: 0, out: 'Wrote “out.docx”: 4 places differ.\n', err: '' });
  const bytes = await readFile(to);
  const again = await runAssay(wanted);
  expect(again).toMatchObject({ exit: 1, err: expect.stringContaining('already') });
  expect(await readFile(to)).toEqual(bytes);
  expect((await runAssay([...wanted, '--force'])).exit).toBe(0);
}, 60_000);

test('what cannot be compared is refused in a sentence', async () => {
  const { folder, was, now, later } = await newFiles();
  const [foreign, text] = [join(folder, 'foreign.assay'), join(folder, 'text.docx')];
  await writeFile(foreign, packReport({ ...later, template: 'pdu-2024' }));
  await writeFile(text, 'no Word file');
  const refusals: [words: string[], exit: number, says: RegExp][] = [
    [[was], 2, /what to compare with/],
    [[was, now, '--version', 'One'], 2, /Versions are of one file/],
    [[was, '--version', 'a', '--version', 'b', '--version', 'c'], 2, /Two versions/],
    [[text, text], 2, /One of the two is the report/],
    [[was, now, '--to', 'x.assay'], 2, /ends in \.docx/],
    [[was, '--version', 'One'], 1, /no version One in “was\.assay”\. It holds none/],
    [[text, was], 1, /text\.docx/],
  ];
  for (const [words, exit, says] of refusals) {
    const ran = await runAssay(['compare', ...words]);
    expect(ran.err).toMatch(says);
    expect(ran.exit).toBe(exit);
  }
});
