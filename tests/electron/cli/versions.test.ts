import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, packReport } from '../../../electron/host/report-file.ts';
import { findVersions } from '../../../electron/host/versions/version-entries.ts';
import { newTestReport } from '../../editions.ts';
import { newPng } from '../../some-pictures.ts';
import { newFolder } from '../host/temp-folder.ts';

async function newFiles(created = new Date().toISOString()) {
  const folder = await newFolder();
  const file = join(folder, 'r.assay');
  const report = { ...newTestReport(), created, parts: { foreword: [newParagraph('Three words here')] } };
  await writeFile(file, packReport(report));
  const scores = join(folder, 'scores.csv');
  await writeFile(scores, 'ref,value,base,reason\n2.1.1,74%,110,\n');
  return { file, report, scores, to: join(folder, 'then.assay') };
}

test('a version is named, listed, and written as a report of its own; what came later is not in it', async () => {
  const { file, report, scores, to } = await newFiles();
  expect(await runAssay(['versions', file])).toMatchObject({ exit: 0, out: 'The file holds no versions.\n' });
  const named = await runAssay(['versions', file, '--name', ' To the panel ']);
  expect(named).toMatchObject({ exit: 0, err: '' });
  expect(named.out).toMatch(/^“r\.assay” as it is now is kept as the version “To the panel” \([0-9a-f]{8}\)\.\n$/);
  await runAssay(['import', 'scores', file, scores]);
  const listed = await runAssay(['versions', file]);
  // Nothing had changed between the name and the import.
  expect(listed.out).toMatch(/^[0-9a-f]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}3 words {2}named “To the panel”\n$/);
  const { versions } = JSON.parse((await runAssay(['versions', file, '--json'])).out);
  const shown = await runAssay(['versions', file, '--show', versions[0].id, '--to', to]);
  expect(shown.out).toBe('Wrote the version “To the panel” of “r.assay” to “then.assay”.\n');
  const then = await loadReport(to);
  expect(then.report).toEqual(report);
  expect([...then.otherEntries.keys()]).toEqual([]);
});

test('an import keeps the report as it was, and the first of a day what was there before it', async () => {
  const { file, scores } = await newFiles('2026-01-05T09:00:00Z');
  await runAssay(['import', 'scores', file, scores]);
  await writeFile(scores, 'ref,value,base,reason\n2.1.1,75%,110,\n');
  await runAssay(['import', 'scores', file, scores]);
  const { out } = await runAssay(['versions', file]);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.replace(/^.*words {2}/, '')),
  ).toEqual(['before the import of “scores.csv”', 'as the day began']);
});

test('a picture and parts of another report, too, are brought in behind a version of what was there', async () => {
  const { file, report } = await newFiles();
  const [picture, other] = ['map.png', 'anna.assay'].map((name) => join(dirname(file), name));
  await writeFile(picture!, newPng());
  await writeFile(other!, packReport({ ...report, parts: { background: [newParagraph('From Anna')] } }));
  await runAssay(['import', 'picture', file, picture!, '--part', 'background', '--alt', 'A map']);
  await runAssay(['take', file, 'background', '--from', other!]);
  const { otherEntries } = await loadReport(file);
  const kept = findVersions(otherEntries).versions.map(({ kind, name }) => [kind, name]);
  expect(kept).toEqual([
    ['import', 'map.png'],
    ['import', 'anna.assay'],
  ]);
});

test('a version is renamed, and removed for good once that was confirmed, with what only it was made of', async () => {
  const { file, report, scores } = await newFiles();
  await runAssay(['versions', file, '--name', 'One']);
  const small = [...(await loadReport(file)).otherEntries.keys()];
  await runAssay(['import', 'scores', file, scores]);
  await runAssay(['versions', file, '--name', 'Two']);
  const ids = async () =>
    JSON.parse((await runAssay(['versions', file, '--json'])).out).versions.map(
      ({ id, name }: { id: string; name: string }) => [id, name],
    );
  const [[two], [one]] = await ids();
  const renamed = await runAssay(['versions', file, '--rename', one, '--name', ' First draft ']);
  expect(renamed).toMatchObject({ exit: 0, out: `The version ${one} of “r.assay” is called “First draft” now.\n` });
  const before = await readFile(file);
  const asked = await runAssay(['versions', file, '--remove', two.toUpperCase()]);
  expect(asked).toMatchObject({ exit: 1, out: expect.stringContaining('named “Two”') });
  expect(asked.err).toMatch(/^This would remove 1 version from “r\.assay” for good\. Nothing was changed; say --yes/);
  expect(await readFile(file)).toEqual(before);
  const removed = await runAssay(['versions', file, '--remove', two, '--yes']);
  expect(removed).toMatchObject({ exit: 0, out: expect.stringContaining('Removed from “r.assay”: 1 version.') });
  expect(await ids()).toEqual([[one, 'First draft']]);
  const after = await loadReport(file);
  expect([...after.otherEntries.keys()]).toEqual(small);
  expect(after.report.parts).toEqual(report.parts);
  expect(after.report.scores.keyQuestions['2.1.1']).toBeDefined();
  await runAssay(['versions', file, '--remove', one, '--yes']);
  expect([...(await loadReport(file)).otherEntries.keys()]).toEqual([]);
});

test('what cannot be done is refused in a sentence', async () => {
  const { file, to } = await newFiles();
  await runAssay(['versions', file, '--name', 'A']);
  const refusals: [words: string[], exit: number, says: RegExp][] = [
    [['--show', '00000000', '--to', to], 1, /no version 00000000 in “r\.assay”\. “assay versions r\.assay” lists them/],
    [['--show', '00000000'], 2, /which version to write and where/],
    [['--to', to], 2, /which version to write and where/],
    [['--name', 'B', '--to', to], 2, /Either name a version or write one/],
    [['--name', ''], 2, /1 to 120 letters/],
    [['--rename', '00000000', '--name', 'B'], 1, /no version 00000000 in “r\.assay”/],
    [['--rename', '00000000'], 2, /1 to 120 letters/],
    [['--remove', '00000000', '--yes'], 1, /no version 00000000 in “r\.assay”/],
    [['--remove', '00000000', '--name', 'B'], 2, /one at a time/],
    [['--show', '00000000', '--to', 'x.docx'], 2, /ends in \.assay/],
  ];
  for (const [words, exit, says] of refusals) {
    const ran = await runAssay(['versions', file, ...words]);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toMatch(says);
  }
  const entries = unzipSync(await readFile(file));
  await writeFile(file, zipSync({ ...entries, 'versions/index.json.gz': Buffer.from('x') }));
  const broken = await runAssay(['versions', file]);
  expect(broken).toMatchObject({ exit: 0, out: 'The file holds no versions.\n' });
  expect(broken.err).toMatch(/list of versions in the file is damaged/);
});
