import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newParagraph } from '../../core/content.ts';
import { contract } from '../../core/contract/contract.ts';
import { connect } from '../../core/rpc.ts';
import { packReport } from '../../electron/host/report-file.ts';
import { createHttpSend, openSession } from '../electron/host/http-client.ts';
import { goInto } from './editor-tab.ts';
import { illustratedReport } from './illustrated-report.ts';
import type { HostMessage } from './saving-host.ts';
import { startBrowser } from './window.ts';

/**
 * `npm run bench:save [turns [host or window]]`: what it costs to save a report of 20,000 words in forty texts with thirty pictures after each
 * letter, by the real host, with the recovery of unsaved work. `window`: from Ctrl+S in a real window until it says that all is
 * saved. `host`: the same call from another program, from the newest report to the answer. The peer writes the bytes
 * that the file has, flushes them and renames, in the same folder. All take turns.
 */
const TURNS = Number(process.argv[2] ?? 30);
/** The first, in which caches are filled, do not count. */
const WARM = 4;
const WORDS = 20_000;
const PICTURES = 30;

const folder = await mkdtemp(join(tmpdir(), 'assay-save-'));
const file = join(folder, 'Long.assay');
const { report: first, entries } = illustratedReport(WORDS, PICTURES);
await writeFile(file, packReport(first, entries));
const times = new Map<string, number[]>();
const note = (what: string, ...values: number[]): void => {
  times.set(what, [...(times.get(what) ?? []), ...values]);
};
const load = loadavg()[0];

type Host = { url: string; held: () => Promise<number>; stop: () => Promise<void> };

/** Each has the report to itself: to a second window it would only be shown. */
async function startHost(): Promise<Host> {
  const child = fork(join(import.meta.dirname, 'saving-host.ts'), [file], {
    env: { ...process.env, ASSAY_HOME: folder, ASSAY_DATA: join(folder, 'data') },
  });
  const heard = async () => (await once(child, 'message'))[0] as HostMessage;
  const started = await heard();
  return {
    url: 'url' in started ? started.url : '',
    async held() {
      child.send('held');
      const message = await heard();
      return 'held' in message ? message.held : 0;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

async function peer(): Promise<void> {
  const bytes = await readFile(file);
  const began = performance.now();
  const temporary = join(folder, 'peer.tmp');
  const handle = await open(temporary, 'wx');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(temporary, join(folder, 'peer'));
  note('peer', performance.now() - began);
}

/** A program that does what the window does for a save. */
async function createCaller(url: string) {
  const host = connect(contract, createHttpSend(Number(new URL(url).port), await openSession(url)));
  const opened = await host.openGiven({});
  if (!opened) throw new Error('no report was opened');
  const { handle } = opened.file;
  const [part = '', content = []] = Object.entries(opened.report.parts)[0] ?? [];
  const work = randomUUID();
  let { report, revision } = opened;
  let turn = 0;
  const save = async () => {
    report = { ...report, parts: { ...report.parts, [part]: [...content, newParagraph('x'.repeat(++turn))] } };
    const pieces =
      turn === 1
        ? Object.fromEntries([
            ...Object.entries(report.parts).map(([id, text]) => [`parts/${id}`, JSON.stringify(text)]),
            ...Object.entries(report)
              .filter(([name]) => name !== 'parts')
              .map(([name, value]) => [name, JSON.stringify(value)]),
          ])
        : { [`parts/${part}`]: JSON.stringify(report.parts[part]) };
    const about = { file: handle, work, turn, report: report.id, basedOn: revision, dirty: true, takes: [] };
    const since = turn === 1 ? { whole: true } : { whole: false, from: turn - 1 };
    const began = performance.now();
    const { kept, saved } = await host.saveWork({ ...about, ...since, pieces });
    note('host', performance.now() - began);
    if (!kept || !saved) throw new Error('the work was not kept, or not saved');
    revision = saved.revision;
  };
  return { save, close: async () => {} };
}

type Times = { save: number; longTasks: number[] };
declare const saveTimes: { take: () => Times | undefined };

/** Runs in the page before anything else, and needs nothing from outside itself. */
function installTimes(): void {
  localStorage.setItem('assay.save-pace', 'asked');
  let began = Number.NaN;
  let took = Number.NaN;
  let longTasks: number[] = [];
  addEventListener(
    'keydown',
    ({ ctrlKey, key, timeStamp }) => {
      if (!ctrlKey || key !== 's') return;
      [began, took, longTasks] = [timeStamp, Number.NaN, []];
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ['longtask'] });
  new MutationObserver(() => {
    if (Number.isNaN(took) && document.querySelector('.saved')?.getAttribute('data-state') === 'saved')
      took = performance.now() - began;
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  const take = () => (Number.isNaN(took) ? undefined : { save: took, longTasks });
  Object.assign(globalThis, { saveTimes: { take } });
}

async function openWindow(url: string) {
  const browser = await startBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 860 } })).newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript(installTimes);
  await page.goto(url);
  await page.getByRole('button', { name: 'Export…' }).waitFor();
  await goInto({ kind: 'assay', page }, '2.2.findings');
  // The window keeps the whole report once, some time after it was opened.
  await page.waitForTimeout(4000);
  return {
    close: () => browser.close(),
    async save() {
      await page.keyboard.type('x');
      await page.waitForTimeout(100);
      await page.keyboard.press('Control+s');
      const took = await page.waitForFunction(() => saveTimes.take()).then((handle) => handle.jsonValue());
      // Long tasks are told of after they have ended.
      await page.waitForTimeout(300);
      const { longTasks } = (await page.evaluate(() => saveTimes.take())) ?? { longTasks: [] };
      note('window', took?.save ?? Number.NaN);
      note('long tasks in the window', ...longTasks);
    },
  };
}

type Saver = { save: () => Promise<void>; close: () => Promise<void> };

async function inTurn(what: string, begin: (url: string) => Promise<Saver>): Promise<void> {
  const { url, held, stop } = await startHost();
  const { save, close } = await begin(url);
  for (let turn = 0; turn < WARM + TURNS; turn++) {
    if (turn === WARM) for (const name of ['peer', what, 'long tasks in the window']) times.delete(name);
    await peer();
    await held();
    await save();
    const wait = await held();
    if (turn >= WARM) note(`host’s thread, ${what}`, wait);
    await new Promise((done) => setTimeout(done, 100));
  }
  times.set(`peer of ${what}`, times.get('peer') ?? []);
  times.delete('peer');
  await close();
  await stop();
}

const [only] = process.argv.slice(3);
if (only !== 'window') await inTurn('host', createCaller);
if (only !== 'host') await inTurn('window', openWindow);
const bytes = (await readFile(file)).length;
await rm(folder, { recursive: true, force: true });

const at = (share: number, values: readonly number[] = []) =>
  Math.round(100 * (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0)) / 100;
const rows = [...times].map(([what, values]) => {
  const median = at(0.5, values);
  const beside = times.get(`peer of ${what}`);
  const ratio = beside && Math.round((100 * median) / at(0.5, beside)) / 100;
  return {
    what,
    count: values.length,
    best: at(0, values),
    median,
    p95: at(0.95, values),
    longest: at(1 - 1e-9, values),
    ratio,
  };
});
const about = {
  words: WORDS,
  pictures: PICTURES,
  bytes,
  turns: TURNS,
  cpus: cpus().length,
  load: [load, loadavg()[0]],
};
console.table(rows);
console.log(JSON.stringify({ ...about, node: process.version, rows }, null, 2));
process.exit();
