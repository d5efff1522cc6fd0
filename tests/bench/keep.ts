import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newParagraph } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { openWorkStore } from '../../electron/host/recovery/open-store.ts';
import { createRecovery } from '../../electron/host/recovery/recovery.ts';
import { incrementOf, type KeptMoment } from '../../renderer/report/recovery/increment.ts';
import { pdu } from '../editions.ts';
import { longReport } from './long-report.ts';

/**
 * `node tests/bench/keep.ts [--rounds 200]`: what keeping one letter of a report of 20,000 words costs, from the newest report
 * to the disk. The peer is SQLite of the same runtime in the same run and on the same disk, with the same journal and
 * synchronous=FULL: one insert of the text that the letter is in, and one of a short row. Medians, as JSON and a table.
 * `thread` is the same keep as the host does it, through its thread.
 */

const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 200 : Number(process.argv[flag + 1]);
const folder = mkdtempSync(join(tmpdir(), 'assay-keep-'));
const times = new Map<string, number[]>();
const place = { path: '/a.assay', at: 0 };

const peer = new DatabaseSync(join(folder, 'peer.sqlite'));
peer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE kept (value TEXT)');
const insert = peer.prepare('INSERT INTO kept VALUES (?)');

const { store, close } = openWorkStore(join(folder, 'recovery'), console.error);
const recovery = createRecovery(join(folder, 'thread'));
const start = longReport(pdu, 20_000);
const [part = '', content = []] = Object.entries(start.parts).sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
let report: Report = start;
let known: KeptMoment | undefined;
const done = Array.from({ length: 400 }, (_, step) => JSON.stringify({ kind: 'text', part, operations: [step] }));

for (let turn = 1; turn <= rounds + 10; turn++) {
  const letter = newParagraph('x'.repeat(turn % 90));
  report = { ...report, parts: { ...report.parts, [part]: [...content, letter] } };
  // A stretch of typing is one step that grows; every fortieth letter begins another.
  const text = JSON.stringify({
    kind: 'text',
    part,
    operations: [{ type: 'insert_text', text: 'x'.repeat(turn % 40) }],
  });
  if (turn % 40 === 1) done.push(text);
  else done[done.length - 1] = text;
  const about = { work: 'bench-bench', turn, report: report.id, basedOn: 'r', takes: [] };
  const history = { done: [...done], undone: [], frame: '{"version":"1"}' };
  let next = incrementOf(known, { report, history, dirty: true });
  timed('keep', turn, () => {
    next = incrementOf(known, { report, history, dirty: true });
    if (next) store.keep({ ...about, ...next.increment }, place);
  });
  if (!next) throw new Error('nothing to keep');
  timed('insert of the text', turn, () => insert.run(JSON.stringify(report.parts[part])));
  timed('insert of a short row', turn, () => insert.run(text));
  const began = performance.now();
  await recovery.keep({ ...about, ...next.increment }, place);
  note('thread', turn, performance.now() - began);
  known = next.kept;
}
close();
peer.close();

const medians = Object.fromEntries([...times].map(([name, taken]) => [name, median(taken)]));
const ratio = (name: string) => Number(((medians.keep ?? 0) / (medians[name] ?? 1)).toFixed(2));
const bytes = JSON.stringify(report.parts[part]).length;
const ratios = { text: ratio('insert of the text'), short: ratio('insert of a short row') };
console.log(
  JSON.stringify({ rounds, cpus: cpus().length, node: process.version, textBytes: bytes, medians, ratios }, null, 2),
);
console.log('\n| what | median ms | keep is |\n|---|---|---|');
for (const [name, value] of Object.entries(medians))
  console.log(`| ${name} | ${value} | ${name.startsWith('insert') ? `${ratio(name)} times that` : ''} |`);
await recovery.drop([]);
rmSync(folder, { recursive: true, force: true });
process.exit();

/** The first rounds, in which everything is new, do not count. */
function note(name: string, turn: number, ms: number): void {
  if (turn > 10) times.set(name, [...(times.get(name) ?? []), ms]);
}

function timed(name: string, turn: number, run: () => void): void {
  const began = performance.now();
  run();
  note(name, turn, performance.now() - began);
}

function median(values: readonly number[]): number {
  return Number((values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(3));
}
