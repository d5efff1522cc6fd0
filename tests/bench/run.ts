import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveReport } from '../../electron/host/report-file.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';
import { provideTools } from '../tools/document-tools.ts';
import { markdownOf } from './markdown.ts';
import { grownReport, sampleReport, wordsOfReport } from './reports.ts';

/**
 * `npm run bench [-- --rounds 5]`: whole commands, Assay and its peer taking turns in one run, medians, ratios.
 * The peer is pandoc, which makes a Word file of the same words with the same headings, lists, tables and footnotes, but
 * no house layout; it writes no page numbers, so both kinds of export are held against the same time of pandoc.
 */

type Command = { name: string; program: string; args: string[]; before?: () => Promise<unknown> };
type Race = { name: string; words: number; runs: Command[]; peer: Command };
type Row = { race: string; command: string; words: number; medianMs: number; peerMs: number; ratio: number };

const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 5 : Number(process.argv[flag + 1]);
const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const file = (name: string) => join(folder, name);
const assay = (...args: string[]) => ({ program: process.execPath, args: [join(root, 'electron/cli.ts'), ...args] });
const pandoc = (...args: string[]) => ({ name: 'pandoc', program: 'pandoc', args });

const missing = provideTools();
if (missing) throw new Error(missing);
const sample = await sampleReport();
const races: Race[] = [];
for (const [name, report] of [['sample', sample] as const, ['20k', grownReport(sample, 20_000)] as const]) {
  await saveReport(file(`${name}.assay`), report, { expects: 'nothing' });
  await writeFile(file(`${name}.md`), markdownOf(report, pdu));
  const to = (kind: string) => ['--to', file(`${name}-${kind}.docx`), '--force'];
  races.push({
    name: `export ${name}`,
    words: wordsOfReport(report),
    runs: [
      { name: 'assay export', ...assay('export', file(`${name}.assay`), ...to('pages')) },
      {
        name: 'assay export --no-page-numbers',
        ...assay('export', file(`${name}.assay`), ...to('plain'), '--no-page-numbers'),
      },
    ],
    peer: pandoc('--toc', file(`${name}.md`), '-o', file(`${name}-pandoc.docx`)),
  });
}
const source = join(root, '../shared/reports/S002.txt');
if (existsSync(source)) {
  await saveReport(file('empty.assay'), { ...sample, parts: {}, recommendations: [] }, { expects: 'nothing' });
  races.push({
    name: 'published report',
    words: 0,
    runs: [
      {
        name: 'assay import text',
        ...assay('import', 'text', file('s002.assay'), source),
        before: () => cp(file('empty.assay'), file('s002.assay')),
      },
      { name: 'assay show --json', ...assay('show', file('s002.assay'), '--json') },
    ],
    peer: pandoc('-f', 'markdown', '-t', 'json', source, '-o', file('s002.json')),
  });
} else console.error('The published report is not on this machine: its import was not measured.');

const rows: Row[] = [];
for (const race of races) {
  const commands = [...race.runs, race.peer];
  const times = new Map(commands.map((command) => [command, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const command of commands) times.get(command)!.push(await time(command));
  const median = (command: Command) => times.get(command)!.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  for (const command of race.runs)
    rows.push({
      race: race.name,
      command: command.name,
      words: race.words,
      medianMs: Math.round(median(command)),
      peerMs: Math.round(median(race.peer)),
      ratio: Math.round((median(command) / median(race.peer)) * 100) / 100,
    });
}
await rm(folder, { recursive: true });
console.log(JSON.stringify({ rounds, cpus: cpus().length, node: process.version, rows }, null, 2));
console.table(rows);

/** Milliseconds from start to end of the whole command. */
async function time({ name, program, args, before }: Command): Promise<number> {
  await before?.();
  const started = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  return performance.now() - started;
}
