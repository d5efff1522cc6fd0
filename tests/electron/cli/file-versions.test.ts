import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_VERSION } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { root } from '../../source.ts';
import { newFolder } from '../host/temp-folder.ts';

/**
 * A report of each version of the file, `version-N.assay`, written by the Assay of its day and never changed since: whoever
 * raises the version adds the file of the one before.
 */
const folder = join(root, 'tests/fixtures/reports');

test('there is a file of every version', async () => {
  const expected = Array.from({ length: REPORT_VERSION }, (_, index) => `version-${index + 1}.assay`);
  expect((await readdir(folder)).filter((name) => name.endsWith('.assay')).sort()).toEqual(expected);
});

const versions = Array.from({ length: REPORT_VERSION }, (_, index) => index + 1);
test.each(versions)('a file of version %i opens, saves and exports', async (version) => {
  const own = await newFolder();
  const [file, to] = [join(own, 'a.assay'), join(own, 'a.docx')];
  const kept = join(folder, `version-${version}.assay`);
  const before = await readFile(kept);
  await copyFile(kept, file);
  expect(await runAssay(['export', file, '--to', to, '--draft', '--no-page-numbers'])).toMatchObject({ exit: 0 });
  expect((await readFile(to)).length).toBeGreaterThan(20_000);
  const { report, revision, otherEntries } = await loadReport(file);
  expect(report.version).toBe(REPORT_VERSION);
  expect(Object.keys(report.parts).length).toBeGreaterThan(10);
  expect(Object.keys(report.scores.keyQuestions).length).toBeGreaterThan(10);
  await saveReport(file, report, { expects: { revision }, otherEntries });
  const again = await loadReport(file);
  expect(again.report).toEqual(report);
  expect(await readFile(kept)).toEqual(before);
});
