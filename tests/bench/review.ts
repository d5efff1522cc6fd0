import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeReview } from '../../core/review/word/place-review.ts';
import { exportWord } from '../../electron/docx/export.ts';
import { drawPng } from '../../electron/host/pictures/draw-png.ts';
import { readReviewedFile } from '../../electron/host/word-review/read-review.ts';
import { pdu } from '../editions.ts';
import { reviewed, score } from '../word/reviewers.ts';
import { longReport } from './long-report.ts';

/**
 * `node tests/bench/review.ts [--rounds 5]`: a reviewed file of 20,000 words with 500 changes and 200 comments, from its bytes
 * to the list of points with their places in the report. The peer is pandoc, which reads the same file with all changes and
 * writes its own tree of it. Both take turns in one run; medians, as JSON and a table.
 */

const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 5 : Number(process.argv[flag + 1]);
const folder = await mkdtemp(join(tmpdir(), 'assay-review-'));
const file = join(folder, 'back.docx');

const long = longReport(pdu, { words: 15_600, footnotes: 80, tables: 25 });
const remarks = [{ id: 'c-1', by: 'Lead', at: long.created, text: 'Please look at this.' }];
const report = {
  ...long,
  comments: [{ id: 'c', anchor: { kind: 'part' as const, part: 'foreword' }, quote: '', remarks }],
};
const { bytes: sent } = await exportWord(report, pdu, {
  draft: true,
  pageNumbers: false,
  drawPng,
  review: { at: report.created },
});
const { bytes, deeds } = reviewed(sent, 500, 200);
await writeFile(file, bytes);

const times = new Map<string, number[]>();
let found = score(deeds, []);
for (let round = 0; round < rounds; round++) {
  const read = timed('read the file', () => readReviewedFile(bytes, 'back.docx'));
  const review = timed('place what is in it', () => placeReview(read, report, pdu));
  timed('pandoc reads the file', () =>
    execFileSync('pandoc', ['-f', 'docx', '-t', 'native', '--track-changes=all', file, '-o', join(folder, 'out')]),
  );
  found = score(deeds, review.points);
}
await rm(folder, { recursive: true, force: true });

const median = (name: string) =>
  (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
const rounded = (value: number) => Math.round(value * 100) / 100;
const rows = [...times.keys()].map((step) => ({ step, medianMs: rounded(median(step)) }));
const ours = median('read the file') + median('place what is in it');
const { missed: _, ...counts } = found;
const ratio = rounded(ours / median('pandoc reads the file'));
console.log(JSON.stringify({ ...counts, rounds, cpus: cpus().length, node: process.version, rows, ratio }, null, 2));
console.table(rows);

function timed<T>(step: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  times.set(step, [...(times.get(step) ?? []), performance.now() - started]);
  return result;
}
