import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newParagraph } from '../../../core/content.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { loadReport, saveReport } from '../../../electron/host/report-file.ts';
import { newTestReport } from '../../editions.ts';
import { newFolder } from '../host/temp-folder.ts';

let path: string;
beforeEach(async () => {
  const folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  path = join(folder, 'r.assay');
  const report = newTestReport();
  report.parts.foreword = [newParagraph('There are four teams.')];
  await saveReport(path, report, { expects: 'nothing' });
  return () => vi.unstubAllEnvs();
});

const round = (...words: string[]) => runAssay(['round', path, ...words]);

test('a round is begun, its points decided, its log printed, and what was written since told', async () => {
  expect(await round()).toMatchObject({ exit: 2 });
  expect((await round('foreword', '--to', 'Caldersea PDU')).out).toMatch(/^Sent to Caldersea PDU: 1 part\. Due \d{4}-/);
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
  const { out } = await round();
  expect(out).toContain('1 point, 1 of them open');
  expect(out).toMatch(/Written since\n +Foreword/);
  const decision = ['--decide', '1', '--as', 'not accepted', '--by', 'A. Name'];
  expect((await round(...decision)).err).toContain('Say why');
  expect((await round(...decision, '--reason', 'Later.')).out).toBe('Decided. Open: 0 points.\n');
  // What begins like a formula is none in a spreadsheet.
  expect((await round('--log')).out).toContain(
    `"1","Foreword","'=C. Service","","four","five","not accepted","Later.","A. Name",`,
  );
});
