import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport, withScores } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

let path: string;
beforeEach(async () => {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  path = join(folder, 'r.assay');
  await saveReport(path, withScores(newTestReport(), { '2.1.1': 60 }), { expects: 'nothing' });
  return () => vi.unstubAllEnvs();
});

const sign = (...words: string[]) => runAssay(['sign', path, ...words]);

test('sign lets parts pass a stage, and show tells of it and of what lapsed', async () => {
  const first = await sign('2.1', 'foreword', '--below', '--stage', 'drafting', '--by', 'A. Name');
  expect(first).toMatchObject({ exit: 0 });
  expect(first.out).toContain('Signed 4 parts for “Drafting”:');
  await sign('foreword', '--stage', 'lead-inspector', '--by', 'B. Lead');
  const before = JSON.parse((await runAssay(['show', path, '--json'])).out).progress;
  expect(before.stages[0]).toMatchObject({ id: 'drafting', parts: 4 });
  const of = (progress: { parts: { id: string }[] }, id: string) => progress.parts.find((part) => part.id === id);
  expect(of(before, 'foreword')).toMatchObject({ reached: { by: 'B. Lead' }, next: 'editor', lapsed: [] });

  const { report, revision } = await loadReport(path);
  await saveReport(path, withScores(report, { '2.1.1': 20 }), { expects: { revision } });
  const after = JSON.parse((await runAssay(['show', path, '--json'])).out).progress;
  expect(after.parts.filter((part: { lapsed: unknown[] }) => part.lapsed.length > 0)).toMatchObject([
    { id: '2.1', reached: null, next: 'drafting', lapsed: [{ stage: 'drafting', by: 'A. Name' }] },
  ]);
  const { out } = await runAssay(['show', path]);
  expect(out).toContain('changed since: Drafting (A. Name)');
  expect(out).toMatch(/Foreword +agreed by the lead inspector, B\. Lead, \d{4}-/);
});

test('an earlier stage comes first, and what is taken back goes with what is behind it', async () => {
  const early = await sign('foreword', '--stage', 'editor', '--by', 'A. Name');
  expect(early).toMatchObject({ exit: 1 });
  expect(early.err).toContain('“Foreword” has to pass “Drafting” first');
  await sign('--all', '--stage', 'drafting', '--by', 'A. Name');
  const again = await sign('foreword', '--stage', 'drafting', '--by', 'C. Other');
  expect(again.out).toContain('Nothing to sign: “Drafting” holds already.');
  const back = await sign('foreword', '--stage', 'drafting', '--take-back', '--by', 'A. Name', '--json');
  expect(JSON.parse(back.out)).toMatchObject({ stage: 'drafting', parts: ['foreword'] });
  expect((await loadReport(path)).report.signOffs?.some(({ part }) => part === 'foreword')).toBe(false);
  const nobody = await sign('2.1', '--stage', 'drafting', '--take-back');
  expect(nobody).toMatchObject({ exit: 2 });
  expect(nobody.err).toContain('Say who takes it back: --by NAME.');
});

test('what would change an approved part is refused by name, and the file stays as it was, until it is wanted', async () => {
  const stages = ['drafting', 'lead-inspector', 'editor', 'quality-assurance'];
  for (const stage of stages) expect(await sign('2.1', '--stage', stage, '--by', 'A. Name')).toMatchObject({ exit: 0 });
  const scores = join(dirname(path), 'scores.csv');
  const importing = (number: string, ...more: string[]) =>
    writeFile(scores, `ref,value,base,reason\n${number},9/60,60,\n`).then(() =>
      runAssay(['import', 'scores', path, scores, ...more]),
    );
  const before = await readFile(path);
  const refused = await importing('2.1.1');
  expect(refused).toMatchObject({ exit: 1 });
  expect(refused.err).toMatch(
    /Nothing was written, since this would have changed what was approved: “2\.1\. [^”]+” \(signed by A\. Name, \d{4}-\d\d-\d\d\)\. To change it all the same, add --edit-approved; the sign-off lapses then\./,
  );
  expect(await readFile(path)).toEqual(before);
  expect(await importing('2.2.1')).toMatchObject({ exit: 0 });
  expect(await importing('2.1.1', '--edit-approved')).toMatchObject({ exit: 0 });
  const { progress } = JSON.parse((await runAssay(['show', path, '--json'])).out);
  expect(progress.parts.find((part: { id: string }) => part.id === '2.1').lapsed).toHaveLength(4);
});

test('without a stage it tells how far each part has come, and what is open in it', async () => {
  const { report, revision } = await loadReport(path);
  const remark = { id: 'r1', by: 'A. Name', at: '2026-03-02T10:00:00.000Z', text: 'Why?' };
  const about = { kind: 'part', part: 'foreword' } as const;
  const more: Report = {
    ...report,
    parts: { ...report.parts, foreword: [newParagraph('Ther are four new teams.')] },
    comments: [
      { id: 'c1', anchor: about, quote: '', remarks: [remark] },
      { id: 'c2', anchor: about, quote: '', remarks: [remark], resolved: { by: 'A. Name', at: remark.at } },
      { id: 'c3', anchor: { kind: 'key-question', number: '2.1.1' }, quote: '', remarks: [remark] },
    ],
    suggested: { parts: { foreword: [newParagraph('Ther are four teams.')] }, made: {} },
  };
  await saveReport(path, more, { expects: { revision } });
  await sign('foreword', '--stage', 'drafting', '--by', 'A. Name');
  const { exit, out } = await sign('--json');
  expect(exit).toBe(0);
  const wall = JSON.parse(out);
  const of = (id: string) => wall.parts.find((part: { id: string }) => part.id === id);
  expect(of('foreword')).toMatchObject({
    words: 5,
    comments: 1,
    suggestions: 1,
    reached: { by: 'A. Name' },
    locked: false,
  });
  expect(of('foreword').findings).toBeGreaterThan(0);
  expect(of('2.1')).toMatchObject({ comments: 1, suggestions: 0, reached: null });
  expect(wall.totals).toMatchObject({ comments: 2, suggestions: 1, done: 0, lapsed: 0, parts: wall.of });
  const findings = JSON.parse((await runAssay(['check', path, '--json'])).out);
  expect(wall.totals.findings).toBe(findings.length);
  const { out: told } = await sign();
  expect(told).toMatch(/Foreword +5 +\d+ +1 +1 +drafted, A\. Name, \d{4}-/);
  expect(told).toMatch(/In all +\d+ +\d+ +2 +1 +0 of \d+ parts have passed every stage/);
});

test('who is not named for a stage is refused in words, and nothing is saved', async () => {
  await runAssay(['set', path, 'people.leadInspector=HM Inspector Ann Reed']);
  await sign('foreword', '--stage', 'drafting', '--by', 'C. Other');
  const before = (await loadReport(path)).revision;
  const { exit, err } = await sign('foreword', '--stage', 'lead-inspector', '--by', 'C. Other');
  expect(exit).toBe(1);
  expect(err).toContain('“Lead inspector” is not for C. Other to sign. Who may: The lead inspector of the inspection.');
  expect(err).toContain('The report names HM Inspector Ann Reed');
  expect((await loadReport(path)).revision).toBe(before);
  expect(await sign('foreword', '--stage', 'lead-inspector', '--by', 'Ann Reed')).toMatchObject({ exit: 0 });
});

test.each([
  [['foreword', '--by', 'A'], 'Say which stage'],
  [['foreword', '--stage', 'drafting'], 'Say who signs'],
  [['--stage', 'drafting', '--by', 'A'], 'Name the parts'],
  [['foreword'], 'Say which stage'],
  [['--all'], 'Say which stage'],
  [['foreword', '--all', '--stage', 'drafting', '--by', 'A'], 'Name the parts'],
])('%j is wrong use', async (words, message) => {
  const { exit, err } = await sign(...words);
  expect(exit).toBe(2);
  expect(err).toContain(message);
});
