import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { newParagraph } from '../../core/content.ts';
import type { Report } from '../../core/report.ts';
import { pagesFolder } from '../../electron/host/pages/memory.ts';
import { createPageWork } from '../../electron/host/pages/work.ts';
import { saveReport } from '../../electron/host/report-file.ts';
import { pdu } from '../editions.ts';
import { root } from '../source.ts';
import { provideTools } from '../tools/document-tools.ts';
import { longReport } from './long-report.ts';
import { markdownOf } from './markdown.ts';
import { sampleReport, wordsOfReport } from './reports.ts';

/**
 * `npm run bench [-- --rounds 5]`: whole commands, Assay and its peer taking turns in one run, medians, ratios, and the
 * most memory that each took. The peer is pandoc, which makes a Word file of the same words with the same headings,
 * lists, tables and footnotes, but no house layout; it writes no page numbers, so every kind of export is held against the
 * same time of pandoc. `cold`: no pages and no drawn charts are remembered; `unchanged`: all are; `lightly edited`: a paragraph was put in
 * since; `after an edit in the window`: and the window’s host has laid out its pages meanwhile, as it does while one writes.
 */

type Command = { name: string; program: string; args: string[]; before?: () => Promise<unknown> };
type Race = { name: string; words: number; runs: Command[]; peer: Command };
type Row = {
  race: string;
  command: string;
  words: number;
  medianMs: number;
  peerMs: number;
  ratio: number;
  /** Of the time that processors spent on it, which other work on the machine moves less. */
  cpuRatio: number;
  /** Of the memory in use at once, in MB. */
  peakMb: number;
};

const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 5 : Number(process.argv[flag + 1]);
const folder = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const file = (name: string) => join(folder, name);
const { bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const assay = (...args: string[]) => ({ program: process.execPath, args: [join(root, bin.assay), ...args] });
const pandoc = (...args: string[]) => ({ name: 'pandoc', program: 'pandoc', args });
const env = { ...process.env, ASSAY_HOME: folder, ASSAY_DATA: file('data') };
const pages = pagesFolder(file('data'));

const missing = provideTools();
if (missing) throw new Error(missing);
const sample = await sampleReport();
const races: Race[] = [];
const subjects: [string, Report][] = [
  ['the sample', sample],
  // So many words beside those of tables and notes; the column says how many there are in all.
  ['20,000 words, 80 footnotes, 25 tables', longReport(pdu, { words: 15_600, footnotes: 80, tables: 25 })],
  ['200,000 words, 800 footnotes, 250 tables', longReport(pdu, { words: 167_000, footnotes: 800, tables: 250 })],
];
for (const [index, [name, report]] of subjects.entries()) {
  const own = { ...report, id: `bench-${index}` };
  const at = `${index}.assay`;
  await saveReport(file(at), own, { expects: 'nothing' });
  await writeFile(file(`${index}.md`), markdownOf(own, pdu));
  const to = ['--to', file(`${index}.docx`), '--force', '--draft'];
  const exporting = assay('export', file(at), ...to);
  let edits = 0;
  const edit = async () => {
    const [id = ''] = Object.keys(own.parts).slice(5);
    const words = `One more paragraph, number ${++edits}, of which nobody had thought before today.`;
    const changed = { ...own, parts: { ...own.parts, [id]: [newParagraph(words), ...(own.parts[id] ?? [])] } };
    await saveReport(file(at), changed, { expects: 'anything' });
    return changed;
  };
  const work = createPageWork(pages);
  const layPages = (changed: Report) =>
    work.lay(changed, pdu, [], { progress() {}, signal: new AbortController().signal });
  races.push({
    name: `export ${name}`,
    words: wordsOfReport(own),
    runs: [
      { name: 'without page numbers', ...assay('export', file(at), ...to, '--no-page-numbers') },
      // The longest report is laid out once only: it takes a minute.
      ...(index < 2
        ? [
            { name: 'cold', ...exporting, before: () => rm(file('data'), { recursive: true, force: true }) },
            { name: 'unchanged', ...exporting },
            { name: 'lightly edited', ...exporting, before: edit },
            {
              name: 'after an edit in the window',
              ...exporting,
              before: async () => layPages(await edit()).then(() => setTimeout(3000)),
            },
          ]
        : []),
    ],
    peer: pandoc('--toc', file(`${index}.md`), '-o', file(`${index}-pandoc.docx`)),
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

// The first command after a change makes the bundle that those after it start from.
spawnSync(process.execPath, [join(root, bin.assay), 'templates'], { env });

const rows: Row[] = [];
for (const race of races) {
  const commands = [...race.runs, race.peer];
  const runs = new Map(commands.map((command) => [command, [] as Measured[]]));
  for (let round = 0; round < rounds; round++)
    for (const command of commands) runs.get(command)!.push(await measure(command));
  const median = (command: Command, of: 'ms' | 'cpu' = 'ms') => {
    const times = runs.get(command)!.map((run) => run[of]);
    return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  };
  const ratio = (command: Command, of: 'ms' | 'cpu') =>
    Math.round((median(command, of) / median(race.peer, of)) * 100) / 100;
  for (const command of race.runs)
    rows.push({
      race: race.name,
      command: command.name,
      words: race.words,
      medianMs: Math.round(median(command)),
      peerMs: Math.round(median(race.peer)),
      ratio: ratio(command, 'ms'),
      cpuRatio: ratio(command, 'cpu'),
      peakMb: Math.round(Math.max(...runs.get(command)!.map(({ mb }) => mb))),
    });
}
await rm(folder, { recursive: true });
console.log(JSON.stringify({ rounds, cpus: cpus().length, node: process.version, rows }, null, 2));
console.table(rows);
process.exit();

type Measured = { ms: number; cpu: number; mb: number };

/** Milliseconds from start to end of the whole command, and seconds of processors and memory where the system’s `time` can tell. */
async function measure({ name, program, args, before }: Command): Promise<Measured> {
  await before?.();
  const timed = existsSync('/usr/bin/time');
  const [command = program, ...rest] = timed
    ? ['/usr/bin/time', '-f', '%M %U %S', program, ...args]
    : [program, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(command, rest, { encoding: 'utf8', env });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const [kb = 0, user = 0, system = 0] = timed ? stderr.trim().split('\n').at(-1)!.split(' ').map(Number) : [];
  return { ms, cpu: user + system, mb: kb / 1024 };
}
