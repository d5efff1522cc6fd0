import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Explanation } from '../../../core/explain/explain.ts';
import { runAssay } from '../../../electron/cli/run.ts';
import { saveReport } from '../../../electron/host/report-file.ts';
import { loadWholeSample } from '../../../electron/host/sample.ts';
import { newTestReport, pdu } from '../../editions.ts';
import { root } from '../../source.ts';
import { newFolder } from '../host/temp-folder.ts';
import { readWordFile } from './published.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await newFolder();
  vi.stubEnv('ASSAY_DATA', folder);
  const { report, assets } = await loadWholeSample(join(root, 'templates/samples/caldersea'), async () => pdu);
  path = join(folder, 'r.assay');
  await saveReport(path, report, { expects: 'nothing', findAsset: async (id) => assets.get(id) });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('explain prints the chain of every standard, what the whole hangs on, and the rules', async () => {
  const { exit, out } = await runAssay(['explain', path]);
  expect(exit).toBe(0);
  for (const line of [
    'Overall: 13 of 27 points, ‘Requires improvement’.',
    'One standard is enough: any one of 1.1, 1.2, 1.3, 1.4, 2.2, 2.3, 2.4 and 2.5, rated one step better, would make the overall rating ‘Good’.',
    '2.3 Planning: Good',
    '  2.3.3  37 of 58 is 63.8 per cent, rounded to 64 per cent before it is banded; the band from 50 to 64 (‘Too few’) gives ‘Requires improvement’. The lowest.',
    '  Decided by: The ratings panel',
    '  Evidence: In the staff survey, 34 of 41',
    '2.6 Outcomes: for information only',
    '[unconfirmed]',
  ])
    expect(out).toContain(line);
});

test('explain prints the same as data', async () => {
  const { out } = await runAssay(['explain', path, '--json']);
  const { explanation } = JSON.parse(out) as { explanation: Explanation };
  expect(explanation).toMatchObject({ points: 13, maxPoints: 27, rated: 9, toRate: 9 });
  expect(explanation.margins?.withDepartures.up).toEqual({ rating: 'Good', points: 1 });
  const planning = explanation.domains[1]?.standards.find(({ number }) => number === '2.3');
  expect(planning?.questions[2]).toMatchObject({ counts: '37 of 58', exact: '63.8', percentage: 64, lowest: true });
  expect(planning?.departure).toMatchObject({ decidedBy: 'The ratings panel', boundary: 65 });
});

test('explain says so of a report whose edition has no ratings, and of one that nobody has scored', async () => {
  const unrated = join(folder, 'unrated.assay');
  await saveReport(unrated, { ...newTestReport(), template: 'qi-2017' }, { expects: 'nothing' });
  expect((await runAssay(['explain', unrated])).out).toBe('This edition has no ratings.\n');
  const empty = join(folder, 'empty.assay');
  await saveReport(empty, newTestReport(), { expects: 'nothing' });
  expect((await runAssay(['explain', empty])).out).toContain('0 of 9 standards rated, with 0 of 27 points so far.');
});

test('a draft takes the annex along, in Word and as a web page, and a final file refuses it', async () => {
  const [word, page] = [join(folder, 'r.docx'), join(folder, 'r.html')];
  const drafted = await runAssay(['export', path, '--to', word, '--draft', '--explain', '--no-page-numbers']);
  expect(drafted).toMatchObject({ exit: 0 });
  const { paragraphs, tables } = await readWordFile(word);
  expect(paragraphs.map(({ text }) => text)).toContain('Why these ratings');
  expect(tables.flat()).toContainEqual(['2.3 Planning', 'Requires improvement', 'Good', '2']);
  await runAssay(['export', path, '--to', page, '--draft', '--explain']);
  expect(await readFile(page, 'utf8')).toMatch(/<h2>Why these ratings<\/h2>/);

  for (const name of ['final.docx', 'final.html']) {
    const refused = await runAssay(['export', path, '--to', join(folder, name), '--explain']);
    expect(refused).toMatchObject({ exit: 2, out: '' });
    expect(refused.err).toContain('The annex on the ratings is for drafts.');
    await expect(stat(join(folder, name))).rejects.toThrow();
  }
  await runAssay(['export', path, '--to', word, '--no-page-numbers', '--force']);
  expect((await readWordFile(word)).text).not.toContain('Why these ratings');
});
