import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newFolder } from '../host/temp-folder.ts';
import { CASES } from '../host/word-review/review-cases.ts';
import { newExport, wordOf } from '../host/word-review/reviewed-word.ts';

/** A reviewed file from the command line: listed first, taken when asked for. */

const { report, identity, pieces } = newExport();

function reviewedBy(back: string, ...names: string[]): void {
  const edited = pieces();
  for (const { name, edit } of CASES) if (names.includes(name)) edit(edited);
  writeFileSync(back, wordOf(edited, identity));
}

test('says what came and changes nothing, then takes it, once', async () => {
  const folder = await newFolder();
  const [file, back] = [join(folder, 'a.assay'), join(folder, 'back.docx')];
  await saveReport(file, report, { expects: 'nothing' });
  reviewedBy(back, 'a word for another', 'a comment on words');
  const before = await loadReport(file);
  const listed = await runAssay(['import', 'review', file, back]);
  expect(listed).toMatchObject({ exit: 0, err: '' });
  expect(listed.out).toContain('From Ann');
  expect(listed.out).toMatch(/Foreword: “good” → “sound”/);
  expect(listed.out).toContain('on “in October”: Which year?');
  expect((await loadReport(file)).revision).toBe(before.revision);

  const taken = await runAssay(['import', 'review', file, back, '--take', 'all', '--json']);
  expect(taken.exit).toBe(0);
  expect(JSON.parse(taken.out).taken).toHaveLength(2);
  const after = await loadReport(file);
  expect(JSON.stringify(after.report.parts.foreword)).toContain('sound');
  expect(Object.values(after.report.suggested?.made ?? {})).toEqual([{ by: 'Ann', at: '2026-03-02T09:00:00.000Z' }]);
  expect(after.report.comments).toHaveLength(1);

  const again = await runAssay(['import', 'review', file, back, '--take', 'all']);
  expect(again.out).toContain('Nothing was taken');
  expect((await loadReport(file)).revision).toBe(after.revision);
});

test('refuses an id that is not there, and a file of another report', async () => {
  const folder = await newFolder();
  const [file, back] = [join(folder, 'a.assay'), join(folder, 'back.docx')];
  await saveReport(file, report, { expects: 'nothing' });
  reviewedBy(back, 'a word put in');
  expect(await runAssay(['import', 'review', file, back, '--take', 'nothing'])).toMatchObject({ exit: 2 });
  writeFileSync(back, wordOf(pieces(), { ...identity, report: 'another' }));
  const refused = await runAssay(['import', 'review', file, back]);
  expect(refused.exit).toBe(1);
  expect(refused.err).toContain('made from another report');
});
