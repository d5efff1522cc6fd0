import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allFindings } from '../../../core/check/all-findings.ts';
import { newDismissal } from '../../../core/check/dismissal.ts';
import { newParagraph } from '../../../core/content.ts';
import type { Report } from '../../../core/report.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { tablesOf } from '../docx/word-file.ts';

const reason = 'Agreed with the lead inspector.';
const decision = { reason, at: '2026-11-22T03:00:00.000Z' };

/** A report with its errors dismissed, but for the last `left`. */
function dismissedBut(left: number): Report {
  const report = newTestReport(pdu);
  report.parts.foreword = [newParagraph('It was done in too few cases (99 per cent).')];
  const errors = allFindings(report, pdu).open.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(10);
  const dismissed = errors.slice(0, errors.length - left).map((finding) => newDismissal(finding, decision));
  return { ...report, dismissed };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-gate-'));
  await saveReport(join(folder, 'all.assay'), dismissedBut(0), { expects: 'nothing' });
  await saveReport(join(folder, 'one.assay'), dismissedBut(1), { expects: 'nothing' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ran = (...words: string[]) =>
  runAssay(words.map((word) => (/\.(assay|html|csv|docx)$/.test(word) ? join(folder, word) : word)));

describe('a final export', () => {
  test('goes out where every error was dismissed with a reason; warnings do not stop it', async () => {
    const exported = await ran('export', 'all.assay', '--to', 'all.html');
    expect(exported).toMatchObject({ exit: 0 });
    expect(exported.err).toMatch(/“assay check” finds: 0 errors, [1-9]/);
    expect((await loadReport(join(folder, 'all.assay'))).report.dismissed?.length).toBeGreaterThan(10);
  });

  test('is stopped by one error that was not, and a draft is not', async () => {
    const refused = await ran('export', 'one.assay', '--to', 'one.html');
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain('One error stands in the way of the final report.');
    expect(refused.err).toContain('dismiss them with a reason');
    expect(await ran('export', 'one.assay', '--to', 'one.html', '--draft')).toMatchObject({ exit: 0 });
  });
});

describe('assay check', () => {
  test('prints data and words as one list, without the dismissed, or with them and their reasons', async () => {
    const open = JSON.parse((await ran('check', 'all.assay', '--json')).out) as Record<string, unknown>[];
    expect(open.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(open.find(({ rule }) => rule === 'band-words')).toMatchObject({
      severity: 'warning',
      part: 'foreword',
      paragraph: 'It was done in too few cases (99 per cent).',
      start: 15,
      end: 41,
      quote: 'too few cases (99 per cent',
      related: [],
    });
    const all = JSON.parse((await ran('check', 'all.assay', '--json', '--all')).out) as Record<string, unknown>[];
    expect(all.filter(({ dismissed }) => dismissed !== undefined).length).toBe(all.length - open.length);
    expect(all.at(-1)).toMatchObject({ dismissed: decision });
    const { out } = await ran('check', 'all.assay', '--all');
    expect(out).toContain('Foreword: “too few cases (99 per cent”');
    expect(out).toContain(`Dismissed on 2026-11-22: ${reason}`);
  });

  test('writes a table for a meeting, and none over another without being told to', async () => {
    expect(await ran('check', 'all.assay', '--csv', 'all.csv')).toMatchObject({ exit: 1 });
    const csv = await readFile(join(folder, 'all.csv'), 'utf8');
    expect(csv).toContain('"warning","band-words","ratings","Foreword","Foreword","too few cases (99 per cent"');
    expect(csv).toContain(`"${reason}"`);
    expect((await ran('check', 'all.assay', '--csv', 'all.csv')).err).toContain('already');
    expect((await ran('check', 'all.assay', '--csv', 'all.assay')).exit).toBe(2);
  });

  test('writes a Word file for a meeting with the same findings, and refuses another name before it reads', async () => {
    expect(await ran('check', 'all.assay', '--docx', 'all.docx')).toMatchObject({ exit: 1 });
    const tables = tablesOf(await readFile(join(folder, 'all.docx')));
    const rows = tables.slice(1).flatMap(({ rows }) => rows.slice(1));
    const csv = (await readFile(join(folder, 'all.csv'), 'utf8')).trim().split('\r\n').slice(1);
    expect(rows.map(([number]) => number)).toEqual(csv.map((row) => /^"(\d+)"/.exec(row)?.[1]));
    expect(rows.find((row) => row[2]?.includes('too few cases (99 per cent'))?.[1]).toBe('Warning');
    expect(rows.at(-1)?.[3]).toContain(reason);
    expect((await ran('check', 'all.assay', '--docx', 'all.docx')).err).toContain('already');
    expect(await ran('check', 'all.assay', '--docx', 'all.docx', '--force')).toMatchObject({ exit: 1 });
    expect((await ran('check', 'all.assay', '--docx', 'all.csv')).exit).toBe(2);
  });
});
