import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packReport } from '../../electron/host/report-file.ts';
import { onDouble } from '../desktop/launch.ts';
import { root } from '../source.ts';
import { findBrowser } from '../tools/document-tools.ts';
import { buildWindowFiles, lastingName, sumOf } from '../tools/window-sizes.ts';
import { benchReport } from './editor-report.ts';
import { type PlainPage, startPlainBrowser } from './plain-browser.ts';
import { clock } from './start-clock.ts';
import { makeApps, visitDesktop } from './start-desktop.ts';
import { installStartProbe, type StartKind, type StartTimes } from './start-probe.ts';

/**
 * `npm run bench:start [desktop] [rounds]`: from the start of Assay’s process to an empty window of the same host, to a start
 * screen whose first button has opened its dialog, and to a letter typed into a report of 20,000 words. They take turns.
 * Milliseconds, and ratios to the empty window.
 *
 * In a browser, the empty window is one of Assay’s HTTP host with nothing behind it and a page of one word, under the same
 * headers. The browser runs already, with an empty tab, and nothing but the times is asked of it. `first`: it has never been
 * there; `later`: it keeps scripts as a user’s does. (Chromium 156 keeps them compiled, too, and then compiles them anew all
 * the same while it fetches them; without its feature BackgroundResourceFetch it does not.) With `desktop`, it is one of an app of one window with such a page, and the time holds that of Electron, or
 * of its double, and of the tool that drives it, whose look at the page begins when that is loaded.
 */

const words = process.argv.slice(2);
const onDesktop = words.includes('desktop');
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 10);
/** Where Assay’s own folder is: another checkout can be measured beside this one. */
const checkouts = (process.env.ASSAY_CHECKOUTS ?? root).split(':');
/** What a ratio may be at most, from the issue. */
const BOUND: Partial<Record<StartKind, number>> = { start: 1.5, report: 2.5 };
/** Visits after which a browser keeps compiled what it was sent. */
const WARM = 4;

type Subject = { name: string; kind: StartKind; command: string[]; folder: string };
type Visit = StartTimes & { spawned: number; listening: number };

const scratch = await mkdtemp(join(tmpdir(), 'assay-start-'));
const executablePath = findBrowser() ?? '';
if (executablePath === '') throw new Error('Install the Debian package “chromium”.');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--window-size=1360,860',
];

const homeOf = (folder: string) => ({ ...process.env, ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data') });

async function reportFile(): Promise<string> {
  const file = join(scratch, 'Long.assay');
  await writeFile(file, packReport(benchReport(20_000).report));
  return file;
}

async function subjects(): Promise<Subject[]> {
  const page = join(scratch, 'empty');
  await mkdir(page);
  await writeFile(
    join(page, 'index.html'),
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Empty</title><p>Empty</p></html>',
  );
  const file = await reportFile();
  const all: Subject[] = [];
  for (const [index, checkout] of checkouts.entries()) {
    const of = checkouts.length > 1 ? ` of ${checkout}` : '';
    const serve = [join(checkout, 'electron/assay.js'), 'serve', '--no-open'];
    const add = async (kind: StartKind, command: string[]) => {
      const folder = join(scratch, `${kind}-${index}`);
      await mkdir(folder);
      all.push({ name: `${kind}${of}`, kind, command, folder });
    };
    if (index === 0) await add('empty', [join(import.meta.dirname, 'start-empty.js'), page]);
    await add('start', serve);
    await add('report', [...serve, file]);
  }
  return all;
}

/** One start, with a page that has been nowhere yet. */
async function visit(page: PlainPage, { kind, command, folder }: Subject): Promise<Visit> {
  await page.begin(`(${installStartProbe})(${JSON.stringify(kind)}); ${HEAR_OF_CARET}`);
  const spawned = clock();
  const host = spawn(process.execPath, command, { env: homeOf(folder), stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressFrom(host);
  const listening = clock();
  await page.goTo(url);
  if (kind === 'report') {
    await page.ask('heard.promise');
    await page.typeLetter('x');
  }
  const times = (await page.ask(TIMES)) as StartTimes;
  await setTimeout(kind === 'empty' ? 50 : 700);
  const ended = once(host, 'exit');
  // As Ctrl+C does: a host that is killed keeps nothing of what it has compiled.
  host.kill('SIGTERM');
  await page.close();
  await ended;
  return { ...times, spawned, listening };
}

const HEAR_OF_CARET = `const heard = Promise.withResolvers();
globalThis.__caret = heard.resolve;
setTimeout(heard.reject, 60_000);`;
const TIMES = `new Promise((told) => {
  const look = () => {
    const times = startProbe.times();
    if (times) told(times);
    else setTimeout(look, 10);
  };
  look();
})`;

function addressFrom(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.on('data', (chunk) => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/(?:#code=\S+)?/.exec(said)?.[0];
      if (url) resolve(url);
    });
    host.on('exit', (code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const MOMENTS = {
  'start to listening': (it: Visit) => it.listening - it.spawned,
  'start to first paint': (it: Visit) => it.painted - it.spawned,
  'start to ready': (it: Visit) => it.ready - it.spawned,
  'going there to first paint': (it: Visit) => it.painted - it.navigated,
  'going there to ready': (it: Visit) => it.ready - it.navigated,
} as const;

function tableOf(visits: Visits) {
  const [empty = []] = visits.values();
  const moments = Object.entries(MOMENTS).filter(([, of]) => empty.some((it) => Number.isFinite(of(it))));
  return moments.flatMap(([moment, of]) =>
    [...visits].map(([{ name, kind }, taken]) => {
      const values = taken.map(of);
      const ratio = at(values, 0.5) / at(empty.map(of), 0.5);
      const bound = moment === 'start to ready' ? BOUND[kind] : undefined;
      return {
        moment,
        what: name,
        median: Math.round(at(values, 0.5)),
        p95: Math.round(at(values, 0.95)),
        ratio: Math.round(100 * ratio) / 100,
        bound: bound === undefined ? '' : `${ratio <= bound ? 'within' : 'OVER'} ${bound}`,
      };
    }),
  );
}

type Visits = Map<Subject, Visit[]>;
const noVisits = (list: readonly Subject[]): Visits => new Map(list.map((subject) => [subject, []]));

async function inTurn(list: readonly Subject[], visit: (subject: Subject) => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round++)
    for (const subject of round % 2 ? list.toReversed() : list) await visit(subject);
}

async function inBrowser(): Promise<Record<string, Visits>> {
  const list = await subjects();
  // Whoever has used a command before has a bundle.
  for (const checkout of checkouts)
    spawnSync(process.execPath, [join(checkout, 'electron/assay.js'), 'templates'], { env: homeOf(scratch) });
  const browser = await startPlainBrowser(executablePath, join(scratch, 'profile'), args);
  const [first, later] = [noVisits(list), noVisits(list)];
  for (let round = 0; round < WARM; round++)
    for (const subject of list) await visit(await browser.openPage(false), subject);
  await inTurn(list, async (subject) => {
    first.get(subject)?.push(await visit(await browser.openPage(true), subject));
    later.get(subject)?.push(await visit(await browser.openPage(false), subject));
  });
  await browser.close();
  return { 'in a browser that was never there': first, 'in a browser that has been there before': later };
}

async function inDesktop(): Promise<Record<string, Visits>> {
  const { empty, assay } = await makeApps(scratch);
  const file = await reportFile();
  const list: Subject[] = [
    { name: 'empty', kind: 'empty', command: [], folder: join(scratch, 'empty') },
    { name: 'start', kind: 'start', command: [], folder: join(scratch, 'start') },
    { name: 'report', kind: 'report', command: [file], folder: join(scratch, 'report') },
  ];
  for (const { folder } of list) await mkdir(folder, { recursive: true });
  const taken = noVisits(list);
  const go = ({ kind, folder, command }: Subject) =>
    visitDesktop(kind, kind === 'empty' ? empty : assay, folder, command);
  for (const subject of list) await go(subject);
  await inTurn(list, async (subject) => void taken.get(subject)?.push(await go(subject)));
  return { [onDouble ? 'in the shell, on the double' : 'in the shell, on Electron']: taken };
}

async function printBundles(): Promise<unknown> {
  const files = await buildWindowFiles();
  const { start, report, all } = files;
  console.log('Bytes that are fetched before the first paint of the start screen, of a report, and in all:');
  console.table({ start: sumOf(start), report: sumOf(report), all: sumOf(all) });
  return Object.fromEntries(
    Object.entries(files).map(([when, of]) => [when, of.map((file) => ({ ...file, name: lastingName(file.name) }))]),
  );
}

const before = loadavg()[0];
const taken = await (onDesktop ? inDesktop() : inBrowser());
await rm(scratch, { recursive: true, force: true });
const load = [before, loadavg()[0]];
console.log(`Load ${load.join(' to ')}, ${cpus().length} processors, ${rounds} rounds.`);
const results = Object.fromEntries(Object.entries(taken).map(([where, visits]) => [where, tableOf(visits)]));
for (const [where, rows] of Object.entries(results)) {
  console.log(`Started ${where}:`);
  console.table(rows);
}
const loaded = Object.values(taken).map((visits) =>
  [...visits].map(([{ name }, [one]]) => ({ what: name, before: one?.before, after: one?.after })),
);
const bundles = await printBundles();
console.log(JSON.stringify({ rounds, processors: cpus().length, load, results, loaded, bundles }, null, 2));
process.exit();
