import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReport } from '../../../core/check.ts';
import { summarise } from '../../../core/summary.ts';
import { loadSample } from '../../../electron/host/sample.ts';
import { pdu } from '../../editions.ts';
import { root } from '../../source.ts';
import { newFolder } from './temp-folder.ts';

const folder = join(root, 'templates/samples/caldersea');
const find = async () => pdu;

test('the sample is a whole report without findings', async () => {
  const report = await loadSample(folder, find);
  const { words, rated, toRate, unplaced } = summarise(report, pdu);
  expect(checkReport(report, pdu)).toEqual([]);
  expect(words).toBeGreaterThan(7500);
  expect([rated, unplaced]).toEqual([toRate, []]);
});

test('a sample with words that have no place is refused', async () => {
  const own = await newFolder();
  await cp(folder, own, { recursive: true });
  const text = await readFile(join(own, 'report.md'), 'utf8');
  await writeFile(join(own, 'report.md'), `${text}\n\n# Seaside postcards\n\nWish you were here.\n`);
  await expect(loadSample(own, find)).rejects.toThrow(/The text under “Seaside postcards” of the sample/);
});
